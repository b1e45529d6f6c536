import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { newId } from '../../src/platform/ids/id.js';
import { EnrolmentState } from '../../src/modules/enrolments/index.js';
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

const names = async (client: TestClient, args: string): Promise<string[]> =>
  (
    await client.ask<{ enrolments: { edges: { node: { person: { familyName: string } } }[] } }>(
      `{ enrolments${args} { edges { node { person { familyName } } } } }`,
    )
  ).enrolments.edges.map((e) => e.node.person.familyName);

interface PageOfOne {
  totalCount: number;
  edges: { cursor: string; node: { person: { familyName: string } } }[];
  pageInfo: { hasNextPage: boolean };
}

const pageOf = async (client: TestClient, field: string, after: string | null): Promise<PageOfOne> =>
  (
    await client.ask<{ enrolments: PageOfOne }>(
      `query($after: String) { enrolments(first: 1, after: $after, orderBy: { field: ${field}, direction: ASC }) {
        totalCount edges { cursor node { person { familyName } } } pageInfo { hasNextPage } } }`,
      { after },
    )
  ).enrolments;

describe('the places of a person', () => {
  const ROUNDS = '{ edges { node { enrolments { id cohort { name } } } } }';

  it('are told to the office of the round, and to nobody whose rounds they are not', async () => {
    const cohort = await world.cohort({ centreId: 'RCSO' });
    const elsewhere = await world.cohort({ centreId: 'RCNORR' });
    const trainee = await world.trainee(cohort, { person: { givenName: 'Doris', familyName: 'Dubbelplats' } });
    const other = await world.trainee(elsewhere, { person: { givenName: 'Egon', familyName: 'Annanort' } });
    const found = (name: string): string => `{ people(filter: { search: "${name}" }) ${ROUNDS} }`;
    const { client: office } = await world.office('RCSO');
    const { client: admin } = await world.admin();
    const places = [{ id: trainee.enrolment.id, cohort: { name: cohort.name } }];
    expect(await office.ask(found('Dubbelplats'))).toEqual({ people: { edges: [{ node: { enrolments: places } }] } });
    expect(await office.ask(found('Annanort'))).toEqual({ people: { edges: [] } });
    expect(await trainee.client.ask('{ viewer { person { enrolments { id cohort { name } } } } }')).toEqual({
      viewer: { person: { enrolments: places } },
    });
    expect(await admin.ask(found('Annanort'))).toEqual({ people: { edges: [{ node: { enrolments: [] } }] } });
    expect(other.enrolment.cohortId).toBe(elsewhere.id);
  });
});

