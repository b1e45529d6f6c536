import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import {
  dayIn,
  daysUntil,
  formatDay,
  formatDays,
  formatDistance,
  formatInstant,
  formatNumber,
  formatPeriod,
  formatShare,
  LANGUAGES,
  minutesSince,
} from './format';

beforeEach(() => {
  jest.useFakeTimers();
  jest.setSystemTime(new Date('2026-11-21T09:00:00Z'));
});
afterEach(() => {
  jest.useRealTimers();
});

describe('days', () => {
  it.each([
    ['2026-09-02', '2026-12-08', '2 sep. – 8 dec.'],
    ['2026-07-02', '2027-04-08', '2 juli 2026 – 8 apr. 2027'],
    ['2016-02-01', '2016-12-31', '1 feb. – 31 dec. 2016'],
  ])('from %s to %s are a period with the years that tell them apart', (from, to, text) => {
    expect(formatDays(from, to, 'sv')).toBe(text);
  });

  it.each([
    ['sv', '21 november 2026', '4 dec.', '4 dec. 2025'],
    ['en', '21 November 2026', '4 Dec', '4 Dec 2025'],
    ['nb', '21. november 2026', '4. des.', '4. des. 2025'],
  ] as const)('are written in the form of the language (%s)', (language, long, short, other) => {
    expect(formatDay('2026-11-21', language)).toBe(long);
    expect(formatDay('2026-12-04', language, true)).toBe(short);
    expect(formatDay('2025-12-04', language, true)).toBe(other);
  });

  it('are counted from today in Sweden, over both changes of the clock', () => {
    expect(daysUntil('2026-11-21')).toBe(0);
    expect(daysUntil('2026-11-20')).toBe(-1);
    expect(daysUntil('2027-03-29')).toBe(128);
    expect(daysUntil('2026-10-24')).toBe(-28);
  });

  it('are days, not døgn, in Norwegian', () => {
    expect(formatDistance('2026-11-18', 'nb')).toBe('for 3 dager siden');
    expect(formatDistance('2026-11-28', 'nb')).toBe('om 7 dager');
    expect(formatDistance('2026-11-22', 'nb')).toBe('i morgen');
  });

  it('are those of Sweden, when it is still yesterday in Greenwich', () => {
    jest.setSystemTime(new Date('2026-11-21T23:30:00Z'));
    expect(daysUntil('2026-11-22')).toBe(0);
    expect(dayIn('2026-06-30T22:30:00Z')).toBe('2026-07-01');
  });

  it.each([
    ['2026-11-21', 'i dag'],
    ['2026-11-22', 'i morgon'],
    ['2026-11-20', 'i går'],
    ['2026-12-04', 'om 13 dagar'],
    ['2026-10-29', 'för 23 dagar sedan'],
    ['2027-03-21', 'om 4 månader'],
  ])('%s is %s', (day, words) => {
    expect(formatDistance(day, 'sv')).toBe(words);
  });

  it('add up: the days to a day and from it to another', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), (days) => {
        const day = new Date(Date.UTC(2026, 10, 21 + days)).toISOString().slice(0, 10);
        expect(daysUntil(day)).toBe(days);
      }),
    );
  });
});

describe('instants', () => {
  it('are shown as the clock on a Swedish wall, summer and winter', () => {
    expect(formatInstant('2026-11-21T13:02:00Z', 'sv')).toBe('21 november 2026 14:02');
    expect(formatInstant('2026-06-21T13:02:00Z', 'sv')).toBe('21 juni 2026 15:02');
  });

  it('give a seminar its weekday and hours', () => {
    expect(formatPeriod('2026-12-04T12:00:00Z', '2026-12-04T15:00:00Z', 'sv')).toBe('fredag 4 dec. 13:00–16:00');
  });

  it('are never in the future by a fast clock', () => {
    expect(minutesSince('2026-11-21T08:30:00Z')).toBe(30);
    expect(minutesSince('2026-11-21T09:05:00Z')).toBe(0);
  });
});

describe('numbers', () => {
  it('have a decimal comma in Swedish and Norwegian, a point in English', () => {
    expect(LANGUAGES.map((language) => formatNumber(3.52, language))).toEqual(['3,5', '3.5', '3,5']);
  });

  it('are shares in whole percent', () => {
    expect(formatShare(2 / 3, 'sv')).toMatch(/^67\s%$/);
    expect(formatShare(0, 'en')).toBe('0%');
  });
});
