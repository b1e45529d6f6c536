import { describe, expect, it } from '@jest/globals';
import { addDays, instantAt, seminarPeriod, timeIn } from './seminar-time';

describe('the instant of a day and a time in Stockholm', () => {
  it.each([
    ['2026-12-03', '09:00', '2026-12-03T08:00:00.000Z'],
    ['2026-07-02', '09:00', '2026-07-02T07:00:00.000Z'],
    // The nights on which the clocks change.
    ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', '04:00', '2026-10-25T03:00:00.000Z'],
    ['2026-11-21', '00:00', '2026-11-20T23:00:00.000Z'],
  ])('%s %s', (day, time, instant) => {
    expect(instantAt(day, time)).toBe(instant);
    expect(timeIn(instant)).toBe(time);
  });

  it.each([
    ['', '09:00'],
    ['2026-12-03', ''],
    ['2026-13-03', '09:00'],
    ['tomorrow', '09:00'],
  ])('is unknown for “%s” and “%s”', (day, time) => expect(instantAt(day, time)).toBeNull());
});

it('adds days over the end of months', () => {
  expect(addDays('2026-11-30', 1)).toBe('2026-12-01');
  expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
});

it('tells a period of one day and of several', () => {
  expect(seminarPeriod('2026-12-03T08:00:00Z', '2026-12-03T15:00:00Z', 'sv')).toMatch(/^torsdag 3 dec.*09:00–16:00$/);
  expect(seminarPeriod('2026-12-03T08:00:00Z', '2026-12-04T15:00:00Z', 'sv')).toMatch(/^3 dec.* 09:00 – 4 dec.* 16:00$/);
});
