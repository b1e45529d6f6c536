import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadDemo } from '../../src/demo/index.js';
import { sql } from '../../src/platform/database/sql.js';
import { startApp, type TestApp } from '../setup/app.js';

describe.each(['2026-02-28T10:00:00Z', '2026-11-21T09:00:00Z', '2027-07-01T04:30:00Z'])(
  'the rows of the demonstration, loaded %s',
  (instant) => {
    let test: TestApp;
    beforeAll(async () => {
      test = await startApp();
      test.clock.set(instant);
      await loadDemo(test.db, test.clock);
    });
    afterAll(() => test.stop());

    const count = (query: ReturnType<typeof sql>): Promise<number> => test.db.number(query);

    it('gives every milestone the rows that its state asks for', async () => {
      const broken = await test.db.select<{ id: string }>(sql`
      select m.id from milestone m left join milestone_submission s on s.milestone_id = m.id and s.round = m.round
      where (m.state = 'OPEN' and (m.round <> 0 or m.submitted_at is not null))
        or (m.state <> 'OPEN' and (s.id is null or m.submitted_at is null or s.submitted_at <> m.submitted_at))
        or (m.state in ('APPROVED', 'RETURNED') and (s.outcome <> m.state or s.decided_at is null or m.decided_at <> s.decided_at))
        or (m.state in ('SUBMITTED', 'IN_REVIEW') and s.outcome is not null)
        or s.decided_at < s.submitted_at or s.opened_at < s.submitted_at or s.decided_at < s.opened_at`);
      expect(broken).toEqual([]);
      const events = await test.db.select<{ milestoneId: string; state: string; fromState: string; toState: string; version: number }>(sql`
      select v.milestone_id, m.state, m.version, v.from_state, v.to_state from milestone_event v join milestone m on m.id = v.milestone_id
      order by v.milestone_id, v.at, v.id`);
      const stood = new Map<string, string>();
      const steps = new Map<string, number>();
      for (const event of events) {
        expect(event.fromState).toBe(stood.get(event.milestoneId) ?? 'OPEN');
        stood.set(event.milestoneId, event.toState);
        steps.set(event.milestoneId, (steps.get(event.milestoneId) ?? 1) + 1);
      }
      for (const event of events)
        expect([event.state, event.version]).toEqual([stood.get(event.milestoneId), steps.get(event.milestoneId)]);
    });

    it('hands in everything that the plan asks for, and answers every criterion', async () => {
      const submissions = await test.db.select<{
        evidence: string;
        criteria: string;
        items: string | null;
        outcome: string | null;
        kind: string;
        answers: number;
        id: string;
      }>(sql`
      select s.id, d.evidence, d.criteria, d.kind, s.outcome, (select count(*) from criterion_answer a where a.submission_id = s.id) as answers
      from milestone_submission s join milestone m on m.id = s.milestone_id join milestone_definition d on d.id = m.definition_id`);
      const pieces = await test.db.select<{ submissionId: string; itemKey: string }>(
        sql`select submission_id, item_key from submission_evidence`,
      );
      for (const s of submissions) {
        const needed = (JSON.parse(s.evidence) as { key: string; kind: string }[]).filter((i) => !['SURVEY', 'GENERATED'].includes(i.kind));
        const given = new Set(pieces.filter((p) => p.submissionId === s.id).map((p) => p.itemKey));
        expect([...given].sort()).toEqual(needed.map((i) => i.key).sort());
        const criteria = JSON.parse(s.criteria) as unknown[];
        expect(Number(s.answers)).toBe(s.outcome && s.kind !== 'SURVEY' ? criteria.length : 0);
      }
      expect(submissions.length).toBeGreaterThan(150);
    });

    it('passes data steps only with a decision that permits them', async () => {
      const steps = await test.db.select<{ kind: string | null; publish: boolean | number }>(sql`
      select n.kind, n.intends_to_publish as publish from milestone m join milestone_definition d on d.id = m.definition_id
      join project p on p.enrolment_id = m.enrolment_id
      left join ethics_decision n on n.project_id = p.id and n.number = (select max(x.number) from ethics_decision x where x.project_id = p.id)
      where d.gate = 'ETHICS_DECISION' and m.state <> 'OPEN'`);
      expect(steps.length).toBeGreaterThanOrEqual(2);
      for (const { kind, publish } of steps) expect(kind === 'APPROVED' || (kind === 'STUDENT_EXEMPTION' && !publish)).toBe(true);
      expect(
        await count(sql`select count(*) as n from ethics_decision e where e.kind = 'APPLIED'
        and e.number = (select max(x.number) from ethics_decision x where x.project_id = e.project_id)`),
      ).toBe(1);
    });

    it('confirms goals only through supervisors, on approved milestones of the right regulation', async () => {
      const broken = await test.db.select<{ id: string }>(sql`
      select g.id from goal_confirmation g
      join goal_part t on t.id = g.part_id join goal o on o.id = t.goal_id
      join regulation_choice c on c.person_id = g.person_id
      left join milestone m on m.id = g.milestone_id
      where o.regulation_id <> c.regulation_id
        or not exists (select 1 from role_assignment r where r.person_id = g.confirmed_by_id and r.scope_kind = 'TRAINEE' and r.scope_id = g.person_id
          and r.role = g.certifier_role and r.role in ('SUPERVISOR', 'MAIN_SUPERVISOR'))
        or (m.id is not null and (m.state <> 'APPROVED' or m.decided_at > g.confirmed_at or not exists
          (select 1 from milestone_definition_part d where d.definition_id = m.definition_id and d.part_id = g.part_id)))`);
      expect(broken).toEqual([]);
      expect(await count(sql`select count(*) as n from goal_confirmation`)).toBeGreaterThanOrEqual(10);
    });

    it('lets every review be made by somebody who may', async () => {
      const decided = await test.db.select<{
        reviewerRole: string;
        personId: string;
        unitId: string;
        cohortId: string;
        centreId: string;
        by: string;
      }>(sql`
      select distinct d.reviewer_role, e.person_id, e.unit_id, e.cohort_id, c.centre_id, s.decided_by_id as by
      from milestone_submission s join milestone m on m.id = s.milestone_id join milestone_definition d on d.id = m.definition_id
      join enrolment e on e.id = m.enrolment_id join cohort c on c.id = e.cohort_id where s.decided_by_id is not null`);
      const roles = await test.db.select<{ personId: string; role: string; scopeId: string | null }>(
        sql`select person_id, role, scope_id from role_assignment`,
      );
      for (const d of decided) {
        const accepted = d.reviewerRole === 'SUPERVISOR' ? ['SUPERVISOR', 'MAIN_SUPERVISOR'] : [d.reviewerRole];
        const scopes = [d.personId, d.unitId, d.cohortId, d.centreId];
        const holds = roles.some((r) => r.personId === d.by && accepted.includes(r.role) && scopes.includes(r.scopeId ?? ''));
        expect([d.reviewerRole, holds]).toEqual([d.reviewerRole, true]);
        expect(d.by).not.toBe(d.personId);
      }
    });
  },
);
