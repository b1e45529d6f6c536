import { c4, mean, median, sum } from './arithmetic.js';
import type { Chart, ChartOptions, Row } from './types.js';

/** The lines of one part, before multiplication: the centre, and the limits at a point at z = 3 or 2 sigma; null where there are none. */
export interface Lines {
  cl: number | null;
  at: (row: Row, z: 2 | 3) => { lower: number | null; upper: number | null };
}

/** d2 for two values, as the reference software rounds it (Montgomery, appendix VI). */
const D2 = 1.128;
/** D4 for two values: moving ranges at or above this many times their mean are screened; also the upper limit of an MR chart. */
const D4 = 3.267;
/** Nelson's power for times between events (L. S. Nelson, J Qual Technol 1994; 26: 239-240). */
const T_POWER = 3.6;

/** What rounding leaves of a limit that lies on the edge of what is possible, relative to the centre. */
const ROUNDING = 1e-12;

const NONE: Lines = { cl: null, at: () => ({ lower: null, upper: null }) };
/** From the points that set the lines and all points of the chart to its lines. */
type Rule = (baseline: Row[], all: Row[], options: ChartOptions) => Lines;

const valuesOf = (rows: readonly Row[]): number[] => rows.flatMap((row) => (row.y === null ? [] : [row.y]));
const around = (centre: number, sigma: (row: Row) => number, lowest = -Infinity, highest = Infinity): Lines['at'] => {
  return (row, z) => {
    const reach = z * sigma(row);
    if (!Number.isFinite(reach)) return { lower: null, upper: null };
    const [lower, upper] = [centre - reach, centre + reach];
    const rest = ROUNDING * Math.abs(centre);
    return { lower: lower - lowest <= rest ? lowest : lower, upper: highest - upper <= rest ? highest : upper };
  };
};

/** Differences between neighbours; a missing value breaks the chain, an excluded one has been taken out before and is bridged. */
export function movingRanges(rows: readonly Row[], value: (row: Row) => number | null = (row) => row.y): number[] {
  const ranges: number[] = [];
  for (let i = 1; i < rows.length; i++) {
    const before = value(rows[i - 1] as Row);
    const now = value(rows[i] as Row);
    if (before !== null && now !== null) ranges.push(Math.abs(now - before));
  }
  return ranges;
}

/** Mean moving range, screened once when asked for; 0 for a constant series, null without two neighbours. */
export function meanRange(ranges: number[], screen: boolean): number | null {
  const all = mean(ranges);
  if (all === null || all === 0 || !screen) return all;
  return mean(ranges.filter((range) => range < D4 * all));
}

const ofIndividuals: Rule = (baseline, all, options) => {
  const centre = mean(valuesOf(baseline));
  if (centre === null) return NONE;
  const range = meanRange(movingRanges(baseline), options.screenMr ?? true);
  if (range === null) return { ...NONE, cl: centre };
  const lowest = options.lclFloorZero && valuesOf(all).every((value) => value >= 0) ? 0 : -Infinity;
  return { cl: centre, at: around(centre, () => range / D2, lowest) };
};

/** Individuals of unequal size (W. A. Taylor, Normalized Individuals Control Chart, 2017): ranges are put on the scale of one unit. */
const ofNormalisedIndividuals: Rule = (baseline, all, options) => {
  if (all.every((row) => row.n === null)) return ofIndividuals(baseline, all, { ...options, lclFloorZero: false });
  const known = baseline.filter((row) => row.y !== null && row.n !== null);
  if (known.length === 0) return NONE;
  const centre = sum(known.map((row) => (row.y as number) * (row.n as number))) / sum(known.map((row) => row.n as number));
  const ranges: number[] = [];
  for (let i = 1; i < baseline.length; i++) {
    const [a, b] = [baseline[i - 1] as Row, baseline[i] as Row];
    if (a.y !== null && b.y !== null && a.n !== null && b.n !== null)
      ranges.push((Math.sqrt(Math.PI / 2) * Math.abs(b.y - a.y)) / Math.sqrt(1 / a.n + 1 / b.n));
  }
  const unit = meanRange(ranges, options.screenMr ?? true);
  return unit === null ? { ...NONE, cl: centre } : { cl: centre, at: around(centre, (row) => unit / Math.sqrt(row.n ?? NaN)) };
};

const ofRanges: Rule = (baseline) => {
  const centre = mean(valuesOf(baseline));
  if (centre === null) return NONE;
  const upper = D4 * centre;
  return { cl: centre, at: (_row, z) => ({ lower: 0, upper: (upper * z) / 3 }) };
};

