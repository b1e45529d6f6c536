/** The quantile of the normal distribution that leaves 2.5 % on either side. */
const Z95 = 1.959964;

/**
 * The 95 % interval of a share by Wilson's score method (1927), without continuity correction; Newcombe (1998), method 3. It stays
 * within 0–1 and tells something for few people too. Null when nobody is counted.
 */
export function wilson(count: number, n: number, z = Z95): { low: number; high: number } | null {
  if (!(n > 0) || !(count >= 0 && count <= n)) return null;
  const share = count / n;
  const centre = share + (z * z) / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  // At the ends the formula gives exactly 0 and 1; rounding must not go past them.
  return { low: count === 0 ? 0 : (centre - half) / scale, high: count === n ? 1 : (centre + half) / scale };
}
