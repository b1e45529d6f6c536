import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { sql } from '../../src/platform/database/sql.js';
import { Person } from '../../src/modules/people/index.js';
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

describe('assigning someone to a trainee', () => {
  const ASSIGNED =
    'roleAssignment { id role scopeKind validFrom person { id name email } } enrolment { supporters { role person { name } } }';

  it('adds a new person by address and lets them see the trainee from today', async () => {
    const { enrolment, person: trainee } = await world.trainee(await world.cohort());
    const email = 'maria.handledare@region.example';
    const input = {
      enrolmentId: enrolment.id,
      role: 'MAIN_SUPERVISOR',
      email: email.toUpperCase(),
      givenName: 'Maria',
      familyName: 'Handledare',
    };
    const first = await office.do<{ roleAssignment: { id: string; person: { id: string } } }>('assignToTrainee', input, ASSIGNED);
    expect(first).toMatchObject({
      roleAssignment: {
        role: 'MAIN_SUPERVISOR',
        scopeKind: 'TRAINEE',
        validFrom: '2026-11-21',
        person: { name: 'Maria Handledare', email },
      },
      enrolment: { supporters: [{ role: 'MAIN_SUPERVISOR', person: { name: 'Maria Handledare' } }] },
    });
    expect(await office.do('assignToTrainee', { ...input, givenName: null, familyName: null }, ASSIGNED)).toEqual(first);
    const supervisor = await world.as((await test.db.find(Person, first.roleAssignment.person.id)) as Person);
    expect(await supervisor.ask('{ enrolments { edges { node { viewerRelations } } } }')).toEqual({
      enrolments: { edges: [{ node: { viewerRelations: ['MAIN_SUPERVISOR'] } }] },
    });
    const trail = await test.db.select(
      sql`select action from audit_event where entity_id = ${first.roleAssignment.id} and person_id = ${trainee.id}`,
    );
    expect(trail).toEqual([{ action: 'role.granted' }]);
  });

  it('asks for the name of someone new, and refuses roles that do not fit and the trainee oneself', async () => {
    const { enrolment, person } = await world.trainee(await world.cohort());
    const input = { enrolmentId: enrolment.id, role: 'COACH', email: 'okand@region.example' };
    expect(await office.refused('assignToTrainee', input)).toMatchObject([
      { code: 'REQUIRED', path: ['givenName'] },
      { code: 'REQUIRED', path: ['familyName'] },
    ]);
    expect(await office.refused('assignToTrainee', { ...input, givenName: 'Nils' })).toMatchObject([
      { code: 'REQUIRED', path: ['familyName'] },
    ]);
    for (const role of ['ADMIN', 'OFFICE', 'STUDY_DIRECTOR', 'HEAD_OF_UNIT', 'COURSE_LEADER']) {
      expect(await office.refused('assignToTrainee', { ...input, role })).toMatchObject([{ code: 'ROLE_SCOPE', path: ['role'] }]);
    }
    expect(await office.refused('assignToTrainee', { ...input, email: person.email })).toMatchObject([
      { code: 'SAME_PERSON', path: ['email'] },
    ]);
    const period = { ...input, givenName: 'Nils', familyName: 'Ny', validFrom: '2027-01-01', validTo: '2026-12-01' };
    expect(await office.refused('assignToTrainee', period)).toMatchObject([{ code: 'INVALID_PERIOD', path: ['validTo'] }]);
    expect(await test.db.number(sql`select count(*) as n from person where email = 'okand@region.example'`)).toBe(0);
  });

  it('is the office’s', async () => {
    const { enrolment, person } = await world.trainee(await world.cohort());
    const supervisor = (await world.someone(Role.MAIN_SUPERVISOR, ScopeKind.TRAINEE, person.id)).client;
    const assign = `mutation { assignToTrainee(input: { enrolmentId: "${enrolment.id}", role: COACH, email: "a@region.example" }) { userErrors { code } } }`;
    expect(await supervisor.denied(assign)).toBe('FORBIDDEN');
    expect(await (await world.office('RCNORR')).client.denied(assign)).toBe('NOT_FOUND');
  });
});

describe('assigning someone to a cohort', () => {
  it('lets a coach see every trainee of the cohort', async () => {
    const cohort = await world.cohort();
    await world.trainee(cohort);
    await world.trainee(cohort);
    const coach = await world.person();
    const made = await office.do(
      'assignToCohort',
      { cohortId: cohort.id, role: 'COACH', email: coach.email },
      'cohort { id } roleAssignment { scopeKind person { id } }',
    );
    expect(made).toMatchObject({ cohort: { id: cohort.id }, roleAssignment: { scopeKind: 'COHORT', person: { id: coach.id } } });
    expect(await (await world.as(coach)).ask('{ enrolments { totalCount } }')).toEqual({ enrolments: { totalCount: 2 } });
  });

  it('refuses supervisors of a whole cohort, and other offices', async () => {
    const cohort = await world.cohort();
    const person = await world.person();
    for (const role of ['SUPERVISOR', 'MAIN_SUPERVISOR', 'OFFICE', 'ADMIN']) {
      expect(await office.refused('assignToCohort', { cohortId: cohort.id, role, email: person.email })).toMatchObject([
        { code: 'ROLE_SCOPE' },
      ]);
    }
    const assign = `mutation { assignToCohort(input: { cohortId: "${cohort.id}", role: COACH, email: "${person.email}" }) { userErrors { code } } }`;
    expect(await (await world.office('RCNORR')).client.denied(assign)).toBe('NOT_FOUND');
    expect(await (await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id)).client.denied(assign)).toBe('FORBIDDEN');
  });
});