/** Mean within-subgroup deviation: the plain mean for subgroups of one size, pooled for unequal ones; a single measurement is a size too. */
function withinSd(baseline: Row[]): number | null {
  const sizes = new Set(baseline.flatMap((row) => row.n || []));
  const groups = baseline.filter((row) => row.sd !== null && row.n !== null);
  if (groups.length === 0) return null;
  if (sizes.size === 1) return mean(groups.map((row) => row.sd as number));
  const freedom = sum(groups.map((row) => (row.n as number) - 1));
  return Math.sqrt(sum(groups.map((row) => ((row.n as number) - 1) * (row.sd as number) ** 2)) / freedom);
}

const ofMeans: Rule = (baseline) => {
  const groups = baseline.filter((row) => row.y !== null && row.n !== null);
  const sd = withinSd(baseline);
  if (groups.length === 0) return NONE;
  const centre = sum(groups.map((row) => (row.y as number) * (row.n as number))) / sum(groups.map((row) => row.n as number));
  if (sd === null) return { ...NONE, cl: centre };
  return { cl: centre, at: around(centre, (row) => (row.n === null ? NaN : sd / (c4(row.n) * Math.sqrt(row.n)))) };
};

const ofDeviations: Rule = (baseline) => {
  const sd = withinSd(baseline);
  if (sd === null) return NONE;
  return { cl: sd, at: around(sd, (row) => (row.n === null ? NaN : (sd * Math.sqrt(1 - c4(row.n) ** 2)) / c4(row.n)), 0) };
};

const ratioOf = (rows: Row[]): number | null => {
  const known = rows.filter((row) => row.y !== null && row.n !== null);
  return known.length === 0
    ? null
    : sum(known.map((row) => (row.y as number) * (row.n as number))) / sum(known.map((row) => row.n as number));
};

/** Between-period variation in units of the expected one (D. B. Laney, Quality Engineering 2002; 14: 531-537). */
function sigmaZ(baseline: Row[], centre: number, sigma: (row: Row) => number, screen: boolean): number | null {
  return meanOver(
    movingRanges(baseline, (row) => (row.y === null || row.n === null ? null : (row.y - centre) / sigma(row))),
    screen,
  );
}

function meanOver(ranges: number[], screen: boolean): number | null {
  const range = meanRange(ranges, screen);
  return range === null ? null : range / D2;
}

const ofRatios =
  (spread: (centre: number) => number, highest: number, laney: boolean): Rule =>
  (baseline, _all, options) => {
    const centre = ratioOf(baseline);
    if (centre === null) return NONE;
    const expected = (row: Row): number => (row.n === null ? NaN : Math.sqrt(spread(centre) / row.n));
    if (!laney) return { cl: centre, at: around(centre, expected, 0, highest) };
    // No variation is expected of 0 % or 100 %: there is nothing to compare with, and sigma is 0.
    const factor = spread(centre) === 0 ? 0 : sigmaZ(baseline, centre, expected, options.screenMr ?? true);
    if (factor === null) return { ...NONE, cl: centre };
    return { cl: centre, at: around(centre, (row) => expected(row) * factor, 0, highest) };
  };

const ofCounts: Rule = (baseline) => {
  const centre = mean(valuesOf(baseline));
  return centre === null ? NONE : { cl: centre, at: around(centre, () => Math.sqrt(centre), 0) };
};

/** Non-events between events, 0 allowed, as qicharts2 counts them (J. C. Benneyan, Health Care Management Science 2001; 4: 305-318): the median is drawn, limits come from the mean. */
const ofCasesBetween: Rule = (baseline) => {
  const values = valuesOf(baseline);
  const average = mean(values);
  const centre = median(values);
  if (average === null || centre === null) return NONE;
  return { cl: centre, at: around(average, () => Math.sqrt(average * (average + 1)), 0) };
};

const ofTimeBetween: Rule = (baseline, _all, options) => {
  const transform = (row: Row): Row => ({ ...row, y: row.y === null ? null : row.y ** (1 / T_POWER) });
  const lines = ofIndividuals(baseline.map(transform), [], { ...options, lclFloorZero: false });
  const back = (value: number | null): number | null => (value === null ? null : Math.max(0, value) ** T_POWER);
  return {
    cl: back(lines.cl),
    at: (row, z) => {
      const { lower, upper } = lines.at(row, z);
      return { lower: back(lower), upper: back(upper) };
    },
  };
};

const ofMedian: Rule = (baseline) => ({ ...NONE, cl: median(valuesOf(baseline)) });

/** How each chart finds its centre line and limits. */
export const RULES: Record<Chart, Rule> = {
  run: ofMedian,
  i: ofIndividuals,
  ip: ofNormalisedIndividuals,
  mr: ofRanges,
  xbar: ofMeans,
  s: ofDeviations,
  p: ofRatios((p) => p * (1 - p), 1, false),
  pp: ofRatios((p) => p * (1 - p), 1, true),
  u: ofRatios((u) => u, Infinity, false),
  up: ofRatios((u) => u, Infinity, true),
  c: ofCounts,
  g: ofCasesBetween,
  t: ofTimeBetween,
};
