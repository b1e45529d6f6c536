import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { World } from '../setup/world.js';

const SHOWN = 'cycle { id version number removed state viewerCan { begin remove } }';
interface Result {
  cycle: { id: string; version: number; number: number };
}

let test: TestApp;
let world: World;
beforeAll(async () => {
  test = await startApp();
  world = new World(test);
});
afterAll(() => test.stop());

async function withProject(): Promise<{ client: TestClient; projectId: string }> {
  const { client, enrolment } = await world.trainee(await world.cohort());
  return { client, projectId: (await world.project(enrolment)).id };
}

it('a cycle that was taken away is put back under its number, by its trainee', async () => {
  const { client, projectId } = await withProject();
  const act = async (name: string, input: object): Promise<Result['cycle']> => (await client.do<Result>(name, input, SHOWN)).cycle;
  const { id: cycleId, number } = await act('planCycle', { projectId, title: 'Larm', prediction: 'Tio minuter kortare.' });
  const { version: expectedVersion } = await act('removeCycle', { cycleId, expectedVersion: 1 });
  const document = 'mutation($input: RestoreCycleInput!) { restoreCycle(input: $input) { cycle { id } } }';
  const { client: other } = await withProject();
  expect(await other.denied(document, { input: { cycleId, expectedVersion } })).toBe('NOT_FOUND');
  expect(await client.refused('restoreCycle', { cycleId, expectedVersion: 1 })).toMatchObject([{ code: 'STALE_VERSION' }]);
  const back = await act('restoreCycle', { cycleId, expectedVersion });
  expect(back).toMatchObject({ number, removed: false, state: 'PLANNED', viewerCan: { begin: true, remove: true } });
  // A repeat has no further effect.
  expect(await act('restoreCycle', { cycleId, expectedVersion })).toEqual(back);
});
