import type { Chart, ChartResult } from '../spc/types.js';
import type { DrawnPoint } from './picture.js';

/** Charts whose values cannot lie below 0, and of these the ones that cannot lie above all. */
const NOT_BELOW_ZERO: ReadonlySet<Chart> = new Set(['p', 'pp', 'u', 'up', 'c', 'g', 't', 's', 'mr']);
const NOT_ABOVE_ALL: ReadonlySet<Chart> = new Set(['p', 'pp']);

/** The points of a computed chart as they are drawn. A limit at 0 or 100 % where nothing can lie beyond is no limit. */
export function drawnPoints(result: ChartResult, told: (x: string, index: number) => Pick<DrawnPoint, 'label' | 'status'>): DrawnPoint[] {
  const { chart, options } = result;
  const lowest = NOT_BELOW_ZERO.has(chart) || options.lclFloorZero ? 0 : -Infinity;
  const highest = NOT_ABOVE_ALL.has(chart) ? (options.multiply ?? 1) : Infinity;
  return result.points.map((point, index) => ({
    ...told(point.x, index),
    start: point.x,
    value: point.y,
    cl: point.cl,
    lcl: point.lcl === null || point.lcl <= lowest ? null : point.lcl,
    ucl: point.ucl === null || point.ucl >= highest ? null : point.ucl,
    excluded: !point.included,
    signal: point.sigmaSignal && point.included,
    part: point.part,
  }));
}
