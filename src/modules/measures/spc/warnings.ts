import { mean, median, sideOf, sum } from './arithmetic.js';
import type { Chart, ChartResult } from './types.js';
import { USEFUL_POINTS } from './verdict.js';

/** What a reader of a chart must know before she concludes anything, with the numbers for the sentence. */
export type ChartWarning =
  /** Fewer than ten useful points: drawn, but nothing is concluded. */
  | { code: 'TOO_FEW_POINTS'; params: { part: number; nUseful: number; needed: number } }
  /** Limits from fewer than twenty values are trial limits. */
  | { code: 'TRIAL_LIMITS'; params: { part: number; values: number; needed: number } }
  /** Centre line and limits come from a frozen baseline of fewer than eight values. */
  | { code: 'SHORT_BASELINE'; params: { part: number; values: number; needed: number } }
  /** More than half of the points lie on the centre line: the runs mean nothing; p or c, or g or t, says more. */
  | { code: 'MANY_ON_CENTRE'; params: { part: number; onCentre: number; values: number } }
  /** With thousands in the denominator the limits of p and u are too narrow: p′ or u′. */
  | { code: 'LARGE_DENOMINATORS'; params: { median: number; proposed: Chart } }
  /** Neighbouring points resemble each other, as with seasons or the same patients again: signals come too easily. */
  | { code: 'AUTOCORRELATED'; params: { part: number; correlation: number; limit: number } };

const TRIAL = 20;
const BASELINE = 8;
/** "In the thousands" has no agreed number: from one thousand on, chance alone moves a share of 50 % by less than 5 percentage points. */
const LARGE = 1000;
const PRIMED: Partial<Record<Chart, Chart>> = { p: 'pp', u: 'up' };
const HALF = 0.5;

/** The warnings of a chart, part by part. `change`: how many points lie before the stated change; null without one. */
export function warningsOf(result: ChartResult, change: number | null = null): ChartWarning[] {
  return [...result.parts.flatMap(({ part }) => ofPart(result, part, change)), ...ofDenominators(result)];
}

function ofPart({ points, parts, options, chart }: ChartResult, part: number, change: number | null): ChartWarning[] {
  const own = points.filter((point) => point.part === part);
  const known = own.flatMap((point) => (point.included && point.y !== null && point.cl !== null ? [{ y: point.y, cl: point.cl }] : []));
  const values = known.length;
  const baseline = own.filter((point) => point.inBaseline && point.y !== null).length;
  const nUseful = parts.find((one) => one.part === part)?.nUseful ?? 0;
  const warnings: ChartWarning[] = [];
  if (nUseful < USEFUL_POINTS) warnings.push({ code: 'TOO_FEW_POINTS', params: { part, nUseful, needed: USEFUL_POINTS } });
  const frozen = (options.freeze ?? options.baselineOfPart ?? null) !== null && baseline < values;
  if (frozen && baseline < BASELINE) warnings.push({ code: 'SHORT_BASELINE', params: { part, values: baseline, needed: BASELINE } });
  const limited = own.some((point) => point.ucl !== null || point.lcl !== null);
  if (limited && baseline < TRIAL && nUseful >= USEFUL_POINTS)
    warnings.push({ code: 'TRIAL_LIMITS', params: { part, values: baseline, needed: TRIAL } });
  const onCentre = known.filter(({ y, cl }) => sideOf(y, cl) === 0).length;
  if (values > 0 && onCentre > HALF * values) warnings.push({ code: 'MANY_ON_CENTRE', params: { part, onCentre, values } });
  const found =
    chart === 'mr' || frozen ? null : lagOne(undisturbed(points, part, change).map((point) => (point.included ? point.y : null)));
  if (found && found.correlation > found.limit) warnings.push({ code: 'AUTOCORRELATED', params: { part, ...found } });
  return warnings;
}

/** The points of a part, without those after a change inside it: the shift that one hopes for makes neighbours alike. */
function undisturbed(points: ChartResult['points'], part: number, change: number | null): ChartResult['points'] {
  const before = points.filter((point, index) => point.part === part && (change === null || index < change));
  return before.length > 0 ? before : points.filter((point) => point.part === part);
}

/**
 * The correlation of neighbours, and two standard errors of it (2/√n, Bartlett 1946); null below twenty values or for a constant series.
 * A shift inside the part raises it too: it is a reason to look, no proof. Not asked of a frozen chart, where a shift is what one hopes for.
 */
export function lagOne(values: readonly (number | null)[]): { correlation: number; limit: number } | null {
  const known = values.filter((value): value is number => value !== null);
  const centre = mean(known);
  if (centre === null || known.length < TRIAL) return null;
  const spread = sum(known.map((value) => (value - centre) ** 2));
  if (known.every((value) => sideOf(value, known[0] as number) === 0)) return null;
  const products = values.flatMap((value, index) => {
    const before = values[index - 1] ?? null;
    return value === null || before === null ? [] : [(value - centre) * (before - centre)];
  });
  return { correlation: sum(products) / spread, limit: 2 / Math.sqrt(known.length) };
}

function ofDenominators({ chart, series }: ChartResult): ChartWarning[] {
  const proposed = PRIMED[chart];
  const middle = median((series.n ?? []).filter((n): n is number => n !== null && n > 0));
  return proposed && middle !== null && middle >= LARGE ? [{ code: 'LARGE_DENOMINATORS', params: { median: middle, proposed } }] : [];
}
