import { mean, sideOf } from './arithmetic.js';
import { meanRange, movingRanges } from './limits.js';
import { prepare } from './prepare.js';
import type { Row, Series } from './types.js';

/*
 * The rule set of NHS England, Making Data Count, for XmR charts: mean ± 2.66 × mean moving range; outside, trend of 7, shift of 7, two of
 * three near a limit. Everything is judged inside a phase.
 */

/** Which definition of two in three: since November 2023 points beyond the limit count too; before that only those between two and three sigma. */
export type TwoInThree = '2023' | 'earlier';
/** What would be better. */
export type Direction = 'increase' | 'decrease' | 'neutral';

/** What is chosen for the chart. Places are counted from 1. */
export interface MdcOptions {
  direction: Direction;
  target?: number | null;
  /** The first point of every new phase. */
  rebaseAt?: readonly number[] | null;
  /** Limits of every phase come from its first so many points. */
  fixAfterN?: number | null;
  /** Points left out of mean, limits and rules; drawn and tested against the limits all the same. */
  exclude?: readonly number[] | null;
  /** Drops moving ranges >= 3.267 × their mean once; the Excel tool of NHS England does not. On unless told otherwise. */
  screenMr?: boolean;
  twoInThree?: TwoInThree;
}

/** The signal of a point that is told first. */
export type MdcSignal = 'OUTSIDE' | 'TREND' | 'TWO_IN_THREE' | 'SHIFT' | null;

/** One point of the chart. */
export interface MdcPoint {
  x: string;
  y: number | null;
  phase: number;
  included: boolean;
  cl: number | null;
  lcl: number | null;
  ucl: number | null;
  side: -1 | 0 | 1 | null;
  outside: boolean;
  /** Beyond the near limit (two thirds of the way), the limit or not. */
  nearLimit: boolean;
  /** Between the near limit and the limit. */
  closeToLimit: boolean;
  /** 1 rising, -1 falling, 0 none. */
  trend: -1 | 0 | 1;
  /** 1 above, -1 below, 0 none. */
  shift: -1 | 0 | 1;
  twoInThree: boolean;
  signal: MdcSignal;
  /** Which way the signal points: 1 up, -1 down, 0 without signal. A trend is judged by its direction. */
  way: -1 | 0 | 1;
}

/** The computed chart. */
export interface MdcResult {
  points: MdcPoint[];
  /** From the last point that has a value and counts: what its signal means. */
  variation: 'COMMON_CAUSE' | 'IMPROVEMENT_HIGH' | 'IMPROVEMENT_LOW' | 'CONCERN_HIGH' | 'CONCERN_LOW' | 'NEUTRAL_HIGH' | 'NEUTRAL_LOW';
  /** The target against the last limits; null without target or with a neutral direction. */
  assurance: 'CONSISTENT_PASS' | 'CONSISTENT_FAIL' | 'INCONSISTENT' | null;
  /** A phase has fewer than 13 points. */
  shortPhase: boolean;
}

const FACTOR = 2.66;
const RUN = 7;
const ENOUGH = 13;

/** Computes an XmR chart by the rules of Making Data Count. Throws {@link ChartRefused} for a series that cannot be drawn. */
export function drawMdcChart(series: Series, options: MdcOptions): MdcResult {
  const ends = (options.rebaseAt ?? []).map((first) => first - 1);
  const rows = prepare(series, { chart: 'i', parts: ends, exclude: options.exclude ?? null });
  const phases = [...new Set(rows.map((row) => row.part))].map((phase) => rows.filter((row) => row.part === phase));
  const points = phases.flatMap((phase) => judgePhase(phase, options));
  const last = points.filter((point) => point.included && point.y !== null).at(-1);
  return {
    points,
    variation: last ? variationOf(last, options.direction) : 'COMMON_CAUSE',
    assurance: last ? assuranceOf(last, options) : null,
    shortPhase: phases.some((phase) => phase.length < ENOUGH) && phases.length > 0,
  };
}

