import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CohortState, type Cohort } from '../../src/modules/cohorts/index.js';
import { EnrolmentState } from '../../src/modules/enrolments/index.js';
import { MilestoneState } from '../../src/modules/milestones/index.js';
import { RoleAssignment } from '../../src/modules/people/index.js';
import { AttendanceStatus, SeminarState } from '../../src/modules/seminars/index.js';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { newId } from '../../src/platform/ids/id.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { evaluationTools } from '../setup/evaluation.js';
import { MilestoneWorld } from '../setup/milestones.js';

const BOARD = `query($id: ID!) { cohortBoard(cohortId: $id) { cohort { id name } rows {
  enrolment { id state } stage { key } approved required overdue { key } lastActivityAt daysSilent
  attendance { attended planned threshold canStillReach warning } partsConfirmed partsTotal flags { kind reason } } } }`;

interface Seen {
  cohort: { id: string };
  rows: {
    enrolment: { id: string; state: string };
    stage: { key: string } | null;
    approved: number;
    required: number;
    overdue: { key: string }[];
    daysSilent: number;
    attendance: { attended: number; planned: number; warning: string | null } | null;
    partsConfirmed: number;
    partsTotal: number;
    flags: { kind: string; reason: string }[];
  }[];
}

describe('the board of a cohort', () => {
  let test: TestApp;
  let world: MilestoneWorld;
  beforeAll(async () => {
    test = await startApp();
    world = new MilestoneWorld(test);
  });
  afterAll(() => test.stop());

  const { attend } = evaluationTools(() => ({ test, world }));
  const board = async (client: TestClient, cohort: Cohort): Promise<Seen> =>
    (await client.ask<{ cohortBoard: Seen }>(BOARD, { id: cohort.id })).cohortBoard;

  describe('who sees it', () => {
    it('the office, the coach and the course leader all trainees; others those in their scope', async () => {
      const cohort = await world.cohort();
      const [a, b] = [await world.trainee(cohort), await world.trainee(cohort)];
      const both = [a.enrolment.id, b.enrolment.id].sort();
      const ids = async (client: TestClient): Promise<string[]> => (await board(client, cohort)).rows.map((row) => row.enrolment.id).sort();
      for (const { client } of [
        await world.office(),
        await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id),
        await world.someone(Role.COURSE_LEADER, ScopeKind.COHORT, cohort.id),
      ])
        expect(await ids(client)).toEqual(both);
      for (const { client } of [
        await world.someone(Role.COACH, ScopeKind.TRAINEE, a.person.id),
        await world.someone(Role.MAIN_SUPERVISOR, ScopeKind.TRAINEE, a.person.id),
        await world.someone(Role.STUDY_DIRECTOR, ScopeKind.UNIT, a.enrolment.unitId),
        await world.someone(Role.HEAD_OF_UNIT, ScopeKind.UNIT, a.enrolment.unitId),
      ])
        expect(await ids(client)).toEqual([a.enrolment.id]);
    });

    it('nobody elsewhere, no trainee, reviewer or administrator', async () => {
      const cohort = await world.cohort();
      const trainee = await world.trainee(cohort);
      const ended = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
      await world.role(ended.person, Role.COACH, ScopeKind.COHORT, (await world.cohort()).id);
      await test.db.transaction(() =>
        test.db.change(RoleAssignment, { scopeId: cohort.id, personId: ended.person.id }, { validTo: '2026-11-20' }),
      );
      const admin = await world.admin();
      for (const client of [trainee.client, admin.client, (await world.someone(Role.REVIEWER, ScopeKind.COHORT, cohort.id)).client])
        expect(await client.denied(BOARD, { id: cohort.id })).toBe('FORBIDDEN');
      await world.role(admin.person, Role.OFFICE, ScopeKind.CENTRE, 'RCNORR');
      for (const client of [ended.client, admin.client, (await world.office('RCNORR')).client])
        expect(await client.denied(BOARD, { id: cohort.id })).toBe('NOT_FOUND');
      expect(await (await world.office()).client.denied(BOARD, { id: newId() })).toBe('NOT_FOUND');
    });

    it('also before anybody has applied', async () => {
      const cohort = await world.cohort({ state: CohortState.OPEN });
      const coach = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
      for (const { client } of [await world.office(), coach]) expect((await board(client, cohort)).rows).toEqual([]);
    });
  });

  describe('what it shows', () => {
    it('those who applied, take part, completed and left, by name; not those who were declined', async () => {
      const cohort = await world.cohort();
      const states = [EnrolmentState.WITHDRAWN, EnrolmentState.COMPLETED, EnrolmentState.ADMITTED, EnrolmentState.APPLIED];
      for (const [i, state] of [...states, EnrolmentState.DECLINED].entries())
        await world.trainee(cohort, { enrolment: { state }, person: { givenName: `${9 - i}`, familyName: 'Namn' } });
      const { rows } = await board((await world.office()).client, cohort);
      expect(rows.map((row) => row.enrolment.state)).toEqual(states.toReversed());
      for (const row of rows.filter((r) => r.enrolment.state !== 'ADMITTED')) expect(row).toMatchObject({ flags: [], overdue: [] });
    });

    it('how far the trainee has come in the plan', async () => {
      const { cohort, trainee, coach } = await world.team();
      const before = (await board(coach, cohort)).rows[0];
      expect(before).toMatchObject({ approved: 0, stage: { key: 'qi-antagning' } });
      const first = await world.milestoneOf(trainee, before?.stage?.key ?? '');
      await world.putInState(first, MilestoneState.APPROVED);
      const after = (await board(coach, cohort)).rows[0];
      expect(after).toMatchObject({ approved: 1, required: before?.required });
      expect(after?.stage?.key).not.toBe(before?.stage?.key);
      expect(after?.overdue.map((m) => m.key)).not.toContain(first.definitionId.split(':')[1]);
    });

    it('no stage before the plan has begun and after it has been fulfilled', async () => {
      const cohort = await world.cohort();
      const applied = await world.trainee(cohort, { enrolment: { state: EnrolmentState.APPLIED } });
      const done = await world.trainee(cohort, { milestones: true });
      for (const milestone of await world.milestonesOf(done)) await world.putInState(milestone, MilestoneState.APPROVED);
      const { rows } = await board((await world.office()).client, cohort);
      expect(rows.find((row) => row.enrolment.id === applied.enrolment.id)).toMatchObject({ stage: null, required: 0 });
      const row = rows.find((r) => r.enrolment.id === done.enrolment.id);
      expect(row).toMatchObject({ stage: null, approved: row?.required, overdue: [] });
    });

    it('the same counts of requirements as the goals of the trainee', async () => {
      const cohort = await world.cohort();
      const { client } = await world.office();
      for (const regulationId of ['SOSFS_2015_8', 'HSLF_FS_2021_8', 'SOSFS_2008_17']) {
        const trainee = await world.trainee(cohort, { regulationId });
        const supervisor = await world.someone(Role.MAIN_SUPERVISOR, ScopeKind.TRAINEE, trainee.person.id);
        const about = { enrolmentId: trainee.enrolment.id, basis: 'Såg det' };
        const goals = 'query($id: ID!) { goalsOf(enrolmentId: $id) { parts { status part { id } } } }';
        const ask = { id: trainee.enrolment.id };
        const { goalsOf } = await client.ask<{ goalsOf: { parts: { status: string; part: { id: string } }[] } }>(goals, ask);
        const binding = goalsOf.parts.filter((part) => part.status !== 'ADVICE_ONLY');
        const partId = binding[0]?.part.id;
        const confirm = 'mutation($input: ConfirmGoalPartInput!) { confirmGoalPart(input: $input) { userErrors { code } } }';
        const { confirmGoalPart } = await supervisor.client.ask<{ confirmGoalPart: { userErrors: object[] } }>(confirm, {
          input: { ...about, partId },
        });
        const row = (await board(client, cohort)).rows.find((r) => r.enrolment.id === trainee.enrolment.id);
        expect(row).toMatchObject({ partsTotal: binding.length, partsConfirmed: confirmGoalPart.userErrors.length === 0 ? 1 : 0 });
      }
    });

    it('every flag with its reason, in the language of the viewer', async () => {
      const { cohort, trainee, coach } = await world.team();
      const lonely = await world.trainee(cohort, { enrolment: { lastActivityAt: new Date('2026-10-11T10:00:00Z') } });
      await world.putInState(await world.milestoneOf(trainee, 'qi-mal-matt'), MilestoneState.SUBMITTED, 12);
      for (let i = 0; i < 4; i++) await world.seminar(cohort);
      const held = await world.seminar(cohort, { state: SeminarState.HELD });
      const missed = await world.seminar(cohort, { state: SeminarState.HELD });
      await attend(held, [trainee, AttendanceStatus.PRESENT], [lonely, AttendanceStatus.ABSENT]);
      await attend(missed, [trainee, AttendanceStatus.PRESENT], [lonely, AttendanceStatus.ABSENT]);
      await world.someone(Role.SUPERVISOR, ScopeKind.TRAINEE, trainee.person.id);
      const { rows } = await board(coach, cohort);
      const flags = (id: string): string[] => rows.find((r) => r.enrolment.id === id)?.flags.map((f) => `${f.kind}: ${f.reason}`) ?? [];
      expect(flags(lonely.enrolment.id)).toEqual([
        'SILENT: Ingen aktivitet på 41 dagar',
        'ATTENDANCE: Kan inte längre nå 80\u00a0% närvaro',
        'NO_SUPERVISOR: Ingen handledare är utsedd',
        'NO_PROJECT: Inget projekt 81 dagar efter start',
      ]);
      expect(flags(trainee.enrolment.id)[0]).toMatch(/^OVERDUE: \d+ milstolpar försenade, den äldsta \d+ dagar$/);
      expect(flags(trainee.enrolment.id).slice(1)).toEqual(['WAITING: Väntar på granskning sedan 12 dagar']);
      expect(rows.find((r) => r.enrolment.id === lonely.enrolment.id)).toMatchObject({
        daysSilent: 41,
        attendance: { attended: 0, planned: 6, canStillReach: false },
      });
      const { client: english } = await (async () => {
        const someone = await world.person({ language: 'en' as never });
        await world.role(someone, Role.COACH, ScopeKind.COHORT, cohort.id);
        return { client: await world.as(someone) };
      })();
      const seen = (await board(english, cohort)).rows.find((r) => r.enrolment.id === lonely.enrolment.id);
      expect(seen?.flags[0]?.reason).toBe('No activity for 41 days');
      expect(seen?.attendance?.warning).toMatch(/80/);
    });

    it('a supervisor who is the trainee, has left or whose account is closed is none', async () => {
      const cohort = await world.cohort();
      const trainee = await world.trainee(cohort);
      await world.project(trainee.enrolment);
      await world.role(trainee.person, Role.SUPERVISOR, ScopeKind.TRAINEE, trainee.person.id);
      const closed = await world.person({ deactivatedAt: test.clock.now() });
      await world.role(closed, Role.SUPERVISOR, ScopeKind.TRAINEE, trainee.person.id);
      const { client } = await world.office();
      const kinds = async (): Promise<string[] | undefined> => (await board(client, cohort)).rows[0]?.flags.map((f) => f.kind);
      expect(await kinds()).toEqual(['NO_SUPERVISOR']);
      await world.someone(Role.MAIN_SUPERVISOR, ScopeKind.TRAINEE, trainee.person.id);
      expect(await kinds()).toEqual([]);
    });

    it('is the same as the list of silent trainees', async () => {
      const cohort = await world.cohort();
      for (const days of [20, 21, 60])
        await world.trainee(cohort, { enrolment: { lastActivityAt: new Date(test.clock.now().getTime() - days * 86_400_000) } });
      const { client } = await world.office();
      const silent = await client.ask<{ silentTrainees: { edges: { node: { enrolment: { id: string } } }[] } }>(
        'query($id: ID!) { silentTrainees(filter: { cohortId: $id }) { edges { node { enrolment { id } } } } }',
        { id: cohort.id },
      );
      const flagged = (await board(client, cohort)).rows.filter((row) => row.flags.some((flag) => flag.kind === 'SILENT'));
      expect(flagged.map((row) => row.enrolment.id).sort()).toEqual(silent.silentTrainees.edges.map((e) => e.node.enrolment.id).sort());
      expect(flagged).toHaveLength(2);
    });
  });
});
