import { describe, expect, it } from '@jest/globals';
import { addDays, civilDate, daysBetween, instantInSweden } from './clock.js';

describe('days in Sweden', () => {
  it('begin at midnight in Stockholm, in winter and in summer', () => {
    expect(civilDate(new Date('2026-01-10T22:59:59Z'))).toBe('2026-01-10');
    expect(civilDate(new Date('2026-01-10T23:00:00Z'))).toBe('2026-01-11');
    expect(civilDate(new Date('2026-07-10T22:00:00Z'))).toBe('2026-07-11');
  });
  it('count across the change of clocks and leap days', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-11-21', '2026-11-20')).toBe(-1);
  });
  it('a seminar at nine is at nine the year round', () => {
    expect(instantInSweden('2026-01-15', '09:00').toISOString()).toBe('2026-01-15T08:00:00.000Z');
    expect(instantInSweden('2026-06-15', '09:00').toISOString()).toBe('2026-06-15T07:00:00.000Z');
  });
});
