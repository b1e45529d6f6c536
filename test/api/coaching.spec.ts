import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CohortState, type Cohort } from '../../src/modules/cohorts/index.js';
import { EnrolmentState } from '../../src/modules/enrolments/index.js';
import { type Person, RoleAssignment } from '../../src/modules/people/index.js';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { World, type Trainee } from '../setup/world.js';

interface Silent {
  silentTrainees: {
    totalCount: number;
    edges: { node: { daysSilent: number; enrolment: { id: string } } }[];
    pageInfo: { endCursor: string };
  };
}

const NOTES = 'query($id: ID!) { coachNotes(enrolmentId: $id) { id version text author { id } enrolment { id } } }';
const SHOWN = 'coachNote { id version text author { id } enrolment { id } }';
const ADD = 'mutation($input: AddCoachNoteInput!) { addCoachNote(input: $input) { coachNote { id } } }';
const UPDATE = 'mutation($input: UpdateCoachNoteInput!) { updateCoachNote(input: $input) { coachNote { id } } }';
const SILENT = `query($filter: SilentTraineeFilter, $first: Int, $after: String) { silentTrainees(filter: $filter, first: $first, after: $after) {
  totalCount edges { node { daysSilent enrolment { id lastActivityAt project { id title } } } } pageInfo { endCursor } } }`;

