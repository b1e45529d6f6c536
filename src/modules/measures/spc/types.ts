import type { RunsAnalysis } from './runs.js';

/** The charts that can be drawn. `pp` and `up` are p′ and u′ (Laney), `ip` is I′ (Taylor). */
export const CHARTS = ['run', 'i', 'ip', 'mr', 'xbar', 's', 'p', 'pp', 'u', 'up', 'c', 'g', 't'] as const;
export type Chart = (typeof CHARTS)[number];

/**
 * A series as it was recorded: one row a period, in any order. A row is a value, a numerator with its denominator (`n`), or a subgroup of
 * measurements. Null is a missing value and keeps its place.
 */
export interface Series {
  /** `date`: `2026-11-21`; `index`: a number as text. */
  xType: 'date' | 'index';
  x: readonly string[];
  y?: readonly (number | null)[];
  n?: readonly (number | null)[];
  subgroups?: readonly (readonly number[])[];
  /** For Xbar and S charts without single measurements: `y` is then the mean of a period, `n` how many were measured, this their standard deviation. */
  sd?: readonly (number | null)[];
}

/** What is chosen for a chart. Places are counted from 1, among the points in order of x. */
export interface ChartOptions {
  chart: Chart;
  /** Centre line and limits come from the first so many points. Ignored when there are parts. */
  freeze?: number | null;
  /** The last point of every part but the final one. */
  parts?: readonly number[] | null;
  /** The centre line and limits of every part come from its first so many points. */
  baselineOfPart?: number | null;
  /** Points left out of centre line, limits and runs; drawn and tested against the limits all the same. */
  exclude?: readonly number[] | null;
  /** Applied last to values, centre line and limits: 100 for percent. */
  multiply?: number;
  /** Drops moving ranges >= 3.267 × their mean once (Nelson 1982). On I, I′, t, p′ and u′. */
  screenMr?: boolean;
  /** No lower limit below 0 on an I chart whose values are all >= 0. */
  lclFloorZero?: boolean;
}

/** One point of a chart. Null: missing, or no limit on that side. */
export interface ChartPoint {
  x: string;
  y: number | null;
  cl: number | null;
  lcl: number | null;
  ucl: number | null;
  /** Warning lines at two sigma. */
  lcl2: number | null;
  ucl2: number | null;
  /** Counted from 1. */
  part: number;
  inBaseline: boolean;
  included: boolean;
  /** Strictly outside three sigma. */
  sigmaSignal: boolean;
}

/** What one part of a chart tells. */
export interface ChartPart extends RunsAnalysis {
  part: number;
  /** First and last point, counted from 1. */
  first: number;
  last: number;
  nObs: number;
  runsSignal: boolean;
  sigmaSignals: number;
}

/** A computed chart, with what it was computed from and by which rules. */
export interface ChartResult {
  ruleSet: string;
  version: string;
  series: Series;
  options: ChartOptions;
  chart: Chart;
  points: ChartPoint[];
  parts: ChartPart[];
}

/** Why a series cannot be drawn as this chart. `place` is the row as it was given, from 1. */
export class ChartRefused extends Error {
  constructor(
    readonly code: 'NUMERATOR_ABOVE_DENOMINATOR' | 'NOT_POSITIVE' | 'NEGATIVE' | 'DENOMINATOR_MISSING' | 'LENGTHS_DIFFER' | 'NOT_FINITE',
    readonly place: number | null = null,
  ) {
    super(place === null ? code : `${code} at ${place}`);
    this.name = 'ChartRefused';
  }
}

/** One period after rows of the same period have been put together. */
export interface Row {
  x: string;
  /** What is drawn, before multiplication: a ratio for series with denominators. */
  y: number | null;
  /** The denominator, or the size of the subgroup. */
  n: number | null;
  /** The standard deviation of the subgroup. */
  sd: number | null;
  part: number;
  inBaseline: boolean;
  included: boolean;
}
