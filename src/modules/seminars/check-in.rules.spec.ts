import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  checkInClosesAt,
  checkInOpensAt,
  CODE_ALPHABET,
  decideCheckIn,
  isInsideWindow,
  normaliseCode,
  type CheckInSeminar,
  type CheckInTry,
} from './check-in.rules.js';
import { SeminarState } from './seminar.entities.js';

const START = new Date('2026-11-21T09:00:00Z');
const at = (minutes: number, ms = 0): Date => new Date(START.getTime() + minutes * 60_000 + ms);
const SEMINAR: CheckInSeminar = {
  state: SeminarState.PLANNED,
  startsAt: START,
  checkInCode: 'ACDEFG',
  checkInOpensBefore: 15,
  checkInClosesAfter: 30,
};
const attempt = (given: Partial<CheckInTry> = {}): CheckInTry => ({
  seminar: SEMINAR,
  code: 'ACDEFG',
  member: true,
  codeOfAnother: false,
  now: START,
  ...given,
});

describe('check-in', () => {
  it.each([
    [at(-15, -1), { refusal: 'CHECK_IN_TOO_EARLY' }],
    [at(-15), { status: 'PRESENT' }],
    [at(0), { status: 'PRESENT' }],
    [at(10), { status: 'PRESENT' }],
    [at(10, 1), { status: 'LATE' }],
    [at(30), { status: 'LATE' }],
    [at(30, 1), { refusal: 'CHECK_IN_TOO_LATE' }],
  ])('with the right code at %s', (now, expected) => expect(decideCheckIn(attempt({ now }))).toEqual(expected));

  describe('every combination of state, member, code and time', () => {
    const cases = Object.values(SeminarState).flatMap((state) =>
      [true, false].flatMap((member) =>
        (['right', 'other', 'wrong'] as const).flatMap((which) => [-60, 0, 60].map((minutes) => ({ state, member, which, minutes }))),
      ),
    );
    const expected = ({ state, member, which, minutes }: (typeof cases)[number]): object => {
      if (!member) return { refusal: which === 'right' && state !== SeminarState.CANCELLED ? 'CHECK_IN_NOT_ENROLLED' : 'NOT_FOUND' };
      if (state === SeminarState.CANCELLED) return { refusal: 'LOCKED' };
      if (which === 'other') return { refusal: 'CHECK_IN_OTHER_SESSION' };
      if (which === 'wrong') return { refusal: 'CHECK_IN_WRONG_CODE' };
      if (minutes < 0) return { refusal: 'CHECK_IN_TOO_EARLY' };
      return minutes > 0 ? { refusal: 'CHECK_IN_TOO_LATE' } : { status: 'PRESENT' };
    };

    it.each(cases)('$state member=$member $which code $minutes', (c) => {
      const decision = decideCheckIn(
        attempt({
          seminar: { ...SEMINAR, state: c.state },
          member: c.member,
          code: c.which === 'right' ? 'ACDEFG' : 'XXXXXX',
          codeOfAnother: c.which === 'other',
          now: at(c.minutes),
        }),
      );
      expect(decision).toEqual(expected(c));
    });
  });

  it('has no right code before it is opened', () => {
    const seminar = { ...SEMINAR, checkInCode: null };
    expect(decideCheckIn(attempt({ seminar }))).toEqual({ refusal: 'CHECK_IN_WRONG_CODE' });
    expect(decideCheckIn(attempt({ seminar, code: '' }))).toEqual({ refusal: 'CHECK_IN_WRONG_CODE' });
    expect(decideCheckIn(attempt({ seminar, member: false }))).toEqual({ refusal: 'NOT_FOUND' });
  });

  it('is accepted exactly inside the window, whatever the window', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 240 }),
        fc.integer({ min: 0, max: 480 }),
        fc.integer({ min: -400, max: 600 }),
        (before, after, minutes) => {
          const seminar = { ...SEMINAR, checkInOpensBefore: before, checkInClosesAfter: after };
          const now = at(minutes);
          const decision = decideCheckIn(attempt({ seminar, now }));
          expect('status' in decision).toBe(minutes >= -before && minutes <= after);
          expect(isInsideWindow(seminar, now)).toBe('status' in decision);
          expect(checkInOpensAt(seminar) <= seminar.startsAt && checkInClosesAt(seminar) >= seminar.startsAt).toBe(true);
        },
      ),
    );
  });
});

describe('codes', () => {
  it('are compared without case, spaces and dashes', () => {
    expect(normaliseCode(' acd-efg ')).toBe('ACDEFG');
    fc.assert(fc.property(fc.string(), (text) => expect(normaliseCode(normaliseCode(text))).toBe(normaliseCode(text))));
  });

  it('use signs that cannot be mistaken for each other', () => {
    expect(new Set(CODE_ALPHABET).size).toBe(CODE_ALPHABET.length);
    expect(CODE_ALPHABET).not.toMatch(/[01258BILOSUVZ]/);
    expect(normaliseCode(CODE_ALPHABET)).toBe(CODE_ALPHABET);
  });
});
