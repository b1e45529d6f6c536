import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import { startApp, type TestApp } from '../setup/app.js';
import { World } from '../setup/world.js';

const ROLES = 'roleAssignment { id version role scopeKind scopeName validFrom validTo person { id } }';
interface RoleAnswer {
  roleAssignment: { id: string; version: number; validTo: string | null };
}

describe('people and roles', () => {
  let test: TestApp;
  let world: World;
  beforeAll(async () => {
    test = await startApp();
    world = new World(test);
  });
  afterAll(() => test.stop());

  const events = (entityId: string): Promise<{ action: string }[]> =>
    test.db.select(sql`select action from audit_event where entity_id = ${entityId} order by id`);

  describe('the administrator', () => {
    it('adds a person once, however often it is sent', async () => {
      const { client } = await world.admin();
      const input = { id: newId(), givenName: ' Åsa ', familyName: 'Öberg', email: 'ASA.Oberg@Region.example', hsaId: 'se2321000172-2a01' };
      const first = await client.do<{ person: object }>('createPerson', input, 'person { id name email hsaId version active }');
      expect(first.person).toEqual({
        id: input.id,
        name: 'Åsa Öberg',
        email: 'asa.oberg@region.example',
        hsaId: 'SE2321000172-2A01',
        version: 1,
        active: true,
      });
      expect(await client.do('createPerson', input, 'person { id name email hsaId version active }')).toEqual(first);
      expect(await events(input.id)).toEqual([{ action: 'person.created' }]);
    });

    it('is told which field is taken', async () => {
      const { client } = await world.admin();
      const taken = await world.person({ hsaId: 'SE2321000172-TAKEN' });
      const names = { givenName: 'Ny', familyName: 'Exempel' };
      expect(await client.refused('createPerson', { ...names, email: taken.email })).toMatchObject([
        { code: 'DUPLICATE', path: ['email'] },
      ]);
      expect(await client.refused('createPerson', { ...names, email: 'ny1@region.example', hsaId: taken.hsaId })).toMatchObject([
        { code: 'DUPLICATE', path: ['hsaId'] },
      ]);
    });

    it('is told every faulty field at once, in words', async () => {
      const { client } = await world.admin();
      const errors = await client.refused('createPerson', { givenName: ' ', familyName: 'x'.repeat(81), email: 'not an address' });
      expect(errors.map((e) => [e.code, e.path])).toEqual([
        ['REQUIRED', ['givenName']],
        ['TOO_LONG', ['familyName']],
        ['INVALID_EMAIL', ['email']],
      ]);
      expect(errors[1]?.message).toBe('Texten är för lång. Högst 80 tecken.');
    });

    it('who reads an old version changes nothing', async () => {
      const { client } = await world.admin();
      const person = await world.person();
      await client.do('updatePerson', { personId: person.id, expectedVersion: 1, givenName: 'Först' }, 'person { version }');
      const document = `mutation($input: UpdatePersonInput!) { updatePerson(input: $input) { person { id } userErrors { code ... on StaleVersion { currentVersion } } } }`;
      const second = await client.ask(document, { input: { personId: person.id, expectedVersion: 1, givenName: 'Sen' } });
      expect(second).toEqual({ updatePerson: { person: null, userErrors: [{ code: 'STALE_VERSION', currentVersion: 2 }] } });
      expect(await client.ask('query($id: ID!) { person(id: $id) { givenName version } }', { id: person.id })).toEqual({
        person: { givenName: 'Först', version: 2 },
      });
    });

    it('closes an account and its sessions at once', async () => {
      const { client } = await world.admin();
      const person = await world.person();
      const theirs = await world.as(person);
      await client.do('deactivatePerson', { personId: person.id }, 'person { active }');
      expect(await theirs.denied('{ mySessions { id } }')).toBe('UNAUTHENTICATED');
      await client.do('reactivatePerson', { personId: person.id }, 'person { active }');
    });

    it('finds people by a part of the name, whatever the case, and a wildcard is only a character', async () => {
      const { client } = await world.admin();
      await world.person({ givenName: 'Örjan', familyName: 'Ångström' });
      const find = async (search: string): Promise<unknown> =>
        client.ask('query($s: String!) { people(filter: { search: $s }) { totalCount edges { node { name } } } }', { s: search });
      expect(await find('ÅNGSTR')).toEqual({ people: { totalCount: 1, edges: [{ node: { name: 'Örjan Ångström' } }] } });
      expect(await find('%ngstr')).toEqual({ people: { totalCount: 0, edges: [] } });
    });
  });

  describe('roles', () => {
    it('bite at the next request and end at the next request', async () => {
      const { client } = await world.admin();
      const person = await world.person();
      const theirs = await world.as(person);
      expect(await theirs.denied('{ people { totalCount } }')).toBe('FORBIDDEN');
      const { roleAssignment } = await client.do<RoleAnswer>(
        'grantRole',
        { personId: person.id, role: 'OFFICE', scopeKind: 'CENTRE', scopeId: 'QRC' },
        ROLES,
      );
      expect(roleAssignment).toMatchObject({
        role: 'OFFICE',
        scopeName: 'QRC Stockholm (Kvalitetsregistercentrum Stockholm)',
        validFrom: '2026-11-21',
        validTo: null,
      });
      expect(await theirs.ask('{ viewer { roles } }')).toEqual({ viewer: { roles: ['OFFICE'] } });
      await client.do('endRole', { roleAssignmentId: roleAssignment.id, expectedVersion: 1 }, ROLES);
      expect(await theirs.denied('{ people { totalCount } }')).toBe('FORBIDDEN');
      expect((await events(roleAssignment.id)).map((e) => e.action)).toEqual(['role.granted', 'role.ended']);
    });

    it('are given only for scopes that fit and exist', async () => {
      const { client } = await world.admin();
      const { id: personId } = await world.person();
      expect(await client.refused('grantRole', { personId, role: 'OFFICE', scopeKind: 'UNIT', scopeId: 'QRC' })).toMatchObject([
        { code: 'ROLE_SCOPE', path: ['scopeKind'] },
      ]);
      expect(await client.refused('grantRole', { personId, role: 'OFFICE', scopeKind: 'CENTRE', scopeId: 'NOWHERE' })).toMatchObject([
        { code: 'UNKNOWN_REFERENCE' },
      ]);
      const oneself = { personId, role: 'MAIN_SUPERVISOR', scopeKind: 'TRAINEE', scopeId: personId };
      expect(await client.refused('grantRole', oneself)).toMatchObject([{ code: 'SAME_PERSON', path: ['scopeId'] }]);
      const backwards = { personId, role: 'OFFICE', scopeKind: 'CENTRE', scopeId: 'QRC', validFrom: '2026-12-01', validTo: '2026-11-30' };
      expect(await client.refused('grantRole', backwards)).toMatchObject([{ code: 'INVALID_PERIOD', path: ['validTo'] }]);
    });

    it('of an office reach its own cohorts and trainees, never the office itself', async () => {
      const cohort = await world.cohort();
      const elsewhere = await world.cohort({ centreId: 'RCNORR' });
      const trainee = await world.trainee(cohort);
      const { client } = await world.office();
      const coach = await world.trainee(cohort);
      const give = (role: string, scopeKind: string, scopeId: string | null): Promise<unknown> =>
        client.send('mutation($input: GrantRoleInput!) { grantRole(input: $input) { roleAssignment { role } userErrors { code } } }', {
          input: { personId: coach.person.id, role, scopeKind, scopeId },
        });
      expect(await give('COACH', 'COHORT', cohort.id)).toMatchObject({ data: { grantRole: { roleAssignment: { role: 'COACH' } } } });
      expect(await give('MAIN_SUPERVISOR', 'TRAINEE', trainee.person.id)).toMatchObject({ data: { grantRole: { userErrors: [] } } });
      expect(await give('COACH', 'COHORT', elsewhere.id)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
      expect(await give('OFFICE', 'CENTRE', 'QRC')).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
      expect(await give('ADMIN', 'INSTALLATION', null)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    });

    it('an office cannot make a sign-in link for an administrator or another office', async () => {
      const { client, person: officer } = await world.office();
      const cohort = await world.cohort();
      const mighty = await world.trainee(cohort);
      await world.role(mighty.person, Role.ADMIN, ScopeKind.INSTALLATION, null);
      const other = await world.trainee(cohort);
      await world.role(other.person, Role.OFFICE, ScopeKind.CENTRE, 'RCNORR');
      const plain = await world.trainee(cohort, { person: { createdById: officer.id } });
      const invite = 'mutation($input: InvitePersonInput!) { invitePerson(input: $input) { invitationToken } }';
      expect(await client.denied(invite, { input: { personId: mighty.person.id } })).toBe('FORBIDDEN');
      expect(await client.denied(invite, { input: { personId: other.person.id } })).toBe('FORBIDDEN');
      expect(await client.denied(invite, { input: { personId: (await world.person()).id } })).toBe('NOT_FOUND');
      const { invitationToken } = await client.do<{ invitationToken: string }>(
        'invitePerson',
        { personId: plain.person.id },
        'invitationToken',
      );
      await test.anonymous().do('acceptInvitation', { invitationToken, newPassword: 'blå cykel under granen' }, 'viewer { roles }');
      expect(await client.refused('invitePerson', { personId: plain.person.id })).toMatchObject([{ code: 'ACCOUNT_IN_USE' }]);
      const { client: admin } = await world.admin();
      await admin.do('invitePerson', { personId: plain.person.id }, 'expiresAt');
    });
  });

  describe('contact details', () => {
    it('are for staff, and for nobody when the identity is protected', async () => {
      const cohort = await world.cohort();
      const shielded = await world.trainee(cohort, { person: { protectedIdentity: true } });
      const open = await world.trainee(cohort);
      const { client } = await world.office();
      const email = async (id: string): Promise<unknown> => client.ask('query($id: ID!) { person(id: $id) { name email hsaId } }', { id });
      expect(await email(open.person.id)).toMatchObject({ person: { email: open.person.email } });
      expect(await email(shielded.person.id)).toMatchObject({ person: { email: null, hsaId: null } });
      expect(await open.client.denied('query($id: ID!) { person(id: $id) { email } }', { id: shielded.person.id })).toBe('NOT_FOUND');
    });
  });

  describe('keys for other systems', () => {
    it('read, or write when they may, and never make keys or roles', async () => {
      const { client } = await world.admin();
      const make = (mayWrite: boolean): Promise<{ secret: string; accessToken: { id: string } }> =>
        client.do('createAccessToken', { name: 'Kurssystem', mayWrite, days: 30 }, 'secret accessToken { id }');
      const reading = await make(false);
      const writing = await make(true);
      const reader = test.anonymous().withBearer(reading.secret);
      const writer = test.anonymous().withBearer(writing.secret);
      expect(await reader.ask('{ viewer { roles } }')).toEqual({ viewer: { roles: ['ADMIN'] } });
      const person = { givenName: 'Via', familyName: 'Nyckel', email: 'via.nyckel@region.example' };
      const create = 'mutation($input: CreatePersonInput!) { createPerson(input: $input) { person { name } } }';
      expect(await reader.denied(create, { input: person })).toBe('FORBIDDEN');
      expect(await writer.ask(create, { input: person })).toEqual({ createPerson: { person: { name: 'Via Nyckel' } } });
      expect(await writer.denied('{ myAccessTokens { id } }')).toBe('FORBIDDEN');
      await client.do('revokeAccessToken', { accessTokenId: writing.accessToken.id }, 'accessToken { revokedAt }');
      expect(await writer.denied('{ mySessions { id } }')).toBe('UNAUTHENTICATED');
    });

    it('stop on their last day, and only a hash is kept', async () => {
      const { client } = await world.admin();
      const { secret } = await client.do<{ secret: string }>('createAccessToken', { name: 'Kort', mayWrite: false, days: 1 }, 'secret');
      expect(await test.db.number(sql`select count(*) as n from access_token where token_hash = ${secret}`)).toBe(0);
      test.clock.advance({ days: 1, minutes: 1 });
      expect(await test.anonymous().withBearer(secret).ask('{ viewer { roles } }')).toEqual({ viewer: null });
      test.clock.set('2026-11-21T09:00:00Z');
    });
  });

  it('people are listed page by page without repeats or gaps, forwards and backwards', async () => {
    const { client } = await world.admin();
    for (let i = 0; i < 7; i++) await world.person({ givenName: 'Sida', familyName: `Provsson${i % 3}` });
    const page = (
      args: string,
    ): Promise<{
      people: {
        totalCount: number;
        edges: { node: { id: string } }[];
        pageInfo: { endCursor: string; startCursor: string; hasNextPage: boolean };
      };
    }> =>
      client.ask(
        `{ people(${args}, filter: { search: "sida provsson" }) { totalCount edges { node { id } } pageInfo { startCursor endCursor hasNextPage } } }`,
      );
    const forwards: string[] = [];
    let cursor = '';
    for (let more = true; more;) {
      const { people } = await page(`first: 3${cursor}`);
      expect(people.totalCount).toBe(7);
      forwards.push(...people.edges.map((e) => e.node.id));
      cursor = `, after: "${people.pageInfo.endCursor}"`;
      more = people.pageInfo.hasNextPage;
    }
    expect(new Set(forwards).size).toBe(7);
    const { people: last } = await page('last: 2');
    expect(last.edges.map((e) => e.node.id)).toEqual(forwards.slice(-2));
    const { people: before } = await page(`last: 3, before: "${last.pageInfo.startCursor}"`);
    expect(before.edges.map((e) => e.node.id)).toEqual(forwards.slice(2, 5));
    expect(await client.denied('{ people(first: 0) { totalCount } }')).toBe('TOO_SMALL');
    expect(await client.denied('{ people(first: 101) { totalCount } }')).toBe('TOO_LARGE');
    expect(await client.denied('{ people(after: "nonsense") { totalCount edges { cursor } } }')).toBe('BAD_USER_INPUT');
  });
});
