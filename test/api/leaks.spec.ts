import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EnrolmentState, WithdrawalReason } from '../../src/modules/enrolments/index.js';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { World } from '../setup/world.js';

let test: TestApp;
let world: World;
beforeAll(async () => {
  test = await startApp();
  world = new World(test);
});
afterAll(() => test.stop());

const LISTS = ['people', 'enrolments', 'projects'] as const;
type List = (typeof LISTS)[number];

/** How many each list finds for a text; people only for those who may list them. */
async function found(client: TestClient, search: string, lists: readonly List[] = LISTS): Promise<number[]> {
  const counts: number[] = [];
  for (const list of lists) {
    const question = `query($search: String!) { ${list}(filter: { search: $search }) { totalCount } }`;
    counts.push((await client.ask<Record<string, { totalCount: number }>>(question, { search }))[list]?.totalCount ?? -1);
  }
  return counts;
}

describe('an address that is hidden', () => {
  it('is not in the cursors of a list', async () => {
    const cohort = await world.cohort({ centreId: 'RCNORR' });
    const shielded = await world.trainee(cohort, { person: { protectedIdentity: true } });
    const { client } = await world.office('RCNORR');
    for (const list of ['people', 'enrolments(orderBy: { field: NAME, direction: ASC })']) {
      const answer = await client.ask<Record<string, { edges: { cursor: string }[] }>>(`{ ${list} { edges { cursor } } }`);
      const cursors = Object.values(answer)[0]?.edges.map((e) => Buffer.from(e.cursor, 'base64url').toString('utf8')) ?? [];
      expect(cursors.join()).toContain(shielded.person.familyName.toLowerCase());
      expect(cursors.join()).not.toContain('@');
    }
  });

  it('finds nobody for those who do not see it', async () => {
    const cohort = await world.cohort({ centreId: 'RCSYD' });
    const shielded = await world.trainee(cohort, { person: { protectedIdentity: true, email: 'skyddad.adress@region.example' } });
    const open = await world.trainee(cohort, { person: { email: 'oppen.adress@region.example' } });
    await world.project(shielded.enrolment);
    await world.project(open.enrolment);
    const { client: office } = await world.office('RCSYD');
    const { client: reviewer } = await world.someone(Role.REVIEWER, ScopeKind.COHORT, cohort.id);
    const { client: coach } = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
    const { client: admin } = await world.admin();
    const places = ['enrolments', 'projects'] as const;
    expect(await found(office, 'skyddad.adr')).toEqual([0, 0, 0]);
    expect(await found(office, 'OPPEN.adr')).toEqual([1, 1, 1]);
    expect(await found(office, `${shielded.person.givenName} ${shielded.person.familyName}`)).toEqual([1, 1, 1]);
    expect(await found(coach, '.adress@', places)).toEqual([1, 1]);
    expect(await found(reviewer, '.adress@', places)).toEqual([0, 0]);
    expect(await found(reviewer, open.person.familyName, places)).toEqual([1, 1]);
    expect(await found(shielded.client, 'skyddad.adr', places)).toEqual([1, 1]);
    expect(await found(admin, 'skyddad.adr', ['people'])).toEqual([1]);
    expect(await found(admin, '%adress', ['people'])).toEqual([0]);
  });

  it('stays out of the name when the name or the address is changed', async () => {
    const person = await world.person({ protectedIdentity: true });
    const { client: admin } = await world.admin();
    const change = { personId: person.id, expectedVersion: 1, familyName: 'Nyttefternamn', email: 'nyadress@region.example' };
    await admin.do('updatePerson', change, 'person { id }');
    const { people } = await admin.ask<{ people: { edges: { cursor: string }[] } }>(
      '{ people(filter: { search: "nyadress@region" }) { edges { cursor } } }',
    );
    expect(people.edges).toHaveLength(1);
    expect(Buffer.from(people.edges[0]?.cursor ?? '', 'base64url').toString('utf8')).not.toContain('@');
  });
});

