/** A figure with the number it rests on. Nothing to rest on gives no value, never 0. */
export interface FigureValue {
  value: number | null;
  /** On how many people, projects or requests the value rests. */
  n: number;
  /** Out of how many. */
  of: number;
}

/** Someone who reached something after a time, or had not reached it when last seen. */
export interface Waiting {
  /** Days; not negative. */
  time: number;
  /** True when it was reached, false when it was still open then. */
  reached: boolean;
}

/** Groups smaller than this are not shown to those who do not run the round. */
export const SMALLEST_GROUP = 5;

const EXACT = 1e-9;
const DAY = 86_400_000;

/** `value` resting on `n` out of `of`. */
export function figure(value: number | null, n: number, of = n): FigureValue {
  return { value: n === 0 || value === null || !Number.isFinite(value) ? null : value, n, of };
}

/** How large a part `count` is of `n`. */
export function share(count: number, n: number): FigureValue {
  return figure(count / n, n);
}

/** The mean of `n` values with that sum; `of` counts those without a value too. */
export function mean(sum: number, n: number, of = n): FigureValue {
  return figure(sum / n, n, of);
}

/** Quantile of type 7 (Hyndman and Fan 1996): linear between the two nearest of the sorted values; null for no values. */
export function quantile(values: readonly number[], p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError('A probability lies between 0 and 1');
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * p;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below === undefined || above === undefined ? null : below + (above - below) * (place - Math.floor(place));
}

/**
 * The Kaplan-Meier estimate (1958): for each distinct time the share that has not reached it by then. Who is last seen at a time
 * is still counted at that time, so that open ones are counted as open and not dropped.
 */
export function survival(waits: readonly Waiting[]): { time: number; survival: number }[] {
  if (waits.some((w) => !(w.time >= 0))) throw new RangeError('A waiting time is not negative');
  const steps: { time: number; survival: number }[] = [];
  let [atRisk, reached, left, remaining] = [waits.length, 0, 0, 1];
  const sorted = waits.toSorted((a, b) => a.time - b.time);
  sorted.forEach((wait, i) => {
    left++;
    if (wait.reached) reached++;
    if (sorted[i + 1]?.time === wait.time) return;
    remaining *= 1 - reached / atRisk;
    steps.push({ time: wait.time, survival: remaining });
    atRisk -= left;
    [reached, left] = [0, 0];
  });
  return steps;
}

/**
 * The time by which a share `p` has reached it, by the Kaplan-Meier estimate: the first time at which at most 1 - p remain.
 * When exactly 1 - p remain up to a later drop, the midpoint of the two times. Null while fewer than the share have.
 */
export function waitingQuantile(waits: readonly Waiting[], p: number): number | null {
  return quantileOf(survival(waits), p);
}

/** The Kaplan-Meier quartiles of waiting times, resting on everybody who waits or waited. */
export function waitingQuartiles(waits: readonly Waiting[]): { lower: FigureValue; median: FigureValue; upper: FigureValue } {
  const steps = survival(waits);
  const at = (p: number): FigureValue => figure(quantileOf(steps, p), waits.length);
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) };
}

function quantileOf(steps: readonly { time: number; survival: number }[], p: number): number | null {
  const first = steps.findIndex((s) => s.survival <= 1 - p + EXACT);
  const step = steps[first];
  if (!step) return null;
  if (Math.abs(step.survival - (1 - p)) > EXACT) return step.time;
  const drop = steps.slice(first).find((s) => s.survival < step.survival - EXACT);
  return drop ? (step.time + drop.time) / 2 : step.time;
}

/** A wait from one civil day to another; what was reached before the first day was there from the beginning. */
export function wait(from: string, to: string, reached: boolean): Waiting {
  return { time: Math.max(0, (Date.parse(to) - Date.parse(from)) / DAY), reached };
}

/**
 * Which rows of a breakdown to withhold: those of fewer than {@link SMALLEST_GROUP}, and then the next smallest until the
 * withheld ones cannot be worked out from the total.
 */
export function withheld(counts: readonly number[]): boolean[] {
  const hidden = counts.map((n) => n < SMALLEST_GROUP);
  const sum = (): number => counts.reduce((all, n, i) => (hidden[i] ? all + n : all), 0);
  const size = (): number => hidden.filter(Boolean).length;
  const larger = counts
    .map((_, i) => i)
    .filter((i) => !hidden[i])
    .sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0));
  while (size() > 0 && larger.length > 0 && (sum() < SMALLEST_GROUP || size() < 2)) hidden[larger.shift() ?? 0] = true;
  return hidden;
}
