import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { civilDate } from '../../platform/time/clock.js';
import { EnrolmentState as State, WithdrawalReason as Reason } from '../enrolments/index.js';
import * as figures from './evaluation.figures.js';
import type { EnrolmentCount } from './evaluation.queries.js';

const counts = (rows: [State, number, Reason?][]): EnrolmentCount[] =>
  rows.map(([state, n, reason]) => ({ cohortId: 'c', state, withdrawalReason: reason ?? null, n }));
const round = counts([
  [State.APPLIED, 2],
  [State.DECLINED, 3],
  [State.ADMITTED, 4],
  [State.COMPLETED, 6],
  [State.WITHDRAWN, 1, Reason.ILLNESS],
  [State.WITHDRAWN, 1, Reason.NO_DATA],
]);

describe('places', () => {
  it('count everybody who applied, unless the office counted elsewhere', () => {
    expect(figures.placesOf({ capacity: 12, applicantsReported: null }, round)).toMatchObject({
      applicants: 17,
      admitted: 12,
      applicantsPerPlace: { value: 17 / 12, n: 17, of: 12 },
    });
    expect(figures.placesOf({ capacity: 12, applicantsReported: 30 }, round)).toMatchObject({
      applicants: 30,
      admitted: 12,
      applicantsPerPlace: { value: 2.5 },
    });
  });

  it('that nobody applied for have no ratio', () => {
    expect(figures.placesOf({ capacity: 12, applicantsReported: null }, [])).toEqual({
      capacity: 12,
      applicants: 0,
      admitted: 0,
      applicantsPerPlace: { value: null, n: 0, of: 12 },
    });
  });
});

describe('completion and withdrawal', () => {
  it('are shares of those who were given a place, whatever became of them', () => {
    expect(figures.completionOf(round)).toEqual({ completed: 6, admitted: 12, share: { value: 0.5, n: 12, of: 12 } });
    expect(figures.withdrawalOf(round, true)).toEqual({
      n: 2,
      share: { value: 2 / 12, n: 12, of: 12 },
      byReason: [
        { reason: Reason.ILLNESS, n: 1, smallGroup: false },
        { reason: Reason.NO_DATA, n: 1, smallGroup: false },
      ],
    });
    expect(figures.completionOf([])).toEqual({ completed: 0, admitted: 0, share: { value: null, n: 0, of: 0 } });
  });

  it('tell nobody but the office which reasons a few people had', () => {
    const { byReason } = figures.withdrawalOf(round, false);
    expect(byReason.map((r) => r.reason).sort()).toEqual(Object.values(Reason).sort());
    expect(byReason.every((r) => r.n === null && r.smallGroup)).toBe(true);
    expect(figures.withdrawalOf([], false).byReason).toEqual([]);
  });
});

describe('a milestone', () => {
  const row = (waits: string[], reached: number) => ({
    n: waits.length,
    reached,
    waits: waits.join(','),
  });

  it('counts the open ones as open until today, and those who left until they left', () => {
    const timing = figures.milestoneOf(row(['A2026-09-11 08', 'A2026-09-21 08', 'O', 'O2026-09-16'], 2), null, '2026-09-01', '2026-11-21');
    expect(timing).toMatchObject({
      n: 4,
      reached: 2,
      open: 2,
      medianDays: { value: 20, n: 4 },
      lowerQuartileDays: { value: 15 },
      upperQuartileDays: { value: null },
    });
  });

  it('that fewer than half have reached has no median', () => {
    expect(figures.milestoneOf(row(['A2026-09-11 08', 'O', 'O'], 1), null, '2026-09-01', '2026-11-21').medianDays).toEqual({
      value: null,
      n: 3,
      of: 3,
    });
  });

  it('of a round that has not begun waits no time', () => {
    expect(figures.milestoneOf(row(['O', 'A2026-11-01 08'], 1), null, '2027-01-10', '2026-11-21')).toMatchObject({
      medianDays: { value: 0 },
    });
  });
});

