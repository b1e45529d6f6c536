import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wilson } from './wilson';

describe('the interval of a share', () => {
  // Newcombe RG. Two-sided confidence intervals for the single proportion. Stat Med 1998;17:857-72, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('is what Newcombe gives for %d of %d', (count, n, low, high) => {
    const interval = wilson(count, n);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it('is the same from either side', () => {
    const [some, rest] = [wilson(3, 12), wilson(9, 12)];
    expect(some?.low).toBeCloseTo(1 - (rest?.high ?? 0), 12);
    expect(some?.high).toBeCloseTo(1 - (rest?.low ?? 0), 12);
  });

  it('holds the share and stays within 0 and 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }), (n, some) => {
        const count = some % (n + 1);
        const interval = wilson(count, n);
        if (!interval) return false;
        return interval.low >= 0 && interval.low <= count / n && count / n <= interval.high && interval.high <= 1;
      }),
    );
  });

  it('does not exist for nobody', () => {
    expect(wilson(0, 0)).toBeNull();
    expect(wilson(3, 2)).toBeNull();
  });
});
