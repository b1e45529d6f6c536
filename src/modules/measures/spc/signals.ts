import { sideOf } from './arithmetic.js';
import type { ChartPart, ChartPoint, ChartResult } from './types.js';

/** What fired, with its numbers, for the caller to put in words: "longest run 11, limit 8". */
export type Signal =
  | { code: 'LONG_RUN'; params: { longestRun: number; limit: number; nUseful: number } }
  | { code: 'FEW_CROSSINGS'; params: { crossings: number; limit: number; nUseful: number } }
  /** Points strictly outside three sigma; places are counted from 1 over the whole chart. */
  | { code: 'OUTSIDE_LIMITS'; params: { above: number; below: number; places: number[] } };

/** The signals of one part. `nUseful` below ten: nothing may be concluded from its runs. */
export interface PartSignals {
  part: number;
  first: number;
  last: number;
  nUseful: number;
  signals: Signal[];
}

/** The signals of every part of a chart, one answer a part: a run never crosses a border. On MR charts runs are not judged. */
export function signalsOf(result: ChartResult): PartSignals[] {
  return result.parts.map((part) => ({
    part: part.part,
    first: part.first,
    last: part.last,
    nUseful: part.nUseful,
    signals: [...runSignals(part), ...outsideSignals(result.points, part.first, part.last)],
  }));
}

/** Which of the two tests of runs fired. */
export function runSignals(part: ChartPart): Signal[] {
  const { nUseful, longestRun, longestRunMax, nCrossings, nCrossingsMin, runsSignal } = part;
  if (!runsSignal || longestRun === null || longestRunMax === null || nCrossings === null || nCrossingsMin === null) return [];
  const signals: Signal[] = [];
  if (part.longRunSignal) signals.push({ code: 'LONG_RUN', params: { longestRun, limit: longestRunMax, nUseful } });
  if (part.crossingsSignal) signals.push({ code: 'FEW_CROSSINGS', params: { crossings: nCrossings, limit: nCrossingsMin, nUseful } });
  return signals;
}

/** Points outside the limits among those from `first` to `last`, counted from 1; an excluded point is shown outside but tells nothing. */
export function outsideSignals(points: readonly ChartPoint[], first: number, last: number): Signal[] {
  const outside = points
    .map((point, index) => ({ point, place: index + 1 }))
    .filter(({ point, place }) => place >= first && place <= last && point.sigmaSignal && point.included);
  if (outside.length === 0) return [];
  const above = outside.filter(({ point: { y, ucl } }) => y !== null && ucl !== null && sideOf(y, ucl) === 1).length;
  return [{ code: 'OUTSIDE_LIMITS', params: { above, below: outside.length - above, places: outside.map(({ place }) => place) } }];
}