describe('finding trainees', () => {
  it('filters, sorts and pages within the office’s cohorts', async () => {
    const { client: office } = await world.office('UCR');
    const cohort = await world.cohort({ centreId: 'UCR' });
    const later = await world.cohort({ centreId: 'UCR' });
    const unit = await world.unit({ regionId: '03' });
    const named = (givenName: string, familyName: string): object => ({ person: { givenName, familyName } });
    const at = (day: string): Date => new Date(`2026-${day}T08:00:00Z`);
    await world.trainee(cohort, {
      ...named('Anna', 'Åkesson'),
      enrolment: { unitId: unit.id, lastActivityAt: at('11-20'), admittedOn: '2026-08-01' },
    });
    await world.trainee(cohort, {
      ...named('Bo', 'Alm_100%'),
      regulationId: 'HSLF_FS_2021_8',
      enrolment: { lastActivityAt: at('09-01'), admittedOn: '2026-08-03' },
    });
    await world.trainee(later, {
      ...named('Cilla', 'Berg'),
      enrolment: { state: EnrolmentState.APPLIED, lastActivityAt: at('10-10'), admittedOn: null },
    });
    const elsewhere = await world.trainee(await world.cohort({ centreId: 'RCSO' }), named('Dan', 'Annanstans'));
    expect(await names(office, '')).toEqual(['Åkesson', 'Alm_100%', 'Berg']);
    expect(await names(office, '(orderBy: { field: NAME, direction: DESC })')).toEqual(['Berg', 'Alm_100%', 'Åkesson']);
    expect(await names(office, '(orderBy: { field: LAST_ACTIVITY, direction: ASC })')).toEqual(['Alm_100%', 'Berg', 'Åkesson']);
    expect(await names(office, '(orderBy: { field: ADMITTED_ON, direction: DESC })')).toEqual(['Alm_100%', 'Åkesson', 'Berg']);
    expect(await names(office, `(filter: { cohortId: "${later.id}" })`)).toEqual(['Berg']);
    expect(await names(office, `(filter: { unitId: "${unit.id}" })`)).toEqual(['Åkesson']);
    expect(await names(office, '(filter: { regionId: "03" })')).toEqual(['Åkesson']);
    expect(await names(office, '(filter: { states: [APPLIED] })')).toEqual(['Berg']);
    expect(await names(office, '(filter: { regulationId: "HSLF_FS_2021_8" })')).toEqual(['Alm_100%']);
    expect(await names(office, '(filter: { specialtyId: "trollkonst" })')).toEqual([]);
    expect(await names(office, '(filter: { search: "ÅKESSON" })')).toEqual(['Åkesson']);
    expect(await names(office, '(filter: { search: "_100%" })')).toEqual(['Alm_100%']);
    expect(await names(office, `(filter: { search: "${elsewhere.person.email}" })`)).toEqual([]);
    expect(await names(office, `(filter: { cohortId: "${elsewhere.enrolment.cohortId}" })`)).toEqual([]);
    expect(await office.denied('{ enrolments(filter: { search: "19121212-1212" }) { totalCount } }')).toBe('PATIENT_IDENTIFIER');
    for (const field of ['NAME', 'LAST_ACTIVITY', 'ADMITTED_ON']) {
      const all = await names(office, `(orderBy: { field: ${field}, direction: ASC })`);
      const seen: string[] = [];
      let page = await pageOf(office, field, null);
      while (page.edges[0]) {
        expect([page.totalCount, page.pageInfo.hasNextPage]).toEqual([3, seen.length < 2]);
        seen.push(page.edges[0].node.person.familyName);
        page = await pageOf(office, field, page.edges[0].cursor);
      }
      expect(seen).toEqual(all);
    }
  });

  it('shows the director of studies the unit, the supervisor the trainee, the trainee oneself, the administrator nobody', async () => {
    const cohort = await world.cohort({ centreId: 'RCSYD' });
    const unit = await world.unit();
    const own = await world.trainee(cohort, { enrolment: { unitId: unit.id } });
    const colleague = await world.trainee(cohort, { enrolment: { unitId: unit.id } });
    const stranger = await world.trainee(cohort);
    const director = (await world.someone(Role.STUDY_DIRECTOR, ScopeKind.UNIT, unit.id)).client;
    const supervisor = (await world.someone(Role.SUPERVISOR, ScopeKind.TRAINEE, own.person.id)).client;
    const admin = (await world.admin()).client;
    expect((await names(director, '')).sort()).toEqual([own.person.familyName, colleague.person.familyName].sort());
    expect(await names(supervisor, '')).toEqual([own.person.familyName]);
    expect(await names(own.client, '')).toEqual([own.person.familyName]);
    expect(await names(admin, '')).toEqual([]);
    const one = `query($id: ID!) { enrolment(id: $id) { person { id } } }`;
    expect(await supervisor.ask(one, { id: own.enrolment.id })).toEqual({ enrolment: { person: { id: own.person.id } } });
    for (const client of [director, supervisor, own.client, admin])
      expect(await client.denied(one, { id: stranger.enrolment.id })).toBe('NOT_FOUND');
    expect(await director.denied(one, { id: newId() })).toBe('NOT_FOUND');
    expect(await test.anonymous().denied(one, { id: own.enrolment.id })).toBe('UNAUTHENTICATED');
    expect(await test.anonymous().denied('{ enrolments { totalCount } }')).toBe('UNAUTHENTICATED');
    expect(await test.anonymous().denied('{ myEnrolments { id } }')).toBe('UNAUTHENTICATED');
  });

  it('ends with the role: yesterday’s supervisor finds nobody', async () => {
    const { person, enrolment } = await world.trainee(await world.cohort());
    const { person: supervisor, client } = await world.someone(Role.SUPERVISOR, ScopeKind.TRAINEE, person.id);
    expect(await names(client, '')).toHaveLength(1);
    const { client: office } = await world.office();
    const role = await office.ask<{ enrolment: { supporters: { role: string; person: { id: string } }[] } }>(
      `{ enrolment(id: "${enrolment.id}") { supporters { role person { id } } } }`,
    );
    expect(role.enrolment.supporters).toEqual([{ role: 'SUPERVISOR', person: { id: supervisor.id } }]);
    const roles = await office.ask<{ person: { roles: { id: string }[] } }>(`{ person(id: "${supervisor.id}") { roles { id } } }`);
    await office.do('endRole', { roleAssignmentId: roles.person.roles[0]?.id, expectedVersion: 1 }, 'roleAssignment { id }');
    expect(await names(client, '')).toEqual([]);
    expect(await office.ask(`{ enrolment(id: "${enrolment.id}") { supporters { role } } }`)).toEqual({ enrolment: { supporters: [] } });
  });

  it('shows one’s own places, latest round first', async () => {
    const first = await world.trainee(await world.cohort({ startsOn: '2025-09-01' }));
    const second = await world.cohort({ startsOn: '2026-09-01' });
    const { client: office } = await world.office();
    await office.do(
      'addTrainee',
      {
        cohortId: second.id,
        givenName: 'X',
        familyName: 'Y',
        email: first.person.email,
        unitName: 'Kliniken',
        specialtyId: 'kirurgi',
        regulationId: 'SOSFS_2015_8',
        trainingStartOn: '2024-02-01',
      },
      'enrolment { id }',
    );
    const { myEnrolments } = await first.client.ask<{ myEnrolments: { cohort: { id: string } }[] }>('{ myEnrolments { cohort { id } } }');
    expect(myEnrolments.map((e) => e.cohort.id)).toEqual([second.id, first.enrolment.cohortId]);
    const nobody = await world.as(await world.person());
    expect(await nobody.ask('{ myEnrolments { id } }')).toEqual({ myEnrolments: [] });
  });

  it('costs the same number of statements for 1 and for 20', async () => {
    const { client } = await world.office('RCVG');
    const cohort = await world.cohort({ centreId: 'RCVG' });
    await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
    const query = `{ enrolments(first: 100, orderBy: { field: LAST_ACTIVITY, direction: ASC }) { totalCount edges { node { id state person { name email }
      cohort { name centre { id } } unit { name } specialty { id } regulation { designation } regulationHistory { regulation { id } decidedBy { name } }
      supporters { role person { name } } viewerRelations viewerCan { withdraw } } } } }`;
    const cost = async (): Promise<number> => {
      test.statements.length = 0;
      await client.ask(query);
      return test.statements.length;
    };
    const add = async (): Promise<void> => {
      const { person } = await world.trainee(cohort);
      await world.someone(Role.MAIN_SUPERVISOR, ScopeKind.TRAINEE, person.id);
    };
    await add();
    const one = await cost();
    for (let n = 1; n < 20; n++) await add();
    expect(await cost()).toBe(one);
  });
});
