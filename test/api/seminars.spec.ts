import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import { CohortState } from '../../src/modules/cohorts/index.js';
import { EnrolmentState } from '../../src/modules/enrolments/index.js';
import { Seminar, SeminarState } from '../../src/modules/seminars/index.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { World } from '../setup/world.js';

const TODAY = '2026-11-21T09:00:00Z';

interface SeenSeminar {
  id: string;
  version: number;
  title: string;
  state: string;
  startsAt: string;
  endsAt: string;
  parts: { id: string }[];
}
const SEMINAR = 'id version title state startsAt endsAt room link cancelReason parts { id textSv }';

let test: TestApp;
let world: World;
beforeAll(async () => {
  test = await startApp();
  world = new World(test);
});
afterAll(() => test.stop());
beforeEach(() => test.clock.set(TODAY));

const rows = (cohortId: string): Promise<Seminar[]> =>
  test.db.rows(Seminar, 's', sql`where s.cohort_id = ${cohortId} order by s.starts_at`);
const audits = async (entityId: string): Promise<string[]> =>
  (await test.db.select<{ action: string }>(sql`select action from audit_event where entity_id = ${entityId} order by at, id`)).map(
    (e) => e.action,
  );

describe('planning seminars', () => {
  it('creates the seminars of the plan in Swedish time, with what they count for, and nothing twice', async () => {
    const cohort = await world.cohort({ startsOn: '2026-09-07' });
    const { client } = await world.office();
    const plan = (): Promise<{ created: number; seminars: SeenSeminar[] }> =>
      client.do('planSeminars', { cohortId: cohort.id }, `created seminars { ${SEMINAR} }`);
    const first = await plan();
    expect(first.created).toBe(first.seminars.length);
    expect(first.created).toBeGreaterThan(3);
    expect(first.seminars[0]).toMatchObject({
      title: 'Lärandeseminarium 1: Uppstart',
      state: 'PLANNED',
      startsAt: '2026-09-07T07:00:00.000Z',
      endsAt: '2026-09-07T14:00:00.000Z',
      parts: [{ id: 'a4-r1' }],
    });
    const winter = first.seminars.find((s) => s.startsAt.startsWith('2026-12'));
    expect(winter?.startsAt).toMatch(/T08:00:00/);
    const again = await plan();
    expect(again).toEqual({ ...first, created: 0 });
    expect(await audits(first.seminars[0]?.id ?? '')).toEqual(['seminar.planned']);
  });

  it('lets a seminar of two days end on its second day', async () => {
    const cohort = await world.cohort({ startsOn: '2026-09-07', track: 'RESEARCH' as never });
    const { client } = await world.office();
    const { seminars } = await client.do<{ seminars: SeenSeminar[] }>('planSeminars', { cohortId: cohort.id }, `seminars { ${SEMINAR} }`);
    expect(seminars[0]).toMatchObject({
      startsAt: '2026-09-07T07:00:00.000Z',
      endsAt: '2026-09-08T14:00:00.000Z',
      parts: [{ id: 'a5-r1' }],
    });
  });

  it('creates only those that are missing', async () => {
    const cohort = await world.cohort();
    await world.seminar(cohort, { definitionKey: 'ls2', title: 'Flyttat' });
    const { client } = await world.office();
    const { created } = await client.do<{ created: number }>('planSeminars', { cohortId: cohort.id }, 'created');
    const all = await rows(cohort.id);
    expect(all).toHaveLength(created + 1);
    expect(all.filter((s) => s.definitionKey === 'ls2').map((s) => s.title)).toEqual(['Flyttat']);
  });

  it('is the office’s own: not another office’s, not a coach’s, not for a cohort that has ended', async () => {
    const cohort = await world.cohort();
    const plan = mutation('planSeminars', 'created');
    const { client: elsewhere } = await world.office('RCSYD');
    expect(await elsewhere.denied(plan, { input: { cohortId: cohort.id } })).toBe('NOT_FOUND');
    const { client: coach } = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
    expect(await coach.denied(plan, { input: { cohortId: cohort.id } })).toBe('FORBIDDEN');
    const both = await world.someone(Role.OFFICE, ScopeKind.CENTRE, 'RCSYD');
    await world.role(both.person, Role.COACH, ScopeKind.COHORT, cohort.id);
    expect(await (await world.as(both.person)).denied(plan, { input: { cohortId: cohort.id } })).toBe('FORBIDDEN');
    const ended = await world.cohort({ state: CohortState.NEVER_RUN });
    const { client } = await world.office();
    expect(await client.refused('planSeminars', { cohortId: ended.id })).toMatchObject([{ code: 'LOCKED', path: ['cohortId'] }]);
    expect(await rows(cohort.id)).toEqual([]);
  });
});

