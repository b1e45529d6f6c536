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
});
