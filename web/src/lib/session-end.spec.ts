import { describe, expect, it } from '@jest/globals';
import { standingAt } from './session-end';

const MINUTE = 60_000;
/** Half an hour as the server counts it, and twelve hours at most. */
const session = { usedAt: 0, idle: 29 * MINUTE, endsAt: 720 * MINUTE };

describe('standingAt', () => {
  it.each([
    [0, 'on'],
    [26.9, 'on'],
    [27, 'idle'],
    [29.9, 'idle'],
    [31, 'over'],
  ] as const)('%s minutes after the last request: %s', (minutes, standing) => {
    expect(standingAt(minutes * MINUTE, session)).toBe(standing);
  });

  it.each([
    [717, 'on'],
    [718, 'last'],
    [720, 'over'],
  ] as const)('after %s of twelve hours, in use all the time: %s', (minutes, standing) => {
    expect(standingAt(minutes * MINUTE, { ...session, usedAt: (minutes - 1) * MINUTE })).toBe(standing);
  });

  it('a request makes it last anew', () => {
    expect(standingAt(28 * MINUTE, { ...session, usedAt: 27.5 * MINUTE })).toBe('on');
  });
});
