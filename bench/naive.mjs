/*
 * The charts as a spreadsheet computes them: every cell by itself, from all cells. A reference to compare the engine with, in speed and in
 * what comes out; written from the formulas alone, with none of the engine's code.
 */

const sum = (values) => values.reduce((total, value) => total + value, 0);
const mean = (values) => sum(values) / values.length;

/** Centre line and three sigma at place `i`. */
const LINES = {
  run: (y) => {
    const sorted = [...y].sort((a, b) => a - b);
    const half = sorted.length / 2;
    return { cl: Number.isInteger(half) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[Math.floor(half)], sigma: null };
  },
  i: (y) => {
    const ranges = y.slice(1).map((value, n) => Math.abs(value - y[n]));
    const kept = ranges.filter((range) => range < 3.267 * mean(ranges));
    return { cl: mean(y), sigma: mean(kept) / 1.128 };
  },
  p: (y, n, i) => {
    const cl = sum(y) / sum(n);
    return { cl, sigma: Math.sqrt((cl * (1 - cl)) / n[i]), lowest: 0, highest: 1 };
  },
  u: (y, n, i) => {
    const cl = sum(y) / sum(n);
    return { cl, sigma: Math.sqrt(cl / n[i]), lowest: 0, highest: Infinity };
  },
  c: (y) => ({ cl: mean(y), sigma: Math.sqrt(mean(y)), lowest: 0, highest: Infinity }),
};

/** A chart: value, centre line and limits of every point, and the runs test. */
export function naiveChart(chart, y, n) {
  const points = y.map((value, i) => {
    const { cl, sigma, lowest = -Infinity, highest = Infinity } = LINES[chart](y, n, i);
    const shown = chart === 'p' || chart === 'u' ? value / n[i] : value;
    if (sigma === null) return { y: shown, cl, lcl: null, ucl: null };
    return { y: shown, cl, lcl: Math.max(lowest, cl - 3 * sigma), ucl: Math.min(highest, cl + 3 * sigma) };
  });
  const useful = points.filter((point) => point.y !== point.cl).map((point) => (point.y > point.cl ? 'a' : 'b'));
  const runs = useful.map(
    (_, i) =>
      useful
        .slice(0, i + 1)
        .reduceRight((run, side) => (run.open && side === useful[i] ? { open: true, n: run.n + 1 } : { ...run, open: false }), {
          open: true,
          n: 0,
        }).n,
  );
  return {
    points,
    longestRun: Math.max(0, ...runs),
    longestRunMax: Math.round(Math.log2(useful.length)) + 3,
    crossings: useful.filter((side, i) => i > 0 && side !== useful[i - 1]).length,
    crossingsMin: crossingsMin(useful.length),
  };
}

/** The smallest k with P(X ≤ k) ≥ 5 % for n − 1 throws of a coin. */
function crossingsMin(useful) {
  let all = 0;
  for (let k = 0; k < useful; k++) {
    all += Array.from({ length: k }, (_, i) => (useful - 1 - i) / (i + 1)).reduce((a, b) => a * b, 1) / 2 ** (useful - 1);
    if (all >= 0.05) return k;
  }
  return 0;
}
