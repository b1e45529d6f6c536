import { describe, expect, it } from '@jest/globals';
import { drawChart } from './chart.js';
import type { ChartOptions } from './types.js';
import { lagOne, warningsOf } from './warnings.js';

const indexed = (y: number[], options: ChartOptions, n?: number[]): string[] =>
  warningsOf(drawChart({ xType: 'index', x: y.map((_, index) => String(index)), y, ...(n ? { n } : {}) }, options)).map(({ code }) => code);
const STEADY = [5, 3, 6, 4, 7, 2, 5, 6, 3, 4, 6, 2, 7, 4, 5, 3, 6, 5, 2, 6, 4, 5, 7, 3];

describe('warnings', () => {
  it('of few points, trial limits and none', () => {
    expect(indexed(STEADY.slice(0, 8), { chart: 'run' })).toEqual(['TOO_FEW_POINTS']);
    expect(indexed(STEADY.slice(0, 8), { chart: 'i' })).toEqual(['TOO_FEW_POINTS']);
    expect(indexed(STEADY.slice(0, 15), { chart: 'i' })).toEqual(['TRIAL_LIMITS']);
    expect(indexed(STEADY, { chart: 'run' })).toEqual([]);
    expect(indexed(STEADY, { chart: 'i' })).toEqual([]);
  });

  it('of a frozen baseline under eight points', () => {
    expect(indexed(STEADY, { chart: 'run', freeze: 7 })).toEqual(['SHORT_BASELINE']);
    expect(indexed(STEADY, { chart: 'run', freeze: 8 })).toEqual([]);
  });

  it('of more than half of the points on the median', () => {
    const zeros = [0, 0, 1, 0, 0, 2, 0, 0, 0, 1, 0, 0, 3, 0, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1, 2, 1, 1, 1, 1];
    expect(indexed(zeros, { chart: 'run' })).toContain('MANY_ON_CENTRE');
    expect(indexed(STEADY, { chart: 'run' })).not.toContain('MANY_ON_CENTRE');
  });

  it('of denominators in the thousands, with the chart to take', () => {
    const n = STEADY.map(() => 4000);
    const [p, u] = (['p', 'u'] as const).map((chart) =>
      warningsOf(
        drawChart({ xType: 'index', x: STEADY.map((_, index) => String(index)), y: STEADY.map((one) => one * 100), n }, { chart }),
      ),
    );
    expect(p).toContainEqual({ code: 'LARGE_DENOMINATORS', params: { median: 4000, proposed: 'pp' } });
    expect(u).toContainEqual({ code: 'LARGE_DENOMINATORS', params: { median: 4000, proposed: 'up' } });
    expect(
      indexed(
        STEADY,
        { chart: 'p' },
        STEADY.map(() => 90),
      ),
    ).not.toContain('LARGE_DENOMINATORS');
    expect(indexed(STEADY, { chart: 'pp' }, n)).not.toContain('LARGE_DENOMINATORS');
  });

  it('of seasons', () => {
    const season = Array.from({ length: 36 }, (_, month) => 100 + 20 * Math.sin((month / 12) * 2 * Math.PI));
    expect(indexed(season, { chart: 'i' })).toContain('AUTOCORRELATED');
    expect(lagOne(season)?.correlation).toBeGreaterThan(0.8);
    expect(lagOne(STEADY.map(() => 5))).toBeNull();
    expect(lagOne(STEADY.slice(0, 19))).toBeNull();
  });

  it('but not of the shift that a stated change made', () => {
    const shifted = [...STEADY, ...STEADY.map((value) => value + 30)];
    const chart = drawChart({ xType: 'index', x: shifted.map((_, index) => String(index + 1)), y: shifted }, { chart: 'i' });
    const codes = (change: number | null): string[] => warningsOf(chart, change).map(({ code }) => code);
    expect(codes(null)).toContain('AUTOCORRELATED');
    expect(codes(STEADY.length)).not.toContain('AUTOCORRELATED');
  });
});
