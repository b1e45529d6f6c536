import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import { CohortState } from '../../src/modules/cohorts/index.js';
import { Seminar } from '../../src/modules/seminars/index.js';
import { startApp, type TestApp } from '../setup/app.js';
import { TestClient } from '../setup/client.js';
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
    const plan = TestClient.mutation('planSeminars', 'created');
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
      expect(await coach.denied(TestClient.mutation(name, ''), { input })).toBe('FORBIDDEN');
      expect(await trainee.denied(TestClient.mutation(name, ''), { input })).toBe('FORBIDDEN');
      expect(await elsewhere.denied(TestClient.mutation(name, ''), { input })).toBe('NOT_FOUND');
    }
    expect((await rows(cohort.id))[0]?.version).toBe(1);
  });
});
