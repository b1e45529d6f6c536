import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { overlaps } from './period.js';
import { readPeriod } from './period-text.js';
import { MAX_POINTS, readSeries, SERIES_LIMITS, type SeriesOptions, type SeriesReading } from './series-text.js';

const read = (text: string, options: Partial<SeriesOptions> = {}): SeriesReading =>
  readSeries(new TextEncoder().encode(text), { today: '2026-11-21', ...options });
const lines = (...rows: string[]): string => `${rows.join('\n')}\n`;
/** Faults as `line code column`. */
const faults = ({ faults: found }: SeriesReading): string[] =>
  found.map(({ line, code, column }) => [line, code, column?.name ?? '–'].join(' '));
const numbers = ({ points }: SeriesReading): unknown[] =>
  points.map(({ period, numerator, denominator, value, status }) => [period.start, numerator, denominator, value, status]);
const HEADER = 'Månad;Täljare;Nämnare';

describe('a column pasted from a spreadsheet', () => {
  it('is read with tabs, decimal comma and thousands', () => {
    const reading = read('Månad\tVärde (%)\tAntal patienter\njan-24\t61,25\t1\u00A0240\nfeb-24\t62,5\t1\u00A0251\n');
    expect(reading.faults).toEqual([]);
    expect(reading.mapping).toEqual({ period: 'Månad', value: 'Värde (%)', denominator: 'Antal patienter' });
    expect(numbers(reading)).toEqual([
      ['2024-01-01', null, 1240, 61.25, 'OK'],
      ['2024-02-01', null, 1251, 62.5, 'OK'],
    ]);
    expect(reading.series).toMatchObject([{ valueScale: 'PERCENT', points: 2 }]);
  });

  it('is read in the encodings of a Swedish Excel', () => {
    const text = lines('Månad;Täljare;Nämnare', 'maj 2024;5;8');
    const reading = read(text);
    const options = { today: '2026-11-21' };
    expect(readSeries(Buffer.from(text, 'latin1'), options)).toEqual(reading);
    expect(readSeries(Buffer.from(`\uFEFF${text}`, 'utf8'), options)).toEqual(reading);
    expect(readSeries(Buffer.from(`\uFEFF${text}`, 'utf16le'), options)).toEqual(reading);
    expect(reading.points).toHaveLength(1);
  });

  it('is read without a header: two numbers are numerator and denominator, one is the value', () => {
    const two = read('2024-01\t33\t82\n2024-02\t34\t90\n');
    expect(numbers(two)).toEqual([
      ['2024-01-01', 33, 82, null, 'OK'],
      ['2024-02-01', 34, 90, null, 'OK'],
    ]);
    expect(two).toMatchObject({ faults: [], mapping: { period: '1', numerator: '2', denominator: '3' } });
    expect(two.points.map(({ line }) => line)).toEqual([1, 2]);
    expect(numbers(read('2023\t2024\n'))).toEqual([['2023-01-01', null, null, 2024, 'OK']]);
    expect(numbers(read('2023\t-\n2024\t5\n', { mapping: { period: '1', value: '2' } }))[0]).toEqual([
      '2023-01-01',
      null,
      null,
      null,
      'MISSING',
    ]);
  });

  it('counts events when there is no denominator', () => {
    expect(numbers(read(lines('Vecka;Antal', '2024v05;3', '2024v06;0')))).toEqual([
      ['2024-01-29', 3, null, null, 'OK'],
      ['2024-02-05', 0, null, null, 'OK'],
    ]);
  });

  it('counts yes and no together', () => {
    const reading = read(lines('Kvartal;Utfall', '2024 Q1;ja', '2024 Q1;nej', '2024 Q1;', '2024 Q2;Ja', '2024 Q3;-'));
    expect(numbers(reading)).toEqual([
      ['2024-01-01', 1, 2, null, 'OK'],
      ['2024-04-01', 1, 1, null, 'OK'],
      ['2024-07-01', null, null, null, 'MISSING'],
    ]);
    expect(faults(read(lines('Kvartal;U', '2024 Q1;ja', '2024 Q1;kanske'), { mapping: { period: 'Kvartal', outcome: 'U' } }))).toEqual([
      '3 NOT_YES_OR_NO U',
    ]);
  });

  it('takes a date for its month when told so', () => {
    const text = lines('Datum;Värde', '2024-01-01;5', '2024-02-01;6');
    expect(read(text).series).toMatchObject([{ periodType: 'DAY' }]);
    expect(read(text, { periodType: 'MONTH' }).series).toMatchObject([{ periodType: 'MONTH', points: 2 }]);
  });

  it('is read with start and end', () => {
    const reading = read(lines('Startdatum;Slutdatum;Värde', '2024-01-01;2024-03-31;5', '2024-04-01;2024-06-29;6'));
    expect(reading.points.map(({ period }) => period.type)).toEqual(['QUARTER']);
    expect(faults(reading)).toEqual(['3 UNREADABLE_PERIOD Startdatum']);
  });
});

