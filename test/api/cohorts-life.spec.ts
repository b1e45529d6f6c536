import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import { CohortState } from '../../src/modules/cohorts/index.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { World } from '../setup/world.js';

let test: TestApp;
let world: World;
let office: TestClient;

beforeAll(async () => {
  test = await startApp();
  world = new World(test);
  office = (await world.office()).client;
});
afterAll(() => test.stop());

const round = (given: object = {}): object => ({
  centreId: 'QRC',
  track: 'IMPROVEMENT',
  templateId: 'qi-standard@1',
  name: 'Förbättring våren 2027',
  capacity: 25,
  startsOn: '2027-02-01',
  endsOn: '2027-12-15',
  attendancePercent: 80,
  ...given,
});

interface Seen {
  cohort: { id: string; version: number; state: string };
}

const create = async (given: object = {}): Promise<Seen['cohort']> =>
  (await office.do<Seen>('createCohort', round(given), 'cohort { id version state }')).cohort;

const auditOf = (id: string): Promise<{ action: string }[]> =>
  test.db.select(sql`select action from audit_event where entity_id = ${id} and outcome = 'DONE' order by id`);

describe('the life of a cohort', () => {
  it('is planned, opened, started, closed and taken up again, every step in its history', async () => {
    const { id } = await create();
    for (const [n, name, state] of [
      [1, 'openCohort', 'OPEN'],
      [2, 'startCohort', 'RUNNING'],
      [3, 'closeCohort', 'CLOSED'],
    ] as const) {
      expect((await office.do<Seen>(name, { cohortId: id, expectedVersion: n }, 'cohort { id version state }')).cohort).toEqual({
        id,
        version: n + 1,
        state,
      });
    }
    const reason = 'Två projekt fick längre tid';
    const { cohort } = await office.do<{ cohort: object }>(
      'reopenCohort',
      { cohortId: id, expectedVersion: 4, reason },
      'cohort { state events { fromState toState reason } }',
    );
    expect(cohort).toEqual({
      state: 'RUNNING',
      events: [
        { fromState: null, toState: 'PLANNED', reason: null },
        { fromState: 'PLANNED', toState: 'OPEN', reason: null },
        { fromState: 'OPEN', toState: 'RUNNING', reason: null },
        { fromState: 'RUNNING', toState: 'CLOSED', reason: null },
        { fromState: 'CLOSED', toState: 'RUNNING', reason },
      ],
    });
    expect((await auditOf(id)).map((a) => a.action)).toEqual([
      'cohort.created',
      'cohort.opened',
      'cohort.started',
      'cohort.closed',
      'cohort.reopened',
    ]);
  });

  it('keeps rounds that were stopped or never run in every list', async () => {
    const name = 'Delmål 20 våren 2016';
    const never = await create({ name });
    await office.do('declareCohortNeverRun', { cohortId: never.id, expectedVersion: 1, reason: 'Inga sökande' }, 'cohort { id }');
    const stopped = await world.cohort({ name, state: CohortState.RUNNING });
    await office.do('stopCohort', { cohortId: stopped.id, expectedVersion: 1, reason: 'Pandemin' }, 'cohort { id }');
    const list = await office.ask<{ cohorts: { totalCount: number; edges: { node: { state: string } }[] } }>(
      '{ cohorts(filter: { search: "DELMÅL 20 våren" }) { totalCount edges { node { state events { reason } } } } }',
    );
    expect(list.cohorts.totalCount).toBe(2);
    expect(list.cohorts.edges.map((e) => e.node)).toEqual([
      expect.objectContaining({ state: 'NEVER_RUN', events: expect.arrayContaining([{ reason: 'Inga sökande' }]) }),
      expect.objectContaining({ state: 'STOPPED', events: [{ reason: 'Pandemin' }] }),
    ]);
  });

  it('cannot be declared never run while trainees are admitted, and the button says so', async () => {
    const cohort = await world.cohort({ state: CohortState.OPEN });
    await world.trainee(cohort);
    const errors = await office.refused('declareCohortNeverRun', { cohortId: cohort.id, expectedVersion: 1, reason: 'Blev inte av' });
    expect(errors).toMatchObject([{ code: 'TRAINEES_ADMITTED' }]);
    const seen = await office.ask<{ cohort: { availableTransitions: { action: string; disabledReason: string | null }[] } }>(
      'query($id: ID!) { cohort(id: $id) { availableTransitions { action disabledReason } } }',
      { id: cohort.id },
    );
    expect(seen.cohort.availableTransitions).toEqual([
      { action: 'START', disabledReason: null },
      { action: 'STOP', disabledReason: null },
      { action: 'DECLARE_NEVER_RUN', disabledReason: errors[0]?.message },
    ]);
  });

  it('refuses a step that does not follow, a missing reason and a stale version', async () => {
    const { id } = await create();
    expect(await office.refused('startCohort', { cohortId: id, expectedVersion: 1 })).toMatchObject([{ code: 'WRONG_STATE' }]);
    expect(await office.refused('declareCohortNeverRun', { cohortId: id, expectedVersion: 1, reason: ' ' })).toMatchObject([
      { code: 'REQUIRED', path: ['reason'] },
    ]);
    await office.do('openCohort', { cohortId: id, expectedVersion: 1 }, 'cohort { id }');
    expect(await office.refused('openCohort', { cohortId: id, expectedVersion: 1 })).toMatchObject([
      { code: 'STALE_VERSION', path: ['expectedVersion'] },
    ]);
    expect(await test.db.number(sql`select count(*) as n from cohort_event where cohort_id = ${id}`)).toBe(2);
  });

  it('is the office’s: another office does not find it, a coach of the cohort may not', async () => {
    const cohort = await world.cohort();
    const close = `mutation { closeCohort(input: { cohortId: "${cohort.id}", expectedVersion: 1 }) { cohort { id } } }`;
    expect(await (await world.office('RCNORR')).client.denied(close)).toBe('NOT_FOUND');
    const { client: coach } = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
    expect(await coach.denied(close)).toBe('FORBIDDEN');
    const both = await world.office('RCNORR');
    await world.role(both.person, Role.COACH, ScopeKind.COHORT, cohort.id);
    expect(await (await world.as(both.person)).denied(close)).toBe('FORBIDDEN');
    expect(await office.denied(close.replace(cohort.id, newId()))).toBe('NOT_FOUND');
    expect(
      await coach.ask(
        `{ cohort(id: "${cohort.id}") { viewerCan { edit open run close stop importRoster } availableTransitions { action } } }`,
      ),
    ).toEqual({
      cohort: {
        viewerCan: { edit: false, open: false, run: false, close: false, stop: false, importRoster: false },
        availableTransitions: [],
      },
    });
  });
});
