import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mean } from './arithmetic.js';
import { drawChart } from './chart.js';
import type { Chart, ChartOptions, ChartResult, Series } from './types.js';

const indexed = (y: (number | null)[], n?: number[]): Series => ({
  xType: 'index',
  x: y.map((_, index) => String(index + 1)),
  y,
  ...(n ? { n } : {}),
});
/** Whole hundredths: shifting and scaling them by whole numbers is exact but for the last digit. */
const value = fc.integer({ min: -50_000, max: 50_000 }).map((whole) => whole / 100);
const values = fc.array(fc.option(value, { freq: 8 }), { minLength: 1, maxLength: 60 });
const counts = fc.array(fc.tuple(fc.nat(40), fc.nat(60)), { minLength: 1, maxLength: 40 });
const EACH = ['run', 'i'] as const;
const ALL: Chart[] = ['run', 'i', 'ip', 'mr', 'p', 'pp', 'u', 'up', 'c', 'g', 't'];

const signals = ({ points, parts }: ChartResult): unknown => [
  points.map((point) => point.sigmaSignal),
  parts.map(({ nUseful, longestRun, nCrossings, runsSignal }) => [nUseful, longestRun, nCrossings, runsSignal]),
];
function near(got: number | null | undefined, want: number | null | undefined): void {
  if (typeof got !== 'number' || typeof want !== 'number') expect(got).toBe(want);
  else expect(Math.abs(got - want)).toBeLessThanOrEqual(1e-8 * Math.max(1, Math.abs(want)));
}
function seriesFor(chart: Chart, rows: [number, number][]): Series {
  if (chart === 't') return indexed(rows.map(([a]) => a + 0.5));
  if (chart === 'c' || chart === 'g') return indexed(rows.map(([a]) => a));
  const numerators = rows.map(([a, extra]) => (chart === 'p' || chart === 'pp' ? Math.min(a, extra) : a));
  return indexed(
    numerators,
    rows.map(([, extra]) => extra),
  );
}

