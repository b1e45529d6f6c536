import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mean, standardDeviation } from './arithmetic.js';
import { drawChart } from './chart.js';

const period = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 2, maxLength: 8 });

describe('periods known by mean, size and standard deviation', () => {
  it.each(['xbar', 's'] as const)('give the same %s chart as their single measurements', (chart) => {
    fc.assert(
      fc.property(fc.array(period, { minLength: 2, maxLength: 20 }), (subgroups) => {
        const x = subgroups.map((_, index) => String(index + 1));
        const single = drawChart({ xType: 'index', x, subgroups }, { chart });
        const summary = {
          y: subgroups.map((values) => mean(values)),
          n: subgroups.map((values) => values.length),
          sd: subgroups.map((values) => standardDeviation(values)),
        };
        const summarised = drawChart({ xType: 'index', x, ...summary }, { chart });
        expect(summarised.points).toEqual(single.points);
        expect(summarised.parts).toEqual(single.parts);
      }),
    );
  });

  it.each([
    ['xbar', [1, 2, 3]],
    ['s', [1, null, 2]],
  ] as const)('keeps a period whose spread is not known: %s', (chart, drawn) => {
    const { points } = drawChart({ xType: 'index', x: ['1', '2', '3'], y: [1, 2, 3], n: [5, 5, 5], sd: [1, null, 2] }, { chart });
    expect(points.map((point) => point.y)).toEqual(drawn);
    const known = drawChart({ xType: 'index', x: ['1', '2'], y: [1, 3], n: [5, 5], sd: [1, 2] }, { chart });
    expect(points.map(({ cl, ucl }) => [cl, ucl])[0]).toEqual(known.points.map(({ cl, ucl }) => [cl, ucl])[0]);
  });

  it('has no limit at the mean of a single value, whose own spread nobody knows', () => {
    const { points } = drawChart({ xType: 'index', x: ['1', '2', '3'], y: [1, 2, 3], n: [1, 5, 5], sd: [null, 1, 1] }, { chart: 'xbar' });
    expect(points.map(({ y, ucl }) => [y, ucl !== null])).toEqual([
      [1, false],
      [2, true],
      [3, true],
    ]);
  });

  it('keeps the place of a period of which it is not known how many were measured', () => {
    const { points } = drawChart({ xType: 'index', x: ['1', '2', '3'], y: [1, 2, 3], n: [5, null, 5], sd: [1, 1, 2] }, { chart: 'xbar' });
    expect(points.map((point) => point.y)).toEqual([1, null, 3]);
  });

  it('are pooled when a single measurement is among them, for that is a size too', () => {
    const { points } = drawChart({ xType: 'index', x: ['1', '2', '3'], subgroups: [[5], [1, 2, 3], [2, 4, 6]] }, { chart: 's' });
    expect(points[1]?.cl).toBeCloseTo(Math.sqrt((2 * 1 + 2 * 4) / 4), 12);
  });

  it('are drawn without limits when no spread is given, and not at all where nothing was measured', () => {
    const { points } = drawChart({ xType: 'index', x: ['1', '2', '3'], y: [4, 8, 9], n: [10, 30, 0] }, { chart: 'xbar' });
    expect(points.map(({ y, cl, ucl }) => [y, cl, ucl])).toEqual([
      [4, 7, null],
      [8, 7, null],
      [null, 7, null],
    ]);
  });

  it('are refused with a negative standard deviation', () => {
    const series = { xType: 'index' as const, x: ['1', '2'], y: [1, 2], n: [5, 5], sd: [1, -1] };
    expect(() => drawChart(series, { chart: 'xbar' })).toThrow('NEGATIVE at 2');
  });
});

describe('charts that know no denominator', () => {
  it.each(['c', 'g', 't'] as const)('draw the numbers as they are when one is given: %s', (chart) => {
    const series = { xType: 'index' as const, x: ['1', '2', '3'], y: [4, 6, 8] };
    expect(drawChart({ ...series, n: [10, 10, 10] }, { chart }).points).toEqual(drawChart(series, { chart }).points);
  });

  it('average rows of one period between events, and add counts', () => {
    const series = { xType: 'index' as const, x: ['1', '2', '2'], y: [2, 2, 3] };
    expect(drawChart(series, { chart: 'g' }).points.map(({ y }) => y)).toEqual([2, 2.5]);
    expect(drawChart(series, { chart: 'c' }).points.map(({ y }) => y)).toEqual([2, 5]);
  });

  it('have a limit of nothing exactly where rounding leaves a rest', () => {
    const { points } = drawChart({ xType: 'index', x: ['1', '2', '3'], y: [16, 5, 6], n: [20, 20, 20] }, { chart: 'u', multiply: 1000 });
    expect(points.map(({ lcl }) => lcl)).toEqual([0, 0, 0]);
  });

  it('are charts of single values when their size is not known: I′', () => {
    const series = { xType: 'index' as const, x: ['1', '2', '3'], y: [4, 6, 9] };
    expect(drawChart(series, { chart: 'ip' }).points).toEqual(drawChart(series, { chart: 'i' }).points);
  });
});
