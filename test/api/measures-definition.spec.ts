import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { SHARE } from '../setup/series.js';
import { World } from '../setup/world.js';

interface Defined {
  id: string;
  version: number;
  form: string;
  period: string;
  chartType: string;
  multiply: number;
  empty: boolean;
}
const MEASURE = 'measure { id version form period chartType multiply empty }';

describe('the definition of a measure', () => {
  let test: TestApp;
  let world: World;
  beforeAll(async () => {
    test = await startApp();
    world = new World(test);
  });
  afterAll(() => test.stop());

  async function place(): Promise<{ client: TestClient; projectId: string }> {
    const trainee = await world.trainee(await world.cohort());
    const { id } = await world.project(trainee.enrolment);
    return { client: trainee.client, projectId: id };
  }
  const define = async ({ client, projectId }: { client: TestClient; projectId: string }, more: object = {}): Promise<Defined> =>
    (await client.do<{ measure: Defined }>('defineMeasure', { projectId, ...SHARE, ...more }, MEASURE)).measure;

  it('may be another in form and period while it has no values: chart and factor follow', async () => {
    const own = await place();
    const { id, empty } = await define(own);
    expect(empty).toBe(true);
    const counted = { measureId: id, expectedVersion: 1, form: 'COUNT', period: 'WEEK' };
    const { measure } = await own.client.do<{ measure: Defined }>('updateMeasure', counted, MEASURE);
    expect(measure).toMatchObject({ form: 'COUNT', period: 'WEEK', chartType: 'C', multiply: 1 });
    const unfit = { measureId: id, expectedVersion: 2, form: 'VALUE', chartType: 'C' };
    expect(await own.client.refused('updateMeasure', unfit)).toMatchObject([{ code: 'NOT_AVAILABLE', path: ['chartType'] }]);
    const cleared = { measureId: id, expectedVersion: 2, period: null };
    expect(await own.client.refused('updateMeasure', cleared)).toMatchObject([{ code: 'REQUIRED', path: ['period'] }]);
  });

  it('stays in form and period once it has values, and changes otherwise', async () => {
    const own = await place();
    const { id: measureId } = await define(own);
    const points = [{ startsOn: '2026-01-01', numerator: 1, denominator: 2 }];
    await own.client.do('recordMeasurements', { measureId, expectedVersion: 1, points }, 'measure { id }');
    for (const change of [{ form: 'COUNT' }, { period: 'WEEK' }]) {
      expect(await own.client.refused('updateMeasure', { measureId, expectedVersion: 2, ...change })).toMatchObject([
        { code: 'NOT_AVAILABLE', message: expect.stringContaining('har redan värden') },
      ]);
    }
    const same = { measureId, expectedVersion: 2, form: 'SHARE', period: 'MONTH', name: 'Andel med mål' };
    const { measure } = await own.client.do<{ measure: Defined }>('updateMeasure', same, MEASURE);
    expect(measure).toMatchObject({ version: 3, form: 'SHARE', empty: false });
  });

  it('is one of at most twenty, which is told before one is written', async () => {
    const own = await place();
    const room = async (): Promise<number> =>
      (
        await own.client.ask<{ project: { measureRoom: number } }>('query($id: ID!) { project(id: $id) { measureRoom } }', {
          id: own.projectId,
        })
      ).project.measureRoom;
    expect(await room()).toBe(20);
    const first = await define(own, { name: 'Mått 1' });
    for (let at = 2; at <= 20; at++) await define(own, { name: `Mått ${at}` });
    expect(await room()).toBe(0);
    expect(await own.client.refused('defineMeasure', { projectId: own.projectId, ...SHARE })).toMatchObject([
      { code: 'TOO_LARGE', message: 'Ett projekt kan ha högst 20 mått. Sluta använda ett först.' },
    ]);
    await own.client.do('removeMeasure', { measureId: first.id, expectedVersion: 1 }, 'measure { id }');
    expect(await room()).toBe(1);
  });

  it('has names and labels on one line, and limits in the numbers of the language', async () => {
    const own = await place();
    const name = 'Andel\tmed\r\nmål';
    const { measure } = await own.client.do<{ measure: { id: string; name: string } }>(
      'defineMeasure',
      { projectId: own.projectId, ...SHARE, name },
      'measure { id name }',
    );
    expect(measure.name).toBe('Andel med mål');
    const mark = { measureId: measure.id, expectedVersion: 1, happenedOn: '2026-01-10', label: 'Ny\tchef' };
    const marked = await own.client.do<{ measure: { chart: { marks: { label: string }[] } } }>(
      'addAnnotation',
      mark,
      'measure { chart { marks { label } } }',
    );
    expect(marked.measure.chart.marks).toEqual([{ label: 'Ny chef' }]);
    expect(await own.client.refused('defineMeasure', { projectId: own.projectId, ...SHARE, multiply: 0.0001 })).toMatchObject([
      { code: 'TOO_SMALL', message: 'Talet är för litet. Lägst 0,001.' },
    ]);
    expect(await own.client.refused('defineMeasure', { projectId: own.projectId, ...SHARE, target: 2_000_000_000 })).toMatchObject([
      { code: 'TOO_LARGE', message: 'Högst 1\u{a0}000\u{a0}000\u{a0}000.' },
    ]);
  });
});
