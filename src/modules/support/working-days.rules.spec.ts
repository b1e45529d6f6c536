import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween } from '../../platform/time/clock.js';
import { addWorkingDays, isWorkingDay } from './working-days.rules.js';

const date = fc.integer({ min: -3000, max: 20_000 }).map((n) => addDays('2024-01-01', n));

describe('working days', () => {
  it.each([
    ['2026-11-16', 3, '2026-11-19'],
    ['2026-11-16', 5, '2026-11-23'],
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 3, '2026-11-25'],
    ['2026-11-22', 3, '2026-11-25'],
    ['2026-11-22', 0, '2026-11-23'],
    ['2026-11-20', 0, '2026-11-20'],
    ['2026-12-23', 3, '2026-12-28'],
    ['1999-12-31', 1, '2000-01-03'],
  ])('%s and %i working days: %s', (from, days, expected) => expect(addWorkingDays(from, days)).toBe(expected));

  it('are Monday to Friday', () => {
    const week = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'];
    expect(week.map(isWorkingDay)).toEqual([true, true, true, true, true, false, false]);
  });

  it('end on a working day with exactly as many working days passed', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 30 }), (from, days) => {
        const to = addWorkingDays(from, days);
        const passed = Array.from({ length: daysBetween(from, to) }, (_, i) => addDays(from, i + 1)).filter(isWorkingDay);
        expect(isWorkingDay(to)).toBe(true);
        expect(passed).toHaveLength(days);
      }),
    );
  });
});
