import { logGamma } from './arithmetic.js';

/*
 * Runs analysis by the Anhøj rules: J. Anhøj, A. V. Olesen, PLoS One 2014; 9(11): e113825; J. Anhøj, PLoS One 2015; 10(3): e0121349.
 * Longest run: M. F. Schilling, 2012. Crossings: Z. Chen, 2010.
 */

/** What the runs of one part of a chart tell. Null where the part has too few points to have runs. */
export interface RunsAnalysis {
  /** Points that are neither missing, excluded nor on the centre line. */
  nUseful: number;
  longestRun: number | null;
  /** A longer run than this is a signal. */
  longestRunMax: number | null;
  nCrossings: number | null;
  /** Fewer crossings than this are a signal. */
  nCrossingsMin: number | null;
  longRunSignal: boolean;
  crossingsSignal: boolean;
}

/** The longest run that chance explains among n useful points: round(log2 n) + 3. */
export function longestRunMax(nUseful: number): number {
  return Math.round(Math.log2(nUseful)) + 3;
}

/**
 * The fewest crossings that chance explains among n useful points: the 5 % point of the binomial distribution with n - 1 trials and
 * probability 1/2, that is the smallest k with P(X <= k) >= 0.05.
 */
export function nCrossingsMin(nUseful: number): number {
  const trials = nUseful - 1;
  if (trials <= 0) return 0;
  const logFactorial = logGamma(trials + 1);
  let below = 0;
  for (let k = 0; k <= trials; k++) {
    below += Math.exp(logFactorial - logGamma(k + 1) - logGamma(trials - k + 1) - trials * Math.LN2);
    // The sum is compared as R compares it: a probability that is 0.05 but for rounding counts as reached.
    if (below >= 0.05 * (1 - 64 * Number.EPSILON)) return k;
  }
  return trials;
}

/** Analyses the runs of one part, from the side of the centre line on which each of its points lies; null for points that do not count. */
export function analyseRuns(sides: readonly (-1 | 0 | 1 | null)[]): RunsAnalysis {
  const useful = sides.filter((side): side is -1 | 1 => side === 1 || side === -1);
  const nUseful = useful.length;
  if (nUseful === 0)
    return {
      nUseful,
      longestRun: null,
      longestRunMax: null,
      nCrossings: null,
      nCrossingsMin: null,
      longRunSignal: false,
      crossingsSignal: false,
    };
  let longest = 0;
  let run = 0;
  let crossings = 0;
  useful.forEach((side, index) => {
    if (index > 0 && side !== useful[index - 1]) {
      crossings += 1;
      run = 0;
    }
    run += 1;
    longest = Math.max(longest, run);
  });
  const runMax = longestRunMax(nUseful);
  const crossingsMin = nCrossingsMin(nUseful);
  return {
    nUseful,
    longestRun: longest,
    longestRunMax: runMax,
    nCrossings: crossings,
    nCrossingsMin: crossingsMin,
    longRunSignal: longest > runMax,
    crossingsSignal: crossings < crossingsMin,
  };
}