describe('coaching', () => {
  let test: TestApp;
  let world: World;
  beforeAll(async () => {
    test = await startApp();
    world = new World(test);
  });
  afterAll(() => test.stop());

  type Someone = { person: Person; client: TestClient };
  async function coached(): Promise<Trainee & { cohort: Cohort; coach: Someone; other: Someone }> {
    const cohort = await world.cohort();
    const trainee = await world.trainee(cohort);
    const coach = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
    const other = await world.someone(Role.COACH, ScopeKind.TRAINEE, trainee.person.id);
    return { ...trainee, cohort, coach, other };
  }

  describe('coach notes', () => {
    it('are shared by the coaches of the trainee, newest first', async () => {
      const { enrolment, coach, other } = await coached();
      await coach.client.do('addCoachNote', { enrolmentId: enrolment.id, text: 'Trött i oktober.' }, SHOWN);
      test.clock.advance({ minutes: 1 });
      await other.client.do('addCoachNote', { enrolmentId: enrolment.id, text: 'Fick skyddad tid.' }, SHOWN);
      for (const { client } of [coach, other]) {
        expect(await client.ask(NOTES, { id: enrolment.id })).toMatchObject({
          coachNotes: [
            { text: 'Fick skyddad tid.', author: { id: other.person.id }, enrolment: { id: enrolment.id } },
            { text: 'Trött i oktober.', author: { id: coach.person.id } },
          ],
        });
      }
    });

    it('are changed by their author only, one version at a time', async () => {
      const { enrolment, coach, other } = await coached();
      const added = await coach.client.do<{ coachNote: { id: string } }>('addCoachNote', { enrolmentId: enrolment.id, text: 'Ett' }, SHOWN);
      const coachNoteId = added.coachNote.id;
      const input = { coachNoteId, expectedVersion: 1, text: 'Två' };
      expect(await coach.client.do('updateCoachNote', input, SHOWN)).toMatchObject({ coachNote: { version: 2, text: 'Två' } });
      expect((await coach.client.refused('updateCoachNote', input))[0]).toMatchObject({ code: 'STALE_VERSION' });
      expect(await other.client.denied(UPDATE, { input: { ...input, expectedVersion: 2 } })).toBe('FORBIDDEN');
      const audit = await test.db.select<{ action: string; details: string }>(
        sql`select action, details from audit_event where entity_id = ${coachNoteId} order by id`,
      );
      expect(audit.map((a) => a.action)).toEqual(['coachNote.added', 'coachNote.updated']);
      expect(audit.map((a) => a.details).join()).not.toContain('Två');
    });

    it('the same id again is the same note', async () => {
      const { enrolment, coach, other } = await coached();
      const input = { id: newId(), enrolmentId: enrolment.id, text: 'Ett' };
      await coach.client.do('addCoachNote', input, SHOWN);
      expect(await coach.client.do('addCoachNote', { ...input, text: 'Två' }, SHOWN)).toMatchObject({
        coachNote: { id: input.id, text: 'Ett' },
      });
      expect((await other.client.refused('addCoachNote', input))[0]).toMatchObject({ code: 'DUPLICATE', path: ['id'] });
    });

    it('are hidden from the trainee, supervisors, the unit, the office and administrators', async () => {
      const { client, enrolment, person, coach, cohort } = await coached();
      const { coachNote } = await coach.client.do<{ coachNote: { id: string } }>(
        'addCoachNote',
        { enrolmentId: enrolment.id, text: 'Privat' },
        SHOWN,
      );
      const readers = [
        client,
        (await world.someone(Role.MAIN_SUPERVISOR, ScopeKind.TRAINEE, person.id)).client,
        (await world.someone(Role.STUDY_DIRECTOR, ScopeKind.UNIT, enrolment.unitId)).client,
        (await world.someone(Role.REVIEWER, ScopeKind.COHORT, cohort.id)).client,
        (await world.office()).client,
      ];
      const outside = [
        (await world.admin()).client,
        (await world.office('RCNORR')).client,
        (await coached()).coach.client,
        (await coached()).client,
      ];
      for (const [clients, code] of [
        [readers, 'FORBIDDEN'],
        [outside, 'NOT_FOUND'],
      ] as const) {
        for (const who of clients) {
          expect(await who.denied(NOTES, { id: enrolment.id })).toBe(code);
          expect(await who.denied(ADD, { input: { enrolmentId: enrolment.id, text: 'x' } })).toBe(code);
          expect(await who.denied(UPDATE, { input: { coachNoteId: coachNote.id, expectedVersion: 1, text: 'x' } })).toBe(code);
        }
      }
      expect(await coach.client.denied(NOTES, { id: newId() })).toBe('NOT_FOUND');
      expect(await coach.client.denied(UPDATE, { input: { coachNoteId: newId(), expectedVersion: 1, text: 'x' } })).toBe('NOT_FOUND');
    });

    it('are closed to a coach whose time is over, and to a coach about themselves', async () => {
      const { enrolment, coach, cohort, person, client } = await coached();
      await coach.client.do('addCoachNote', { enrolmentId: enrolment.id, text: 'Ett' }, SHOWN);
      await world.role(person, Role.COACH, ScopeKind.COHORT, cohort.id);
      expect(await client.denied(NOTES, { id: enrolment.id })).toBe('FORBIDDEN');
      await test.db.transaction(() => test.db.change(RoleAssignment, { personId: coach.person.id }, { validTo: '2026-11-20' }));
      expect(await coach.client.denied(NOTES, { id: enrolment.id })).toBe('NOT_FOUND');
    });

    it.each([
      ['', 'REQUIRED'],
      ['x'.repeat(4001), 'TOO_LONG'],
      ['Mötte 19121212-1212.', 'PATIENT_IDENTIFIER'],
    ])('refuse %.20s', async (text, code) => {
      const { enrolment, coach } = await coached();
      expect(await coach.client.refused('addCoachNote', { enrolmentId: enrolment.id, text })).toMatchObject([{ code, path: ['text'] }]);
      expect(await coach.client.ask(NOTES, { id: enrolment.id })).toEqual({ coachNotes: [] });
    });

    it('cost the same for 1 and 20', async () => {
      const { enrolment, coach } = await coached();
      const counts: number[] = [];
      for (const more of [1, 19]) {
        for (let i = 0; i < more; i++)
          await coach.client.do('addCoachNote', { enrolmentId: enrolment.id, text: `Nr ${i}` }, 'coachNote { id }');
        test.statements.length = 0;
        await coach.client.ask(NOTES, { id: enrolment.id });
        counts.push(test.statements.length);
      }
      expect(counts[1]).toBe(counts[0]);
    });
  });

  describe('silent trainees', () => {
    /** A trainee who last did something so many days ago, at noon. */
    async function silent(cohort: Cohort, days: number, state = EnrolmentState.ADMITTED): Promise<Trainee> {
      const lastActivityAt = new Date(test.clock.now().getTime() - days * 86_400_000);
      return world.trainee(cohort, { enrolment: { lastActivityAt, state } });
    }
    const ask = async (client: TestClient, variables: object = {}): Promise<Silent['silentTrainees']> =>
      (await client.ask<Silent>(SILENT, variables)).silentTrainees;

    it('come longest silence first, from 21 days on', async () => {
      const cohort = await world.cohort();
      const coach = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
      const [exactly, long] = [await silent(cohort, 21), await silent(cohort, 60)];
      await silent(cohort, 20);
      const list = await ask(coach.client);
      expect(list.edges.map((e) => [e.node.enrolment.id, e.node.daysSilent])).toEqual([
        [long.enrolment.id, 60],
        [exactly.enrolment.id, 21],
      ]);
      expect(list.totalCount).toBe(2);
      const first = await ask(coach.client, { first: 1, filter: { days: 20 } });
      const rest = await ask(coach.client, { first: 5, filter: { days: 20 }, after: first.pageInfo.endCursor });
      expect([first.totalCount, rest.edges.map((e) => e.node.daysSilent)]).toEqual([3, [21, 20]]);
    });

    it('only those who take part in a round that goes on', async () => {
      const cohort = await world.cohort();
      const closed = await world.cohort({ state: CohortState.CLOSED });
      const coach = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
      await world.role(coach.person, Role.COACH, ScopeKind.COHORT, closed.id);
      for (const state of [EnrolmentState.APPLIED, EnrolmentState.WITHDRAWN, EnrolmentState.COMPLETED]) await silent(cohort, 50, state);
      await silent(closed, 50);
      expect((await ask(coach.client)).edges).toEqual([]);
    });

    it('of one’s own circle, and of one cohort when asked', async () => {
      const [one, two] = [await world.cohort({ centreId: 'RCSYD' }), await world.cohort({ centreId: 'RCSYD' })];
      const [a, b] = [await silent(one, 30), await silent(two, 40)];
      const office = await world.office('RCSYD');
      expect((await ask(office.client)).totalCount).toBe(2);
      expect((await ask(office.client, { filter: { cohortId: one.id } })).edges.map((e) => e.node.enrolment.id)).toEqual([a.enrolment.id]);
      const supervisor = await world.someone(Role.SUPERVISOR, ScopeKind.TRAINEE, b.person.id);
      expect((await ask(supervisor.client)).edges.map((e) => e.node.enrolment.id)).toEqual([b.enrolment.id]);
      const director = await world.someone(Role.STUDY_DIRECTOR, ScopeKind.UNIT, a.enrolment.unitId);
      expect((await ask(director.client)).edges.map((e) => e.node.enrolment.id)).toEqual([a.enrolment.id]);
      expect((await ask((await world.office('UCR')).client)).totalCount).toBe(0);
    });

    it('is not for trainees, reviewers or administrators, and never names oneself', async () => {
      const cohort = await world.cohort();
      const trainee = await silent(cohort, 30);
      const reviewer = await world.someone(Role.REVIEWER, ScopeKind.COHORT, cohort.id);
      for (const client of [trainee.client, reviewer.client, (await world.admin()).client])
        expect(await client.denied(SILENT)).toBe('FORBIDDEN');
      await world.role(trainee.person, Role.COACH, ScopeKind.COHORT, cohort.id);
      expect((await ask(trainee.client)).edges).toEqual([]);
    });

    it.each([
      [0, 'TOO_SMALL'],
      [366, 'TOO_LARGE'],
    ])('refuses %i days', async (days, code) => {
      const { client } = await world.office();
      expect(await client.denied(SILENT, { filter: { days } })).toBe(code);
    });

    it('costs the same for 1 and 20', async () => {
      const cohort = await world.cohort();
      const coach = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
      const counts: number[] = [];
      for (const more of [1, 19]) {
        for (let i = 0; i < more; i++) await world.project((await silent(cohort, 30 + i)).enrolment);
        test.statements.length = 0;
        await ask(coach.client, { first: 50 });
        counts.push(test.statements.length);
      }
      expect(counts[1]).toBe(counts[0]);
    });
  });
});