describe('changing regulation', () => {
  const HISTORY = 'enrolment { regulation { id } regulationHistory { regulation { id } validFrom validTo reason decidedBy { id } } }';

  it('keeps the history: the one before ends the day before', async () => {
    const { enrolment, person } = await world.trainee(await world.cohort());
    const supervisor = await world.someone(Role.MAIN_SUPERVISOR, ScopeKind.TRAINEE, person.id);
    const input = {
      enrolmentId: enrolment.id,
      regulationId: 'HSLF_FS_2021_8',
      validFrom: '2026-11-01',
      reason: 'BT-kompetensen är uppnådd',
    };
    const expected = {
      enrolment: {
        regulation: { id: 'HSLF_FS_2021_8' },
        regulationHistory: [
          { regulation: { id: 'SOSFS_2015_8' }, validFrom: '2024-02-01', validTo: '2026-10-31', reason: null, decidedBy: null },
          {
            regulation: { id: 'HSLF_FS_2021_8' },
            validFrom: '2026-11-01',
            validTo: null,
            reason: input.reason,
            decidedBy: { id: supervisor.person.id },
          },
        ],
      },
    };
    expect(await supervisor.client.do('changeRegulation', input, HISTORY)).toMatchObject(expected);
    expect(await supervisor.client.do('changeRegulation', input, HISTORY)).toMatchObject(expected);
    const trail = await test.db.select(
      sql`select action from audit_event where person_id = ${person.id} and action = 'regulation.changed'`,
    );
    expect(trail).toHaveLength(1);
  });

  it('from a day to come leaves today as it is', async () => {
    const { enrolment } = await world.trainee(await world.cohort());
    const input = { enrolmentId: enrolment.id, regulationId: 'HSLF_FS_2021_8', validFrom: '2027-01-01', reason: 'Efter årsskiftet' };
    expect(await office.do('changeRegulation', input, 'enrolment { regulation { id } } regulationChoice { validFrom }')).toMatchObject({
      enrolment: { regulation: { id: 'SOSFS_2015_8' } },
      regulationChoice: { validFrom: '2027-01-01' },
    });
  });

  it.each([
    [{ regulationId: 'SOSFS_2015_8' }, 'DUPLICATE', 'regulationId'],
    [{ regulationId: 'SOSFS_1996_27' }, 'UNKNOWN_REFERENCE', 'regulationId'],
    [{ regulationId: 'SOSFS_2008_17' }, 'REGULATION_CLOSED', 'regulationId'],
    [{ validFrom: '2024-02-01' }, 'OVERLAPPING_PERIOD', 'validFrom'],
    [{ validFrom: '2020-01-01' }, 'OVERLAPPING_PERIOD', 'validFrom'],
    [{ reason: '  ' }, 'REQUIRED', 'reason'],
    [{ reason: 'Gäller 19121212-1212' }, 'PATIENT_IDENTIFIER', 'reason'],
  ])('refuses %j as %s', async (given, code, field) => {
    const { enrolment, person } = await world.trainee(await world.cohort());
    const input = { enrolmentId: enrolment.id, regulationId: 'HSLF_FS_2021_8', validFrom: '2026-11-01', reason: 'Byter', ...given };
    expect(await office.refused('changeRegulation', input)).toMatchObject([{ code, path: [field] }]);
    expect(await test.db.select(sql`select valid_to from regulation_choice where person_id = ${person.id}`)).toEqual([{ validTo: null }]);
  });

  it('is for the office, the director of studies of the unit and the main supervisor', async () => {
    const cohort = await world.cohort();
    const { enrolment, person, client: trainee } = await world.trainee(cohort);
    const change = (validFrom: string, regulation: string): string =>
      `mutation { changeRegulation(input: { enrolmentId: "${enrolment.id}", regulationId: "${regulation}", validFrom: "${validFrom}", reason: "Byter" }) { userErrors { code } } }`;
    const director = (await world.someone(Role.STUDY_DIRECTOR, ScopeKind.UNIT, enrolment.unitId)).client;
    expect(await director.ask(change('2026-11-01', 'HSLF_FS_2021_8'))).toEqual({ changeRegulation: { userErrors: [] } });
    expect(await office.ask(change('2026-11-02', 'SOSFS_2015_8'))).toEqual({ changeRegulation: { userErrors: [] } });
    const back = change('2026-11-03', 'HSLF_FS_2021_8');
    expect(await trainee.denied(back)).toBe('FORBIDDEN');
    const both = await world.someone(Role.SUPERVISOR, ScopeKind.TRAINEE, person.id);
    await world.role(both.person, Role.MAIN_SUPERVISOR, ScopeKind.TRAINEE, (await world.person()).id);
    expect(await both.client.denied(back)).toBe('FORBIDDEN');
    const elsewhere = (await world.someone(Role.STUDY_DIRECTOR, ScopeKind.UNIT, (await world.unit()).id)).client;
    expect(await elsewhere.denied(back)).toBe('NOT_FOUND');
    expect(await (await world.office('RCNORR')).client.denied(back)).toBe('NOT_FOUND');
  });
});
