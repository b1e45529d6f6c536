import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attendanceShare, isAttended, reaches, type SeminarOutcome } from './attendance-share.js';
import { AttendanceStatus, SeminarState } from './seminar.entities.js';

const { PRESENT, LATE, ABSENT, EXCUSED, MADE_UP } = AttendanceStatus;
const { PLANNED, HELD, CANCELLED } = SeminarState;
const STATUSES = [null, ...Object.values(AttendanceStatus)];
const times = (n: number, state: SeminarState, status: AttendanceStatus | null = null): SeminarOutcome[] =>
  Array.from({ length: n }, () => ({ state, status }));

describe('what one seminar counts as', () => {
  const attended = { attended: 1, missed: 0, remaining: 0 };
  const missed = { attended: 0, missed: 1, remaining: 0 };
  const remaining = { attended: 0, missed: 0, remaining: 1 };
  const nowhere = { attended: 0, missed: 0, remaining: 0 };
  const expected: Record<SeminarState, Record<string, object>> = {
    HELD: { null: missed, PRESENT: attended, LATE: attended, ABSENT: missed, EXCUSED: missed, MADE_UP: attended },
    PLANNED: { null: remaining, PRESENT: remaining, LATE: remaining, ABSENT: missed, EXCUSED: missed, MADE_UP: remaining },
    CANCELLED: { null: nowhere, PRESENT: nowhere, LATE: nowhere, ABSENT: nowhere, EXCUSED: nowhere, MADE_UP: nowhere },
  };
  const cases = Object.values(SeminarState).flatMap((state) => STATUSES.map((status) => ({ state, status })));

  it.each(cases)('$state and $status', ({ state, status }) => {
    const result = attendanceShare([{ state, status }], 80);
    expect(result).toMatchObject(expected[state][String(status)] ?? {});
    expect(result.held).toBe(state === HELD ? 1 : 0);
    expect(result.planned).toBe(state === CANCELLED ? 0 : 1);
  });

  it.each([
    [PRESENT, true],
    [LATE, true],
    [MADE_UP, true],
    [ABSENT, false],
    [EXCUSED, false],
    [null, false],
  ])('%s is attended: %s', (status, answer) => expect(isAttended(status)).toBe(answer));
});

describe('the share and the threshold', () => {
  it('is unknown before anything is planned or held, and nothing is out of reach', () => {
    expect(attendanceShare([], 80)).toMatchObject({ shareOfHeld: null, shareOfPlanned: null, canStillReach: true });
    expect(attendanceShare(times(3, CANCELLED, PRESENT), 80)).toMatchObject({ planned: 0, shareOfPlanned: null, canStillReach: true });
    expect(attendanceShare(times(4, PLANNED), 80)).toMatchObject({ shareOfHeld: null, shareOfPlanned: 0, canStillReach: true });
  });

  it('is told both of those held and of those planned', () => {
    const seminars = [...times(2, HELD, PRESENT), ...times(1, HELD, ABSENT), ...times(3, PLANNED), ...times(2, CANCELLED)];
    expect(attendanceShare(seminars, 80)).toMatchObject({ attended: 2, held: 3, planned: 6, shareOfHeld: 66.7, shareOfPlanned: 33.3 });
  });

  it('is enough at exactly the threshold and no longer one below it', () => {
    expect(attendanceShare([...times(4, HELD, PRESENT), ...times(1, HELD, EXCUSED)], 80).canStillReach).toBe(true);
    expect(attendanceShare([...times(3, HELD, PRESENT), ...times(2, HELD, ABSENT)], 80).canStillReach).toBe(false);
    expect(attendanceShare([...times(7, HELD, PRESENT), ...times(3, HELD)], 70).canStillReach).toBe(true);
    expect(attendanceShare([...times(29, HELD, LATE), ...times(71, HELD)], 29).canStillReach).toBe(true);
  });

  it('comes back when a missed seminar is made up for, or cancelled', () => {
    const missed = times(2, HELD, ABSENT);
    expect(attendanceShare([...times(3, HELD, PRESENT), ...missed], 80).canStillReach).toBe(false);
    expect(attendanceShare([...times(3, HELD, PRESENT), ...times(1, HELD, ABSENT), ...times(1, HELD, MADE_UP)], 80).canStillReach).toBe(
      true,
    );
    expect(attendanceShare([...times(4, PLANNED, null), ...times(1, CANCELLED), ...times(1, HELD, ABSENT)], 80).canStillReach).toBe(true);
  });

  it('reaches exactly as fractions do, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 500 }), (percent, whole) => {
        const least = Math.ceil((percent * whole) / 100 - 1e-9);
        expect(reaches(least, whole, percent)).toBe(true);
        if (least > 0) expect(reaches(least - 1, whole, percent)).toBe(false);
      }),
    );
  });

  const outcome = fc.record({ state: fc.constantFrom(...Object.values(SeminarState)), status: fc.constantFrom(...STATUSES) });

  it('always adds up', () => {
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 40 }), fc.integer({ min: 0, max: 100 }), (seminars, percent) => {
        const r = attendanceShare(seminars, percent);
        expect(r.attended + r.missed + r.remaining).toBe(r.planned);
        expect(r.attended).toBeLessThanOrEqual(r.held);
        expect(r.held).toBeLessThanOrEqual(r.planned);
        for (const share of [r.shareOfHeld, r.shareOfPlanned]) if (share !== null) expect(share >= 0 && share <= 100).toBe(true);
        expect(attendanceShare([...seminars].reverse(), percent)).toEqual(r);
      }),
    );
  });

  it('can still be reached exactly when attending everything that remains would reach it', () => {
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 30 }), fc.integer({ min: 0, max: 100 }), (seminars, percent) => {
        const best = seminars.map((s): SeminarOutcome => {
          if (s.state !== PLANNED) return s;
          return s.status === ABSENT || s.status === EXCUSED ? { ...s, state: HELD } : { state: HELD, status: PRESENT };
        });
        const end = attendanceShare(best, percent);
        expect(attendanceShare(seminars, percent).canStillReach).toBe(reaches(end.attended, end.planned, percent));
      }),
    );
  });
});
