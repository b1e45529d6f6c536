import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { sql } from '../../src/platform/database/sql.js';
import type { Cohort } from '../../src/modules/cohorts/index.js';
import { EnrolmentState } from '../../src/modules/enrolments/index.js';
import type { Person } from '../../src/modules/people/index.js';
import { startApp, type TestApp } from '../setup/app.js';
import { TestClient } from '../setup/client.js';
import { base64, HEADER, line, RosterDesk } from '../setup/roster.js';
import { World, type Trainee } from '../setup/world.js';

const PASSWORD = 'blå cykel under granen';
const GRANT = TestClient.mutation('grantRole', 'roleAssignment { id }');
const ASSIGN = TestClient.mutation('assignToTrainee', 'roleAssignment { id }');
const END = TestClient.mutation('endRole', 'roleAssignment { validTo }');
const INVITE = TestClient.mutation('invitePerson', 'invitationToken');

let test: TestApp;
let world: World;
let near: Awaited<ReturnType<World['office']>>;
let far: Awaited<ReturnType<World['office']>>;
let admin: TestClient;
let cohort: Cohort;
let farCohort: Cohort;

beforeAll(async () => {
  test = await startApp();
  world = new World(test);
  near = await world.office('QRC');
  far = await world.office('RCNORR');
  admin = (await world.admin()).client;
  cohort = await world.cohort({ capacity: 100 });
  farCohort = await world.cohort({ centreId: 'RCNORR', capacity: 100 });
});
afterAll(() => test.stop());

/** A trainee as an office adds one by hand. */
async function traineeInput(given: object): Promise<object> {
  const specialty = await test.db.one<{ id: string }>(sql`select id from specialty order by id limit 1`);
  const whole = {
    cohortId: farCohort.id,
    givenName: 'Anna',
    familyName: 'Exempel',
    unitName: 'Kirurgkliniken',
    specialtyId: specialty?.id,
  };
  return { ...whole, regulationId: 'SOSFS_2015_8', trainingStartOn: '2024-02-01', ...given };
}

/** A trainee of the near office whom the far office has added to its own round. */
async function shared(): Promise<{ trainee: Trainee; farEnrolmentId: string }> {
  const trainee = await world.trainee(cohort);
  const input = await traineeInput({ email: trainee.person.email });
  const { enrolment } = await far.client.do<{ enrolment: { id: string } }>('addTrainee', input, 'enrolment { id }');
  return { trainee, farEnrolmentId: enrolment.id };
}

describe('a trainee of two centres', () => {
  it('is given supervisors by neither office, only by the administrator', async () => {
    const { trainee, farEnrolmentId } = await shared();
    const helper = await world.someone(Role.COACH, ScopeKind.COHORT, farCohort.id);
    const grant = { personId: helper.person.id, role: 'MAIN_SUPERVISOR', scopeKind: 'TRAINEE', scopeId: trainee.person.id };
    const assign = { role: 'COACH', email: helper.person.email };
    expect(await far.client.denied(GRANT, { input: grant })).toBe('FORBIDDEN');
    expect(await far.client.denied(ASSIGN, { input: { ...assign, enrolmentId: farEnrolmentId } })).toBe('FORBIDDEN');
    expect(await near.client.denied(ASSIGN, { input: { ...assign, enrolmentId: trainee.enrolment.id } })).toBe('FORBIDDEN');
    const enrolment = 'query($id: ID!) { enrolment(id: $id) { id } }';
    expect(await helper.client.denied(enrolment, { id: trainee.enrolment.id })).toBe('NOT_FOUND');
    await admin.do('grantRole', grant, 'roleAssignment { id }');
    expect(await helper.client.ask(enrolment, { id: trainee.enrolment.id })).toEqual({ enrolment: { id: trainee.enrolment.id } });
  });

  it('keeps the supervisors from before, whom neither office ends', async () => {
    const { trainee } = await shared();
    const supervisor = await world.person();
    const role = await world.role(supervisor, Role.MAIN_SUPERVISOR, ScopeKind.TRAINEE, trainee.person.id);
    const input = { roleAssignmentId: role.id, expectedVersion: 1 };
    expect(await far.client.denied(END, { input })).toBe('FORBIDDEN');
    expect(await near.client.denied(END, { input })).toBe('FORBIDDEN');
    await admin.do('endRole', input, 'roleAssignment { id }');
  });

  it('counts as such in every state, and the office of the only centre does as before', async () => {
    const person = await world.person();
    const alone = await world.trainee(cohort);
    const left = await world.trainee(cohort, { enrolment: { state: EnrolmentState.WITHDRAWN } });
    const input = await traineeInput({ email: left.person.email, supervisorEmail: person.email });
    expect(await far.client.refused('addTrainee', input)).toMatchObject([{ code: 'TRAINEE_ELSEWHERE', path: ['supervisorEmail'] }]);
    const assign = { enrolmentId: alone.enrolment.id, role: 'SUPERVISOR', email: person.email };
    const { roleAssignment } = await near.client.do<{ roleAssignment: { id: string } }>('assignToTrainee', assign, 'roleAssignment { id }');
    await near.client.do('endRole', { roleAssignmentId: roleAssignment.id, expectedVersion: 1 }, 'roleAssignment { id }');
  });

  it('is a fault in the column of the supervisor of a roster; without a supervisor the row is read', async () => {
    const { person } = await world.trainee(cohort);
    const desk = new RosterDesk(test, far.client);
    const content = base64([HEADER, line({ email: person.email, supervisor: 'ny.handledare@region.example' })].join('\n'));
    const preview = await desk.look(farCohort, content);
    expect(preview.faults).toMatchObject([{ line: 2, column: 'Handledare e-post', code: 'TRAINEE_ELSEWHERE' }]);
    expect(preview.faults[0]?.message).toMatch(/administratören/);
    expect(await desk.read(farCohort, content, 'GOOD_ROWS')).toMatchObject({ created: null, userErrors: [{ code: 'FAULTY_ROWS' }] });
    expect(await test.db.number(sql`select count(*) as n from role_assignment where scope_id = ${person.id}`)).toBe(0);
    expect(await desk.read(farCohort, base64([HEADER, line({ email: person.email })].join('\n')))).toMatchObject({ created: 1 });
  });
});

