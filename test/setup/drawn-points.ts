import { drawnLimits } from '../../src/modules/measures/drawing/chart-points.js';
import type { DrawnPoint } from '../../src/modules/measures/drawing/picture.js';
import type { ChartResult } from '../../src/modules/measures/spc/types.js';

/** The points of a computed chart as they are drawn. */
export function drawnPoints(result: ChartResult, told: (x: string, index: number) => Pick<DrawnPoint, 'label' | 'status'>): DrawnPoint[] {
  return result.points.map((point, index) => ({
    ...told(point.x, index),
    start: point.x,
    value: point.y,
    cl: point.cl,
    ...drawnLimits(result.chart, result.options.multiply ?? 1, point),
    excluded: !point.included,
    signal: point.sigmaSignal && point.included,
    part: point.part,
  }));
}
