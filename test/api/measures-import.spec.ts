import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '../../src/platform/database/sql.js';
import { startApp, type TestApp } from '../setup/app.js';
import { SHARE } from '../setup/series.js';
import { World } from '../setup/world.js';
import type { TestClient } from '../setup/client.js';

interface Preview {
  format: string | null;
  remembered: boolean;
  mustChoose: boolean;
  canCommit: boolean;
  pointCount: number;
  faultCount: number;
  columns: { name: string | null; field: string | null }[];
  series: { indicator: string; unit: string; periodLength: string | null; points: number }[];
  points: {
    line: number;
    label: string;
    numerator: number | null;
    denominator: number | null;
    value: number | null;
    deviation: number | null;
    status: string;
    recorded: boolean;
  }[];
  faults: { line: number; column: string | null; columnNumber: number | null; code: string; message: string }[];
}

const PREVIEW = `query($input: MeasurementImportPreviewInput!) { measurementImportPreview(input: $input) {
  format remembered mustChoose canCommit pointCount faultCount columns { name field } series { indicator unit periodLength points }
  points { line label numerator denominator value deviation status recorded } faults { line column columnNumber code message } } }`;
const MADE = 'measure { id version } recorded faults { line code message }';
const base64 = (text: string | Uint8Array): string => Buffer.from(text as string).toString('base64');
const sample = (name: string): string => readFileSync(`test/fixtures/interop/${name}`).toString('base64');
const latin1 = (text: string): string => Buffer.from(text, 'latin1').toString('base64');

