import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readSeries, type SeriesOptions, type SeriesReading } from './series-text.js';
import type { ReadPoint } from './series-rows.js';
import { readSkdeIndicators, readSkdeList, readSkdeOrganisations, wrongCheckDigit } from './skde.js';
import { readVisDelivery, writeVisDelivery } from './vis-delivery.js';

const sample = (name: string): Buffer => readFileSync(new URL(`../../../../test/fixtures/interop/${name}`, import.meta.url));
const read = (name: string, options: Partial<SeriesOptions> = {}): SeriesReading =>
  readSeries(sample(name), { today: '2026-11-21', ...options });
const skde = {
  organisations: readSkdeOrganisations(sample('skde/org_structure.csv')),
  indicators: readSkdeIndicators(sample('skde/indicator_description.csv')),
};
const expected = (name: string): { errors: { line: number; check?: string; rule?: string }[] } =>
  JSON.parse(sample(name).toString('utf8')) as { errors: { line: number; check?: string; rule?: string }[] };
const counts = ({ points }: SeriesReading): unknown[] =>
  points.map(({ unit, period, numerator, denominator }) => [unit, period.start, numerator, denominator]);
const values = ({ points }: SeriesReading): unknown[] => points.map(({ unit, value, status }) => [unit, value, status]);
const checks = ({ faults }: SeriesReading): unknown[] => faults.map(({ line, params }) => [line, params?.['check']]);
const point = (given: Partial<ReadPoint>): unknown => expect.objectContaining(given);

describe('samples of a project', () => {
  it('reads 24 months of numerator and denominator', () => {
    const reading = read('series/project_series.csv');
    expect(reading).toMatchObject({
      format: 'PLAIN',
      faults: [],
      mapping: { indicator: 'matt', unit: 'enhet_hsaid', period: 'period', numerator: 'taljare', denominator: 'namnare' },
      series: [{ indicator: 'Andel med HbA1c-mål', unit: 'SE2321000172-10A1', periodType: 'MONTH', points: 24, valueScale: null }],
    });
    expect(reading.points).toHaveLength(24);
    expect(reading.points[0]).toEqual({
      line: 2,
      indicator: 'Andel med HbA1c-mål',
      unit: 'SE2321000172-10A1',
      period: { start: '2024-01-01', end: '2024-01-31', type: 'MONTH' },
      numerator: 33,
      denominator: 82,
      value: null,
      deviation: null,
      ci: null,
      status: 'OK',
      source: 'FILE',
      sourceLabel: null,
      fetchedAt: null,
      computed: false,
    });
  });
});

describe('samples of Stratum', () => {
  it('reads the export with year and month, no-break space in the year, and decimal comma', () => {
    const reading = read('stratum/export_qregpv_style.csv');
    expect(reading).toMatchObject({
      format: 'STRATUM',
      faults: [],
      mapping: {
        indicator: 'Q_Indicator',
        unit: 'Q_Unit',
        year: 'Q_Year',
        month: 'Q_Month',
        value: 'Q_Varde',
        denominator: 'Q_Namnare',
      },
      series: [{ indicator: '1022', unit: 'SE2321000172-10A1', periodType: 'MONTH', points: 2 }],
    });
    expect(reading.points).toEqual([
      point({ line: 2, period: { start: '2025-01-01', end: '2025-01-31', type: 'MONTH' }, value: 61.25, denominator: 1240 }),
      point({ line: 3, period: { start: '2025-02-01', end: '2025-02-28', type: 'MONTH' }, value: 62.5, denominator: 1251 }),
    ]);
  });

  it('asks for the period of the export that has none, and reads it with the one the user gives', () => {
    const without = read('stratum/export_boa_style.csv');
    expect(without.points).toEqual([]);
    expect(without.faults).toEqual([{ line: 1, column: null, code: 'MISSING_COLUMN', params: { field: 'period' } }]);
    expect(without).toMatchObject({ format: 'STRATUM', mapping: { unit: 'ENHET', value: 'MEDELVÄRDE' } });
    const reading = read('stratum/export_boa_style.csv', { period: 'kvartal 3 2026' });
    expect(reading.faults).toEqual([]);
    expect(values(reading)).toEqual([
      ['Exempelmottagning A', 45, 'OK'],
      ['Exempelmottagning Ö', 52, 'OK'],
      ['Riket', 49, 'OK'],
    ]);
    expect(new Set(reading.points.map(({ period }) => period.start))).toEqual(new Set(['2026-07-01']));
  });
});

