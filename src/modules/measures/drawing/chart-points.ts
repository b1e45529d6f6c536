import type { Chart } from '../spc/types.js';

/** Charts whose values cannot lie below 0, and of these the ones that cannot lie above all. */
const NOT_BELOW_ZERO: ReadonlySet<Chart> = new Set(['p', 'pp', 'u', 'up', 'c', 'g', 't', 's', 'mr']);
const NOT_ABOVE_ALL: ReadonlySet<Chart> = new Set(['p', 'pp']);

/** The limits of a point as they are drawn. A limit at 0 or 100 % where nothing can lie beyond is no limit. */
export function drawnLimits(
  chart: Chart,
  multiply: number,
  { lcl, ucl }: { lcl: number | null; ucl: number | null },
): { lcl: number | null; ucl: number | null } {
  const lowest = NOT_BELOW_ZERO.has(chart) ? 0 : -Infinity;
  const highest = NOT_ABOVE_ALL.has(chart) ? multiply : Infinity;
  return { lcl: lcl === null || lcl <= lowest ? null : lcl, ucl: ucl === null || ucl >= highest ? null : ucl };
}
