import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Measurement, PointSource, PointStatus } from '../../src/modules/measures/index.js';
import { sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import { addDays } from '../../src/platform/time/clock.js';
import { startApp, type TestApp } from '../setup/app.js';
import { TestClient } from '../setup/client.js';
import { SHARE } from '../setup/series.js';
import { World } from '../setup/world.js';

interface Fault {
  line: number;
  columnNumber: number | null;
  code: string;
  message: string;
}
const PREVIEW = `query($input: MeasurementImportPreviewInput!) { measurementImportPreview(input: $input) {
  canCommit pointCount faultCount faults { line columnNumber code message } } }`;
const MOST = 10_000;
const packed = (text: string): string => gzipSync(text).toString('base64');
const day = (place: number): string => addDays('1998-01-01', place);

describe('the limits of a measure', () => {
  let test: TestApp;
  let world: World;
  beforeAll(async () => {
    test = await startApp();
    world = new World(test);
  });
  afterAll(() => test.stop());

  async function withMeasure(given: object = {}): Promise<{ client: TestClient; measureId: string }> {
    const trainee = await world.trainee(await world.cohort());
    const { id: projectId } = await world.project(trainee.enrolment);
    const input = { projectId, ...SHARE, ...given };
    const { measure } = await trainee.client.do<{ measure: { id: string } }>('defineMeasure', input, 'measure { id }');
    return { client: trainee.client, measureId: measure.id };
  }
  /** What the database holds of a measure: its points, and the version under which they change. */
  const stored = async (measureId: string): Promise<[number, number]> => [
    await test.db.number(sql`select count(*) as n from measurement where measure_id = ${measureId}`),
    await test.db.number(sql`select version from measure where id = ${measureId}`),
  ];
  const daily = (from: number, to: number): string =>
    `dag;täljare;nämnare\n${Array.from({ length: to - from }, (_, at) => `${day(from + at)};5;20`).join('\n')}\n`;
  const importing = (measureId: string, contentBase64: string, expectedVersion = 1): object => ({
    measureId,
    expectedVersion,
    contentBase64,
    source: 'FILE',
  });

  it('are 10,000 points: they are read from one file, and the next is refused by file and by hand', async () => {
    const { client, measureId } = await withMeasure({ period: 'DAY' });
    expect(await client.refused('importMeasurements', importing(measureId, packed(daily(0, MOST + 1))))).toMatchObject([
      { code: 'FAULTY_ROWS' },
    ]);
    expect(await stored(measureId)).toEqual([0, 1]);
    await client.do('importMeasurements', importing(measureId, packed(daily(0, MOST))), 'recorded');
    expect(await stored(measureId)).toEqual([MOST, 2]);
    const points = [{ startsOn: day(MOST), numerator: 5, denominator: 20 }];
    const byHand = { measureId, expectedVersion: 2, points };
    expect(await client.refused('recordMeasurements', byHand)).toMatchObject([
      { code: 'TOO_MANY_POINTS', message: expect.stringMatching(/10\s?000/u) },
    ]);
    const again = [{ startsOn: day(3), numerator: 6, denominator: 20 }];
    await client.do('recordMeasurements', { ...byHand, points: again, duplicates: 'REPLACE' }, 'measure { id }');
    expect(await stored(measureId)).toEqual([MOST, 3]);
    expect((await client.refused('importMeasurements', importing(measureId, packed(daily(MOST, MOST + 1)), 3)))[0]).toMatchObject({
      code: 'FAULTY_ROWS',
    });
    expect(await stored(measureId)).toEqual([MOST, 3]);
  });

  it('are 500 points in one sending by hand', async () => {
    const { client, measureId } = await withMeasure({ period: 'DAY' });
    const points = Array.from({ length: 501 }, (_, at) => ({ startsOn: day(at), numerator: 5, denominator: 20 }));
    const [fault] = await client.refused('recordMeasurements', { measureId, expectedVersion: 1, points });
    expect(fault).toMatchObject({ code: expect.stringMatching(/^TOO_/u), path: ['points'] });
    expect(await stored(measureId)).toEqual([0, 1]);
  });

  it('are 5 MB of a file: 50 MB are refused before they are read, packed or not', async () => {
    const { client, measureId } = await withMeasure();
    const fifty = Buffer.alloc(50_000_000, '1;');
    expect(await client.refused('importMeasurements', importing(measureId, gzipSync(fifty).toString('base64')))).toMatchObject([
      { code: 'TOO_LARGE', path: ['contentBase64'] },
    ]);
    const answer = await client.send(TestClient.mutation('importMeasurements', ''), {
      input: importing(measureId, fifty.toString('base64')),
    });
    expect(answer).toMatchObject({
      status: 413,
      errors: [{ message: expect.stringContaining('högst 100 kB'), extensions: { code: 'BAD_USER_INPUT', problem: 'BODY_TOO_LARGE' } }],
    });
    expect(await stored(measureId)).toEqual([0, 1]);
  });

  it.each([
    ['in a column of its own', 'period;täljare;nämnare;not\n2026-01;5;20;\n2026-02;5;20;19121212-1212\n', { line: 3, columnNumber: 4 }],
    ['in the place of a period', 'period;täljare;nämnare\n2026-01;5;20\n191212121212;5;20\n', { line: 3, columnNumber: 1 }],
    ['with spaces around it', 'period;täljare;nämnare\n2026-01; 19121212-1212 ;20\n', { line: 2, columnNumber: 2 }],
    ['within words', 'period;täljare;nämnare;not\n2026-01;5;20;pat 121212-1212 rökare\n', { line: 2, columnNumber: 4 }],
    ['in a heading', 'period;täljare;19121212-1212\n2026-01;5;20\n', { line: 1, columnNumber: 3 }],
  ])('take no identity number %s: told by line and column, never repeated, nothing kept', async (_, text, where) => {
    const { client, measureId } = await withMeasure();
    const contentBase64 = packed(text);
    const answer = await client.ask<{ measurementImportPreview: { canCommit: boolean; faults: Fault[] } }>(PREVIEW, {
      input: { measureId, contentBase64 },
    });
    const { canCommit, faults } = answer.measurementImportPreview;
    expect(canCommit).toBe(false);
    expect(faults).toContainEqual(expect.objectContaining({ code: 'PATIENT_IDENTIFIER', ...where }));
    expect(JSON.stringify(answer)).not.toMatch(/1212-?1212/u);
    await client.refused('importMeasurements', importing(measureId, contentBase64));
    expect(await stored(measureId)).toEqual([0, 1]);
    const kept = await test.db.select<{ details: string }>(sql`select details from audit_event`);
    expect(JSON.stringify(kept)).not.toMatch(/1212-?1212/u);
  });

  it.each([
    ['a week over recorded months', '2026 v. 6;5;20'],
    ['a month over recorded ones', '2026-02;5;20'],
    ['a year over recorded months', '2026;50;200'],
  ])('refuse %s and keep what is there', async (_, row) => {
    const { client, measureId } = await withMeasure();
    const first = ['2026-01', '2026-02', '2026-03'].map((month) => `${month};5;20`).join('\n');
    await client.do('importMeasurements', importing(measureId, packed(`period;täljare;nämnare\n${first}\n`)), 'recorded');
    const contentBase64 = packed(`period;täljare;nämnare\n2026-05;5;20\n${row}\n`);
    const { measurementImportPreview: seen } = await client.ask<{ measurementImportPreview: { canCommit: boolean; faults: Fault[] } }>(
      PREVIEW,
      { input: { measureId, contentBase64 } },
    );
    expect(seen.canCommit).toBe(false);
    expect(seen.faults.map(({ line }) => line)).toContain(3);
    await client.refused('importMeasurements', importing(measureId, contentBase64, 2));
    expect(await stored(measureId)).toEqual([3, 2]);
  });

  it('hold when two write at once: one is recorded, the other is told, no point of both', async () => {
    const { client, measureId } = await withMeasure();
    const writing = (month: string, numerator: number): Promise<{ data: unknown }> =>
      client.send(TestClient.mutation('recordMeasurements', ''), {
        input: { measureId, expectedVersion: 1, points: [{ startsOn: month, numerator, denominator: 20 }] },
      });
    const answers = await Promise.all([writing('2026-01-01', 5), writing('2026-01-01', 6), writing('2026-02-01', 7)]);
    const codes = answers.map(({ data }) => (/STALE_VERSION|DUPLICATE/u.test(JSON.stringify(data)) ? 'told' : 'recorded'));
    expect(codes.sort()).toEqual(['recorded', 'told', 'told']);
    expect(await stored(measureId)).toEqual([1, 2]);
  });

  it('are kept when a long list fails at its end', async () => {
    const { client, measureId } = await withMeasure({ period: 'DAY' });
    const points = Array.from({ length: 500 }, (_, at) => ({ startsOn: day(at), numerator: at === 499 ? 21 : 5, denominator: 20 }));
    expect(await client.refused('recordMeasurements', { measureId, expectedVersion: 1, points })).toMatchObject([
      { code: 'NUMERATOR_ABOVE_DENOMINATOR', path: ['points', '499', 'numerator'] },
    ]);
    expect(await stored(measureId)).toEqual([0, 1]);
  });

  it('draw 10,000 points', async () => {
    const { client, measureId } = await withMeasure({ period: 'DAY' });
    const row = (at: number): Measurement => ({
      ...{ id: newId(), measureId, startsOn: day(at), endsOn: day(at), numerator: at % 20, denominator: 20 },
      ...{ value: null, deviation: null, status: PointStatus.OK, excludedReason: null, source: PointSource.HAND, sourceLabel: null },
      recordedAt: test.clock.now(),
    });
    await test.db.transaction(() =>
      test.db.insert(
        Measurement,
        Array.from({ length: MOST }, (_, at) => row(at)),
      ),
    );
    const DRAWN =
      'query($id: ID!) { measure(id: $id) { chart { verdict { kind } parts { useful } picture(width: 900, height: 495) { title } } } }';
    const { measure } = await client.ask<{ measure: { chart: { parts: { useful: number }[] } } }>(DRAWN, { id: measureId });
    expect(measure.chart.parts[0]?.useful).toBe(MOST);
  });
});
