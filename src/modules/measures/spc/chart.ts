import { sideOf } from './arithmetic.js';
import { RULES } from './limits.js';
import { prepare } from './prepare.js';
import { analyseRuns } from './runs.js';
import type { ChartOptions, ChartPart, ChartPoint, ChartResult, Row, Series } from './types.js';

/** The rules that {@link drawChart} follows, told with every result. */
export const ENGINE = { ruleSet: 'anhoej+3sigma', version: '1' } as const;

/**
 * Computes a chart from a series: centre line, limits, parts, runs and points outside the limits. Pure: the same series and options give the
 * same answer, whatever the order of the rows. Throws {@link ChartRefused} for a series that cannot be drawn so.
 */
export function drawChart(series: Series, options: ChartOptions): ChartResult {
  const prepared = prepare(series, options);
  const rows = options.chart === 'mr' ? asRanges(prepared) : prepared;
  const factor = options.multiply ?? 1;
  const points: ChartPoint[] = [];
  const parts: ChartPart[] = [];
  for (const part of new Set(rows.map((row) => row.part))) {
    const own = rows.filter((row) => row.part === part);
    const first = points.length + 1;
    const lines = RULES[options.chart](
      own.filter((row) => row.inBaseline),
      rows,
      options,
    );
    const drawn = own.map((row): ChartPoint => {
      const three = lines.at(row, 3);
      const two = lines.at(row, 2);
      const outside = row.y !== null && isOutside(row.y, three.lower, three.upper);
      return {
        x: row.x,
        y: times(row.y, factor),
        cl: times(lines.cl, factor),
        lcl: times(three.lower, factor),
        ucl: times(three.upper, factor),
        lcl2: times(two.lower, factor),
        ucl2: times(two.upper, factor),
        part,
        inBaseline: row.inBaseline,
        included: row.included,
        sigmaSignal: outside,
      };
    });
    points.push(...drawn);
    const runs = analyseRuns(own.map((row) => (row.y === null || !row.included || lines.cl === null ? null : sideOf(row.y, lines.cl))));
    const judged = options.chart !== 'mr';
    parts.push({
      ...runs,
      part,
      first,
      last: points.length,
      nObs: own.filter((row) => row.included).length,
      runsSignal: judged && (runs.longRunSignal || runs.crossingsSignal),
      sigmaSignals: drawn.filter((point) => point.sigmaSignal).length,
    });
  }
  return { ...ENGINE, chart: options.chart, points, parts, series, options };
}

const times = (value: number | null, factor: number): number | null => (value === null ? null : value * factor);

/** Strictly outside; a value on a limit but for rounding is on it. */
function isOutside(value: number, lower: number | null, upper: number | null): boolean {
  return (upper !== null && sideOf(value, upper) === 1) || (lower !== null && sideOf(value, lower) === -1);
}

/**
 * The rows of an MR chart: the range to the point before in the same part. Both ranges that touch an excluded point are left out, since
 * neither tells of the process.
 */
function asRanges(rows: Row[]): Row[] {
  return rows.map((row, index) => {
    const before = rows[index - 1];
    if (!before || before.part !== row.part || before.y === null || row.y === null) return { ...row, y: null };
    const counts = before.included && row.included;
    return { ...row, y: Math.abs(row.y - before.y), included: counts, inBaseline: row.inBaseline && counts };
  });
}
