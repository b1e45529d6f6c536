import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { SHARE } from '../setup/series.js';
import { World } from '../setup/world.js';

const PREVIEW = `query($input: MeasurementImportPreviewInput!) { measurementImportPreview(input: $input) {
  canCommit faults { line column code message } } }`;
const CHART = `query($id: ID!) { measure(id: $id) { chart { points { value measurement { sourceLabel } } warnings } } }`;
const base64 = (text: string): string => Buffer.from(text).toString('base64');

interface Place {
  client: TestClient;
  measureId: string;
}
interface Chart {
  points: { value: number | null; measurement: { sourceLabel: string | null } | null }[];
  warnings: string[];
}

describe('numbers that no one has counted or measured', () => {
  let test: TestApp;
  let world: World;
  beforeAll(async () => {
    test = await startApp();
    world = new World(test);
  });
  afterAll(() => test.stop());

  async function withMeasure(given: object): Promise<Place> {
    const trainee = await world.trainee(await world.cohort());
    const { id: projectId } = await world.project(trainee.enrolment);
    const { measure } = await trainee.client.do<{ measure: { id: string } }>(
      'defineMeasure',
      { projectId, ...SHARE, ...given },
      'measure { id }',
    );
    return { client: trainee.client, measureId: measure.id };
  }
  const faultsOf = async ({ client, measureId }: Place, text: string): Promise<{ line: number; column: string | null; code: string }[]> => {
    const { measurementImportPreview: seen } = await client.ask<{
      measurementImportPreview: { faults: { line: number; column: string | null; code: string; message: string }[] };
    }>(PREVIEW, { input: { measureId, contentBase64: base64(text) } });
    expect(seen.faults.every(({ message }) => message.endsWith('.') && !message.includes('{{'))).toBe(true);
    return seen.faults.map(({ line, column, code }) => ({ line, column, code }));
  };
  const chartOf = async ({ client, measureId }: Place): Promise<Chart> =>
    (await client.ask<{ measure: { chart: Chart } }>(CHART, { id: measureId })).measure.chart;

  it('are refused in a file, by line and column, so that no chart breaks on them', async () => {
    const value = await withMeasure({ form: 'VALUE', unit: 'dagar', multiply: 1 });
    expect(await faultsOf(value, 'Månad;Värde\n2025-01;1e308\n2025-02;-1,7e308\n2025-03;1000000000\n')).toEqual([
      { line: 2, column: 'Värde', code: 'NUMBER_OUT_OF_RANGE' },
      { line: 3, column: 'Värde', code: 'NUMBER_OUT_OF_RANGE' },
    ]);
    const share = await withMeasure({});
    expect(await faultsOf(share, 'Månad;Täljare;Nämnare\n2025-01;1;9007199254740991\n')).toEqual([
      { line: 2, column: 'Nämnare', code: 'NUMBER_OUT_OF_RANGE' },
    ]);
  });

  it.each([
    ['COUNT', '3,5', 'NOT_WHOLE'],
    ['COUNT', '-4', 'NEGATIVE_COUNT'],
    ['EVENTS_BETWEEN', '-4', 'NEGATIVE_COUNT'],
    ['TIME_BETWEEN', '0', 'NOT_POSITIVE'],
    ['TIME_BETWEEN', '-4', 'NOT_POSITIVE'],
  ])('are told as what they are when a column of values is read as %s: %s', async (form, written, code) => {
    const place = await withMeasure({ form, unit: 'st', multiply: 1 });
    expect(await faultsOf(place, `Månad;Värde\n2025-01;${written}\n2025-02;7\n`)).toEqual([{ line: 2, column: 'Värde', code }]);
  });

  it('are refused by hand: an exposure that nothing can be divided by', async () => {
    const { client, measureId } = await withMeasure({ form: 'RATE', unit: 'per 1 000', multiply: 1_000_000 });
    const point = { startsOn: '2025-01-01', numerator: 1_000_000_000 };
    const input = { measureId, expectedVersion: 1, points: [{ ...point, denominator: 1e-300 }] };
    expect(await client.refused('recordMeasurements', input)).toMatchObject([{ code: 'TOO_SMALL', path: ['points', '0', 'denominator'] }]);
    await client.do('recordMeasurements', { ...input, points: [{ ...point, denominator: 0.000001 }] }, 'measure { id }');
    expect((await chartOf({ client, measureId })).points[0]?.value).toBeCloseTo(1e21, -10);
  });

  it('stand beside words that can be seen', async () => {
    const { client, measureId } = await withMeasure({});
    const mark = { measureId, expectedVersion: 1, happenedOn: '2026-01-01', label: ' \u200b\u2060 ' };
    expect(await client.refused('addAnnotation', mark)).toMatchObject([{ code: 'REQUIRED', path: ['label'] }]);
  });

  it('leave the words of a source as long as they are kept', async () => {
    const place = await withMeasure({});
    const contentBase64 = base64(`Källa;Månad;Täljare;Nämnare\n${'å'.repeat(3000)};2025-01;1;3\n`);
    const input = { measureId: place.measureId, expectedVersion: 1, contentBase64, source: 'FILE' };
    await place.client.do('importMeasurements', input, 'measure { id }');
    expect((await chartOf(place)).points[0]?.measurement?.sourceLabel).toBe('å'.repeat(200));
  });

  it('are missed: a chart of means says which periods it cannot draw, and draws the mean of one patient', async () => {
    const place = await withMeasure({ form: 'VALUE', chartType: 'XBAR', unit: 'mm Hg', multiply: 1 });
    const points = [
      { startsOn: '2025-01-01', value: 140 },
      { startsOn: '2025-02-01', value: 141, denominator: 1 },
      { startsOn: '2025-03-01', value: 142, denominator: 9, deviation: 8 },
    ];
    await place.client.do('recordMeasurements', { measureId: place.measureId, expectedVersion: 1, points }, 'measure { id }');
    const chart = await chartOf(place);
    expect(chart.points.map(({ value }) => value)).toEqual([null, 141, 142]);
    expect(chart.warnings).toContainEqual(expect.stringContaining('Perioder som har ett värde men inte ritas: 1.'));
  });
});
