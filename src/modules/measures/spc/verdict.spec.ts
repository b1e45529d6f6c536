import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drawChart } from './chart.js';
import { signalsOf } from './signals.js';
import type { ChartOptions, ChartResult, Series } from './types.js';
import { changeIndex, verdictOf, type VerdictQuestion } from './verdict.js';

const months = (count: number): string[] =>
  Array.from({ length: count }, (_, month) => `${2025 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`);
const BEFORE = [52, 48, 55, 47, 51, 49, 53, 46, 54, 50, 48, 52];
const AFTER = [61, 58, 64, 66, 63, 67, 65, 70, 68, 66, 71, 69];
const MORE: VerdictQuestion = { direction: 'INCREASE', changeAt: '2026-01-01', target: null };
const of = (y: (number | null)[], options: Partial<ChartOptions> = {}): ChartResult =>
  drawChart({ xType: 'date', x: months(y.length), y }, { chart: 'run', ...options });
const shareOf = (numerators: number[], n: number): Series => ({
  xType: 'date',
  x: months(numerators.length),
  y: numerators,
  n: numerators.map(() => n),
});

describe('the verdict', () => {
  it('of twelve months before and twelve after is improved, with the run that shows it', () => {
    const verdict = verdictOf(of([...BEFORE, ...AFTER], { parts: [12] }), MORE);
    expect(verdict).toMatchObject({
      verdict: 'IMPROVED',
      rule: 'LONG_RUN',
      signals: [{ code: 'LONG_RUN', params: { longestRun: 13, limit: 8, nUseful: 24 } }],
      params: { before: 12, after: 12, longestRunMax: 8, centreBefore: 50.5, centreAfter: 66, targetReached: null },
    });
  });

  it('is the same whether the change is a phase, a frozen baseline or a date', () => {
    const y = [...BEFORE, ...AFTER];
    const answers = [
      verdictOf(of(y, { parts: [12] }), MORE),
      verdictOf(of(y, { parts: [12] }), { ...MORE, changeAt: null }),
      verdictOf(of(y, { freeze: 12 }), { ...MORE, changeAt: null }),
      verdictOf(of(y), MORE),
      verdictOf(of(y), { ...MORE, changeAt: '2025-12-02' }),
    ];
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it.each([
    ['INCREASE', 'IMPROVED'],
    ['DECREASE', 'WORSENED'],
    ['NEUTRAL', 'CHANGED'],
  ] as const)('of a rise when %s is wanted: %s', (direction, verdict) => {
    expect(verdictOf(of([...BEFORE, ...AFTER], { parts: [12] }), { ...MORE, direction }).verdict).toBe(verdict);
  });

  it('is not shown while runs are as chance makes them', () => {
    const verdict = verdictOf(of([...BEFORE, ...BEFORE], { parts: [12] }), MORE);
    expect(verdict).toMatchObject({ verdict: 'NOT_SHOWN', rule: 'NO_SIGNAL', signals: [] });
    expect(verdict.params.crossings).toBeGreaterThanOrEqual(verdict.params.crossingsMin as number);
  });

  it('is not shown without a change', () => {
    expect(verdictOf(of([...BEFORE, ...AFTER]), { ...MORE, changeAt: null })).toMatchObject({
      verdict: 'NOT_SHOWN',
      rule: 'NO_CHANGE_STATED',
    });
  });

  it('of points outside the limits after the change cites them, with their places in the whole chart', () => {
    const numerators = [50, 52, 48, 51, 49, 50, 53, 47, 52, 48, 70, 49, 72, 51];
    const verdict = verdictOf(drawChart(shareOf(numerators, 100), { chart: 'p', parts: [10], multiply: 100 }), { ...MORE, changeAt: null });
    expect(verdict).toMatchObject({ verdict: 'IMPROVED', rule: 'OUTSIDE_LIMITS', params: { outside: 2, before: 10, after: 4 } });
    expect(verdict.signals).toContainEqual({ code: 'OUTSIDE_LIMITS', params: { above: 2, below: 0, places: [11, 13] } });
  });

  it('takes no point on the wrong side as evidence', () => {
    const numerators = [50, 52, 48, 51, 49, 50, 53, 47, 52, 48, 54, 53, 20, 49, 75, 52];
    const rise = verdictOf(drawChart(shareOf([...numerators.slice(0, 10), 51, 52, 30, 51, 64, 60], 100), { chart: 'p', parts: [10] }), {
      ...MORE,
      changeAt: null,
    });
    expect(rise).toMatchObject({ verdict: 'NOT_SHOWN', rule: 'NO_NEW_LEVEL', params: { outside: 0 } });
  });

  it.each([
    ['one spike', [20, 19, 21, 42, 19, 20], 1],
    ['a spike and a fall', [45, 2, 20, 21, 19, 20], 1],
  ])('takes %s for no new level', (_, after, outside) => {
    const before = [20, 21, 19, 20, 22, 18, 20, 21, 19, 20, 18, 22];
    const result = drawChart(shareOf([...before, ...after], 50), { chart: 'p', parts: [12], multiply: 100 });
    expect(verdictOf(result, { ...MORE, changeAt: null })).toMatchObject({
      verdict: 'NOT_SHOWN',
      rule: 'NO_NEW_LEVEL',
      params: { outside },
    });
  });

  it('takes no run on the other side than that to which the centre moved', () => {
    const after = [44, 45, 43, 44, 45, 43, 44, 45, 43, 62, 48, 63, 49, 64, 61, 62, 48, 63, 61, 62, 63, 60, 62];
    const verdict = verdictOf(of([...BEFORE, ...after], { parts: [12] }), MORE);
    expect(verdict.params).toMatchObject({ longestRun: 9, longestRunMax: 8 });
    expect([verdict.verdict, verdict.rule]).not.toEqual(['IMPROVED', 'LONG_RUN']);
  });

  it.each([
    [
      'up, long before the change',
      [18, 19, 18, 17, 18, 19, 18, 17, 18, 19, 32, 31, 32, 33, 32, 31, 32, 33, 32, 31],
      [26, 25, 26, 25, 27, 24],
    ],
    ['down, long before the change', [12, 12, 13, 12, 13, 12, 13, 12, 13, 12, 8, 7, 8, 7, 8, 7, 8, 7, 8, 7], [10.1, 10.2, 10.1, 10.3]],
  ])('is not given when the level went %s', (_, before, after) => {
    const result = of([...before, ...after], { parts: [before.length] });
    const verdict = verdictOf(result, { ...MORE, changeAt: null });
    expect(verdict).toMatchObject({ verdict: 'NOT_SHOWN', rule: 'BASELINE_UNSTABLE', params: { longestRun: 10, longestRunMax: 7 } });
    // With a phase where the level changed, only the time after it is the baseline.
    const split = verdictOf(of([...before, ...after], { parts: [10, before.length] }), { ...MORE, changeAt: null });
    expect(split.rule).not.toBe('BASELINE_UNSTABLE');
  });

  it.each(['mr', 's'] as const)('is not given of the spread: %s', (chart) => {
    const subgroups = [...BEFORE, ...AFTER].map((value) => [value, value + 2]);
    const series = chart === 's' ? { subgroups } : { y: [...BEFORE, ...AFTER] };
    const result = drawChart({ xType: 'date', x: months(24), ...series }, { chart });
    expect(verdictOf(result, MORE)).toMatchObject({ verdict: 'NOT_SHOWN', rule: 'SPREAD_CHART', signals: [] });
  });

  it('is not given of what is left when numbers are hidden in what is compared, and of others is', () => {
    const y: (number | null)[] = [...BEFORE, ...AFTER];
    [y[13], y[15]] = [null, null];
    expect(verdictOf(of(y, { parts: [12] }), { ...MORE, hidden: [14, 16] })).toMatchObject({
      verdict: 'NOT_SHOWN',
      rule: 'NUMBERS_HIDDEN',
      params: { hidden: 2 },
    });
    const later = [...BEFORE, ...AFTER, null, null];
    expect(verdictOf(of(later, { parts: [12, 24] }), { ...MORE, hidden: [25, 26] }).verdict).toBe('IMPROVED');
  });

  it('of a baseline that was made too short, or emptied by exclusions, is too few points', () => {
    const y = [10, 10.2, 5, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6];
    const question: VerdictQuestion = { direction: 'DECREASE', changeAt: months(13)[12] as string, target: null };
    const few = { verdict: 'TOO_FEW_POINTS', rule: 'FEW_BEFORE', params: { before: 2 } };
    expect(verdictOf(of(y, { freeze: 2 }), question)).toMatchObject(few);
    expect(verdictOf(of(y, { chart: 'i', freeze: 7, exclude: [2, 3, 4, 5, 6] }), question)).toMatchObject(few);
  });

  it.each([
    [5, 12, 'FEW_BEFORE'],
    [12, 3, 'FEW_AFTER'],
    [12, 0, 'FEW_AFTER'],
    [0, 12, 'FEW_BEFORE'],
  ])('of %i months before and %i after: too few points (%s)', (before, after, rule) => {
    const y = [...BEFORE.slice(0, before), ...AFTER.slice(0, after)];
    const changeAt = months(before + 1)[before] as string;
    expect(verdictOf(of(y), { ...MORE, changeAt })).toMatchObject({ verdict: 'TOO_FEW_POINTS', rule, params: { before, after } });
  });

  it('leaves missing and excluded points out of the count', () => {
    const y: (number | null)[] = [...BEFORE, ...AFTER];
    for (let i = 0; i < 4; i++) y[i] = null;
    const verdict = verdictOf(of(y, { parts: [12], exclude: [5, 6, 7] }), MORE);
    expect(verdict).toMatchObject({ verdict: 'TOO_FEW_POINTS', rule: 'FEW_BEFORE', params: { before: 5 } });
  });

  it('is never improved below ten useful points, nor without a signal', () => {
    const value = fc.option(fc.integer({ min: 0, max: 8 }), { freq: 6 });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 40 }),
        fc.nat(39),
        fc.constantFrom('INCREASE', 'DECREASE', 'NEUTRAL'),
        (y, at, direction) => {
          const change = Math.min(at, y.length - 1);
          const verdict = verdictOf(of(y, { parts: [change] }), { direction, changeAt: months(y.length)[change] as string, target: 3 });
          if (['IMPROVED', 'WORSENED', 'CHANGED'].includes(verdict.verdict)) {
            expect(verdict.params.nUseful).toBeGreaterThanOrEqual(10);
            expect(verdict.signals.length).toBeGreaterThan(0);
            const rose = (verdict.params.centreAfter as number) > (verdict.params.centreBefore as number);
            if (direction !== 'NEUTRAL') expect(verdict.verdict).toBe(rose === (direction === 'INCREASE') ? 'IMPROVED' : 'WORSENED');
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('goes by the phase that begins in the period of the change, and else by the first whole period after it', () => {
    const y = [...BEFORE, ...AFTER];
    expect(changeIndex(of(y, { parts: [12] }), '2026-01-15')).toBe(12);
    expect(changeIndex(of(y), '2026-01-15')).toBe(13);
    expect(changeIndex(of(y), '2026-01-01')).toBe(12);
    expect(verdictOf(of(y, { parts: [12] }), { ...MORE, changeAt: '2026-01-15' }).verdict).toBe('IMPROVED');
  });

  it('compares the phase after the change with the phase before it, and with no other', () => {
    const y = [...BEFORE, ...AFTER, ...BEFORE];
    const result = of(y, { parts: [12, 24] });
    expect(verdictOf(result, MORE).verdict).toBe('IMPROVED');
    expect(verdictOf(result, { ...MORE, changeAt: null }).verdict).toBe('WORSENED');
  });

  it('says whether the target has been reached, and is not decided by it', () => {
    const at = (target: number, direction: 'INCREASE' | 'DECREASE' = 'INCREASE'): unknown => {
      const { verdict, params } = verdictOf(of([...BEFORE, ...AFTER], { parts: [12] }), { ...MORE, direction, target });
      return [verdict, params.targetReached];
    };
    expect([at(66), at(70), at(70, 'DECREASE')]).toEqual([
      ['IMPROVED', true],
      ['IMPROVED', false],
      ['WORSENED', true],
    ]);
  });

  it('finds the change among points counted by number', () => {
    const y = Array.from({ length: 12 }, (_, index) => index);
    const result = drawChart({ xType: 'index', x: y.map(String), y }, { chart: 'run' });
    expect([changeIndex(result, '9'), changeIndex(result, '10'), changeIndex(result, '99'), changeIndex(result, null)]).toEqual([
      9,
      10,
      12,
      null,
    ]);
  });
});

describe('the signals of a chart', () => {
  it('are told part by part, with their numbers', () => {
    const result = of([...BEFORE, ...AFTER]);
    expect(signalsOf(result)).toEqual([
      {
        part: 1,
        first: 1,
        last: 24,
        nUseful: 24,
        signals: [
          { code: 'LONG_RUN', params: { longestRun: 12, limit: 8, nUseful: 24 } },
          { code: 'FEW_CROSSINGS', params: { crossings: 1, limit: 8, nUseful: 24 } },
        ],
      },
    ]);
    expect(signalsOf(of([...BEFORE, ...AFTER], { parts: [12] })).map((part) => part.signals.map(({ code }) => code))).toEqual([[], []]);
  });

  it('pass over excluded points outside the limits', () => {
    const y = [...BEFORE, 500];
    expect(signalsOf(of(y, { chart: 'i', exclude: [13] }))[0]?.signals).toEqual([]);
  });
});
