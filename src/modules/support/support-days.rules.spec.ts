import { describe, expect, it } from '@jest/globals';
import { daysOpen, daysToFirstAnswer, firstAnswerDueOn, isLate, type SupportDays } from './support-days.rules.js';

/** Asked on a Friday evening in Sweden. */
const asked = (given: Partial<SupportDays> = {}): SupportDays => ({
  createdAt: new Date('2026-11-20T20:00:00Z'),
  firstAnsweredAt: null,
  closedAt: null,
  ...given,
});
const answered = (at: string): SupportDays => asked({ firstAnsweredAt: new Date(at) });

describe('days of a support request', () => {
  it('counts calendar days in Sweden to the first answer', () => {
    expect(daysToFirstAnswer(asked())).toBeNull();
    expect(daysToFirstAnswer(answered('2026-11-20T22:59:59Z'))).toBe(0);
    expect(daysToFirstAnswer(answered('2026-11-20T23:00:00Z'))).toBe(1);
    expect(daysToFirstAnswer(answered('2026-11-25T08:00:00Z'))).toBe(5);
  });

  it('counts the days it is open until it ends, or until today', () => {
    expect(daysOpen(asked(), '2026-11-20')).toBe(0);
    expect(daysOpen(asked(), '2026-12-01')).toBe(11);
    expect(daysOpen(asked({ closedAt: new Date('2026-11-23T10:00:00Z') }), '2026-12-01')).toBe(3);
  });

  it('is late from the day after the promised one', () => {
    expect(firstAnswerDueOn(asked(), 3)).toBe('2026-11-25');
    expect(isLate(asked(), 3, '2026-11-25')).toBe(false);
    expect(isLate(asked(), 3, '2026-11-26')).toBe(true);
    expect(isLate(answered('2026-11-25T22:00:00Z'), 3, '2027-01-01')).toBe(false);
    expect(isLate(answered('2026-11-25T23:00:00Z'), 3, '2027-01-01')).toBe(true);
    expect(isLate(asked({ closedAt: new Date('2026-11-24T10:00:00Z') }), 3, '2027-01-01')).toBe(false);
    expect(isLate(asked({ closedAt: new Date('2026-11-30T10:00:00Z') }), 3, '2027-01-01')).toBe(true);
  });
});
