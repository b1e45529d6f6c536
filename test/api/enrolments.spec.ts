import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import { CohortState, type Cohort } from '../../src/modules/cohorts/index.js';
import { EnrolmentState } from '../../src/modules/enrolments/index.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { World, type Trainee } from '../setup/world.js';

let test: TestApp;
let world: World;
let office: TestClient;

beforeAll(async () => {
  test = await startApp();
  world = new World(test);
  office = (await world.office()).client;
});
afterAll(() => test.stop());

const auditOf = async (id: string): Promise<string[]> =>
  (
    await test.db.select<{ action: string }>(sql`select action from audit_event where entity_id = ${id} and outcome = 'DONE' order by id`)
  ).map((a) => a.action);

const someone = async (cohort: Cohort, state: EnrolmentState, given: object = {}): Promise<Trainee> =>
  world.trainee(cohort, { enrolment: { state, ...given } });

const SEEN = 'enrolment { id version state admittedOn endedOn withdrawalReason withdrawalNote }';

describe('a trainee’s way through a cohort', () => {
  it('goes from application to completion and back', async () => {
    const cohort = await world.cohort();
    const { enrolment } = await someone(cohort, EnrolmentState.APPLIED, { admittedOn: null });
    const step = async (name: string, expectedVersion: number, more: object = {}): Promise<object> =>
      office.do(name, { enrolmentId: enrolment.id, expectedVersion, ...more }, SEEN);
    expect(await step('admitTrainee', 1)).toMatchObject({ enrolment: { version: 2, state: 'ADMITTED', admittedOn: '2026-11-21' } });
    expect(await step('withdrawTrainee', 2, { reason: 'NO_DATA', note: 'Registret dröjde' })).toMatchObject({
      enrolment: { state: 'WITHDRAWN', endedOn: '2026-11-21', withdrawalReason: 'NO_DATA', withdrawalNote: 'Registret dröjde' },
    });
    expect(await step('restoreTrainee', 3)).toMatchObject({
      enrolment: { state: 'ADMITTED', admittedOn: '2026-11-21', endedOn: null, withdrawalReason: null, withdrawalNote: null },
    });
    expect(await step('completeTrainee', 4)).toMatchObject({ enrolment: { version: 5, state: 'COMPLETED', endedOn: '2026-11-21' } });
    expect(await auditOf(enrolment.id)).toEqual(['enrolment.admitted', 'enrolment.withdrawn', 'enrolment.restored', 'enrolment.completed']);
  });

  it('can end at a declined application, which can be opened again', async () => {
    const cohort = await world.cohort({ capacity: 1 });
    const { enrolment } = await someone(cohort, EnrolmentState.APPLIED);
    await office.do('declineTrainee', { enrolmentId: enrolment.id, expectedVersion: 1 }, SEEN);
    expect(await office.do('restoreTrainee', { enrolmentId: enrolment.id, expectedVersion: 2 }, SEEN)).toMatchObject({
      enrolment: { state: 'APPLIED' },
    });
  });

  it('needs a place: none left, or the round is over', async () => {
    const full = await world.cohort({ capacity: 1 });
    await world.trainee(full);
    const waiting = await someone(full, EnrolmentState.APPLIED);
    const left = await someone(full, EnrolmentState.WITHDRAWN);
    for (const [name, { enrolment }] of [
      ['admitTrainee', waiting],
      ['restoreTrainee', left],
    ] as const) {
      const [error] = await office.refused(name, { enrolmentId: enrolment.id, expectedVersion: 1 });
      expect(error).toMatchObject({ code: 'CAPACITY_REACHED' });
      expect(error?.message).toContain('1 platser');
    }
    const over = await world.cohort({ state: CohortState.CLOSED });
    const late = await someone(over, EnrolmentState.APPLIED);
    expect(await office.refused('admitTrainee', { enrolmentId: late.enrolment.id, expectedVersion: 1 })).toMatchObject([
      { code: 'WRONG_STATE' },
    ]);
    const done = await someone(over, EnrolmentState.ADMITTED);
    await office.do('completeTrainee', { enrolmentId: done.enrolment.id, expectedVersion: 1, on: '2026-10-01' }, SEEN);
  });

  it('refuses what does not follow, is stale, unexplained or on an impossible day', async () => {
    const { enrolment } = await world.trainee(await world.cohort());
    const input = { enrolmentId: enrolment.id, expectedVersion: 1 };
    expect(await office.refused('admitTrainee', input)).toMatchObject([{ code: 'WRONG_STATE' }]);
    expect(await office.refused('withdrawTrainee', { ...input, expectedVersion: 9, reason: 'ILLNESS' })).toMatchObject([
      { code: 'STALE_VERSION' },
    ]);
    expect(await office.refused('withdrawTrainee', { ...input, reason: 'OTHER' })).toMatchObject([
      { code: 'REASON_REQUIRED', path: ['note'] },
    ]);
    expect(await office.refused('withdrawTrainee', { ...input, reason: 'OTHER', note: '19121212-1212' })).toMatchObject([
      { code: 'PATIENT_IDENTIFIER', path: ['note'] },
    ]);
    for (const on of ['2026-11-22', '2026-01-01'])
      expect(await office.refused('completeTrainee', { ...input, on })).toMatchObject([{ code: 'INVALID_DATE', path: ['on'] }]);
    expect(await auditOf(enrolment.id)).toEqual([]);
  });

  it('is the office’s: others who see the trainee may not, the rest do not find the trainee', async () => {
    const cohort = await world.cohort();
    const { enrolment, client: trainee, person } = await world.trainee(cohort);
    const coach = (await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id)).client;
    const elsewhere = await world.office('RCNORR');
    const complete = `mutation { completeTrainee(input: { enrolmentId: "${enrolment.id}", expectedVersion: 1 }) { userErrors { code } } }`;
    expect(await trainee.denied(complete)).toBe('FORBIDDEN');
    expect(await coach.denied(complete)).toBe('FORBIDDEN');
    expect(await elsewhere.client.denied(complete)).toBe('NOT_FOUND');
    await world.role(elsewhere.person, Role.SUPERVISOR, ScopeKind.TRAINEE, person.id);
    expect(await elsewhere.client.denied(complete)).toBe('FORBIDDEN');
    expect(await office.denied(complete.replace(enrolment.id, newId()))).toBe('NOT_FOUND');
  });

  it('tells what the viewer may do now', async () => {
    const cohort = await world.cohort();
    const { enrolment, client } = await world.trainee(cohort);
    const director = (await world.someone(Role.STUDY_DIRECTOR, ScopeKind.UNIT, enrolment.unitId)).client;
    const query = `{ enrolment(id: "${enrolment.id}") { viewerRelations viewerCan { admit decline withdraw complete restore assign changeRegulation setProtectedTime } } }`;
    const nothing = {
      admit: false,
      decline: false,
      withdraw: false,
      complete: false,
      restore: false,
      assign: false,
      changeRegulation: false,
      setProtectedTime: false,
    };
    expect(await client.ask(query)).toEqual({ enrolment: { viewerRelations: ['TRAINEE'], viewerCan: nothing } });
    expect(await director.ask(query)).toEqual({
      enrolment: { viewerRelations: ['STUDY_DIRECTOR'], viewerCan: { ...nothing, changeRegulation: true, setProtectedTime: true } },
    });
    expect(await office.ask(query)).toEqual({
      enrolment: {
        viewerRelations: ['OFFICE'],
        viewerCan: { ...nothing, withdraw: true, complete: true, assign: true, changeRegulation: true, setProtectedTime: true },
      },
    });
  });

  it('records the protected time that the unit promises', async () => {
    const { enrolment, client } = await world.trainee(await world.cohort());
    const head = (await world.someone(Role.HEAD_OF_UNIT, ScopeKind.UNIT, enrolment.unitId)).client;
    const input = { enrolmentId: enrolment.id, expectedVersion: 1, weeks: 4.5 };
    expect(await head.do('setProtectedTime', input, 'enrolment { version protectedWeeks }')).toMatchObject({
      enrolment: { version: 2, protectedWeeks: 4.5 },
    });
    expect(await office.refused('setProtectedTime', input)).toMatchObject([{ code: 'STALE_VERSION' }]);
    expect(await office.refused('setProtectedTime', { ...input, weeks: 105 })).toMatchObject([{ code: 'TOO_LARGE', path: ['weeks'] }]);
    await office.do('setProtectedTime', { enrolmentId: enrolment.id, expectedVersion: 2, weeks: null }, 'enrolment { id }');
    expect(
      await client.denied(
        `mutation { setProtectedTime(input: { enrolmentId: "${enrolment.id}", expectedVersion: 3 }) { userErrors { code } } }`,
      ),
    ).toBe('FORBIDDEN');
    expect(await auditOf(enrolment.id)).toHaveLength(2);
  });
});

