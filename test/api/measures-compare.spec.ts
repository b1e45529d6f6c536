import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cohort, CohortState } from '../../src/modules/cohorts/index.js';
import { KoladaClient } from '../../src/modules/measures/kolada.client.js';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { drawMeasure } from '../setup/measures.js';
import { registerMonths, SHARE } from '../setup/series.js';
import { World, type Trainee } from '../setup/world.js';

interface Line {
  id: string;
  label: string;
  sourceLabel: string;
  fault: string | null;
  fetchedAt: string | null;
  points: { year: number; value: number }[];
}
const READ = `query($id: ID!) { measure(id: $id) { viewerCan { edit compare }
  chart { comparisons { id label sourceLabel fault fetchedAt points { year value } } verdict { kind } } } }`;
interface Seen {
  measure: { viewerCan: { edit: boolean; compare: boolean }; chart: { comparisons: Line[]; verdict: { kind: string } } };
}
const LINE = { indicator: 'U70477', place: '0000', label: 'Riket' };

/** A trainee's measure with 24 months. */
async function withMeasure(world: World): Promise<Trainee & { measureId: string; cohortId: string }> {
  const cohort = await world.cohort({ state: CohortState.RUNNING });
  const trainee = await world.trainee(cohort);
  const project = await world.project(trainee.enrolment);
  const { measure } = await trainee.client.do<{ measure: { id: string } }>(
    'defineMeasure',
    { projectId: project.id, ...SHARE },
    'measure { id }',
  );
  await trainee.client.do('recordMeasurements', { measureId: measure.id, expectedVersion: 1, points: registerMonths() }, 'measure { id }');
  return { ...trainee, measureId: measure.id, cohortId: cohort.id };
}

describe('where nobody outside is called', () => {
  let test: TestApp;
  let world: World;
  beforeAll(async () => {
    test = await startApp();
    world = new World(test);
  });
  afterAll(() => test.stop());

  it('nobody may lay figures of Kolada beside a measure, and the page knows', async () => {
    const { client, measureId } = await withMeasure(world);
    const { measure } = await client.ask<Seen>(READ, { id: measureId });
    expect(measure.viewerCan).toEqual({ edit: true, compare: false });
    expect((await client.refused('addComparison', { measureId, ...LINE })).map(({ code }) => code)).toEqual(['NOT_AVAILABLE']);
  });

  it('what was fetched before is shown, and can be taken away', async () => {
    const cohort = await world.cohort({ state: CohortState.RUNNING });
    const { client, enrolment } = await world.trainee(cohort);
    const { measure, comparison } = await drawMeasure(world, await world.project(enrolment));
    expect((await client.ask<Seen>(READ, { id: measure.id })).measure.chart.comparisons).toHaveLength(1);
    expect((await client.refused('refreshComparison', { comparisonId: comparison.id })).map(({ code }) => code)).toEqual(['NOT_AVAILABLE']);
    await client.do('removeComparison', { comparisonId: comparison.id }, 'measure { id }');
    expect((await client.ask<Seen>(READ, { id: measure.id })).measure.chart.comparisons).toEqual([]);
  });
});