describe('the sample of INCA', () => {
  it('counts the cases of each year together, and lets no row out', () => {
    const reading = read('inca/rccshiny_rows.csv');
    expect(reading).toMatchObject({ format: 'INCA', faults: [] });
    expect(counts(reading)).toEqual([
      ['Exempelsjukhuset', '2021-01-01', 4, 6],
      ['Exempelsjukhuset', '2022-01-01', 4, 6],
      ['Exempelsjukhuset', '2023-01-01', 4, 6],
    ]);
  });

  it('counts by region when the user says so', () => {
    const reading = read('inca/rccshiny_rows.csv', { mapping: { period: 'period', outcome: 'outcome', unit: 'region' } });
    expect(reading.series).toMatchObject([{ unit: 'Mellansverige', points: 3 }]);
  });
});

describe('samples of SKDE', () => {
  it('reads fractions: 12 rows', () => {
    const reading = read('skde/upload_fraction.csv', { skde });
    expect(reading).toMatchObject({ format: 'SKDE', faults: [] });
    expect(reading.points).toHaveLength(12);
    expect(counts(reading)[0]).toEqual(['974631776', '2018-01-01', 211, 247]);
  });

  it('reads Latin-1', () => {
    const reading = read('skde/upload_latin1.csv');
    expect(reading.faults).toEqual([]);
    expect(reading.points).toEqual([point({ indicator: 'prøve_indikator_åtte', numerator: 5, denominator: 50 })]);
  });

  it('reads values with decimal comma as values, in the row without decimals too', () => {
    const reading = read('skde/upload_decimal_comma.csv');
    expect(reading.faults).toEqual([]);
    expect(values(reading)).toEqual([
      ['974631326', 12.5, 'OK'],
      ['974705788', 9.75, 'OK'],
      ['983971636', 14, 'OK'],
    ]);
    expect(reading.points.map(({ denominator, numerator }) => [numerator, denominator])).toEqual([
      [null, 40],
      [null, 31],
      [null, 122],
    ]);
  });

  it('counts single events together', () => {
    const reading = read('skde/upload_event_level.csv');
    expect(reading.faults).toEqual([]);
    expect(counts(reading)).toEqual([['974631326', '2019-01-01', 6, 8]]);
  });

  it('reads columns in another order', () => {
    const reading = read('skde/upload_nger_2016_column_order.csv');
    expect(reading).toMatchObject({ format: 'SKDE', faults: [] });
    expect(counts(reading)).toHaveLength(8);
    expect(counts(reading)[4]).toEqual(['974557746', '2016-01-01', 11, 257]);
  });

  it('finds exactly the seven errors of the bad file', () => {
    const { errors } = expected('skde/upload_bad.expected.json');
    expect(errors).toHaveLength(7);
    const reading = read('skde/upload_bad.csv', { skde });
    expect(checks(reading)).toEqual(errors.map(({ line, check }) => [line, check]));
    expect(reading.points).toEqual([]);
  });

  it('without lists finds all that needs none, and a number that no organisation can have', () => {
    const found = (name: string): unknown[] => checks(read(name));
    expect(found('skde/upload_bad.csv').map((fault) => (fault as number[])[0])).toEqual([2, 3, 6, 7, 8]);
    expect([...skde.organisations].filter(wrongCheckDigit)).toEqual([]);
    expect(['974631777', '100000000', '974631776', '1', ''].map(wrongCheckDigit)).toEqual([true, true, false, false, false]);
    const text = 'context;year;orgnr;ind_id;var;denominator\ncaregiver;2019;974631777;a;5;50\n';
    expect(checks(readSeries(new TextEncoder().encode(text), { today: '2026-11-21' }))).toEqual([[2, 'invalid_org']]);
  });

  it('tells its two lists by their headings, and takes nothing else for a list', () => {
    expect(readSkdeList(sample('skde/org_structure.csv'))).toEqual({ organisations: skde.organisations });
    expect(readSkdeList(sample('skde/indicator_description.csv'))).toEqual({ indicators: skde.indicators });
    for (const name of ['skde/upload_fraction.csv', 'series/project_series.csv', 'vis/web_export.csv']) {
      expect(readSkdeList(sample(name))).toBeNull();
    }
    expect(readSkdeList(new TextEncoder().encode('OrgNr;Kortnavn\n'))).toBeNull();
  });

  it('withholds what has too few cases', () => {
    const indicators = new Map([['diabetes_voksne_dg', { type: 'dg_andel', minDenominator: 100 }]]);
    const reading = read('skde/upload_fraction.csv', { skde: { indicators } });
    const masked = reading.points.filter(({ status }) => status === 'MASKED');
    expect(masked).toEqual([point({ unit: '974795485', numerator: null, denominator: null, value: null })]);
  });

  it('keeps the people of an area apart from the patients of a hospital', () => {
    const text = 'context;year;orgnr;ind_id;var;denominator\ncaregiver;2019;1;a;5;50\nresident;2019;1;a;6;50\n';
    const { series, faults } = readSeries(new TextEncoder().encode(text), { today: '2026-11-21' });
    expect(faults).toEqual([]);
    expect(series.map(({ unit }) => unit)).toEqual(['1', '1 (resident)']);
  });
});

