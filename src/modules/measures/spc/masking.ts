/*
 * Small numbers point at persons. What may be shown of a series is decided here and nowhere else, for chart, table, file, picture, print and
 * API alike. Rules as in use for Swedish register data (RCSTAT); the strict ones are ours by default.
 */

/** Who looks: those who work with the project, their organisation, anybody. */
export type Audience = 'TEAM' | 'OFFICE' | 'PUBLIC';
/** `strict` hides, `liberal` rounds, `open` shows all. */
export type MaskingMode = 'strict' | 'liberal' | 'open';

/** Below these numbers a value is hidden. */
export interface MaskingPolicy {
  mode: MaskingMode;
  /** A denominator below this hides the value. */
  smallestDenominator: number;
  /** A count, a numerator or its complement below this hides the value. */
  smallestCount: number;
}

/** The numbers in use for register data. */
export const REGISTER_POLICY: MaskingPolicy = { mode: 'strict', smallestDenominator: 15, smallestCount: 5 };

/** What each audience sees unless an installation decides otherwise. */
export const POLICIES: Record<Audience, MaskingPolicy> = {
  TEAM: { ...REGISTER_POLICY, mode: 'open' },
  OFFICE: REGISTER_POLICY,
  PUBLIC: REGISTER_POLICY,
};

/** What may be known of one period. `kind`: `share` has a numerator that is part of its denominator, `rate` has not, `value` is a measurement. */
export interface Countable {
  kind: 'share' | 'rate' | 'count' | 'value';
  /** The numerator, or the count. */
  numerator: number | null;
  denominator: number | null;
}

const ROUND_BELOW = 200;
const ROUND_TO = 0.05;
const COUNT_ROUND = 10;
const FEW_DIGITS = 2;

/** A proportion as it may be shown: two decimals; a small number is hidden (null) or, when liberal and of a small total, rounded to 5 %. */
export function shownShare(numerator: number, denominator: number, policy: MaskingPolicy): number | null {
  if (denominator === 0) return null;
  const share = numerator / denominator;
  if (policy.mode === 'open') return share;
  if (denominator < policy.smallestDenominator) return null;
  if (!isSmall(numerator, denominator, policy)) return roundTo(share, 0.01);
  if (policy.mode === 'strict') return null;
  return denominator < ROUND_BELOW ? roundTo(share, ROUND_TO) : roundTo(share, 0.01);
}

/**
 * A value, a centre line or a limit as it may be shown, before multiplication: two decimals, as a proportion has. A rate, and a measurement
 * below one, may be smaller than that and keep two digits that matter.
 */
export function shownValue(value: number, kind: Countable['kind'], { mode }: MaskingPolicy): number {
  if (mode === 'open') return value;
  const digits = kind === 'rate' || (kind === 'value' && Math.abs(value) < 1);
  return digits ? Number(value.toPrecision(FEW_DIGITS)) : roundTo(value, 0.01);
}

/** A count as it may be shown: to the nearest ten, half up. */
export const shownCount = (count: number): number => Math.floor(count / COUNT_ROUND + 0.5) * COUNT_ROUND;

const roundTo = (value: number, step: number): number => Number((Math.floor(value / step + 0.5 + 1e-9) * step).toFixed(2));
const isSmall = (numerator: number, denominator: number, { smallestCount }: MaskingPolicy): boolean =>
  numerator < smallestCount || denominator - numerator < smallestCount;

/** Whether one period must be hidden by its own numbers. */
export function mustHide(point: Countable, policy: MaskingPolicy): boolean {
  if (policy.mode === 'open') return false;
  const { kind, numerator, denominator } = point;
  if (kind === 'share') {
    if (numerator === null || denominator === null) return false;
    return denominator < policy.smallestDenominator || (policy.mode === 'strict' && isSmall(numerator, denominator, policy));
  }
  if (kind === 'value') return denominator !== null && denominator < policy.smallestCount;
  return numerator !== null && numerator < policy.smallestCount;
}

/**
 * Which periods of a series are hidden: those with small numbers, and when a total could give a single hidden one away by subtraction, the
 * next smallest beside it. What is hidden is a missing point for everything that is computed: centre line, limits, runs and totals are those
 * of what is shown, since limits and totals of all points give a hidden number back exactly (n = 9p(1-p)/(UCL-p)²).
 */
export function hiddenPoints(points: readonly Countable[], policy: MaskingPolicy): ReadonlySet<number> {
  const hidden = new Set(points.flatMap((point, index) => (mustHide(point, policy) ? [index] : [])));
  if (hidden.size !== 1) return hidden;
  const others = points
    .map((point, index) => ({ index, size: sizeOf(point) }))
    .filter(({ index, size }) => !hidden.has(index) && size !== null)
    .sort((a, b) => (a.size as number) - (b.size as number) || a.index - b.index);
  if (others[0]) hidden.add(others[0].index);
  return hidden;
}

/** How much a point would give away: the smaller of a numerator and its complement. */
function sizeOf({ kind, numerator, denominator }: Countable): number | null {
  if (kind === 'value') return denominator;
  if (numerator === null) return null;
  return kind === 'share' && denominator !== null ? Math.min(numerator, denominator - numerator) : numerator;
}
