import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Role } from '../../platform/access/roles.js';
import { civilDate } from '../../platform/time/clock.js';
import type { Relation } from '../enrolments/index.js';
import { mayKeepNotes } from './coaching.policy.js';
import { daysSilent, silentBefore } from './silence.rules.js';

describe('silence', () => {
  it('counts civil days in Sweden', () => {
    expect(daysSilent('2026-11-21', new Date('2026-11-20T22:59:00Z'))).toBe(1);
    expect(daysSilent('2026-11-21', new Date('2026-11-20T23:00:00Z'))).toBe(0);
    expect(silentBefore('2026-11-21', 21)).toEqual(new Date('2026-10-31T23:00:00Z'));
  });

  it('who falls before the limit has been silent that long, also across the change of clocks', () => {
    const instant = fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, instant, fc.integer({ min: 1, max: 365 }), (now, active, days) => {
        const today = civilDate(now);
        return active < silentBefore(today, days) === daysSilent(today, active) >= days;
      }),
    );
  });
});

describe('coach notes', () => {
  it.each<Relation>(['TRAINEE', ...Object.values(Role)])('%s', (relation) => {
    expect(mayKeepNotes(new Set([relation]))).toBe(relation === Role.COACH);
  });

  it('a coach keeps no notes about themselves', () => {
    expect(mayKeepNotes(new Set<Relation>([Role.COACH, 'TRAINEE']))).toBe(false);
  });
});
