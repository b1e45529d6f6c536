/*
 * Arithmetic that the charts rest on. Sums are compensated, so that a mean of decimal fractions falls where it does on paper, and a value
 * counts as on the centre line within a relative tolerance.
 */

/** Relative distance within which a value lies on a line. */
export const TIE_TOLERANCE = 1e-9;

/** Sum by Neumaier's compensation (A. Neumaier, ZAMM 54, 1974): the error does not grow with the number of values. */
export function sum(values: readonly number[]): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

/** Arithmetic mean; null of nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}

/** Middle value, or the mean of the two in the middle; null of nothing. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] as number)) / 2;
}

/** On which side of a line a value lies: 1 above, -1 below, 0 on it within {@link TIE_TOLERANCE}. */
export function sideOf(value: number, line: number): -1 | 0 | 1 {
  if (Math.abs(value - line) <= TIE_TOLERANCE * Math.max(1, Math.abs(value), Math.abs(line))) return 0;
  return value > line ? 1 : -1;
}

/** Standard deviation of a sample (n - 1); null of fewer than two values. */
export function standardDeviation(values: readonly number[]): number | null {
  const centre = mean(values);
  if (centre === null || values.length < 2) return null;
  return Math.sqrt(sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1));
}

// Lanczos' approximation with g = 607/128 and 15 terms (Godfrey's coefficients): relative error below 1e-14 for positive arguments.
const LANCZOS_G = 607 / 128;
const LANCZOS = [
  0.9999999999999971, 57.15623566586292, -59.59796035547549, 14.136097974741746, -0.4919138160976202, 3.399464998481189e-5,
  4.652362892704858e-5, -9.837447530487956e-5, 0.0001580887032249125, -0.00021026444172410488, 0.00021743961811521265,
  -0.0001643181065367639, 8.441822398385275e-5, -2.6190838401581408e-5, 3.6899182659531625e-6,
];

/** Natural logarithm of the gamma function for x > 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  const series = sum(LANCZOS.map((coefficient, k) => (k === 0 ? coefficient : coefficient / (shifted + k))));
  const t = shifted + LANCZOS_G + 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(series);
}

/** c4(n): the mean of the sample standard deviation of n normal values in units of sigma (Montgomery, appendix VI). */
export function c4(n: number): number {
  return Math.sqrt(2 / (n - 1)) * Math.exp(logGamma(n / 2) - logGamma((n - 1) / 2));
}
