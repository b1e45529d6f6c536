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

describe('creating a cohort', () => {
  it('plans a round with its delivery model, and tells its history', async () => {
    const { cohort } = await office.do<{ cohort: { id: string } }>(
      'createCohort',
      round({
        note: 'Coachingakademin',
        elements: [
          { elementId: 'coach-trained', flagValue: true },
          { elementId: 'distance-share', numberValue: 40, validFrom: '2027-03-01' },
        ],
      }),
      `cohort { id version state name note centre { id } template { id title } elements { name element { id } flagValue numberValue validFrom validTo }
        events { fromState toState at actor { name } reason } places { capacity applicants admitted free }
        viewerCan { edit open run close stop importRoster } availableTransitions { action label needsReason disabledReason } }`,
    );
    expect(cohort).toMatchObject({
      version: 1,
      state: 'PLANNED',
      note: 'Coachingakademin',
      centre: { id: 'QRC' },
      template: { id: 'qi-standard@1', title: expect.any(String) },
      elements: [
        {
          name: 'Utbildad coach',
          element: { id: 'coach-trained' },
          flagValue: true,
          numberValue: null,
          validFrom: '2027-02-01',
          validTo: null,
        },
        {
          name: expect.any(String),
          element: { id: 'distance-share' },
          flagValue: null,
          numberValue: 40,
          validFrom: '2027-03-01',
          validTo: null,
        },
      ],
      events: [{ fromState: null, toState: 'PLANNED', at: '2026-11-21T09:00:00.000Z', actor: { name: expect.any(String) }, reason: null }],
      places: { capacity: 25, applicants: 0, admitted: 0, free: 25 },
      viewerCan: { edit: true, open: true, run: false, close: false, stop: false, importRoster: true },
      availableTransitions: [
        { action: 'OPEN', label: 'Öppna', needsReason: false, disabledReason: null },
        { action: 'DECLARE_NEVER_RUN', label: 'Blev aldrig av', needsReason: true, disabledReason: null },
      ],
    });
    expect(await auditOf(cohort.id)).toEqual([{ action: 'cohort.created' }]);
  });

  it.each([
    [{ name: '  ' }, 'REQUIRED', ['name']],
    [{ name: 'x'.repeat(121) }, 'TOO_LONG', ['name']],
    [{ capacity: 0 }, 'TOO_SMALL', ['capacity']],
    [{ capacity: 501 }, 'TOO_LARGE', ['capacity']],
    [{ attendancePercent: 101 }, 'TOO_LARGE', ['attendancePercent']],
    [{ endsOn: '2027-02-01' }, 'INVALID_PERIOD', ['endsOn']],
    [{ centreId: 'NOWHERE' }, 'UNKNOWN_REFERENCE', ['centreId']],
    [{ templateId: 'research-standard@1' }, 'UNKNOWN_REFERENCE', ['templateId']],
    [{ templateId: 'qi-standard@99' }, 'UNKNOWN_REFERENCE', ['templateId']],
    [{ id: 'not-a-uuid' }, 'INVALID_FORMAT', ['id']],
    [{ note: 'Patient 19121212-1212' }, 'PATIENT_IDENTIFIER', ['note']],
    [{ elements: [{ elementId: 'coach-trained' }] }, 'REQUIRED', ['elements', '0', 'flagValue']],
    [{ elements: [{ elementId: 'unheard-of', flagValue: true }] }, 'UNKNOWN_REFERENCE', ['elements', '0', 'elementId']],
    [
      { elements: [{ elementId: 'coach-trained', flagValue: true, validTo: '2020-01-01' }] },
      'INVALID_PERIOD',
      ['elements', '0', 'validTo'],
    ],
    [
      {
        elements: [
          { elementId: 'coach-hours', numberValue: 1 },
          { elementId: 'coach-hours', numberValue: 2 },
        ],
      },
      'OVERLAPPING_PERIOD',
      ['elements', '1', 'validFrom'],
    ],
  ])('refuses %j with nothing written', async (given, code, path) => {
    const before = await test.db.number(sql`select count(*) as n from cohort`);
    expect(await office.refused('createCohort', round(given))).toMatchObject([{ code, path }]);
    expect(await test.db.number(sql`select count(*) as n from cohort`)).toBe(before);
  });

  it('a repeat with the same id has one effect; the id of somebody else is refused', async () => {
    const id = newId();
    await create({ id });
    expect(await create({ id, name: 'En gång till' })).toMatchObject({ id, version: 1 });
    expect(await test.db.number(sql`select count(*) as n from cohort where id = ${id}`)).toBe(1);
    expect(await auditOf(id)).toHaveLength(1);
    const { client: other } = await world.office();
    expect(await other.refused('createCohort', round({ id }))).toMatchObject([{ code: 'DUPLICATE', path: ['id'] }]);
  });

  it('is for the office of the centre alone', async () => {
    const create = 'mutation($input: CreateCohortInput!) { createCohort(input: $input) { userErrors { code } } }';
    expect(await office.denied(create, { input: round({ centreId: 'RCNORR' }) })).toBe('FORBIDDEN');
    const cohort = await world.cohort();
    const { client: coach } = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
    expect(await coach.denied(create, { input: round() })).toBe('FORBIDDEN');
    expect(await test.anonymous().denied(create, { input: round() })).toBe('UNAUTHENTICATED');
  });
});

