import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  comparePeriods,
  isInFuture,
  nextPeriod,
  overlaps,
  periodAt,
  periodBetween,
  periodLabel,
  PERIOD_TYPES,
  type Period,
  type PeriodLanguage,
} from './period.js';
import { readPeriod } from './period-text.js';

const short = (period: Period | null): string | null => period && `${period.type} ${period.start} ${period.end}`;

describe('a period as it is written', () => {
  it.each([
    ['2024', 'YEAR 2024-01-01 2024-12-31'],
    ['2\u00A0025', 'YEAR 2025-01-01 2025-12-31'],
    ['2 025', 'YEAR 2025-01-01 2025-12-31'],
    ['2024-01', 'MONTH 2024-01-01 2024-01-31'],
    ['2024-1', 'MONTH 2024-01-01 2024-01-31'],
    ['2024/02', 'MONTH 2024-02-01 2024-02-29'],
    ['2024M07', 'MONTH 2024-07-01 2024-07-31'],
    ['202401', 'MONTH 2024-01-01 2024-01-31'],
    ['01/2024', 'MONTH 2024-01-01 2024-01-31'],
    ['jan 2024', 'MONTH 2024-01-01 2024-01-31'],
    ['Jan. 2024', 'MONTH 2024-01-01 2024-01-31'],
    ['januari 2024', 'MONTH 2024-01-01 2024-01-31'],
    ['maj-24', 'MONTH 2024-05-01 2024-05-31'],
    ['jan-24', 'MONTH 2024-01-01 2024-01-31'],
    ['2024 oktober', 'MONTH 2024-10-01 2024-10-31'],
    ['sept 2024', 'MONTH 2024-09-01 2024-09-30'],
    ['2024-01-15', 'DAY 2024-01-15 2024-01-15'],
    ['2024-01-15 00:00:00', 'DAY 2024-01-15 2024-01-15'],
    ['2024/01/15', 'DAY 2024-01-15 2024-01-15'],
    ['20240115', 'DAY 2024-01-15 2024-01-15'],
    ['15/1 2024', 'DAY 2024-01-15 2024-01-15'],
    ['15.1.2024', 'DAY 2024-01-15 2024-01-15'],
    ['15 januari 2024', 'DAY 2024-01-15 2024-01-15'],
    ['2024v05', 'WEEK 2024-01-29 2024-02-04'],
    ['2024-W05', 'WEEK 2024-01-29 2024-02-04'],
    ['2024W05', 'WEEK 2024-01-29 2024-02-04'],
    ['v. 5 2024', 'WEEK 2024-01-29 2024-02-04'],
    ['vecka 5, 2024', 'WEEK 2024-01-29 2024-02-04'],
    ['uke 53 2020', 'WEEK 2020-12-28 2021-01-03'],
    ['2024 kvartal 4', 'QUARTER 2024-10-01 2024-12-31'],
    ['2023 Kvartal 4', 'QUARTER 2023-10-01 2023-12-31'],
    ['2024 Q4', 'QUARTER 2024-10-01 2024-12-31'],
    ['2024-Q1', 'QUARTER 2024-01-01 2024-03-31'],
    ['Kv 4 2024', 'QUARTER 2024-10-01 2024-12-31'],
    ['2024K2', 'QUARTER 2024-04-01 2024-06-30'],
    ['2024-H1', 'HALF_YEAR 2024-01-01 2024-06-30'],
    ['2024 halvår 2', 'HALF_YEAR 2024-07-01 2024-12-31'],
    ['2024-01-01 – 2024-03-31', 'QUARTER 2024-01-01 2024-03-31'],
  ])('%s', (text, expected) => {
    expect(short(readPeriod(text))).toBe(expected);
  });

  it.each([
    '',
    '24',
    '1/2/2024',
    '2024.1',
    '2024-13',
    '2024-02-30',
    '2023-02-29',
    '2021-W53',
    '2024-W00',
    '2024 Q5',
    '2024-H3',
    '24-jan',
    'jan',
    'foo 2024',
    '0024',
    '3024',
    '2023-07-01 - 2024-06-30',
    '2018.5',
    '2024-01-15 13:45',
    'x'.repeat(5_000),
  ])('does not guess at %j', (text) => {
    expect(readPeriod(text)).toBeNull();
  });
});

describe('periods', () => {
  const day = fc
    .date({ min: new Date('1901-01-01'), max: new Date('2198-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const period = fc.tuple(fc.constantFrom(...PERIOD_TYPES), day).map(([type, at]) => periodAt(type, at) as Period);

  it('are read back from their labels, in every language', () => {
    fc.assert(
      fc.property(period, fc.constantFrom<PeriodLanguage>('sv', 'en', 'nb'), (one, language) => {
        expect(readPeriod(periodLabel(one, language))).toEqual(one);
        expect(readPeriod(periodLabel(one, language).toUpperCase())).toEqual(one);
      }),
    );
  });

  it('follow each other without gap and without overlap', () => {
    fc.assert(
      fc.property(period, (one) => {
        const next = nextPeriod(one);
        expect(overlaps(one, next)).toBe(false);
        expect(comparePeriods(one, next)).toBe(-1);
        expect(Date.parse(next.start) - Date.parse(one.end)).toBe(86_400_000);
        expect(periodAt(one.type, next.end)).toEqual(next);
      }),
    );
  });

  it('hold the day they were asked for, and are found again by their first and last day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PERIOD_TYPES), day, (type, at) => {
        const one = periodAt(type, at) as Period;
        expect(one.start <= at && at <= one.end).toBe(true);
        expect(periodBetween(one.start, one.end)).toEqual(one);
      }),
    );
  });

  it('have no other length than those of the calendar', () => {
    expect(periodBetween('2024-01-01', '2024-12-31')?.type).toBe('YEAR');
    expect(periodBetween('2024-12-31', '2024-01-01')).toBeNull();
    expect(periodBetween('2024-02-01', '2024-04-30')).toBeNull();
    expect(periodBetween('2024-01-01', 'i dag')).toBeNull();
  });

  it('are in the future until they begin', () => {
    const november = readPeriod('2026-11') as Period;
    expect(isInFuture(november, '2026-10-31')).toBe(true);
    expect(isInFuture(november, '2026-11-01')).toBe(false);
  });

  it('have names in three languages', () => {
    const names = (text: string): string[] =>
      (['sv', 'en', 'nb'] as const).map((language) => periodLabel(readPeriod(text) as Period, language));
    expect(names('2024-05')).toEqual(['maj 2024', 'May 2024', 'mai 2024']);
    expect(names('2024v5')).toEqual(['v. 5 2024', 'week 5 2024', 'uke 5 2024']);
    expect(names('2024q4')).toEqual(['kvartal 4 2024', 'Q4 2024', '4. kvartal 2024']);
    expect(names('2024h1')).toEqual(['halvår 1 2024', 'H1 2024', '1. halvår 2024']);
    expect(names('2024-01-15')).toEqual(['2024-01-15', '2024-01-15', '15.01.2024']);
  });

  it('are never read from arbitrary text with a day that does not exist', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-/. vqhkjan'), maxLength: 14 }), (text) => {
        const found = readPeriod(text);
        if (found) expect(periodAt(found.type, found.start)).toEqual(found);
      }),
      { numRuns: 2_000 },
    );
  });
});
