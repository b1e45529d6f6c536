import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CohortState } from '../../src/modules/cohorts/index.js';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { startApp, type TestApp } from '../setup/app.js';
import { drawMeasure } from '../setup/measures.js';
import { World } from '../setup/world.js';

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