describe('where Kolada may be called', () => {
  let test: TestApp;
  let world: World;
  let answers: (url: string) => unknown = () => null;
  beforeAll(async () => {
    test = await startApp({ env: { KOLADA: 'true' } });
    world = new World(test);
    test.app.get(KoladaClient).within = () => ({ get: (url) => Promise.resolve().then(() => answers(url)) });
  });
  afterAll(() => test.stop());

  const recorded = (): unknown => {
    const page = JSON.parse(readFileSync('test/fixtures/interop/kolada/v3_data_region_sample.json', 'utf8')) as Record<string, unknown>;
    return { ...page, next_url: null };
  };
  /** The line once what was fetched, or that nothing was, has been kept. */
  async function settled(client: TestClient, measureId: string): Promise<Line> {
    for (let tried = 0; tried < 200; tried++) {
      const [line] = (await client.ask<Seen>(READ, { id: measureId })).measure.chart.comparisons;
      if (line && (line.fetchedAt !== null || line.fault !== null)) return line;
      await new Promise((resolve) => setImmediate(resolve));
    }
    throw new Error('The line was never fetched.');
  }

  it('its figures are laid beside the measure with their source, and nothing is computed with them', async () => {
    answers = recorded;
    const { client, measureId } = await withMeasure(world);
    const before = (await client.ask<Seen>(READ, { id: measureId })).measure;
    expect(before.viewerCan.compare).toBe(true);
    await client.do('addComparison', { measureId, ...LINE }, 'measure { id }');
    const line = await settled(client, measureId);
    expect(line).toMatchObject({ label: 'Riket', sourceLabel: 'Källa: Kolada', fault: null });
    expect(line.points[0]).toEqual({ year: 2022, value: 53.1 });
    expect((await client.ask<Seen>(READ, { id: measureId })).measure.chart.verdict).toEqual(before.chart.verdict);
  });

  it('the line says why it is empty, and can be fetched anew', async () => {
    answers = () => {
      throw new Error('500');
    };
    const { client, measureId } = await withMeasure(world);
    await client.do('addComparison', { measureId, ...LINE }, 'measure { id }');
    const line = await settled(client, measureId);
    expect(line).toMatchObject({ fault: 'NOT_REACHED', fetchedAt: null, points: [] });
    answers = recorded;
    await client.do('refreshComparison', { comparisonId: line.id }, 'measure { id }');
    for (let tried = 0; tried < 200 && (await settled(client, measureId)).fault !== null; tried++);
    expect(await settled(client, measureId)).toMatchObject({
      fault: null,
      points: [
        { year: 2022, value: 53.1 },
        { year: 2023, value: 53.8 },
      ],
    });
  });

  it('only the trainee may, while the round goes on', async () => {
    const { client, measureId, cohortId } = await withMeasure(world);
    const coach = await world.someone(Role.COACH, ScopeKind.COHORT, cohortId);
    expect((await coach.client.ask<Seen>(READ, { id: measureId })).measure.viewerCan).toEqual({ edit: false, compare: false });
    await test.db.transaction(() => test.db.change(Cohort, { id: cohortId }, { state: CohortState.CLOSED }));
    expect((await client.ask<Seen>(READ, { id: measureId })).measure.viewerCan).toEqual({ edit: false, compare: false });
  });
});

describe('all charts of a group', () => {
  let test: TestApp;
  let world: World;
  beforeAll(async () => {
    test = await startApp();
    world = new World(test);
  });
  afterAll(() => test.stop());

  it('are narrowed by kind, trainee and project, and sorted by who recorded last', async () => {
    const cohort = await world.cohort({ state: CohortState.RUNNING });
    for (const [givenName, familyName] of [
      ['Anna', 'Alm'],
      ['Bo', 'Björk'],
    ] as const) {
      const { enrolment } = await world.trainee(cohort, { person: { givenName, familyName } });
      await drawMeasure(world, await world.project(enrolment), { name: `Mått av ${givenName} ${familyName}` });
      test.clock.advance({ hours: 1 });
    }
    const { client } = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
    const list = async (given: object): Promise<string[]> => {
      const question = `query($id: ID!, $filter: MeasureFilter, $orderBy: MeasureOrder, $after: String) {
        cohortMeasures(cohortId: $id, filter: $filter, orderBy: $orderBy, first: 1, after: $after) { pageInfo { endCursor hasNextPage } edges { node { name } } } }`;
      const found: string[] = [];
      let after: string | null = null;
      for (let page = 0; page < 5; page++) {
        const {
          cohortMeasures,
        }: { cohortMeasures: { pageInfo: { endCursor: string; hasNextPage: boolean }; edges: { node: { name: string } }[] } } =
          await client.ask(question, { id: cohort.id, after, ...given });
        found.push(...cohortMeasures.edges.map(({ node }) => node.name));
        if (!cohortMeasures.pageInfo.hasNextPage) return found;
        after = cohortMeasures.pageInfo.endCursor;
      }
      throw new Error('There is always another page.');
    };
    expect(await list({})).toEqual(['Mått av Anna Alm', 'Mått av Bo Björk']);
    expect(await list({ orderBy: { field: 'LAST_RECORDED', direction: 'DESC' } })).toEqual(['Mått av Bo Björk', 'Mått av Anna Alm']);
    expect(await list({ orderBy: { field: 'LAST_RECORDED', direction: 'ASC' } })).toEqual(['Mått av Anna Alm', 'Mått av Bo Björk']);
    expect(await list({ filter: { search: 'björk' } })).toEqual(['Mått av Bo Björk']);
    expect(await list({ filter: { kind: 'OUTCOME', search: 'alm' } })).toEqual(['Mått av Anna Alm']);
    expect(await list({ filter: { kind: 'BALANCING' } })).toEqual([]);
  });
});