describe('adding a trainee by hand', () => {
  const details = (cohort: Cohort, given: object = {}): object => ({
    cohortId: cohort.id,
    givenName: 'Karin',
    familyName: 'Nyström',
    email: `karin.${newId()}@region.example`,
    unitName: 'Vårdcentralen Norrtull',
    specialtyId: 'allmanmedicin',
    regulationId: 'HSLF_FS_2021_8',
    trainingStartOn: '2025-01-15',
    ...given,
  });

  it('makes person, unit, place, regulation and supervisor at once', async () => {
    const cohort = await world.cohort();
    const input = details(cohort, {
      hsaId: 'se2321000172-karin',
      supervisorEmail: 'olle.handledare@region.example',
      appliedOn: '2026-05-01',
    });
    const { enrolment } = await office.do<{ enrolment: { id: string } }>(
      'addTrainee',
      input,
      `enrolment { id state appliedOn admittedOn person { name hsaId } unit { name } specialty { id } regulation { designation }
        supporters { role person { name } } }`,
    );
    expect(enrolment).toMatchObject({
      state: 'ADMITTED',
      appliedOn: '2026-05-01',
      admittedOn: '2026-11-21',
      person: { name: 'Karin Nyström', hsaId: 'SE2321000172-KARIN' },
      unit: { name: 'Vårdcentralen Norrtull' },
      specialty: { id: 'allmanmedicin' },
      regulation: { designation: 'HSLF-FS 2021:8' },
      supporters: [{ role: 'MAIN_SUPERVISOR', person: { name: 'Olle Handledare' } }],
    });
    expect(await auditOf(enrolment.id)).toEqual(['enrolment.created']);
    expect(await office.refused('addTrainee', input)).toMatchObject([{ code: 'DUPLICATE', path: ['email'] }]);
  });

  it('records an application without a place, also for a full round', async () => {
    const cohort = await world.cohort({ capacity: 1 });
    await world.trainee(cohort);
    const { enrolment } = await office.do<{ enrolment: object }>(
      'addTrainee',
      details(cohort, { applicationOnly: true }),
      'enrolment { state appliedOn admittedOn }',
    );
    expect(enrolment).toEqual({ state: 'APPLIED', appliedOn: '2026-11-21', admittedOn: null });
    expect(await office.refused('addTrainee', details(cohort))).toMatchObject([{ code: 'CAPACITY_REACHED' }]);
  });

  it('has one effect when sent twice with the same id', async () => {
    const cohort = await world.cohort();
    const input = details(cohort, { id: newId() });
    const first = await office.do('addTrainee', input, 'enrolment { id version }');
    expect(await office.do('addTrainee', input, 'enrolment { id version }')).toEqual(first);
    expect(await office.refused('addTrainee', { ...input, email: 'annan@region.example' })).toMatchObject([
      { code: 'DUPLICATE', path: ['id'] },
    ]);
  });

  it.each<[object, string, string[]]>([
    [{ id: 'x' }, 'INVALID_FORMAT', ['id']],
    [{ givenName: '' }, 'REQUIRED', ['givenName']],
    [{ email: 'karin@' }, 'INVALID_EMAIL', ['email']],
    [{ hsaId: '123' }, 'INVALID_FORMAT', ['hsaId']],
    [{ unitName: null }, 'REQUIRED', ['unitId']],
    [{ unitId: 'nowhere' }, 'UNKNOWN_REFERENCE', ['unitId']],
    [{ specialtyId: 'trollkonst' }, 'UNKNOWN_REFERENCE', ['specialtyId']],
    [{ regulationId: 'SOSFS_1996_27' }, 'UNKNOWN_REFERENCE', ['regulationId']],
    [{ regulationId: 'SOSFS_2008_17' }, 'REGULATION_CLOSED', ['regulationId']],
    [{ email: 'jag@region.example', supervisorEmail: 'JAG@region.example' }, 'SAME_PERSON', ['supervisorEmail']],
    [{ familyName: '19121212-1212' }, 'PATIENT_IDENTIFIER', ['familyName']],
  ])('refuses %j', async (given, code, path) => {
    const cohort = await world.cohort();
    const before = await test.db.number(sql`select count(*) as n from person`);
    expect(await office.refused('addTrainee', details(cohort, given))).toMatchObject([{ code, path }]);
    expect(await test.db.number(sql`select count(*) as n from person`)).toBe(before);
  });

  it('is for the office of the cohort, while the round goes on', async () => {
    const cohort = await world.cohort();
    const add = 'mutation($input: AddTraineeInput!) { addTrainee(input: $input) { userErrors { code } } }';
    expect(await (await world.office('RCNORR')).client.denied(add, { input: details(cohort) })).toBe('NOT_FOUND');
    const stopped = await world.cohort({ state: CohortState.STOPPED });
    expect(await office.refused('addTrainee', details(stopped))).toMatchObject([{ code: 'WRONG_STATE', path: ['cohortId'] }]);
    const somebody = await world.person({ hsaId: 'SE2321000172-UPPTAGET' });
    expect(await office.refused('addTrainee', details(cohort, { hsaId: somebody.hsaId }))).toMatchObject([
      { code: 'DUPLICATE', path: ['hsaId'] },
    ]);
  });
});
