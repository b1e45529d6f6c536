import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hiddenPoints, mustHide, REGISTER_POLICY, shownCount, shownShare, type Countable, type MaskingPolicy } from './masking.js';

interface Case {
  n: number;
  total: number;
  strict: number | null;
  liberal: number | null;
  count_shown: number;
  total_shown: number;
  why: string;
}
const { cases } = JSON.parse(readFileSync('test/fixtures/series/masking_cases.json', 'utf8')) as { cases: Case[] };
const LIBERAL: MaskingPolicy = { ...REGISTER_POLICY, mode: 'liberal' };
const OPEN: MaskingPolicy = { ...REGISTER_POLICY, mode: 'open' };
const share = (numerator: number, denominator: number): Countable => ({ kind: 'share', numerator, denominator });

describe('what is shown of small numbers', () => {
  it.each(cases)('$n of $total: $why', (one) => {
    expect(shownShare(one.n, one.total, REGISTER_POLICY)).toBe(one.strict);
    expect(shownShare(one.n, one.total, LIBERAL)).toBe(one.liberal);
    expect(shownCount(one.n)).toBe(one.count_shown);
    expect(shownCount(one.total)).toBe(one.total_shown);
    expect(mustHide(share(one.n, one.total), REGISTER_POLICY)).toBe(one.strict === null);
  });

  it('is everything, to the last digit, for those who work with it', () => {
    expect(shownShare(1, 3, OPEN)).toBe(1 / 3);
    expect(hiddenPoints([share(1, 3)], OPEN).size).toBe(0);
  });

  it('never leaves a single point hidden that the total would give away', () => {
    expect([...hiddenPoints([share(30, 60), share(3, 60), share(20, 60), share(52, 60)], REGISTER_POLICY)].sort()).toEqual([1, 3]);
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 2, maxLength: 40 }), (numerators) => {
        const points = numerators.map((n) => share(n, 60));
        const hidden = hiddenPoints(points, REGISTER_POLICY);
        expect(hidden.size).not.toBe(1);
        points.forEach((point, index) => {
          if (mustHide(point, REGISTER_POLICY)) expect(hidden.has(index)).toBe(true);
        });
      }),
    );
  });

  it('hides counts and rates of few events, and averages of few measurements', () => {
    expect(mustHide({ kind: 'count', numerator: 4, denominator: null }, REGISTER_POLICY)).toBe(true);
    expect(mustHide({ kind: 'rate', numerator: 5, denominator: 900 }, REGISTER_POLICY)).toBe(false);
    expect(mustHide({ kind: 'value', numerator: null, denominator: 4 }, REGISTER_POLICY)).toBe(true);
    expect(mustHide({ kind: 'value', numerator: null, denominator: null }, REGISTER_POLICY)).toBe(false);
  });
});
