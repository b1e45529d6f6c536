import { describe, expect, it } from '@jest/globals';
import { nextPeriod, periodAfter, periodName, periodStart, recentPeriods } from './periods';

describe('a period', () => {
  it('begins on its first day', () => {
    expect(periodStart('MONTH', '2026-03-17')).toBe('2026-03-01');
    expect(periodStart('WEEK', '2026-11-22')).toBe('2026-11-16');
    expect(periodStart('QUARTER', '2026-06-30')).toBe('2026-04-01');
    expect(periodStart('HALF_YEAR', '2026-12-31')).toBe('2026-07-01');
    expect(periodStart('YEAR', '2026-12-31')).toBe('2026-01-01');
  });

  it('is followed by the next, over the end of the year', () => {
    expect(periodAfter('MONTH', '2025-12-01')).toBe('2026-01-01');
    expect(periodAfter('WEEK', '2025-12-29')).toBe('2026-01-05');
    expect(periodAfter('QUARTER', '2025-10-01', -2)).toBe('2025-04-01');
  });

  it('is called as people call it', () => {
    expect(periodName('MONTH', '2026-03-01', 'sv')).toBe('mars 2026');
    expect(periodName('WEEK', '2025-12-29', 'sv')).toBe('v. 1 2026');
    expect(periodName('QUARTER', '2026-04-01', 'nb')).toBe('kvartal 2 2026');
    expect(periodName('HALF_YEAR', '2026-07-01', 'en')).toBe('half-year 2 2026');
  });
});

describe('the period to fill in', () => {
  it('is the one after the last, whatever the order', () => {
    expect(nextPeriod('MONTH', ['2026-02-01', '2026-01-01'], '2026-11-21')).toBe('2026-03-01');
  });

  it('is the last whole one when there is none', () => {
    expect(nextPeriod('MONTH', [], '2026-11-21')).toBe('2026-10-01');
    expect(nextPeriod('DAY', [], '2026-11-21')).toBe('2026-11-21');
  });

  it('is left to choose when the next has not begun', () => {
    expect(nextPeriod('MONTH', ['2026-11-01'], '2026-11-21')).toBe('');
  });

  it('is chosen among those that have begun', () => {
    const months = recentPeriods('MONTH', '2026-11-21');
    expect([months[0], months[12], months.length]).toEqual(['2026-11-01', '2025-11-01', 72]);
  });
});
