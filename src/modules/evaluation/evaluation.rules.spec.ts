import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  figure,
  mean,
  waitingQuartiles,
  quantile,
  share,
  SMALLEST_GROUP,
  survival,
  wait,
  waitingQuantile,
  withheld,
  type Waiting,
} from './evaluation.rules.js';

interface Reference<Input, Expected> {
  tolerance: { rel: number; abs: number };
  cases: { case: string; input: Input; expected: Expected & { error?: true } }[];
}

function reference<Input, Expected>(name: string): Reference<Input, Expected> {
  return JSON.parse(readFileSync(new URL(`../../../test/fixtures/stats/${name}.json`, import.meta.url), 'utf8')) as Reference<
    Input,
    Expected
  >;
}

function expectClose(
  got: number | null | undefined,
  expected: number | null | undefined,
  { rel, abs }: { rel: number; abs: number },
): void {
  if (typeof expected !== 'number' || typeof got !== 'number') expect(got).toBe(expected);
  else expect(Math.abs(got - expected)).toBeLessThanOrEqual(abs + rel * Math.abs(expected));
}

describe('the Kaplan-Meier estimate equals published software', () => {
  const { cases, tolerance } = reference<
    { time: number[]; event: number[] },
    { time: number[]; survival: number[]; median: number | null }
  >('kaplan-meier');

  it.each(cases)('$case', ({ input, expected }) => {
    const waits = input.time.map((time, i): Waiting => ({ time, reached: input.event[i] === 1 }));
    if (expected.error) {
      expect(() => survival(waits)).toThrow(RangeError);
      return;
    }
    const steps = survival(waits);
    expect(steps.map((s) => s.time)).toEqual(expected.time);
    steps.forEach((s, i) => expectClose(s.survival, expected.survival[i], tolerance));
    expectClose(waitingQuantile(waits, 0.5), expected.median, tolerance);
  });
});

describe('quantiles equal published software', () => {
  const { cases, tolerance } = reference<{ values: number[]; probs: number[] }, { quantile: (number | null)[] }>('quantiles');

  it.each(cases)('$case', ({ input, expected }) => {
    input.probs.forEach((p, i) => {
      if (expected.error) expect(() => quantile(input.values, p)).toThrow(RangeError);
      else expectClose(quantile(input.values, p), expected.quantile[i], tolerance);
    });
  });
});

describe('waiting times', () => {
  const waits = fc.array(fc.record({ time: fc.nat(400), reached: fc.boolean() }), { minLength: 1, maxLength: 60 });

  it('without open ones have the median at which half have reached it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { minLength: 1, maxLength: 60 }), (times) => {
        const median =
          waitingQuantile(
            times.map((time) => ({ time, reached: true })),
            0.5,
          ) ?? Number.NaN;
        expect(times.filter((t) => t <= median).length * 2).toBeGreaterThanOrEqual(times.length);
        expect(times.filter((t) => t < median).length * 2).toBeLessThanOrEqual(times.length);
      }),
    );
  });

  it('with open ones are never shorter than if the open ones were dropped', () => {
    fc.assert(
      fc.property(waits, (all) => {
        const withOpen = waitingQuantile(all, 0.5);
        const dropped = waitingQuantile(
          all.filter((w) => w.reached),
          0.5,
        );
        expect(withOpen === null || (dropped !== null && withOpen >= dropped)).toBe(true);
      }),
    );
  });

  it('have a share remaining that only falls, and quartiles in order', () => {
    fc.assert(
      fc.property(waits, (all) => {
        const left = survival(all).map((s) => s.survival);
        left.forEach((s, i) => expect(s).toBeLessThanOrEqual((left[i - 1] ?? 1) + 1e-12));
        const quartiles = [0.25, 0.5, 0.75].map((p) => waitingQuantile(all, p) ?? Number.POSITIVE_INFINITY);
        expect(quartiles).toEqual(quartiles.toSorted((a, b) => a - b));
      }),
    );
  });

  it('of nobody have no median', () => {
    expect(waitingQuartiles([]).median).toEqual({ value: null, n: 0, of: 0 });
  });

  it('are whole days from the first day, 0 for what was reached before it, over changes of the clock too', () => {
    expect(wait('2026-09-01', '2026-09-01', true)).toEqual({ time: 0, reached: true });
    expect(wait('2026-09-01', '2026-08-20', true)).toEqual({ time: 0, reached: true });
    expect(wait('2026-10-24', '2026-10-26', false)).toEqual({ time: 2, reached: false });
    expect(wait('2026-03-28', '2026-03-30', true)).toEqual({ time: 2, reached: true });
  });
});

describe('a figure', () => {
  it('rests on its n and is null, not 0, when it rests on nothing', () => {
    expect(share(10, 12)).toEqual({ value: 10 / 12, n: 12, of: 12 });
    expect(share(0, 12)).toEqual({ value: 0, n: 12, of: 12 });
    expect(share(0, 0)).toEqual({ value: null, n: 0, of: 0 });
    expect(mean(6, 4, 5)).toEqual({ value: 1.5, n: 4, of: 5 });
    expect(mean(0, 0, 5)).toEqual({ value: null, n: 0, of: 5 });
    expect(figure(3 / 0, 3, 0)).toEqual({ value: null, n: 3, of: 0 });
    expect(figure(null, 3)).toEqual({ value: null, n: 3, of: 3 });
  });
});

describe('small groups', () => {
  it('are withheld, with the next smallest when the total would tell', () => {
    expect(withheld([12, 9, 7])).toEqual([false, false, false]);
    expect(withheld([12, 9, 1])).toEqual([false, true, true]);
    expect(withheld([12, 3, 3])).toEqual([false, true, true]);
    expect(withheld([12, 9, 1, 1])).toEqual([false, true, true, true]);
    expect(withheld([4])).toEqual([true]);
    expect(withheld([])).toEqual([]);
  });

  it('can never be worked out from the total and the rows that are shown', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 12 }), (counts) => {
        const hidden = withheld(counts);
        const gone = counts.filter((_, i) => hidden[i]);
        expect(counts.every((n, i) => hidden[i] || n >= SMALLEST_GROUP)).toBe(true);
        const sum = gone.reduce((a, b) => a + b, 0);
        expect(gone.length === 0 || gone.length === counts.length || (gone.length >= 2 && sum >= SMALLEST_GROUP)).toBe(true);
      }),
    );
  });
});
