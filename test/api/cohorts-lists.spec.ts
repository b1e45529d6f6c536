import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { CohortState } from '../../src/modules/cohorts/index.js';
import { Track } from '../../src/modules/regulations/index.js';
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

describe('finding cohorts', () => {
  const names = async (client: TestClient, args: string): Promise<string[]> =>
    (
      await client.ask<{ cohorts: { edges: { node: { name: string } }[] } }>(`{ cohorts${args} { edges { node { name } } } }`)
    ).cohorts.edges.map((e) => e.node.name);

  it('filters, sorts and pages', async () => {
    const { client } = await world.office('UCR');
    const centreId = 'UCR';
    await world.cohort({ centreId, name: 'Ängen', startsOn: '2024-01-01', state: CohortState.CLOSED });
    await world.cohort({ centreId, name: 'Björken', startsOn: '2025-01-01', track: Track.RESEARCH });
    await world.cohort({ centreId, name: 'Asken 100 %', startsOn: '2023-01-01', state: CohortState.NEVER_RUN });
    expect(await names(client, '')).toEqual(['Björken', 'Ängen', 'Asken 100 %']);
    expect((await names(client, '(orderBy: { field: NAME, direction: ASC })'))[0]).toBe('Asken 100 %');
    expect(await names(client, '(filter: { track: RESEARCH, centreId: "UCR" })')).toEqual(['Björken']);
    expect(await names(client, '(filter: { states: [CLOSED, NEVER_RUN] })')).toEqual(['Ängen', 'Asken 100 %']);
    expect(await names(client, '(filter: { states: [] })')).toEqual([]);
    expect(await names(client, '(filter: { search: "ängen" })')).toEqual(['Ängen']);
    expect(await names(client, '(filter: { search: "%" })')).toEqual(['Asken 100 %']);
    expect(await names(client, '(filter: null, orderBy: null)')).toHaveLength(3);
    const page = await client.ask<{ cohorts: { pageInfo: { endCursor: string; hasNextPage: boolean } } }>(
      '{ cohorts(first: 2) { pageInfo { endCursor hasNextPage } } }',
    );
    expect(page.cohorts.pageInfo.hasNextPage).toBe(true);
    expect(await names(client, `(first: 2, after: "${page.cohorts.pageInfo.endCursor}")`)).toEqual(['Asken 100 %']);
    expect(await client.denied('{ cohorts(filter: { search: "19121212-1212" }) { totalCount } }')).toBe('PATIENT_IDENTIFIER');
  });

  it('shows each viewer their own circle', async () => {
    const cohort = await world.cohort({ centreId: 'RCSYD' });
    const other = await world.cohort({ centreId: 'RCSYD' });
    const { client: trainee, enrolment } = await world.trainee(cohort);
    const { client: director } = await world.someone(Role.STUDY_DIRECTOR, ScopeKind.UNIT, enrolment.unitId);
    const { client: coach } = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
    const { client: stranger } = await world.someone(Role.COACH, ScopeKind.COHORT, other.id);
    for (const client of [trainee, director, coach]) expect(await names(client, '')).toEqual([cohort.name]);
    const query = `{ cohort(id: "${cohort.id}") { name places { admitted } } }`;
    expect(await coach.ask(query)).toEqual({ cohort: { name: cohort.name, places: { admitted: 1 } } });
    expect(await trainee.ask(query)).toEqual({ cohort: { name: cohort.name, places: null } });
    expect(await stranger.denied(query)).toBe('NOT_FOUND');
    // Who reads the evaluation: an office, a coach, a director of studies; neither the trainee nor an administrator.
    const evaluates = `{ cohort(id: "${cohort.id}") { viewerEvaluates } }`;
    const { client: admin } = await world.admin();
    for (const client of [director, coach, (await world.office('RCSYD')).client])
      expect(await client.ask(evaluates)).toEqual({ cohort: { viewerEvaluates: true } });
    for (const client of [trainee, admin]) expect(await client.ask(evaluates)).toEqual({ cohort: { viewerEvaluates: false } });
    expect(await test.anonymous().denied(query)).toBe('UNAUTHENTICATED');
  });

  it('counts places: applicants, admitted, free', async () => {
    const cohort = await world.cohort({ capacity: 2 });
    for (const state of ['APPLIED', 'ADMITTED', 'COMPLETED', 'WITHDRAWN', 'DECLINED'] as const)
      await world.trainee(cohort, { enrolment: { state: state as never } });
    expect(await office.ask(`{ cohort(id: "${cohort.id}") { places { capacity applicants admitted free } } }`)).toEqual({
      cohort: { places: { capacity: 2, applicants: 5, admitted: 2, free: 0 } },
    });
  });

  it('costs the same number of statements for 1 and for 20', async () => {
    const { client } = await world.office('RCVG');
    const query = `{ cohorts { totalCount edges { node { id name state centre { id } template { id title } places { free }
      elements { name element { id } } events { toState actor { name } } viewerCan { edit } availableTransitions { action disabledReason } } } } }`;
    const cost = async (): Promise<number> => {
      test.statements.length = 0;
      await client.ask(query);
      return test.statements.length;
    };
    const add = async (): Promise<void> => {
      const { id } = await world.cohort({ centreId: 'RCVG' });
      await client.do('setCohortElement', { cohortId: id, elementId: 'coach-trained', flagValue: true }, 'cohortElement { id }');
      await client.do('closeCohort', { cohortId: id, expectedVersion: 1 }, 'cohort { id }');
    };
    await add();
    const one = await cost();
    for (let n = 1; n < 20; n++) await add();
    expect(await cost()).toBe(one);
  });
});

describe('plans', () => {
  it('are shown with milestones and seminars in the language of the viewer', async () => {
    const person = await world.person({ language: 'en' as never });
    const client = await world.as(person);
    const { milestoneTemplates: plans } = await client.ask<{
      milestoneTemplates: { id: string; track: string; title: string; milestones: object[]; seminars: object[] }[];
    }>(
      `query($track: Track) { milestoneTemplates(track: $track) { id track title durationWeeks coachWeeks
        milestones { key position title about weekOffset responsibleRole reviewerRole evidence { key kind text } criteria { key text } goalParts { id textSv } }
        seminars { key title theme weekOffset days goalParts { id } } } }`,
      { track: 'IMPROVEMENT' },
    );
    const plan = plans.find((p) => p.id === 'qi-standard@1');
    expect(plan?.title).toBe('Register-based improvement project');
    expect(plan?.milestones.length).toBeGreaterThan(5);
    expect(plan?.milestones[0]).toMatchObject({ position: 1, title: expect.any(String), criteria: expect.any(Array) });
    expect(plan?.milestones.some((m) => (m as { goalParts: object[] }).goalParts.length > 0)).toBe(true);
    expect(plan?.seminars.length).toBeGreaterThan(0);
    expect(plans.every((p) => p.track === 'IMPROVEMENT')).toBe(true);
    expect(await test.anonymous().denied('{ milestoneTemplates { id } }')).toBe('UNAUTHENTICATED');
  });
});