describe('words that are not for everybody', () => {
  it('why a trainee left: the trainee, the office, the director of studies and the supervisors', async () => {
    const cohort = await world.cohort();
    const left = { state: EnrolmentState.WITHDRAWN, withdrawalReason: WithdrawalReason.OTHER, withdrawalNote: 'Vill inte säga mer' };
    const { person, enrolment, client: trainee } = await world.trainee(cohort, { enrolment: left });
    const read = async (client: TestClient): Promise<string | null> =>
      (
        await client.ask<{ enrolment: { withdrawalNote: string | null } }>('query($id: ID!) { enrolment(id: $id) { withdrawalNote } }', {
          id: enrolment.id,
        })
      ).enrolment.withdrawalNote;
    const as = async (role: Role, kind: ScopeKind, id: string): Promise<string | null> =>
      read((await world.someone(role, kind, id)).client);
    expect(await read(trainee)).toBe('Vill inte säga mer');
    expect(await read((await world.office()).client)).toBe('Vill inte säga mer');
    expect(await as(Role.STUDY_DIRECTOR, ScopeKind.UNIT, enrolment.unitId)).toBe('Vill inte säga mer');
    expect(await as(Role.MAIN_SUPERVISOR, ScopeKind.TRAINEE, person.id)).toBe('Vill inte säga mer');
    expect(await as(Role.SUPERVISOR, ScopeKind.TRAINEE, person.id)).toBe('Vill inte säga mer');
    expect(await as(Role.HEAD_OF_UNIT, ScopeKind.UNIT, enrolment.unitId)).toBeNull();
    for (const role of [Role.COACH, Role.COURSE_LEADER, Role.REVIEWER]) expect(await as(role, ScopeKind.COHORT, cohort.id)).toBeNull();
  });

  it('the note of a cohort: the office that runs it and the administrator', async () => {
    const cohort = await world.cohort({ note: 'Dyr omgång' });
    const trainee = await world.trainee(cohort);
    const read = async (client: TestClient): Promise<string | null> =>
      (await client.ask<{ cohort: { note: string | null } }>('query($id: ID!) { cohort(id: $id) { note } }', { id: cohort.id })).cohort
        .note;
    expect(await read((await world.office()).client)).toBe('Dyr omgång');
    expect(await read((await world.admin()).client)).toBe('Dyr omgång');
    expect(await read(trainee.client)).toBeNull();
    for (const role of [Role.COACH, Role.COURSE_LEADER, Role.REVIEWER])
      expect(await read((await world.someone(role, ScopeKind.COHORT, cohort.id)).client)).toBeNull();
  });

  it('cost as many statements for one trainee as for ten', async () => {
    const cost = async (centreId: string, size: number): Promise<number> => {
      const cohort = await world.cohort({ centreId });
      for (let i = 0; i < size; i++) await world.trainee(cohort);
      const { client } = await world.office(centreId);
      test.statements.length = 0;
      await client.ask('{ enrolments(first: 50) { edges { node { withdrawalNote cohort { note } } } } }');
      return test.statements.length;
    };
    expect(await cost('RCSO', 10)).toBe(await cost('UCR', 1));
  });
});

describe('a key for another system', () => {
  it('adds no trainees, since that gives roles to their supervisors', async () => {
    const { client: office } = await world.office();
    const cohort = await world.cohort();
    const token = { name: 'Kurssystem', mayWrite: true, days: 30 };
    const { secret } = await office.do<{ secret: string }>('createAccessToken', token, 'secret');
    const writer = test.anonymous().withBearer(secret);
    const about = { cohortId: cohort.id, expectedVersion: 1 };
    const add = 'mutation($input: AddTraineeInput!) { addTrainee(input: $input) { userErrors { code } } }';
    const trainee = { givenName: 'Ny', familyName: 'Nyckelsson', email: 'ny.nyckelsson@region.example', unitName: 'Kliniken' };
    const training = { specialtyId: 'kirurgi', regulationId: 'HSLF_FS_2021_8', trainingStartOn: '2024-02-01' };
    expect(await writer.denied(add, { input: { cohortId: cohort.id, ...trainee, ...training } })).toBe('FORBIDDEN');
    const read = 'mutation($input: ImportRosterInput!) { importRoster(input: $input) { created } }';
    const roster = { fileName: 'st.csv', contentBase64: 'bmFtbg==', mode: 'ALL_OR_NOTHING' };
    expect(await writer.denied(read, { input: { ...about, ...roster } })).toBe('FORBIDDEN');
    expect(await writer.ask('query($id: ID!) { cohort(id: $id) { id } }', { id: cohort.id })).toEqual({ cohort: { id: cohort.id } });
  });
});