describe('changing a cohort', () => {
  it('changes what was given and leaves the rest', async () => {
    const { id } = await create({ note: 'Gammal', applicantsReported: 31 });
    const { cohort } = await office.do<{ cohort: object }>(
      'updateCohort',
      { cohortId: id, expectedVersion: 1, name: 'Nytt namn', note: null, startsOn: '2027-03-01' },
      'cohort { version name note capacity startsOn applicantsReported places { applicants } }',
    );
    expect(cohort).toEqual({
      version: 2,
      name: 'Nytt namn',
      note: null,
      capacity: 25,
      startsOn: '2027-03-01',
      applicantsReported: 31,
      places: { applicants: 31 },
    });
    expect(await auditOf(id)).toEqual([{ action: 'cohort.created' }, { action: 'cohort.updated' }]);
    expect(await office.refused('updateCohort', { cohortId: id, expectedVersion: 1, name: 'För sent' })).toMatchObject([
      { code: 'STALE_VERSION' },
    ]);
    expect(await office.refused('updateCohort', { cohortId: id, expectedVersion: 2, endsOn: '2027-02-15' })).toMatchObject([
      { code: 'INVALID_PERIOD' },
    ]);
    expect(await office.refused('updateCohort', { cohortId: id, expectedVersion: 2, templateId: 'research-standard@1' })).toMatchObject([
      { code: 'UNKNOWN_REFERENCE', path: ['templateId'] },
    ]);
  });

  it('keeps first day and places once trainees are admitted', async () => {
    const cohort = await world.cohort({ capacity: 3 });
    await world.trainee(cohort);
    await world.trainee(cohort);
    const change = { cohortId: cohort.id, expectedVersion: 1 };
    expect(await office.refused('updateCohort', { ...change, startsOn: '2026-10-01' })).toMatchObject([
      { code: 'TRAINEES_ADMITTED', path: ['startsOn'] },
    ]);
    expect(await office.refused('updateCohort', { ...change, capacity: 1 })).toMatchObject([{ code: 'TOO_SMALL', path: ['capacity'] }]);
    await office.do('updateCohort', { ...change, capacity: 2, startsOn: cohort.startsOn }, 'cohort { id }');
  });

  it('of a round that has ended only takes note and applicants', async () => {
    const cohort = await world.cohort({ state: CohortState.CLOSED });
    const change = { cohortId: cohort.id, expectedVersion: 1 };
    expect(await office.refused('updateCohort', { ...change, name: 'Nytt', note: 'Bra' })).toMatchObject([
      { code: 'LOCKED', path: ['name'] },
    ]);
    await office.do('updateCohort', { ...change, note: 'Bra', applicantsReported: 12 }, 'cohort { id }');
  });
});

describe('the delivery model', () => {
  it('changes from one day to another and keeps what was', async () => {
    const { id: cohortId } = await create();
    const element = { cohortId, elementId: 'distance-share' };
    const first = await office.do<{ cohortElement: { id: string } }>(
      'setCohortElement',
      { ...element, numberValue: 20, validFrom: '2026-01-01' },
      'cohortElement { id }',
    );
    expect(await office.refused('setCohortElement', { ...element, numberValue: 60 })).toMatchObject([
      { code: 'OVERLAPPING_PERIOD', path: ['validFrom'] },
    ]);
    const ended = await office.do(
      'endCohortElement',
      { cohortElementId: first.cohortElement.id },
      'cohortElement { validTo cohort { id } }',
    );
    expect(ended).toMatchObject({ cohortElement: { validTo: '2026-11-20', cohort: { id: cohortId } } });
    const id = newId();
    for (let twice = 0; twice < 2; twice++)
      await office.do('setCohortElement', { ...element, id, numberValue: 60 }, 'cohortElement { id }');
    const { cohort } = await office.ask<{ cohort: { elements: object[] } }>(
      'query($id: ID!) { cohort(id: $id) { elements { numberValue validFrom validTo } } }',
      {
        id: cohortId,
      },
    );
    expect(cohort.elements).toEqual([
      { numberValue: 20, validFrom: '2026-01-01', validTo: '2026-11-20' },
      { numberValue: 60, validFrom: '2026-11-21', validTo: null },
    ]);
    expect(await office.refused('endCohortElement', { cohortElementId: first.cohortElement.id, validTo: '2026-11-30' })).toMatchObject([
      { code: 'OVERLAPPING_PERIOD', path: ['validTo'] },
    ]);
    expect(await office.refused('endCohortElement', { cohortElementId: id, validTo: '2026-01-01' })).toMatchObject([
      { code: 'INVALID_PERIOD', path: ['validTo'] },
    ]);
    expect((await auditOf(first.cohortElement.id)).map((a) => a.action)).toEqual(['cohort_element.set', 'cohort_element.ended']);
  });

  it('takes only a value of the right kind, from the office of the centre', async () => {
    const { id: cohortId } = await create();
    expect(await office.refused('setCohortElement', { cohortId, elementId: 'coach-trained', numberValue: 1 })).toMatchObject([
      { code: 'INVALID_FORMAT', path: ['numberValue'] },
    ]);
    expect(await office.refused('setCohortElement', { cohortId, elementId: 'distance-share', numberValue: 101 })).toMatchObject([
      { code: 'TOO_LARGE', path: ['numberValue'] },
    ]);
    expect(await office.refused('setCohortElement', { cohortId, elementId: 'local-adaptation', textValue: '19121212-1212' })).toMatchObject(
      [{ code: 'PATIENT_IDENTIFIER' }],
    );
    const set = 'mutation($input: SetCohortElementInput!) { setCohortElement(input: $input) { userErrors { code } } }';
    const other = (await world.office('RCNORR')).client;
    expect(await other.denied(set, { input: { cohortId, elementId: 'coach-trained', flagValue: true } })).toBe('NOT_FOUND');
    const end = `mutation { endCohortElement(input: { cohortElementId: "${newId()}" }) { userErrors { code } } }`;
    expect(await office.denied(end)).toBe('NOT_FOUND');
  });
});
