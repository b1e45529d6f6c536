import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Enrolment, PlanStarter } from '../../src/modules/enrolments/index.js';
import { Milestone } from '../../src/modules/milestones/index.js';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import { startApp, type TestApp } from '../setup/app.js';
import { MilestoneWorld, SEEN, STORY, type SeenMilestone } from '../setup/milestones.js';
import type { Trainee } from '../setup/world.js';

describe('milestones', () => {
  let test: TestApp;
  let world: MilestoneWorld;
  beforeAll(async () => {
    test = await startApp();
    world = new MilestoneWorld(test);
  });
  afterAll(() => test.stop());

  describe('the story of a milestone', () => {
    it('is handed in, returned with comments, handed in again, approved, and reopened by the office', async () => {
      const { cohort, trainee, project, coach, milestone } = await world.team();
      const { client: office } = await world.office();
      const entry = await world.logEntry(project, trainee);
      const evidence = [
        { kind: 'LINK', itemKey: 'projektplan', title: 'Planen', url: 'https://example.org/plan' },
        { kind: 'LOG_ENTRY', logEntryId: entry.id },
      ];
      const first = await world.handIn(trainee.client, milestone, { evidence });
      expect(first).toEqual({ id: milestone.id, version: 2, state: 'SUBMITTED' });

      test.clock.advance({ minutes: 5 });
      const opened = await coach.do<{ milestone: SeenMilestone }>('openReview', { milestoneId: milestone.id, expectedVersion: 2 }, SEEN);
      expect(opened.milestone).toMatchObject({ version: 3, state: 'IN_REVIEW' });
      const criteria = [{ criterionKey: 'mal', met: false, comment: 'Inte mätbart' }];
      await coach.do('returnMilestone', { milestoneId: milestone.id, expectedVersion: 3, comment: 'Skriv ett mått', criteria }, SEEN);
      const second = await world.handIn(trainee.client, { ...milestone, version: 4 });
      await coach.do('approveMilestone', { milestoneId: milestone.id, expectedVersion: second.version, comment: 'Bra' }, SEEN);
      const reopened = await office.do<{ milestone: SeenMilestone }>(
        'reopenMilestone',
        { milestoneId: milestone.id, expectedVersion: 6, reason: 'Fel fil' },
        SEEN,
      );
      expect(reopened.milestone).toMatchObject({ version: 7, state: 'RETURNED' });

      const { milestone: seen } = await coach.ask<{ milestone: Record<string, unknown> }>(STORY, { id: milestone.id });
      const named = { name: expect.any(String) };
      expect(seen).toMatchObject({
        state: 'RETURNED',
        round: 2,
        daysWaiting: null,
        currentSubmission: { round: 2 },
        submissions: [
          { round: 2, outcome: 'APPROVED', comment: 'Bra', openedBy: named, decidedBy: named, criterionAnswers: [] },
          {
            round: 1,
            outcome: 'RETURNED',
            comment: 'Skriv ett mått',
            submittedBy: { name: `${trainee.person.givenName} ${trainee.person.familyName}` },
            evidence: [
              { kind: 'LINK', itemKey: 'projektplan', title: 'Planen', url: 'https://example.org/plan', logEntry: null },
              { kind: 'LOG_ENTRY', itemKey: null, logEntry: { text: 'Vi mätte ledtiden' } },
            ],
            criterionAnswers: criteria,
          },
        ],
        history: [
          { action: 'SUBMIT', fromState: 'OPEN', toState: 'SUBMITTED', round: 1, reason: null },
          { action: 'OPEN_REVIEW', fromState: 'SUBMITTED', toState: 'IN_REVIEW' },
          { action: 'RETURN', fromState: 'IN_REVIEW', toState: 'RETURNED' },
          { action: 'SUBMIT', fromState: 'RETURNED', toState: 'SUBMITTED', round: 2 },
          { action: 'OPEN_REVIEW', fromState: 'SUBMITTED', toState: 'IN_REVIEW', round: 2 },
          { action: 'APPROVE', fromState: 'IN_REVIEW', toState: 'APPROVED', round: 2 },
          { action: 'REOPEN', fromState: 'APPROVED', toState: 'RETURNED', reason: 'Fel fil' },
        ],
      });
      const audit = await world.auditOf(milestone);
      expect(audit.map((row) => row.action)).toEqual([
        'milestone.submitted',
        'milestone.opened',
        'milestone.returned',
        'milestone.submitted',
        'milestone.opened',
        'milestone.approved',
        'milestone.reopened',
      ]);
      const subject = { cohortId: cohort.id, personId: trainee.person.id };
      expect(audit[0]).toMatchObject({ ...subject, details: { from: 'OPEN', to: 'SUBMITTED', round: 1 } });
      expect(JSON.stringify(audit)).not.toContain('mått');
    });

    it('notes the trainee as active, and not the reviewer', async () => {
      const { trainee, coach, milestone } = await world.team();
      test.clock.advance({ minutes: 5 });
      const handedIn = await world.handIn(trainee.client, milestone);
      const active = async (): Promise<Date | undefined> => (await test.db.find(Enrolment, trainee.enrolment.id))?.lastActivityAt;
      expect(await active()).toEqual(test.clock.now());
      const before = await active();
      test.clock.advance({ minutes: 5 });
      await coach.do('approveMilestone', { milestoneId: milestone.id, expectedVersion: handedIn.version }, SEEN);
      expect(await active()).toEqual(before);
    });

    it('can be taken back until a reviewer opens it', async () => {
      const { trainee, coach, milestone } = await world.team();
      await world.handIn(trainee.client, milestone);
      const input = { milestoneId: milestone.id, expectedVersion: 2 };
      const { milestone: recalled } = await trainee.client.do<{ milestone: SeenMilestone }>('recallMilestone', input, SEEN);
      expect(recalled).toMatchObject({ version: 3, state: 'OPEN' });
      const { milestone: seen } = await trainee.client.ask<{ milestone: object }>(STORY, { id: milestone.id });
      expect(seen).toMatchObject({
        currentSubmission: null,
        submissions: [{ recalledAt: test.clock.now().toISOString() }],
        daysWaiting: null,
      });
      await world.handIn(trainee.client, { ...milestone, version: 3 });
      await coach.do('openReview', { ...input, expectedVersion: 4 }, SEEN);
      const [refusal] = await trainee.client.refused('recallMilestone', { ...input, expectedVersion: 5 });
      expect(refusal).toMatchObject({ code: 'REVIEW_STARTED', path: null });
    });

    it('stays returned when what was handed in again is taken back', async () => {
      const { trainee, coach, milestone } = await world.team();
      await world.handIn(trainee.client, milestone);
      await coach.do('returnMilestone', { milestoneId: milestone.id, expectedVersion: 2, comment: 'En gång till' }, SEEN);
      await world.handIn(trainee.client, { ...milestone, version: 3 });
      const input = { milestoneId: milestone.id, expectedVersion: 4 };
      const { milestone: recalled } = await trainee.client.do<{ milestone: SeenMilestone }>('recallMilestone', input, SEEN);
      expect(recalled.state).toBe('RETURNED');
    });

    it('is locked once approved, until the office reopens it', async () => {
      const { trainee, coach, milestone } = await world.team();
      await world.handIn(trainee.client, milestone);
      await coach.do('approveMilestone', { milestoneId: milestone.id, expectedVersion: 2 }, SEEN);
      const again = { milestoneId: milestone.id, expectedVersion: 3 };
      for (const [client, mutation, input] of [
        [trainee.client, 'submitMilestone', { ...again, reflection: 'Mer' }],
        [trainee.client, 'recallMilestone', again],
        [coach, 'returnMilestone', { ...again, comment: 'Nej' }],
        [coach, 'approveMilestone', again],
      ] as const) {
        expect(await client.refused(mutation, input)).toMatchObject([{ code: 'LOCKED' }]);
      }
      expect(
        await coach.denied(
          `mutation { reopenMilestone(input: { milestoneId: "${milestone.id}", expectedVersion: 3, reason: "x" }) { milestone { id } } }`,
        ),
      ).toBe('FORBIDDEN');
    });

    it('is approved at once when it is a survey', async () => {
      const { trainee } = await world.team();
      const survey = await world.milestoneOf(trainee, 'qi-formatning');
      expect(await world.handIn(trainee.client, survey, { evidence: [] })).toMatchObject({ state: 'APPROVED', version: 2 });
      const { milestone: seen } = await trainee.client.ask<{ milestone: object }>(STORY, { id: survey.id });
      expect(seen).toMatchObject({
        submissions: [{ outcome: 'APPROVED', decidedBy: null, decidedAt: test.clock.now().toISOString() }],
        history: [{ action: 'SUBMIT', fromState: 'OPEN', toState: 'APPROVED' }],
      });
    });
  });

  describe('out of reach', () => {
    it('is not found by others, and unknown ids look the same', async () => {
      const { milestone } = await world.team();
      const other = await world.team();
      const { client: otherOffice } = await world.office('RCSYD');
      const { client: admin } = await world.admin();
      for (const client of [other.trainee.client, other.coach, otherOffice, admin]) {
        expect(await client.denied('query($id: ID!) { milestone(id: $id) { id } }', { id: milestone.id })).toBe('NOT_FOUND');
      }
      expect(await other.coach.denied('query($id: ID!) { milestone(id: $id) { id } }', { id: newId() })).toBe('NOT_FOUND');
      const input = `{ milestoneId: "${milestone.id}", expectedVersion: 1 }`;
      for (const name of ['openReview', 'approveMilestone']) {
        expect(await other.coach.denied(`mutation { ${name}(input: ${input}) { milestone { id } } }`)).toBe('NOT_FOUND');
      }
      expect(await other.trainee.client.denied(`mutation { recallMilestone(input: ${input}) { milestone { id } } }`)).toBe('NOT_FOUND');
      expect(await test.anonymous().denied('query($id: ID!) { milestone(id: $id) { id } }', { id: milestone.id })).toBe('UNAUTHENTICATED');
      await world.untouched(milestone);
    });

    it('is seen but not touched by the director of studies', async () => {
      const { trainee, milestone } = await world.team();
      const { client: director } = await world.someone(Role.STUDY_DIRECTOR, ScopeKind.UNIT, trainee.enrolment.unitId);
      const { milestone: seen } = await director.ask<{ milestone: { availableTransitions: object[] } }>(STORY, { id: milestone.id });
      expect(seen.availableTransitions).toEqual([]);
      const input = `{ milestoneId: "${milestone.id}", expectedVersion: 1, reflection: "x" }`;
      expect(await director.denied(`mutation { submitMilestone(input: ${input}) { milestone { id } } }`)).toBe('FORBIDDEN');
    });
  });

  describe('the milestones of an enrolment', () => {
    it('come in the order of the plan, in the language of the reader', async () => {
      const { coach, milestone } = await world.team();
      await coach.do('changeLanguage', { language: 'nb' }, 'person { id }');
      const query = `query($id: ID!) { milestone(id: $id) { key title criteria { key text } evidenceItems { key text needed } required kind reviewerRole
        responsibleRole overdue project { milestones { position key } } enrolment { milestones { position } } } }`;
      const { milestone: seen } = await coach.ask<{ milestone: Record<string, never> & { project: { milestones: object[] } } }>(query, {
        id: milestone.id,
      });
      expect(seen).toMatchObject({
        key: 'qi-mal-matt',
        required: true,
        kind: 'MILESTONE',
        responsibleRole: 'TRAINEE',
        reviewerRole: 'COACH',
        overdue: true,
        evidenceItems: [{ key: 'projektplan', needed: true }],
      });
      expect(seen.project.milestones.map((m) => (m as { position: number }).position)).toEqual(Array.from({ length: 19 }, (_, i) => i + 1));
      const inNorwegian = await test.db.one<{ title: string }>(
        sql`select d.title from milestone_definition d where d.id = ${milestone.definitionId}`,
      );
      expect(JSON.parse(inNorwegian?.title ?? '{}')).toMatchObject({ nb: seen['title'] });
    });

    it('cost the same number of statements for one trainee and for all of a cohort', async () => {
      const { cohort, coach } = await world.team();
      const query = `{ reviewQueue(first: 50) { edges { node { daysWaiting enrolment { id } milestone { id title project { title milestones {
        key overdue availableTransitions { action disabledReason } viewerCan { approve } } } currentSubmission { reflection evidence { logEntry { text } }
        criterionAnswers { met } submittedBy { name } } history { actor { name } } } } } } }`;
      const count = async (trainees: number): Promise<number> => {
        for (let i = 0; i < trainees; i++) {
          const trainee = await world.trainee(cohort, { milestones: true });
          const project = await world.project(trainee.enrolment);
          const entry = await world.logEntry(project, trainee);
          const milestone = await world.milestoneOf(trainee, 'qi-mal-matt');
          const evidence = [...(await world.evidenceFor(milestone)), { kind: 'LOG_ENTRY', logEntryId: entry.id }];
          await world.handIn(trainee.client, milestone, { evidence });
        }
        test.statements.length = 0;
        await coach.ask(query);
        return test.statements.length;
      };
      const one = await count(1);
      expect(await count(19)).toBe(one);
    });
  });

  describe('the plan of a cohort', () => {
    it('gives each trainee every milestone, what the plan expected earlier within a fortnight, and nothing twice', async () => {
      const cohort = await world.cohort({ startsOn: '2026-09-01' });
      const trainees = [await world.trainee(cohort), await world.trainee(cohort)];
      const ids = trainees.map((t) => t.enrolment.id);
      const starter = test.app.get(PlanStarter);
      const start = (): Promise<void> => test.db.transaction(() => starter.start(cohort, ids));
      test.statements.length = 0;
      await start();
      expect(test.statements.filter((s) => /milestone/.test(s))).toHaveLength(2);
      await start();
      const rows = await test.db.rows(Milestone, 'm', sql`where m.enrolment_id in (${ids[0]}, ${ids[1]})`);
      expect(rows).toHaveLength(38);
      const milestone = await world.milestoneOf(trainees[0] as Trainee, 'qi-antagning');
      expect(milestone).toMatchObject({ dueOn: '2026-12-05', state: 'OPEN', round: 0, version: 1 });
    });
  });
});
