import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { namesPersons } from './series-columns.js';
import { readSeries, type SeriesReading } from './series-text.js';

const read = (text: string): SeriesReading => readSeries(new TextEncoder().encode(text), { today: '2026-11-21' });
const lines = (...rows: string[]): string => `${rows.join('\n')}\n`;
const HEADER = 'Månad;Täljare;Nämnare';

describe('rows about patients', () => {
  it.each([
    'Personnummer',
    'pnr',
    'Patient',
    'Patient-ID',
    'Namn',
    'Förnamn',
    'Födelsedatum',
    'Ålder',
    'Ålder vid operation',
    'Ålder (år)',
    'Journalnummer',
    'Reservnr',
    'Löpnummer',
    'MRN',
    'Fødselsnummer',
    'Age at surgery',
    'Initialer',
    'Initial',
    'besöks-id',
    'Vårdtillfälles-ID',
    'Kontakt-id',
    'pat_nr',
    'PatID',
    'Patnr.',
  ])('are refused whole by a column %j', (name) => {
    const reading = read(lines(`${HEADER};${name}`, '2024-01;5;8;x', '2024-02;5;8;x'));
    expect(reading.faults).toEqual([{ line: 1, column: { number: 4, name }, code: 'ROW_LEVEL_DATA' }]);
    expect(reading.points).toEqual([]);
  });

  it.each([
    'Enhetsnamn',
    'Antal patienter',
    'Patienter',
    'Medelålder',
    'Åldersgrupp',
    'UnitName',
    'RegisterNamn',
    'Vårdpersonal',
    'Patientdagar',
    'Initiala mätningar',
    'Antal besök',
    'Vårdtillfällen',
    'Patologi',
  ])('are not seen in a column %j', (name) => {
    expect(namesPersons(name)).toBe(false);
  });
});

describe('any file', () => {
  const cell = fc.oneof(
    fc.constantFrom('2024-01', '2024', 'v. 5 2024', '5', '8', '0,5', '-', 'MSK', 'ja', 'nej', '61 %', '1e308', 'x', ''),
    fc.string({ maxLength: 8 }),
  );
  const header = fc.constantFrom(
    'Månad',
    'År',
    'Q_Year',
    'Q_Month',
    'Täljare',
    'Nämnare',
    'Värde',
    'Enhet',
    'Utfall',
    'Startdatum',
    'Slutdatum',
    'x',
    '',
  );
  const file = fc
    .tuple(fc.array(header, { minLength: 1, maxLength: 6 }), fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { maxLength: 8 }))
    .map(([names, rows]) => [names, ...rows.map((row) => row.slice(0, names.length))].map((row) => row.join(';')).join('\n'))
    .map((text) => new TextEncoder().encode(text));

  it('is read or refused, gives finite numbers, and faults with a line and no cell', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), file), (bytes) => {
        const { points, faults: found } = readSeries(bytes, { today: '2026-11-21' });
        for (const { numerator, denominator, value, ci, period, status } of points) {
          const figures = [numerator, denominator, value, ci?.low ?? null, ci?.high ?? null].filter((figure) => figure !== null);
          expect(figures.every(Number.isFinite)).toBe(true);
          expect(figures.length > 0).toBe(status === 'OK');
          expect(denominator === null || denominator > 0).toBe(true);
          expect(period.start <= '2026-11-21').toBe(true);
        }
        expect(found.every(({ line }) => Number.isInteger(line) && line >= 1)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('a large file', () => {
  it('of 50 000 cases is counted in time', () => {
    const rows = Array.from(
      { length: 50_000 },
      (_, at) => `Region;Sjukhus ${at % 40};2024-${String((at % 12) + 1).padStart(2, '0')};${at % 3 === 0}`,
    );
    const started = performance.now();
    const reading = read(lines('region;sjukhus;period;outcome', ...rows));
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(reading).toMatchObject({ format: 'INCA', faults: [] });
    expect(reading.points.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0)).toBe(50_000);
  });
});

describe('periods, ids and counts', () => {
  it('are not taken for identity numbers', () => {
    const cells = [
      '2024-01-15',
      '1998-05-12',
      '20100115',
      '202401',
      '2024-01-15 00:00:00',
      '2024-01-01/2024-01-31',
      'SE2321000172-10A1',
      '974631776',
    ];
    const reading = read(lines(`${HEADER};Notering`, ...cells.map((cell, at) => `${2000 + at};5;8;${cell}`)));
    expect(reading.faults).toEqual([]);
  });
});
