import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Cohort } from '../../src/modules/cohorts/index.js';
import {
  EthicsDecision,
  EthicsKind,
  LogEntry,
  LogKind,
  Project,
  ProjectMember,
  ProjectRegister,
} from '../../src/modules/projects/index.js';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { newId } from '../../src/platform/ids/id.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { World, type Trainee } from '../setup/world.js';

interface List {
  projects: {
    totalCount: number;
    edges: { cursor: string; node: { id: string; title: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

const LIST = `query($filter: ProjectFilter, $orderBy: ProjectOrder, $first: Int, $after: String) {
  projects(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { totalCount edges { cursor node { id title } } pageInfo { hasNextPage endCursor } } }`;
const SCREEN = `query($cohortId: ID!) { projects(first: 50, filter: { cohortId: $cohortId }) { totalCount edges { node { id title
  enrolment { id project { id } } registers { id } programmeArea { id } members { id } ethics { id recordedBy { id } } ethicsDecisions { id project { id } }
  dataStepsAllowed dataStepsReason patientInformation { confirmedOn confirmedBy { id } } logSummary { entries minutes lastOn }
  charterGaps { field } viewerCan { edit write } } } } }`;

describe('the list of projects', () => {
  let test: TestApp;
  let world: World;
  beforeAll(async () => {
    test = await startApp();
    world = new World(test);
  });
  afterAll(() => test.stop());

  async function project(cohort: Cohort, title: string, given: object = {}): Promise<Trainee & { id: string }> {
    const trainee = await world.trainee(cohort);
    const { id } = await world.project(trainee.enrolment, { title, ...given });
    return { ...trainee, id };
  }

  const titles = async (client: TestClient, variables: object = {}): Promise<string[]> =>
    (await client.ask<List>(LIST, variables)).projects.edges.map((e) => e.node.title);

  it('shows each viewer the projects in scope, and counts the same', async () => {
    const cohort = await world.cohort();
    const elsewhere = await world.cohort({ centreId: 'RCNORR' });
    const mine = await project(cohort, 'Mitt');
    await project(cohort, 'Kollegans');
    await project(elsewhere, 'Långt borta');
    const coach = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
    const supervisor = await world.someone(Role.SUPERVISOR, ScopeKind.TRAINEE, mine.person.id);
    expect(await titles(mine.client)).toEqual(['Mitt']);
    expect((await titles(coach.client)).sort()).toEqual(['Kollegans', 'Mitt']);
    expect(await titles(supervisor.client)).toEqual(['Mitt']);
    expect(await titles((await world.admin()).client)).toEqual([]);
    expect((await coach.client.ask<List>(LIST)).projects.totalCount).toBe(2);
    expect((await coach.client.ask<List>(LIST, { filter: { cohortId: elsewhere.id } })).projects.totalCount).toBe(0);
    expect(await test.anonymous().denied(LIST)).toBe('UNAUTHENTICATED');
  });

  it('is narrowed by register, programme area, title and name', async () => {
    const cohort = await world.cohort();
    const { client } = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
    const first = await project(cohort, 'Ökad följsamhet 100%', { programmeAreaId: 'akut-vard' });
    await project(cohort, 'Sår');
    await world.insert(ProjectRegister, { id: newId(), projectId: first.id, registerId: 'artrosregistret' });
    expect(await titles(client, { filter: { registerId: 'artrosregistret' } })).toEqual(['Ökad följsamhet 100%']);
    expect(await titles(client, { filter: { programmeAreaId: 'akut-vard' } })).toEqual(['Ökad följsamhet 100%']);
    expect(await titles(client, { filter: { search: 'ÖKAD' } })).toEqual(['Ökad följsamhet 100%']);
    expect(await titles(client, { filter: { search: '0%' } })).toEqual(['Ökad följsamhet 100%']);
    expect(await titles(client, { filter: { search: '_' } })).toEqual([]);
    expect(await titles(client, { filter: { search: first.person.familyName } })).toContain('Ökad följsamhet 100%');
    expect(await client.denied(LIST, { filter: { search: '19121212-1212' } })).toBe('PATIENT_IDENTIFIER');
  });

  it('is sorted by title or change, page by page', async () => {
    const cohort = await world.cohort();
    const { client } = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
    await project(cohort, 'beta', { updatedAt: new Date('2026-11-03T08:00:00Z') });
    await project(cohort, 'Alfa', { updatedAt: new Date('2026-11-01T08:00:00Z') });
    await project(cohort, 'gamma', { updatedAt: new Date('2026-11-02T08:00:00Z') });
    expect(await titles(client)).toEqual(['beta', 'gamma', 'Alfa']);
    expect(await titles(client, { orderBy: { field: 'TITLE', direction: 'ASC' } })).toEqual(['Alfa', 'beta', 'gamma']);
    for (const orderBy of ['TITLE', 'UPDATED_AT'].flatMap((field) => ['ASC', 'DESC'].map((direction) => ({ field, direction })))) {
      const whole = await titles(client, { orderBy });
      const first = await client.ask<List>(LIST, { orderBy, first: 2 });
      const rest = await titles(client, { orderBy, first: 2, after: first.projects.pageInfo.endCursor });
      expect([...first.projects.edges.map((e) => e.node.title), ...rest]).toEqual(whole);
    }
    const foreign = (await client.ask<List>(LIST, { first: 1 })).projects.pageInfo.endCursor;
    expect(await client.denied(LIST, { orderBy: { field: 'TITLE', direction: 'ASC' }, after: foreign })).toBe('BAD_USER_INPUT');
  });

  /** A project with something of everything. */
  async function full(cohort: Cohort): Promise<string> {
    const { id, person } = await project(cohort, 'Fullt', { programmeAreaId: 'akut-vard', patientsInformedOn: '2026-11-01' });
    const at = test.clock.now();
    await test.db.transaction(async () => {
      await test.db.change(Project, { id }, { patientsInformedById: person.id });
      await test.db.insert(ProjectRegister, { id: newId(), projectId: id, registerId: 'artrosregistret' });
      await test.db.insert(ProjectMember, {
        id: newId(),
        projectId: id,
        position: 0,
        name: 'Karin',
        profession: 'sjuksköterska',
        ownPart: null,
      });
      await test.db.insert(EthicsDecision, {
        id: newId(),
        projectId: id,
        number: 1,
        kind: EthicsKind.QUALITY_WORK,
        decidedOn: '2026-10-01',
        intendsToPublish: false,
        reference: null,
        reasons: 'Kvalitetsarbete.',
        recordedById: person.id,
        createdAt: at,
      });
      await test.db.insert(LogEntry, logEntry(id, person.id, at));
    });
    return id;
  }

  it('costs the same number of statements for 1 project and for 20', async () => {
    const [small, large] = [await world.cohort(), await world.cohort()];
    await full(small);
    for (let i = 0; i < 20; i++) await full(large);
    const counts: number[] = [];
    for (const cohort of [small, large]) {
      const { client } = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
      test.statements.length = 0;
      const { projects } = await client.ask<List>(SCREEN, { cohortId: cohort.id });
      expect(projects.edges).toHaveLength(cohort === small ? 1 : 20);
      counts.push(test.statements.length);
    }
    expect(counts[1]).toBe(counts[0]);
  });

  it('a project page costs the same for 1 log entry and for 20', async () => {
    const cohort = await world.cohort();
    const { id, client, person } = await project(cohort, 'Logg');
    const PAGE = `query($id: ID!) { project(id: $id) { log(first: 50) { totalCount edges { node { text removed author { name } project { id } viewerCan { edit remove restore } } } } } }`;
    const counts: number[] = [];
    for (const added of [1, 19]) {
      const entries = Array.from({ length: added }, () => logEntry(id, person.id, test.clock.now()));
      await test.db.transaction(() => test.db.insert(LogEntry, entries));
      test.statements.length = 0;
      await client.ask(PAGE, { id });
      counts.push(test.statements.length);
    }
    expect(counts[1]).toBe(counts[0]);
  });
});

function logEntry(projectId: string, authorId: string, createdAt: Date): LogEntry {
  return {
    id: newId(),
    version: 1,
    projectId,
    authorId,
    happenedOn: '2026-11-20',
    kind: LogKind.NOTE,
    text: 'Anteckning.',
    minutes: 10,
    links: [],
    removedAt: null,
    createdAt,
  };
}