describe('attendance', () => {
  it('is the mean over the trainees, of the planned and of the held seminars', () => {
    expect(figures.attendanceOf({ cohortId: 'c', n: 4, attended: 10, planned: 5, held: 3, reached: 1, unreachable: 2 })).toEqual({
      n: 4,
      planned: 5,
      held: 3,
      meanShareOfPlanned: { value: 0.5, n: 4, of: 4 },
      meanShareOfHeld: { value: 10 / 12, n: 4, of: 4 },
      reachedThreshold: { value: 0.25, n: 4, of: 4 },
      unreachable: { value: 0.5, n: 4, of: 4 },
    });
  });

  it('without seminars, or before the first is held, has no figures', () => {
    const nothing = { value: null, n: 0, of: 4 };
    expect(figures.attendanceOf({ cohortId: 'c', n: 4, attended: 0, planned: null, held: null, reached: 0, unreachable: 0 })).toMatchObject(
      { meanShareOfPlanned: nothing, reachedThreshold: nothing, unreachable: nothing },
    );
    expect(figures.attendanceOf({ cohortId: 'c', n: 4, attended: 0, planned: 5, held: 0, reached: 0, unreachable: 0 })).toMatchObject({
      meanShareOfHeld: nothing,
      meanShareOfPlanned: { value: 0, n: 4 },
    });
    expect(figures.attendanceOf(null)).toMatchObject({ n: 0, meanShareOfPlanned: { value: null } });
  });
});

describe('support', () => {
  it('counts requests without an answer as waiting until today, or until they were closed', () => {
    const rows = [
      {
        cohortId: 'c',
        areaId: 'statistics',
        requests: 3,
        answered: 2,
        open: 1,
        waits: '2026-11-01 08/A2026-11-03 08,2026-11-01 08/A2026-11-05 08,2026-11-11 08/O',
      },
      { cohortId: 'c', areaId: 'it', requests: 1, answered: 0, open: 0, waits: '2026-11-01 08/O2026-11-02 08' },
    ];
    expect(figures.supportOf(rows, '2026-11-21')).toEqual({
      requests: 4,
      answered: 2,
      open: 1,
      medianDaysToFirstAnswer: { value: 4, n: 4, of: 4 },
      byArea: [
        { areaId: 'statistics', n: 3 },
        { areaId: 'it', n: 1 },
      ],
    });
    expect(figures.supportOf([], '2026-11-21')).toMatchObject({ requests: 0, medianDaysToFirstAnswer: { value: null, n: 0 }, byArea: [] });
  });
});

describe('goals and coach contacts', () => {
  it('rest on the trainees', () => {
    expect(figures.goalsOf({ cohortId: 'c', n: 4, required: 20, confirmed: 15, complete: 1 })).toEqual({
      n: 4,
      partsConfirmed: 15,
      partsShare: { value: 0.75, n: 20, of: 20 },
      goalsComplete: { value: 0.25, n: 4, of: 4 },
    });
    expect(figures.goalsOf(null)).toMatchObject({ n: 0, goalsComplete: { value: null, n: 0 } });
    expect(figures.coachContactsOf({ cohortId: 'c', n: 4, contacts: 6 })).toEqual({
      n: 4,
      contacts: 6,
      perTrainee: { value: 1.5, n: 4, of: 4 },
    });
    expect(figures.coachContactsOf(null)).toMatchObject({ perTrainee: { value: null } });
  });
});

describe('the day of a UTC hour', () => {
  it('is the civil day in Sweden, summer and winter', () => {
    expect(figures.dayOf('2026-07-01 21')).toBe('2026-07-01');
    expect(figures.dayOf('2026-07-01 22')).toBe('2026-07-02');
    expect(figures.dayOf('2026-12-31 22')).toBe('2026-12-31');
    expect(figures.dayOf('2026-12-31 23')).toBe('2027-01-01');
    fc.assert(
      fc.property(fc.date({ min: new Date('2013-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }), (instant) => {
        expect(figures.dayOf(instant.toISOString().replace('T', ' ').slice(0, 13))).toBe(civilDate(instant));
      }),
    );
  });
});