describe('a one-time link by an office', () => {
  const link = (client: TestClient, personId: string): Promise<string> => client.denied(INVITE, { input: { personId } });
  const assigned = async (client: TestClient, cohortId: string, person: { email: string }): Promise<string> => {
    const names = { givenName: 'Kim', familyName: 'Coach' };
    const input = { cohortId, role: 'COACH', email: person.email, ...names };
    const made = await client.do<{ roleAssignment: { person: { id: string } } }>(
      'assignToCohort',
      input,
      'roleAssignment { person { id } }',
    );
    return made.roleAssignment.person.id;
  };

  it('is for those whom an office of the centre added, also a colleague', async () => {
    const id = await assigned(far.client, farCohort.id, { email: 'kim.egen@region.example' });
    await far.client.do('invitePerson', { personId: id }, 'invitationToken');
    await (await world.office('RCNORR')).client.do('invitePerson', { personId: id }, 'invitationToken');
    expect(await link(near.client, id)).toBe('NOT_FOUND');
  });

  it('is not for an unused account that somebody else added, whatever role the office gives it', async () => {
    const byAdmin = await admin.do<{ person: { id: string; email: string } }>(
      'createPerson',
      { givenName: 'Ny', familyName: 'Chef', email: 'ny.chef@region.example' },
      'person { id email }',
    );
    const byNear = await world.person({ createdById: near.person.id });
    for (const person of [byAdmin.person, byNear, await world.person()]) {
      await assigned(far.client, farCohort.id, person);
      expect(await link(far.client, person.id)).toBe('FORBIDDEN');
    }
  });

  it.each<[string, (person: Person) => Promise<unknown>]>([
    ['a role for a unit', async (p) => world.role(p, Role.STUDY_DIRECTOR, ScopeKind.UNIT, (await world.unit()).id)],
    ['a role for a centre', (p) => world.role(p, Role.OFFICE, ScopeKind.CENTRE, 'RCNORR')],
    ['a role for the installation', (p) => world.role(p, Role.ADMIN, ScopeKind.INSTALLATION, null)],
    ['a role for a cohort elsewhere', (p) => world.role(p, Role.COACH, ScopeKind.COHORT, cohort.id)],
    ['a trainee elsewhere', async (p) => world.role(p, Role.SUPERVISOR, ScopeKind.TRAINEE, (await world.trainee(cohort)).person.id)],
    ['a trainee of two centres', async (p) => world.role(p, Role.SUPERVISOR, ScopeKind.TRAINEE, (await shared()).trainee.person.id)],
    ['an enrolment elsewhere', async (p) => near.client.do('addTrainee', await traineeInput({ cohortId: cohort.id, email: p.email }), '')],
  ])('is not for somebody with %s', async (_, give) => {
    const person = await world.person({ createdById: far.person.id });
    await assigned(far.client, farCohort.id, person);
    await give(person);
    expect(await link(far.client, person.id)).toBe('FORBIDDEN');
    await admin.do('invitePerson', { personId: person.id }, 'invitationToken');
  });

  it('is for nobody whose account is closed, not even by the administrator', async () => {
    const person = await world.person({ createdById: far.person.id, deactivatedAt: test.clock.now() });
    await assigned(far.client, farCohort.id, person);
    for (const client of [far.client, admin]) {
      expect(await client.refused('invitePerson', { personId: person.id })).toMatchObject([{ code: 'NOT_AVAILABLE', path: ['personId'] }]);
    }
  });
});

