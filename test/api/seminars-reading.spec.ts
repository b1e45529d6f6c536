import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { newId } from '../../src/platform/ids/id.js';
import { EnrolmentState } from '../../src/modules/enrolments/index.js';
import { type Seminar, SeminarState } from '../../src/modules/seminars/index.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { World } from '../setup/world.js';

const TODAY = '2026-11-21T09:00:00Z';

const SEMINAR = 'id version title state startsAt endsAt room link cancelReason parts { id textSv }';

let test: TestApp;
let world: World;
beforeAll(async () => {
  test = await startApp();
  world = new World(test);
});
afterAll(() => test.stop());
beforeEach(() => test.clock.set(TODAY));

describe('reading seminars', () => {
  const page =
    'query($filter: SeminarFilter, $orderBy: SeminarOrder, $first: Int, $after: String) { seminars(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { totalCount edges { node { id } } pageInfo { hasNextPage endCursor } } }';
  interface Pages {
    seminars: { totalCount: number; edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  }
  const ids = (answer: Pages): string[] => answer.seminars.edges.map((e) => e.node.id);

  it('lists those in scope, by cohort and Swedish days, page by page', async () => {
    const cohort = await world.cohort({ centreId: 'RCSYD' });
    const at = (startsAt: string): Promise<Seminar> =>
      world.seminar(cohort, { startsAt: new Date(startsAt), endsAt: new Date('2027-12-01T00:00:00Z') });
    const late = await at('2026-11-20T23:30:00Z');
    const early = await at('2026-11-20T22:30:00Z');
    const next = await at('2026-11-22T09:00:00Z');
    const { client } = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
    expect(ids(await client.ask(page, {}))).toEqual([early.id, late.id, next.id]);
    expect(ids(await client.ask(page, { orderBy: { field: 'STARTS_AT', direction: 'DESC' } }))).toEqual([next.id, late.id, early.id]);
    expect(ids(await client.ask(page, { filter: { from: '2026-11-21', to: '2026-11-21' } }))).toEqual([late.id]);
    expect(ids(await client.ask(page, { filter: { cohortId: (await world.cohort()).id } }))).toEqual([]);
    const first = await client.ask<Pages>(page, { first: 2 });
    expect([ids(first), first.seminars.totalCount, first.seminars.pageInfo.hasNextPage]).toEqual([[early.id, late.id], 3, true]);
    expect(ids(await client.ask(page, { first: 2, after: first.seminars.pageInfo.endCursor }))).toEqual([next.id]);
  });

  it('shows a seminar to everyone who sees the cohort, and to nobody else', async () => {
    const cohort = await world.cohort();
    const seminar = await world.seminar(cohort);
    const { enrolment, person, client: trainee } = await world.trainee(cohort);
    const query = 'query($id: ID!) { seminar(id: $id) { id } }';
    const seeing = [
      trainee,
      (await world.office()).client,
      (await world.admin()).client,
      (await world.someone(Role.SUPERVISOR, ScopeKind.TRAINEE, person.id)).client,
      (await world.someone(Role.STUDY_DIRECTOR, ScopeKind.UNIT, enrolment.unitId)).client,
    ];
    for (const client of seeing) expect(await client.ask(query, { id: seminar.id })).toEqual({ seminar: { id: seminar.id } });
    const { client: otherTrainee } = await world.trainee(await world.cohort());
    for (const client of [otherTrainee, (await world.office('RCSYD')).client, await world.as(await world.person())]) {
      expect(await client.denied(query, { id: seminar.id })).toBe('NOT_FOUND');
    }
    expect(await test.anonymous().denied(query, { id: seminar.id })).toBe('UNAUTHENTICATED');
    expect(await trainee.denied(query, { id: newId() })).toBe('NOT_FOUND');
  });

  it('shows a trainee what comes and what was, with the own attendance', async () => {
    const cohort = await world.cohort();
    const { enrolment, client } = await world.trainee(cohort);
    const at = (day: string, more: Partial<Seminar> = {}): Promise<Seminar> =>
      world.seminar(cohort, { startsAt: new Date(`${day}T08:00:00Z`), endsAt: new Date(`${day}T15:00:00Z`), ...more });
    const [past, older, today, cancelled, next] = await Promise.all([
      at('2026-10-10'),
      at('2026-09-10'),
      at('2026-11-21'),
      at('2026-12-01', { state: SeminarState.CANCELLED, cancelReason: 'Snö' }),
      at('2026-12-10'),
    ]);
    await world.seminar(await world.cohort());
    const { client: office } = await world.office();
    await office.do(
      'registerAttendance',
      { seminarId: past.id, entries: [{ enrolmentId: enrolment.id, status: 'LATE' }] },
      'seminar { id }',
    );
    const query = '{ mySeminars { upcoming { id } past { id myAttendance { status source } } } }';
    expect(await client.ask(query)).toEqual({
      mySeminars: {
        upcoming: [{ id: today.id }, { id: cancelled.id }, { id: next.id }],
        past: [
          { id: past.id, myAttendance: { status: 'LATE', source: 'REGISTERED' } },
          { id: older.id, myAttendance: null },
        ],
      },
    });
    const withdrawn = await world.trainee(cohort, { enrolment: { state: EnrolmentState.WITHDRAWN } });
    expect(await withdrawn.client.ask(query)).toEqual({ mySeminars: { upcoming: [], past: [] } });
  });

  it('tells each what they can do', async () => {
    const cohort = await world.cohort();
    const seminar = await world.seminar(cohort, { checkInCode: 'ACDEFG' });
    const { client: trainee, person } = await world.trainee(cohort);
    const can = async (client: TestClient, id = seminar.id): Promise<string[]> => {
      const query =
        'query($id: ID!) { seminar(id: $id) { checkInCode viewerCan { edit cancel hold reopen register openCheckIn checkIn } } }';
      const { seminar: seen } = await client.ask<{ seminar: { checkInCode: string | null; viewerCan: Record<string, boolean> } }>(query, {
        id,
      });
      return [...Object.keys(seen.viewerCan).filter((key) => seen.viewerCan[key]), ...(seen.checkInCode ? ['seeCode'] : [])];
    };
    expect(await can((await world.office()).client)).toEqual(['edit', 'cancel', 'hold', 'register', 'openCheckIn', 'seeCode']);
    expect(await can((await world.someone(Role.COURSE_LEADER, ScopeKind.COHORT, cohort.id)).client)).toEqual([
      'register',
      'openCheckIn',
      'seeCode',
    ]);
    expect(await can((await world.someone(Role.STATISTICIAN, ScopeKind.COHORT, cohort.id)).client)).toEqual([]);
    expect(await can(trainee)).toEqual(['checkIn']);
    test.clock.set('2026-11-21T09:31:00Z');
    expect(await can(await world.as(person))).toEqual([]);
    const cancelled = await world.seminar(cohort, { state: SeminarState.CANCELLED });
    expect(await can((await world.office()).client, cancelled.id)).toEqual(['reopen']);
  });

  it('costs the same for one seminar as for twenty', async () => {
    const cohort = await world.cohort();
    const { enrolment } = await world.trainee(cohort);
    const { client } = await world.office();
    const query = `query($id: ID!) { seminars(filter: { cohortId: $id }) { edges { node { ${SEMINAR} checkInCode cohort { name seminars { id } }
      attendance { status registeredBy { name } enrolment { id attendance { status } attendanceSummary { attended } } } counts { present unregistered }
      myAttendance { id } viewerCan { edit checkIn } } } } }`;
    const register = async (): Promise<void> => {
      const seminar = await world.seminar(cohort);
      await client.do(
        'registerAttendance',
        { seminarId: seminar.id, entries: [{ enrolmentId: enrolment.id, status: 'PRESENT' }] },
        'seminar { id }',
      );
    };
    const cost = async (): Promise<number> => {
      test.statements.length = 0;
      await client.ask(query, { id: cohort.id });
      return test.statements.length;
    };
    await register();
    const one = await cost();
    for (let i = 0; i < 19; i++) await register();
    expect(await cost()).toBe(one);
  });
});