describe('any chart', () => {
  it.each(ALL)('%s: the order of rows does not matter', (chart) => {
    fc.assert(
      fc.property(counts, fc.infiniteStream(fc.nat()), (rows, keys) => {
        const series = seriesFor(chart, rows);
        const order = series.x
          .map((_, index) => ({ index, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ index }) => index);
        const pick = <T>(list: readonly T[] | undefined): T[] => order.map((index) => (list as readonly T[])[index] as T);
        const mixed = { ...series, x: pick(series.x), y: pick(series.y), ...(series.n ? { n: pick(series.n) } : {}) };
        const [a, b] = [drawChart(series, { chart }), drawChart(mixed, { chart })];
        expect([b.points, b.parts]).toEqual([a.points, a.parts]);
      }),
      { numRuns: 40 },
    );
  });

  it.each(ALL)('%s: no line is ever NaN or infinite, and clipped lines stay inside', (chart) => {
    fc.assert(
      fc.property(counts, fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 4 }), (rows, parts) => {
        for (const point of drawChart(seriesFor(chart, rows), { chart, parts }).points)
          for (const line of [point.y, point.cl, point.lcl, point.ucl, point.lcl2, point.ucl2]) {
            expect(line === null || Number.isFinite(line)).toBe(true);
            if (line !== null && chart !== 'i' && chart !== 'ip' && chart !== 'run') expect(line).toBeGreaterThanOrEqual(0);
            if (line !== null && (chart === 'p' || chart === 'pp')) expect(line).toBeLessThanOrEqual(1);
          }
      }),
      { numRuns: 60 },
    );
  });

  it.each(ALL)('%s: a constant series has sigma 0 and no signal', (chart) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 30 }), (length, level) => {
        const same = chart === 'p' || chart === 'pp' || chart === 'u' || chart === 'up' || chart === 'ip';
        const series = indexed(
          Array.from({ length }, () => level / 10),
          same ? Array.from({ length }, () => 3) : undefined,
        );
        const { points, parts } = drawChart(series, { chart });
        expect(points.some((point) => point.sigmaSignal)).toBe(false);
        expect(parts[0]?.runsSignal).toBe(false);
        if (['i', 'ip', 't', 'pp', 'up'].includes(chart) && length > 1) {
          near(points[0]?.ucl, points[0]?.cl);
          near(points[0]?.lcl, points[0]?.cl);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe.each(EACH)('%s', (chart) => {
  it('adding a constant moves centre and limits and changes no signal', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -500, max: 500 }), (y, shift) => {
        const a = drawChart(indexed(y), { chart });
        const b = drawChart(indexed(y.map((one) => (one === null ? null : one + shift))), { chart });
        a.points.forEach((point, index) => {
          for (const line of ['cl', 'lcl', 'ucl'] as const)
            near(b.points[index]?.[line], point[line] === null ? null : point[line] + shift);
        });
        expect(signals(b)).toEqual(signals(a));
      }),
    );
  });

  it('scaling scales and changes no signal', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 1000 }), (y, factor) => {
        const a = drawChart(indexed(y), { chart });
        const b = drawChart(indexed(y.map((one) => (one === null ? null : one * factor))), { chart });
        const multiplied = drawChart(indexed(y), { chart, multiply: factor });
        a.points.forEach((point, index) => {
          for (const line of ['cl', 'lcl', 'ucl'] as const) {
            near(b.points[index]?.[line], point[line] === null ? null : point[line] * factor);
            near(multiplied.points[index]?.[line], point[line] === null ? null : point[line] * factor);
          }
        });
        expect(signals(b)).toEqual(signals(a));
        expect(signals(multiplied)).toEqual(signals(a));
      }),
    );
  });

  it('phases never share runs: each is the chart of its points alone', () => {
    fc.assert(
      fc.property(values, values, (before, after) => {
        const whole = drawChart(indexed([...before, ...after]), { chart, parts: [before.length] });
        [before, after].forEach((part, index) => {
          const alone = drawChart(indexed(part), { chart });
          const { part: _a, first: _b, last: _c, ...got } = whole.parts[index] as (typeof whole.parts)[number];
          const { part: _d, first: _e, last: _f, ...want } = alone.parts[0] as (typeof whole.parts)[number];
          expect(got).toEqual(want);
        });
      }),
    );
  });

  it('a point within the tolerance of the centre line counts as on it', () => {
    const level = 7;
    const at = (off: number): ChartResult => drawChart(indexed([level, level, level, level + off, 3, 11]), { chart: 'run' });
    expect(at(0.9e-9 * level).parts[0]?.nUseful).toBe(2);
    expect(at(1.1e-9 * level).parts[0]?.nUseful).toBe(3);
    expect(drawChart(indexed([0.1, 0.3, 0.2, 0.1, 0.3, 0.2]), { chart: 'i' }).parts[0]?.nUseful).toBe(4);
  });

  it('excluded points move neither the lines nor the runs', () => {
    fc.assert(
      fc.property(values, fc.nat(), value, (y, place, other) => {
        const at = place % y.length;
        const options: ChartOptions = { chart, exclude: [at + 1] };
        const known = y.with(at, 1);
        const a = drawChart(indexed(known), options);
        const b = drawChart(indexed(known.with(at, other)), options);
        expect(b.points.map(({ cl, lcl, ucl }) => [cl, lcl, ucl])).toEqual(a.points.map(({ cl, lcl, ucl }) => [cl, lcl, ucl]));
        expect(b.parts.map(({ nUseful, longestRun, nCrossings }) => [nUseful, longestRun, nCrossings])).toEqual(
          a.parts.map(({ nUseful, longestRun, nCrossings }) => [nUseful, longestRun, nCrossings]),
        );
      }),
    );
  });

  it('a frozen baseline uses its first points only', () => {
    fc.assert(
      fc.property(values, values, (first, later) => {
        const frozen = drawChart(indexed([...first, ...later]), { chart, freeze: first.length });
        const alone = drawChart(indexed(first), { chart });
        for (const point of frozen.points)
          for (const line of ['cl', 'lcl', 'ucl'] as const) expect(point[line]).toBe(alone.points[0]?.[line]);
      }),
    );
  });
});

describe('rows of one period', () => {
  it('are one point: ratios by their sums, measurements by their mean', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 20, max: 40 })), { minLength: 1, maxLength: 12 }), (rows) => {
        const x = rows.map(() => '2026-01-01');
        const [y, n] = [rows.map(([a]) => a), rows.map(([, b]) => b)];
        const total = (list: number[]): number => list.reduce((sum, one) => sum + one, 0);
        near(drawChart({ xType: 'date', x, y, n }, { chart: 'p' }).points[0]?.y, total(y) / total(n));
        near(drawChart({ xType: 'date', x, y }, { chart: 'i' }).points[0]?.y, mean(y));
        expect(drawChart({ xType: 'date', x, y }, { chart: 'c' }).points).toHaveLength(1);
      }),
    );
  });
});