function judgePhase(rows: Row[], options: MdcOptions): MdcPoint[] {
  const baseline = rows.slice(0, options.fixAfterN ?? rows.length).filter((row) => row.included);
  const cl = mean(baseline.flatMap((row) => (row.y === null ? [] : [row.y])));
  const range = meanRange(movingRanges(baseline), options.screenMr ?? true);
  const reach = range === null ? null : FACTOR * range;
  const points = rows.map((row): MdcPoint => {
    const side = row.y === null || cl === null ? null : sideOf(row.y, cl);
    const [lcl, ucl] = cl === null || reach === null ? [null, null] : [cl - reach, cl + reach];
    const outside = row.y !== null && lcl !== null && ucl !== null && (sideOf(row.y, ucl) === 1 || sideOf(row.y, lcl) === -1);
    const near = row.y !== null && cl !== null && reach !== null && sideOf(Math.abs(row.y - cl), (2 / 3) * reach) === 1;
    return {
      x: row.x,
      y: row.y,
      phase: row.part,
      included: row.included,
      cl,
      lcl,
      ucl,
      side,
      outside,
      nearLimit: near,
      closeToLimit: near && !outside && strictlyInside(row.y, lcl, ucl),
      trend: 0,
      shift: 0,
      twoInThree: false,
      signal: null,
      way: 0,
    };
  });
  const known = points.filter((point) => point.y !== null && point.included);
  markRuns(known);
  markTwoInThree(known, options.twoInThree ?? '2023');
  for (const point of points) tell(point);
  return points;
}

const strictlyInside = (y: number | null, lcl: number | null, ucl: number | null): boolean =>
  y !== null && lcl !== null && ucl !== null && sideOf(y, lcl) === 1 && sideOf(y, ucl) === -1;

/** Marks every point of seven in a row that rise or fall, and of seven in a row on one side. Missing points are passed over. */
function markRuns(points: MdcPoint[]): void {
  for (let last = RUN - 1; last < points.length; last++) {
    const window = points.slice(last - RUN + 1, last + 1);
    const steps = window.slice(1).map((point, i) => stepOf((window[i] as MdcPoint).y, point.y));
    const step = steps[0] ?? 0;
    if (step !== 0 && steps.every((one) => one === step)) for (const point of window) point.trend = step;
    const side = window[0]?.side ?? 0;
    if (side !== 0 && window.every((point) => point.side === side)) for (const point of window) point.shift = side;
  }
}

const stepOf = (before: number | null, now: number | null): -1 | 0 | 1 => (before === null || now === null ? 0 : sideOf(now, before));

function markTwoInThree(points: MdcPoint[], definition: TwoInThree): void {
  const counts = (point: MdcPoint): boolean => (definition === '2023' ? point.nearLimit : point.closeToLimit);
  for (let last = 2; last < points.length; last++) {
    const window = points.slice(last - 2, last + 1);
    const side = window[0]?.side ?? 0;
    if (side === 0 || !window.every((point) => point.side === side)) continue;
    if (window.filter(counts).length < 2) continue;
    for (const point of window.filter(counts)) point.twoInThree = true;
  }
}

/** The signal told first: outside, trend, two in three, shift. */
function tell(point: MdcPoint): void {
  if (point.outside) [point.signal, point.way] = ['OUTSIDE', point.side ?? 0];
  else if (point.trend !== 0) [point.signal, point.way] = ['TREND', point.trend];
  else if (point.twoInThree) [point.signal, point.way] = ['TWO_IN_THREE', point.side ?? 0];
  else if (point.shift !== 0) [point.signal, point.way] = ['SHIFT', point.shift];
}

function variationOf({ way }: MdcPoint, direction: Direction): MdcResult['variation'] {
  if (way === 0) return 'COMMON_CAUSE';
  const end = way === 1 ? 'HIGH' : 'LOW';
  if (direction === 'neutral') return `NEUTRAL_${end}`;
  return (direction === 'increase') === (way === 1) ? `IMPROVEMENT_${end}` : `CONCERN_${end}`;
}

function assuranceOf({ lcl, ucl }: MdcPoint, { target = null, direction }: MdcOptions): MdcResult['assurance'] {
  if (target === null || direction === 'neutral' || lcl === null || ucl === null) return null;
  const above = sideOf(target, ucl) === 1;
  if (!above && sideOf(target, lcl) !== -1) return 'INCONSISTENT';
  return above === (direction === 'decrease') ? 'CONSISTENT_PASS' : 'CONSISTENT_FAIL';
}