describe('a mapping', () => {
  const text = lines('När;Lyckade;Alla;Enhet', '2024-01;3;9;A', '2024-01;4;9;B');

  it('says what each column means, whatever its case and accents', () => {
    const mapping = { period: 'när', numerator: 'LYCKADE', denominator: 'Alla', unit: 'Enhet' };
    expect(read(text, { mapping })).toMatchObject({
      faults: [],
      mapping: { period: 'När', numerator: 'Lyckade', denominator: 'Alla', unit: 'Enhet' },
      series: [{ unit: 'A' }, { unit: 'B' }],
    });
  });

  it('must name columns that are there, and once', () => {
    expect(read(text, { mapping: { period: 'När', value: 'Andel' } }).faults).toEqual([
      { line: 1, column: null, code: 'UNKNOWN_COLUMN', params: { field: 'value' } },
      { line: 1, column: null, code: 'MISSING_COLUMN', params: { field: 'value' } },
    ]);
    expect(faults(read(lines('Månad;Antal;antal', '2024-01;1;2'), { mapping: { period: 'Månad', numerator: 'ANTAL' } }))).toContain(
      '1 DUPLICATE_COLUMN Antal',
    );
  });

  it('that was proposed gives the same when it is sent back', () => {
    const samples = [text, lines('context;year;orgnr;ind_id;var;denominator', 'resident;2019;1;a;5,5;50'), '2024-01\t1\t2\n'];
    for (const sample of samples) {
      const first = read(sample);
      expect(read(sample, { mapping: first.mapping })).toEqual(first);
    }
  });
});

describe('faults', () => {
  it.each([
    ['2024-01;9;8', '2 NUMERATOR_ABOVE_DENOMINATOR Täljare'],
    ['2024-01;0;0', '2 ZERO_DENOMINATOR Nämnare'],
    ['2024-01;-1;8', '2 NEGATIVE_COUNT Täljare'],
    ['2024-01;\u22121;8', '2 NEGATIVE_COUNT Täljare'],
    ['2024-01;1;-8', '2 NEGATIVE_COUNT Nämnare'],
    ['2024-01;1,5;8', '2 NOT_WHOLE Täljare'],
    ['2024-01;fem;8', '2 NOT_A_NUMBER Täljare'],
    ['2024-01;;8', '2 REQUIRED Täljare'],
    ['2024-01;5;', '2 REQUIRED Nämnare'],
    ['i våras;5;8', '2 UNREADABLE_PERIOD Månad'],
    [';5;8', '2 UNREADABLE_PERIOD Månad'],
    ['2026-12;5;8', '2 PERIOD_IN_FUTURE Månad'],
    ['2024-01;5', '2 CELL_COUNT –'],
  ])('%s', (row, expected) => {
    const reading = read(lines(HEADER, row, '2024-03;5;8'));
    expect(faults(reading)).toEqual([expected]);
    expect(numbers(reading)).toEqual([['2024-03-01', 5, 8, null, 'OK']]);
  });

  it('name line and column, and never repeat the cell', () => {
    const reading = read(lines(HEADER, '2024-01;hemligt;8', '2024-02;811218-9876;8'));
    expect(reading.faults).toEqual([
      { line: 2, column: { number: 2, name: 'Täljare' }, code: 'NOT_A_NUMBER' },
      { line: 3, column: { number: 2, name: 'Täljare' }, code: 'PATIENT_IDENTIFIER' },
    ]);
    expect(JSON.stringify(reading)).not.toMatch(/hemligt|811218/u);
  });

  it('see an identity number in a column that is not read, in a header, and in a row with too many cells', () => {
    expect(faults(read(lines(`${HEADER};Kommentar`, '2024-01;5;8;811218-9876', '2024-02;5;8;;811218-9876')))).toEqual([
      '2 PATIENT_IDENTIFIER Kommentar',
      '3 CELL_COUNT –',
      '3 PATIENT_IDENTIFIER –',
    ]);
    const reading = read(lines(`${HEADER};811218-9876`, '2024-01;5;8;'));
    expect(reading.faults).toEqual([{ line: 1, column: { number: 4, name: null }, code: 'PATIENT_IDENTIFIER' }]);
    expect(JSON.stringify(reading)).not.toContain('811218');
  });

  it('find a period twice, periods that share days, and a year beside its months', () => {
    const reading = read(lines(HEADER, '2024-02;5;8', '2024-01;5;8', '2024-02;6;8', 'v. 1 2024;1;2', '2024;60;90'));
    expect(reading.faults.map(({ line, code, params }) => [line, code, params])).toEqual([
      [4, 'DUPLICATE_PERIOD', { firstLine: 2 }],
      [5, 'MIXED_PERIOD_TYPES', { firstLine: 3 }],
      [6, 'MIXED_PERIOD_TYPES', { firstLine: 3 }],
    ]);
    expect(reading.points.map(({ line }) => line)).toEqual([2, 3]);
    expect(faults(read(lines(HEADER, '2022;5;8', '2023;5;8', '2024-01;5;8')))).toEqual([]);
  });

  it('of a series that was not chosen are left out; identity numbers are not', () => {
    const text = lines(`${HEADER};Enhet`, '2024-01;5;8;A', '2024-01;9;8;B', '2024-02;811218-9876;8;B');
    expect(faults(read(text, { choice: { unit: 'A' } }))).toEqual(['4 PATIENT_IDENTIFIER Täljare']);
  });

  it('are found exactly when two points of a series share a day', () => {
    const period = fc.constantFrom(
      '2024-01',
      '2024-02',
      '2024-03',
      '2024 Q1',
      '2024 Q2',
      '2024-H1',
      '2024',
      '2025',
      'v. 5 2024',
      'v. 6 2024',
      '2024-01-31',
    );
    fc.assert(
      fc.property(fc.array(period, { minLength: 1, maxLength: 6 }), (periods) => {
        const reading = read(lines(HEADER, ...periods.map((text) => `${text};5;8`)));
        const all = periods.map((text) => readPeriod(text)).filter((one) => one !== null);
        const conflict = all.some((one, at) => all.some((other, place) => place > at && overlaps(one, other)));
        expect(reading.faults.length > 0).toBe(conflict);
        expect(reading.points.length + reading.faults.length).toBe(periods.length);
      }),
    );
  });

  it('stop at 10 000 points', () => {
    const rows = Array.from({ length: MAX_POINTS + 1 }, (_, at) => `2024-01;5;8;Enhet ${at}`);
    const reading = read(lines(`${HEADER};Enhet`, ...rows));
    expect(reading.faults).toEqual([{ line: MAX_POINTS + 2, column: null, code: 'TOO_MANY_POINTS', params: { max: MAX_POINTS } }]);
    expect(read(lines(`${HEADER};Enhet`, ...rows.slice(1))).faults).toEqual([]);
  });

  it('stop at a file of 50 MB', () => {
    const reading = readSeries(new Uint8Array(50_000_000), { today: '2026-11-21' });
    expect(reading.faults).toEqual([{ line: 1, column: null, code: 'TOO_LARGE', params: { max: SERIES_LIMITS.maxBytes } }]);
  });

  it('ask for what is missing', () => {
    expect(read(lines('Enhet;Kommentar', 'A;B')).faults.map(({ params }) => params?.['field'])).toEqual(['period', 'value']);
    expect(faults(read(''))).toEqual(['1 EMPTY_FILE –']);
    expect(faults(read(HEADER))).toEqual(['1 NO_ROWS –']);
  });
});

