import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { c4 } from './arithmetic.js';
import { drawChart } from './chart.js';
import { longestRunMax, nCrossingsMin } from './runs.js';

type Table = Record<string, number[]> & { individuals: { d2: number; D4: number; mdc_factor: number } };
const tableOf = (file: string): Table => (JSON.parse(readFileSync(`test/fixtures/spc-golden/${file}`, 'utf8')) as { table: Table }).table;
const runs = tableOf('table-runs-critical-values.json');
const constants = tableOf('table-chart-constants.json');
const of = (table: Table, column: string, index: number): number => (table[column] as number[])[index] as number;

describe('critical values of runs', () => {
  it.each((runs['n_useful'] as number[]).map((n, index) => [n, index] as const))('%i useful points', (n, index) => {
    expect(longestRunMax(n)).toBe(of(runs, 'longest_run_max', index));
    expect(nCrossingsMin(n)).toBe(of(runs, 'n_crossings_min', index));
  });

  // Exact, by sums of binomial coefficients in whole numbers; (1/2)^n alone is 0 in doubles from 1075 on.
  it.each([
    [1000, 474],
    [1075, 510],
    [1076, 511],
    [5000, 2441],
    [10_001, 4918],
  ])('%i useful points, beyond what a power of one half can hold', (n, crossings) => {
    expect(nCrossingsMin(n)).toBe(crossings);
  });
});

describe('constants of subgroups', () => {
  const spread = [-1, 1];
  /** A chart of two equal subgroups of n values around 0: limits in units of their standard deviation are the constants. */
  const chartOf = (chart: 'xbar' | 's', n: number): { sd: number; upper: number; lower: number } => {
    const group = Array.from({ length: n }, (_, index) => spread[index % 2] as number);
    const series = { xType: 'index' as const, x: ['1', '2'], subgroups: [group, group] };
    const { points } = drawChart(series, { chart });
    const sd = drawChart(series, { chart: 's' }).points[0]?.cl as number;
    const centre = chart === 'xbar' ? (points[0]?.cl as number) : 0;
    return { sd, upper: ((points[0]?.ucl as number) - centre) / sd, lower: ((points[0]?.lcl as number) - centre) / sd };
  };

  it.each((constants['n'] as number[]).map((n, index) => [n, index] as const))('of %i', (n, index) => {
    expect(c4(n)).toBeCloseTo(of(constants, 'c4', index), 12);
    expect(chartOf('xbar', n).upper).toBeCloseTo(of(constants, 'A3', index), 10);
    expect(chartOf('s', n).lower).toBeCloseTo(of(constants, 'B3', index), 10);
    expect(chartOf('s', n).upper).toBeCloseTo(of(constants, 'B4', index), 10);
  });

  it('stay finite for large subgroups, where the gamma function itself is not', () => {
    expect(c4(344)).toBeCloseTo(0.999_271_4, 6);
    expect(c4(100_000)).toBeGreaterThan(0.999_997);
  });
});

describe('constants of individuals', () => {
  const { d2, D4 } = constants.individuals;
  it('are those of the table', () => {
    const series = { xType: 'index' as const, x: ['1', '2', '3'], y: [1, 2, 1] };
    expect(drawChart(series, { chart: 'i' }).points[0]?.ucl).toBeCloseTo(4 / 3 + 3 / d2, 12);
    expect(drawChart(series, { chart: 'mr' }).points[0]?.ucl).toBeCloseTo(D4, 12);
  });
});