describe('a seminar made by hand', () => {
  const given = { title: 'Handledarträff', startsAt: '2026-12-01T12:00:00Z', endsAt: '2026-12-01T14:00:00Z' };

  it('is added, and added once when the same call comes again', async () => {
    const cohort = await world.cohort();
    const { client } = await world.office();
    const input = {
      ...given,
      id: newId(),
      cohortId: cohort.id,
      room: 'Sal B',
      link: 'https://moten.example/1',
      partIds: ['a4-r1', 'a4-r1'],
      checkInClosesAfter: 60,
    };
    const { seminar } = await client.do<{ seminar: SeenSeminar }>(
      'createSeminar',
      input,
      `seminar { ${SEMINAR} checkInOpensAt checkInClosesAt cohort { name } }`,
    );
    expect(seminar).toMatchObject({
      id: input.id,
      room: 'Sal B',
      link: 'https://moten.example/1',
      parts: [{ id: 'a4-r1' }],
      checkInOpensAt: '2026-12-01T11:45:00.000Z',
      checkInClosesAt: '2026-12-01T13:00:00.000Z',
      cohort: { name: cohort.name },
    });
    const again = await client.do<{ seminar: SeenSeminar }>('createSeminar', input, 'seminar { id version }');
    expect(again.seminar).toEqual({ id: input.id, version: 1 });
    expect(await rows(cohort.id)).toHaveLength(1);
    expect(await audits(input.id)).toEqual(['seminar.created']);
  });

  it('says what is wrong, and where', async () => {
    const cohort = await world.cohort();
    const { client } = await world.office();
    const tell = (more: object): Promise<unknown> => client.refused('createSeminar', { ...given, cohortId: cohort.id, ...more });
    expect(await tell({ endsAt: given.startsAt })).toMatchObject([{ code: 'INVALID_PERIOD', path: ['endsAt'] }]);
    expect(await tell({ partIds: ['a4-r1', 'nothing'] })).toMatchObject([{ code: 'UNKNOWN_REFERENCE', path: ['partIds', '1'] }]);
    expect(await tell({ title: ' ' })).toMatchObject([{ code: 'REQUIRED', path: ['title'] }]);
    expect(await tell({ link: 'javascript:alert(1)' })).toMatchObject([{ code: 'INVALID_URL', path: ['link'] }]);
    expect(await tell({ checkInOpensBefore: -1 })).toMatchObject([{ code: 'TOO_SMALL', path: ['checkInOpensBefore'] }]);
    expect(await tell({ id: 'seminarium-1' })).toMatchObject([{ code: 'INVALID_FORMAT', path: ['id'] }]);
    expect(await tell({ room: 'Patient 19121212-1212' })).toMatchObject([{ code: 'PATIENT_IDENTIFIER', path: ['room'] }]);
    expect(await tell({ id: (await world.seminar(await world.cohort())).id })).toMatchObject([{ code: 'DUPLICATE', path: ['id'] }]);
    expect(await rows(cohort.id)).toEqual([]);
  });
});