describe('samples of Vården i siffror', () => {
  it('reads a delivery without errors', () => {
    const reading = read('vis/delivery_file.csv');
    expect(reading).toMatchObject({ format: 'VIS_DELIVERY', faults: [] });
    expect(values(reading)).toEqual([
      ['Riket', 0.52, 'OK'],
      ['Gävleborg (21)', 0.4935, 'OK'],
      ['Exempelmottagning A (SE2321000172-10A1)', 0.4545, 'OK'],
      ['Exempelmottagning B (SE2321000172-10A2)', null, 'MASKED'],
      ['Gävleborg (21)', 14.5, 'OK'],
    ]);
    expect(reading.points[0]).toMatchObject({
      period: { start: '2024-01-01', end: '2024-12-31', type: 'YEAR' },
      numerator: 5200,
      denominator: 10_000,
      ci: { low: 0.5102, high: 0.5298 },
      sourceLabel: 'Exempelregistret',
    });
    expect(reading.points[3]).toMatchObject({ numerator: null, denominator: null, ci: null });
    expect(reading.series.map(({ valueScale }) => valueScale)).toEqual(['FRACTION', 'FRACTION', 'FRACTION', null, 'ABSOLUTE']);
  });

  it('writes a delivery back as it was', () => {
    const bytes = sample('vis/delivery_file.csv');
    const { delivery, faults } = readVisDelivery(bytes);
    expect(faults).toEqual([]);
    expect(delivery && writeVisDelivery(delivery).equals(bytes)).toBe(true);
  });

  it('quotes what needs it, and reads it back', () => {
    const { delivery } = readVisDelivery(sample('vis/delivery_file.csv'));
    const [row] = delivery?.rows ?? [];
    const changed = delivery && row && { ...delivery, rows: [{ ...row, UnitName: 'Mottagning "A"; hus 3\nplan 2' }] };
    expect(changed && readVisDelivery(writeVisDelivery(changed))).toEqual({ delivery: changed, faults: [] });
  });

  it('asks for the instruction and for all thirty columns', () => {
    const [header = '', , ...rows] = sample('vis/delivery_file.csv').toString('utf8').split('\n');
    const bytes = Buffer.from([header, ...rows].join('\n').replaceAll(/;[^;\n]*;([^;\n]*)$/gmu, ';$1'));
    const found = readSeries(bytes, { today: '2026-11-21' });
    expect(checks(found)).toEqual([
      [1, 'exactly 30 columns'],
      [2, 'first row must be an instruction'],
    ]);
    expect(readVisDelivery(bytes)).toMatchObject({ delivery: null, faults: [{ line: 1 }, { line: 2 }] });
  });

  it('finds exactly the six errors of the bad file', () => {
    const { errors } = expected('vis/delivery_file_bad.expected.json');
    expect(errors).toHaveLength(6);
    const reading = read('vis/delivery_file_bad.csv');
    expect(checks(reading)).toEqual(errors.map(({ line, rule }) => [line, rule]));
    expect(reading.points).toEqual([]);
  });

  it('reads the web export: a year and a quarter of it are two series', () => {
    const reading = read('vis/web_export.csv');
    expect(reading).toMatchObject({ format: 'VIS_EXPORT', faults: [] });
    expect(values(reading)).toEqual([
      ['Gävleborg', 51.8, 'OK'],
      ['Gävleborg', 52.4, 'OK'],
      ['Gotland', null, 'MASKED'],
      ['Riket', 14.5, 'OK'],
    ]);
    expect(reading.series.map(({ unit, periodType, valueScale }) => [unit, periodType, valueScale])).toEqual([
      ['Gävleborg', 'YEAR', 'PERCENT'],
      ['Gävleborg', 'QUARTER', 'PERCENT'],
      ['Gotland', 'YEAR', null],
      ['Riket', 'YEAR', 'ABSOLUTE'],
    ]);
    expect(reading.points[3]).toMatchObject({ numerator: null, denominator: 310, sourceLabel: 'Exempelregistret' });
  });

  it('gives the one series that is chosen', () => {
    const { points } = read('vis/web_export.csv', { choice: { unit: 'Gävleborg', periodType: 'QUARTER' } });
    expect(points).toEqual([point({ line: 3, numerator: 1630, denominator: 3110 })]);
  });
});