describe('files with points', () => {
  let test: TestApp;
  let world: World;
  beforeAll(async () => {
    test = await startApp();
    world = new World(test);
  });
  afterAll(() => test.stop());

  interface Place {
    client: TestClient;
    projectId: string;
    measureId: string;
  }

  async function withMeasure(given: object = {}): Promise<Place> {
    const trainee = await world.trainee(await world.cohort());
    const { id: projectId } = await world.project(trainee.enrolment);
    const { measure } = await trainee.client.do<{ measure: { id: string } }>(
      'defineMeasure',
      { projectId, ...SHARE, ...given },
      'measure { id }',
    );
    return { client: trainee.client, projectId, measureId: measure.id };
  }
  const preview = async ({ client, measureId }: Place, contentBase64: string, more: object = {}): Promise<Preview> =>
    (await client.ask<{ measurementImportPreview: Preview }>(PREVIEW, { input: { measureId, contentBase64, ...more } }))
      .measurementImportPreview;
  const stored = (measureId: string): Promise<number> =>
    test.db.number(sql`select count(*) as n from measurement where measure_id = ${measureId}`);

  it.each([
    ['semicolons and a byte order mark', base64('\uFEFFperiod;täljare;nämnare\r\n2026-01;1 033;1 082\r\n2026-02;1 034;1 090\r\n')],
    ['Windows-1252 and narrow thousands', latin1('Månad;Täljare;Nämnare\r\njan 2026;1\xA0033;1\xA0082\r\nfeb 2026;1\xA0034;1\xA0090\r\n')],
    ['cells pasted from a spreadsheet', base64('Månad\tTäljare\tNämnare\n2026-01\t1033\t1082\n2026-02\t1034\t1090\n')],
    ['commas, compressed', gzipSync('period,numerator,denominator\n2026-01,1033,1082\n2026-02,1034,1090\n').toString('base64')],
  ])('are read with %s: first looked through, then recorded whole', async (_, contentBase64) => {
    const place = await withMeasure();
    const seen = await preview(place, contentBase64);
    expect(seen).toMatchObject({ format: 'PLAIN', canCommit: true, pointCount: 2, faultCount: 0, mustChoose: false });
    expect(seen.points).toMatchObject([
      { line: 2, label: 'januari 2026', numerator: 1033, denominator: 1082, recorded: false },
      { line: 3, label: 'februari 2026', numerator: 1034, denominator: 1090, recorded: false },
    ]);
    expect(await stored(place.measureId)).toBe(0);
    const input = { measureId: place.measureId, expectedVersion: 1, contentBase64, source: 'FILE', sourceLabel: 'NDR' };
    expect(await place.client.do('importMeasurements', input, MADE)).toMatchObject({ recorded: 2, measure: { version: 2 } });
    expect(await stored(place.measureId)).toBe(2);
  });

  it('reads decimal commas into a measurement', async () => {
    const place = await withMeasure({ form: 'VALUE', unit: 'dagar', direction: 'DECREASE' });
    const seen = await preview(place, base64('Månad;Medianväntetid\n2026-01;12,5\n2026-02;9,75\n'));
    expect(seen.faults).toEqual([]);
    expect(seen.points.map(({ value }) => value)).toEqual([12.5, 9.75]);
  });

  it('draws a chart of means from how many were measured and how much they differed', async () => {
    const place = await withMeasure({ form: 'VALUE', unit: 'mmHg', direction: 'DECREASE', chartType: 'XBAR' });
    const rows = Array.from({ length: 12 }, (_, at) => `2025-${String(at + 1).padStart(2, '0')};${134 + (at % 3)},5;${10 + at};9,25`);
    const contentBase64 = base64(`period;medel;antal;sd\n${rows.join('\n')}\n`);
    const seen = await preview(place, contentBase64);
    expect(seen).toMatchObject({ faultCount: 0, canCommit: true, pointCount: 12 });
    expect(seen.columns.map(({ field }) => field)).toEqual(['PERIOD', 'VALUE', 'DENOMINATOR', 'DEVIATION']);
    expect(seen.points[0]).toMatchObject({ value: 134.5, denominator: 10, deviation: 9.25 });
    const input = { measureId: place.measureId, expectedVersion: 1, contentBase64, source: 'FILE' };
    const { measure } = await place.client.do<{ measure: { chart: { points: { value: number; lower: number; upper: number }[] } } }>(
      'importMeasurements',
      input,
      'measure { chart { chartType points { value lower upper } } }',
    );
    expect(measure.chart).toMatchObject({ chartType: 'XBAR' });
    expect(measure.chart.points).toHaveLength(12);
    expect(measure.chart.points.every(({ value, lower, upper }) => lower < value && value < upper)).toBe(true);
  });

  it('refuses a spread below zero at its line and column', async () => {
    const place = await withMeasure({ form: 'VALUE', unit: 'mmHg', chartType: 'S' });
    const seen = await preview(place, base64('period;medel;antal;sd\n2026-01;134;12;-9\n'));
    expect(seen.faults).toMatchObject([{ line: 2, code: 'NEGATIVE_COUNT', columnNumber: 4 }]);
  });

  it('tells what points at persons before all else', async () => {
    const place = await withMeasure();
    const wrong = Array.from({ length: 300 }, () => 'x;1;2').join('\n');
    const seen = await preview(place, base64(`period;täljare;nämnare\n${wrong}\n19121212-1212;1;2\n`));
    expect(seen).toMatchObject({ faultCount: 301 });
    expect(seen.faults[0]).toMatchObject({ line: 302, code: 'PATIENT_IDENTIFIER' });
  });

  it('lays a file beside what is recorded: a period is refused, or replaced by choice', async () => {
    const place = await withMeasure();
    const contentBase64 = base64('period;täljare;nämnare\n2026-01;5;10\n2026-02;6;10\n');
    const input = { measureId: place.measureId, expectedVersion: 1, contentBase64, source: 'PASTE' };
    await place.client.do('importMeasurements', input, MADE);
    const again = await preview(place, contentBase64);
    expect(again.points.every(({ recorded }) => recorded)).toBe(true);
    expect(again.faults).toMatchObject([
      { line: 2, code: 'RECORDED_ALREADY', message: 'Perioden finns redan i måttet. Välj att ersätta den, eller ta bort raden.' },
      { line: 3, code: 'RECORDED_ALREADY' },
    ]);
    expect((await preview(place, contentBase64, { duplicates: 'REPLACE' })).canCommit).toBe(true);
    await place.client.do('importMeasurements', { ...input, expectedVersion: 2, duplicates: 'REPLACE' }, MADE);
    expect(await stored(place.measureId)).toBe(2);
  });

  it.each<[string, string, { line: number; code: string; columnNumber?: number }]>([
    ['a numerator above its denominator', '2026-03;12;11', { line: 4, code: 'NUMERATOR_ABOVE_DENOMINATOR', columnNumber: 2 }],
    ['a denominator of zero', '2026-03;0;0', { line: 4, code: 'ZERO_DENOMINATOR', columnNumber: 3 }],
    ['a negative count', '2026-03;-1;11', { line: 4, code: 'NEGATIVE_COUNT', columnNumber: 2 }],
    ['a period in the future', '2027-03;1;11', { line: 4, code: 'PERIOD_IN_FUTURE', columnNumber: 1 }],
    ['a period twice', '2026-02;1;11', { line: 4, code: 'DUPLICATE_PERIOD' }],
    ['overlapping periods', '2026 kvartal 1;1;11', { line: 4, code: 'MIXED_PERIOD_TYPES' }],
    ['an identity number', '2026-03;19121212-1212;11', { line: 4, code: 'PATIENT_IDENTIFIER', columnNumber: 2 }],
    ['half a row', '2026-03;1', { line: 4, code: 'CELL_COUNT' }],
  ])('tell %s by line and column, and nothing is recorded', async (_, row, fault) => {
    const place = await withMeasure();
    const contentBase64 = base64(`period;täljare;nämnare\n2026-01;5;10\n2026-02;6;10\n${row}\n`);
    const seen = await preview(place, contentBase64);
    expect(seen.canCommit).toBe(false);
    expect(seen.faults).toContainEqual(expect.objectContaining(fault));
    expect(seen.faults.every(({ message }) => /^\p{Lu}.+\.$/u.test(message) && !message.includes('{{'))).toBe(true);
    const input = { measureId: place.measureId, expectedVersion: 1, contentBase64, source: 'FILE' };
    expect(await place.client.refused('importMeasurements', input)).toMatchObject([{ code: 'FAULTY_ROWS' }]);
    expect(await stored(place.measureId)).toBe(0);
  });

  it('refuses rows about patients whole, more points than a measure may have, and a file of 50 MB', async () => {
    const place = await withMeasure();
    expect((await preview(place, base64('Personnummer;period;täljare;nämnare\nx;2026-01;1;2\n'))).faults).toMatchObject([
      { code: 'ROW_LEVEL_DATA', message: expect.stringContaining('enskilda personer') },
    ]);
    const days = Array.from({ length: 10_001 }, (_, day) => new Date(Date.UTC(1990, 0, 1 + day)).toISOString().slice(0, 10));
    const daily = await withMeasure({ period: 'DAY' });
    const many = gzipSync(`dag;täljare;nämnare\n${days.map((day) => `${day};1;2`).join('\n')}\n`).toString('base64');
    expect((await preview(daily, many)).faults).toContainEqual(expect.objectContaining({ code: 'TOO_MANY_POINTS' }));
    const input = {
      measureId: place.measureId,
      expectedVersion: 1,
      contentBase64: gzipSync(Buffer.alloc(50_000_000, '1;')).toString('base64'),
      source: 'FILE',
    };
    expect(await place.client.refused('importMeasurements', input)).toMatchObject([
      { code: 'TOO_LARGE', path: ['contentBase64'], message: expect.stringContaining('5 MB') },
    ]);
  });

  it('asks which of several series, and remembers what columns mean', async () => {
    const place = await withMeasure();
    const contentBase64 = base64('När;Klinik;Ja;Alla\n2026-01;Norr;5;10\n2026-01;Söder;6;12\n2026-02;Norr;7;11\n');
    const columns = [
      { field: 'PERIOD', column: 'När' },
      { field: 'UNIT', column: 'Klinik' },
      { field: 'NUMERATOR', column: 'Ja' },
      { field: 'DENOMINATOR', column: 'Alla' },
    ];
    const seen = await preview(place, contentBase64, { columns });
    expect(seen).toMatchObject({ mustChoose: true, canCommit: false, points: [], remembered: false });
    expect(seen.series).toMatchObject([
      { unit: 'Norr', points: 2 },
      { unit: 'Söder', points: 1 },
    ]);
    const input = { measureId: place.measureId, expectedVersion: 1, contentBase64, source: 'FILE', columns };
    expect(await place.client.refused('importMeasurements', input)).toMatchObject([{ code: 'NOT_AVAILABLE', path: ['indicator'] }]);
    await place.client.do('importMeasurements', { ...input, unit: 'Norr' }, MADE);
    expect(await preview(place, contentBase64, { unit: 'Söder', duplicates: 'REPLACE' })).toMatchObject({
      remembered: true,
      pointCount: 1,
    });
  });

  it('read the platforms’ own files', async () => {
    const vis = await withMeasure({ form: 'VALUE', unit: '%', period: 'YEAR' });
    const seen = await preview(vis, sample('vis/web_export.csv'));
    expect(seen).toMatchObject({ format: 'VIS_EXPORT', mustChoose: true });
    const gotland = await preview(vis, sample('vis/web_export.csv'), { unit: 'Gotland' });
    expect(gotland.points).toMatchObject([{ status: 'MASKED', value: null }]);
    const share = await withMeasure({ period: 'YEAR' });
    expect((await preview(share, sample('inca/rccshiny_rows.csv'))).format).toBe('INCA');
    expect((await preview(share, sample('skde/upload_fraction.csv'))).series).toHaveLength(12);
    expect((await preview(share, sample('stratum/export_boa_style.csv'))).faults).toContainEqual(
      expect.objectContaining({ code: 'MISSING_COLUMN', message: 'Det saknas en kolumn för period. Välj den bland kolumnerna.' }),
    );
  });

  it('of SKDE are checked against its lists: every expected fault of the bad file by line, column and code', async () => {
    const place = await withMeasure({ period: 'YEAR' });
    const { errors } = JSON.parse(readFileSync('test/fixtures/interop/skde/upload_bad.expected.json', 'utf8')) as {
      errors: { line: number; check: string }[];
    };
    const lists = ['org_structure', 'indicator_description'].map((name) => ({ contentBase64: sample(`skde/${name}.csv`) }));
    const CODES: Record<string, [code: string, column: string]> = {
      overflow_var: ['NUMERATOR_ABOVE_DENOMINATOR', 'var'],
      invalid_context: ['FORMAT_CHECK', 'context'],
      invalid_org: ['FORMAT_CHECK', 'orgnr'],
      invalid_ind: ['FORMAT_CHECK', 'ind_id'],
      natural_year: ['UNREADABLE_PERIOD', 'year'],
      zero_denominator: ['ZERO_DENOMINATOR', 'denominator'],
      values_exists: ['REQUIRED', 'var'],
    };
    const expected = errors.map(({ line, check }) => [line, ...(CODES[check] ?? [])]);
    expect(expected).toHaveLength(7);
    const bad = sample('skde/upload_bad.csv');
    const seen = await preview(place, bad, { lists });
    expect(seen.faults.map(({ line, code, column }) => [line, code, column])).toEqual(expected);
    expect(seen).toMatchObject({ format: 'SKDE', canCommit: false, series: [], pointCount: 0 });
    expect(seen.faults.slice(2, 4).map(({ message }) => message)).toEqual([
      'Raden följer inte filformatets regel: enheten är inte känd.',
      'Raden följer inte filformatets regel: indikatorn är inte känd.',
    ]);
    const without = await preview(place, bad);
    expect(without.faults.map(({ line }) => line)).toEqual([2, 3, 6, 7, 8]);
    const input = { measureId: place.measureId, expectedVersion: 1, source: 'FILE', unit: '999999999 (resident)', lists };
    expect(await place.client.refused('importMeasurements', { ...input, contentBase64: bad })).toMatchObject([{ code: 'FAULTY_ROWS' }]);
    expect(await stored(place.measureId)).toBe(0);
    const [, second] = lists;
    const good = await preview(place, sample('skde/upload_fraction.csv'), { lists: [second] });
    expect([good.faults, good.series.length]).toEqual([[], 12]);
    const neither = {
      ...input,
      unit: '974631776',
      contentBase64: sample('skde/upload_fraction.csv'),
      lists: [second, { contentBase64: bad }],
    };
    expect(await place.client.refused('importMeasurements', neither)).toMatchObject([
      { code: 'FILE_UNREADABLE', path: ['lists', '1', 'contentBase64'], message: expect.stringContaining('SKDE:s lista') },
    ]);
  });

  it('are the trainee’s to read', async () => {
    const place = await withMeasure();
    const office = await world.office();
    expect(await office.client.denied(PREVIEW, { input: { measureId: place.measureId, contentBase64: base64('a;b\n1;2\n') } })).toBe(
      'FORBIDDEN',
    );
  });
});