describe('changing a seminar', () => {
  it('moves it, and the second of two people is told that the first was faster', async () => {
    const cohort = await world.cohort();
    const seminar = await world.seminar(cohort);
    const { client } = await world.office();
    const input = {
      seminarId: seminar.id,
      expectedVersion: 1,
      startsAt: '2026-11-28T08:00:00Z',
      endsAt: '2026-11-28T15:00:00Z',
      room: null,
      partIds: ['a4-k1'],
    };
    const changed = await client.do<{ seminar: SeenSeminar }>('updateSeminar', input, `seminar { ${SEMINAR} }`);
    expect(changed.seminar).toMatchObject({
      version: 2,
      title: seminar.title,
      startsAt: '2026-11-28T08:00:00.000Z',
      room: null,
      parts: [{ id: 'a4-k1' }],
    });
    expect(await client.refused('updateSeminar', input)).toMatchObject([{ code: 'STALE_VERSION', path: ['expectedVersion'] }]);
    expect(
      await client.refused('updateSeminar', { seminarId: seminar.id, expectedVersion: 2, endsAt: '2026-11-28T07:00:00Z' }),
    ).toMatchObject([{ code: 'INVALID_PERIOD', path: ['endsAt'] }]);
    expect(await audits(seminar.id)).toEqual(['seminar.updated']);
  });

  it('keeps the parts when the change itself is refused', async () => {
    const seminar = await world.seminar(await world.cohort());
    const { client } = await world.office();
    await client.do('updateSeminar', { seminarId: seminar.id, expectedVersion: 1, partIds: ['a4-k1'] }, 'seminar { id }');
    await client.refused('updateSeminar', { seminarId: seminar.id, expectedVersion: 2, partIds: ['a4-r1', 'nothing'] });
    const { seminar: now } = await client.ask<{ seminar: SeenSeminar }>('query($id: ID!) { seminar(id: $id) { version parts { id } } }', {
      id: seminar.id,
    });
    expect(now).toEqual({ version: 2, parts: [{ id: 'a4-k1' }] });
  });

  it('cancels with a reason, locks, and opens it again', async () => {
    const seminar = await world.seminar(await world.cohort(), { checkInCode: 'ACDEFG' });
    const { client } = await world.office();
    const key = (expectedVersion: number): object => ({ seminarId: seminar.id, expectedVersion });
    expect(await client.refused('cancelSeminar', { ...key(1), reason: '  ' })).toMatchObject([{ code: 'REQUIRED', path: ['reason'] }]);
    const cancelled = await client.do(
      'cancelSeminar',
      { ...key(1), reason: 'Föreläsaren är sjuk' },
      'seminar { state cancelReason checkInCode version }',
    );
    expect(cancelled).toMatchObject({
      seminar: { state: 'CANCELLED', cancelReason: 'Föreläsaren är sjuk', checkInCode: null, version: 2 },
    });
    expect(await client.refused('updateSeminar', { ...key(2), room: 'Sal C' })).toMatchObject([{ code: 'LOCKED' }]);
    expect(await client.refused('holdSeminar', key(2))).toMatchObject([{ code: 'LOCKED' }]);
    expect(await client.refused('openCheckIn', { seminarId: seminar.id })).toMatchObject([{ code: 'LOCKED' }]);
    expect(await client.refused('reopenSeminar', key(1))).toMatchObject([{ code: 'STALE_VERSION' }]);
    const reopened = await client.do('reopenSeminar', key(2), 'seminar { state cancelReason }');
    expect(reopened).toMatchObject({ seminar: { state: 'PLANNED', cancelReason: null } });
    expect(await audits(seminar.id)).toEqual(['seminar.cancelled', 'seminar.reopened']);
    const [event] = await test.db.select<{ details: string }>(
      sql`select details from audit_event where entity_id = ${seminar.id} order by at, id limit 1`,
    );
    expect(event?.details).not.toContain('sjuk');
  });

  it('is held from its start on, not before, and a held one cannot be cancelled or moved to the future', async () => {
    const seminar = await world.seminar(await world.cohort());
    const { client } = await world.office();
    const key = (expectedVersion: number): object => ({ seminarId: seminar.id, expectedVersion });
    test.clock.set('2026-11-21T08:59:59Z');
    expect(await client.refused('holdSeminar', key(1))).toMatchObject([{ code: 'NOT_AVAILABLE' }]);
    test.clock.set('2026-11-21T09:00:00Z');
    expect(await client.do('holdSeminar', key(1), 'seminar { state }')).toMatchObject({ seminar: { state: 'HELD' } });
    expect(await client.refused('cancelSeminar', { ...key(2), reason: 'ångrat' })).toMatchObject([{ code: 'WRONG_STATE' }]);
    const future = { startsAt: '2026-12-21T09:00:00Z', endsAt: '2026-12-21T10:00:00Z' };
    expect(await client.refused('updateSeminar', { ...key(2), ...future })).toMatchObject([{ code: 'INVALID_DATE', path: ['startsAt'] }]);
  });

  it('is not for coaches, trainees or strangers', async () => {
    const cohort = await world.cohort();
    const seminar = await world.seminar(cohort);
    const { client: coach } = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
    const { client: trainee } = await world.trainee(cohort);
    const { client: elsewhere } = await world.office('RCSYD');
    const key = { seminarId: seminar.id, expectedVersion: 1 };
    for (const [name, input] of Object.entries({
      updateSeminar: key,
      cancelSeminar: { ...key, reason: 'x' },
      holdSeminar: key,
      reopenSeminar: key,
    })) {
      expect(await coach.denied(mutation(name, ''), { input })).toBe('FORBIDDEN');
      expect(await trainee.denied(mutation(name, ''), { input })).toBe('FORBIDDEN');
      expect(await elsewhere.denied(mutation(name, ''), { input })).toBe('NOT_FOUND');
    }
    expect((await rows(cohort.id))[0]?.version).toBe(1);
  });
});

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

/** The document of a mutation, to be denied. */
function mutation(name: string, selection: string): string {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return `mutation($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code } } }`;
}
