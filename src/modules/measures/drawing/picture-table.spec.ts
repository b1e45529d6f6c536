import { describe, expect, it } from '@jest/globals';
import type { Language } from '../../../platform/i18n/i18n.js';
import { pictureTable, type CountedPoint, type TableInput } from './picture-table.js';

const point = (month: number, change: Partial<CountedPoint> = {}): CountedPoint => ({
  label: `2026-0${month}`,
  start: `2026-0${month}-01`,
  value: 55.434782,
  numerator: 51,
  denominator: 92,
  cl: 57.5,
  lcl: 42.1,
  ucl: 72.9,
  excluded: false,
  excludedReason: null,
  signal: false,
  part: 1,
  status: 'OK',
  ...change,
});
const POINTS = [
  point(1),
  point(2, { excluded: true, excludedReason: 'Registret låg nere.' }),
  point(3, { status: 'MASKED' }),
  point(4, { status: 'MISSING', value: null, numerator: null, denominator: null }),
  point(5, { part: 2, signal: true, numerator: 80, value: 86.9565 }),
];
const INPUT: TableInput = {
  title: 'Andel med läkemedelsgenomgång',
  unit: '%',
  points: POINTS,
  counted: 'OUT_OF',
  rounded: false,
  target: 90,
  phases: [{ title: '' }, { title: 'Ny rutin' }],
  annotations: [
    { on: '2026-05-04', label: 'PDSA 1' },
    { on: '2030-01-01', label: 'Utanför' },
  ],
  language: 'sv',
  centre: 'MEAN',
  notes: [],
  signals: [],
  verdict: null,
};
const headerOf = (change: Partial<TableInput>): string[] => pictureTable({ ...INPUT, ...change }).header;

describe('the data of a chart as a table', () => {
  it('are those of the page: what was counted, why a point does not count, what each phase is called', () => {
    expect(pictureTable(INPUT)).toEqual({
      header: [
        'Period',
        'Värde (%)',
        'Täljare',
        'Nämnare',
        'Medel',
        'Undre gräns',
        'Övre gräns',
        'Fas',
        'Anmärkning',
        'Varför den inte räknas',
      ],
      rows: [
        ['2026-01', 55.4348, 51, 92, 57.5, 42.1, 72.9, 'Före', '', null],
        ['2026-02', 55.4348, 51, 92, 57.5, 42.1, 72.9, 'Före', 'räknas inte', 'Registret låg nere.'],
        ['2026-03', null, null, null, 57.5, null, null, 'Före', 'dolt, för små tal', null],
        ['2026-04', null, null, null, 57.5, 42.1, 72.9, 'Före', 'saknas', null],
        ['2026-05', 86.9565, 80, 92, 57.5, 42.1, 72.9, 'Ny rutin', 'utanför gränserna; PDSA 1', null],
      ],
    });
  });

  it.each<[Language, string[], string]>([
    ['sv', ['Täljare (närmaste tiotal)', 'Nämnare (närmaste tiotal)'], 'Före'],
    ['en', ['Numerator (nearest ten)', 'Denominator (nearest ten)'], 'Before'],
    ['nb', ['Teller (nærmeste tier)', 'Nevner (nærmeste tier)'], 'Før'],
  ])('say in %s that counts are rounded, where they are', (language, titles, first) => {
    const { header, rows } = pictureTable({ ...INPUT, language, rounded: true });
    expect(header.slice(2, 4)).toEqual(titles);
    expect(rows[0]?.[7]).toBe(first);
  });

  it('have columns only of what there is', () => {
    const bare = POINTS.slice(0, 1);
    expect(headerOf({ points: bare, counted: 'NOTHING' })).toEqual([
      'Period',
      'Värde (%)',
      'Medel',
      'Undre gräns',
      'Övre gräns',
      'Anmärkning',
    ]);
    expect(headerOf({ points: bare, counted: 'MEASURED' })[2]).toBe('Antal mätta');
    expect(headerOf({ points: [point(1, { denominator: null })], counted: 'MEASURED' })).not.toContain('Antal mätta');
    // Hidden reasons and counts leave no column either.
    const hidden = [point(1, { status: 'MASKED', excludedReason: 'Tre patienter.' })];
    expect(headerOf({ points: hidden })).toEqual(['Period', 'Värde (%)', 'Medel', 'Anmärkning']);
  });
});