describe('the roles of a person', () => {
  it('are shown to an office only within its own centre', async () => {
    const person = await world.person();
    const { person: trainee } = await world.trainee(cohort, { person: { familyName: 'Hemlig' } });
    await world.role(person, Role.SUPERVISOR, ScopeKind.TRAINEE, trainee.id);
    await world.role(person, Role.COACH, ScopeKind.COHORT, farCohort.id);
    await world.role(person, Role.HEAD_OF_UNIT, ScopeKind.UNIT, (await world.unit()).id);
    const roles = async (client: TestClient): Promise<string[]> => {
      const query = 'query($id: ID!) { person(id: $id) { roles { role scopeName } } }';
      const answer = await client.ask<{ person: { roles: { role: string }[] } }>(query, { id: person.id });
      return answer.person.roles.map((r) => r.role).sort();
    };
    expect(await roles(far.client)).toEqual(['COACH']);
    expect(await roles(near.client)).toEqual(['SUPERVISOR']);
    expect(await roles(await world.as(person))).toEqual(['COACH', 'HEAD_OF_UNIT', 'SUPERVISOR']);
    expect(await roles(admin)).toEqual(['COACH', 'HEAD_OF_UNIT', 'SUPERVISOR']);
    const heads = 'query($s: String!) { people(filter: { search: $s, role: HEAD_OF_UNIT }) { totalCount } }';
    expect(await far.client.ask(heads, { s: person.familyName })).toEqual({ people: { totalCount: 0 } });
  });
});

describe('keys for other systems', () => {
  const key = async (client: TestClient): Promise<TestClient> => {
    const made = await client.do<{ secret: string }>('createAccessToken', { name: 'Kurs', mayWrite: true, days: 30 }, 'secret');
    return test.anonymous().withBearer(made.secret);
  };
  const signedIn = (client: TestClient): Promise<unknown> => client.ask('{ viewer { person { id } } }');
  const welcome = async (personId: string): Promise<TestClient> => {
    const { invitationToken } = await admin.do<{ invitationToken: string }>('invitePerson', { personId }, 'invitationToken');
    const client = test.anonymous();
    await client.do('acceptInvitation', { invitationToken, newPassword: PASSWORD }, 'viewer { roles }');
    return client;
  };

  it('end with a password set by a link, with a new password and with the account', async () => {
    const { id } = await world.person();
    const other = await key((await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id)).client);
    const first = await welcome(id);
    const before = await key(first);
    expect(await signedIn(before)).toEqual({ viewer: { person: { id } } });
    const again = await welcome(id);
    expect(await signedIn(before)).toEqual({ viewer: null });
    const second = await key(again);
    await again.do('changePassword', { currentPassword: PASSWORD, newPassword: 'röd kanot vid bryggan' }, 'changed');
    expect(await signedIn(second)).toEqual({ viewer: null });
    const third = await key(again);
    await admin.do('deactivatePerson', { personId: id }, 'person { id }');
    await admin.do('reactivatePerson', { personId: id }, 'person { id }');
    expect(await signedIn(third)).toEqual({ viewer: null });
    expect(await signedIn(other)).not.toEqual({ viewer: null });
  });
});

describe('an office gives no role to itself', () => {
  it('by any way in', async () => {
    const { client, person } = near;
    const trainee = await world.trainee(cohort);
    const toCohort = { personId: person.id, role: 'COACH', scopeKind: 'COHORT', scopeId: cohort.id };
    expect(await client.refused('grantRole', toCohort)).toMatchObject([{ code: 'SAME_PERSON', path: ['personId'] }]);
    const toTrainee = { ...toCohort, role: 'MAIN_SUPERVISOR', scopeKind: 'TRAINEE', scopeId: trainee.person.id };
    expect(await client.refused('grantRole', toTrainee)).toMatchObject([{ code: 'SAME_PERSON', path: ['personId'] }]);
    const self = { role: 'COACH', email: person.email };
    expect(await client.refused('assignToCohort', { ...self, cohortId: cohort.id })).toMatchObject([
      { code: 'SAME_PERSON', path: ['email'] },
    ]);
    expect(await client.refused('assignToTrainee', { ...self, enrolmentId: trainee.enrolment.id })).toMatchObject([
      { code: 'SAME_PERSON', path: ['email'] },
    ]);
    const added = await traineeInput({ cohortId: cohort.id, email: 'ny.st@region.example', supervisorEmail: person.email });
    expect(await client.refused('addTrainee', added)).toMatchObject([{ code: 'SAME_PERSON', path: ['supervisorEmail'] }]);
    const roster = base64([HEADER, line({ supervisor: person.email })].join('\n'));
    expect((await new RosterDesk(test, client).look(cohort, roster)).faults).toMatchObject([
      { column: 'Handledare e-post', code: 'SAME_PERSON' },
    ]);
    expect(await test.db.number(sql`select count(*) as n from role_assignment where person_id = ${person.id}`)).toBe(1);
  });

  it('but the administrator may', async () => {
    const { client, person } = await world.admin();
    await client.do('grantRole', { personId: person.id, role: 'OFFICE', scopeKind: 'CENTRE', scopeId: 'QRC' }, 'roleAssignment { id }');
  });
});