describe('values', () => {
  it('that stand for none keep their period', () => {
    const reading = read(
      lines('Månad;Andel;Täljare;Nämnare', '2024-01;MSK;3;9', '2024-02;-;-;-', '2024-03;;;', '2024-04;INV;;', '2024-05;UNK;;'),
    );
    expect(reading.faults).toEqual([]);
    expect(numbers(reading).map((row) => (row as unknown[]).slice(1))).toEqual(
      ['MASKED', 'MISSING', 'MISSING', 'INVALID', 'UNKNOWN'].map((status) => [null, null, null, status]),
    );
  });

  it('tell their scale through their counts, a percent sign or the caller', () => {
    const scale = (text: string, options: Partial<SeriesOptions> = {}): unknown => read(text, options).series[0]?.valueScale;
    expect(scale(lines('Månad;Värde;Täljare;Nämnare', '2024-01;0,5;5;10'))).toBe('FRACTION');
    expect(scale(lines('Månad;Värde;Täljare;Nämnare', '2024-01;50;5;10'))).toBe('PERCENT');
    expect(scale(lines('Månad;Värde', '2024-01;50 %'))).toBe('PERCENT');
    expect(scale(lines('Månad;Värde', '2024-01;50'))).toBeNull();
    expect(scale(lines('Månad;Värde', '2024-01;50'), { valueScale: 'PERCENT' })).toBe('PERCENT');
    expect(faults(read(lines('Månad;Värde', '2024-01;50'), { valueScale: 'FRACTION' }))).toEqual(['2 VALUE_OUT_OF_SCALE Värde']);
  });

  it('of a rate may be more than the exposure', () => {
    const text = lines('Månad;Händelser;Vårddagar', '2024-01;9;8,5');
    expect(faults(read(text))).toEqual(['2 NOT_WHOLE Vårddagar', '2 NUMERATOR_ABOVE_DENOMINATOR Händelser'].toReversed());
    expect(numbers(read(text, { ratio: 'RATE' }))).toEqual([['2024-01-01', 9, 8.5, null, 'OK']]);
  });
});
