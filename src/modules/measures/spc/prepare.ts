import { mean, standardDeviation, sum } from './arithmetic.js';
import { ChartRefused, type Chart, type ChartOptions, type Row, type Series } from './types.js';

/** Charts of whole numbers, which are never negative. */
const COUNTED: ReadonlySet<Chart> = new Set(['c', 'g']);
/** Charts that know no denominator. */
const WITHOUT_DENOMINATOR: ReadonlySet<Chart> = new Set(['c', 'g', 't']);
/** Charts of subgroups, given as such or by their mean, size and standard deviation. */
const SUBGROUPED: ReadonlySet<Chart> = new Set(['xbar', 's']);
/** Charts where a numerator is a part of its denominator. */
const PROPORTIONS: ReadonlySet<Chart> = new Set(['p', 'pp']);
/** Charts that are nothing without a denominator. */
const RATIOS: ReadonlySet<Chart> = new Set(['p', 'pp', 'u', 'up']);

interface Given {
  x: string;
  y: number | null;
  n: number | null;
  values: readonly number[] | null;
  sd: number | null;
}

/** The points of a chart in order, rows of the same period put together, with their part and whether they count. */
export function prepare(series: Series, options: ChartOptions): Row[] {
  const { chart } = options;
  const given = check(series, chart);
  const ordered = group(given, series, chart);
  const ends = [...new Set(options.parts ?? [])].filter((end) => end >= 1 && end < ordered.length).sort((a, b) => a - b);
  const excluded = new Set(options.exclude ?? []);
  // Of no points nothing could be frozen.
  const freeze = !options.parts?.length ? options.freeze || null : null;
  return ordered.map((row, index) => {
    const place = index + 1;
    const part = ends.filter((end) => place > end).length + 1;
    const first = part === 1 ? 1 : (ends[part - 2] as number) + 1;
    const baseline = options.baselineOfPart || null;
    const inBaseline = (freeze === null || place <= freeze) && (baseline === null || place - first < baseline);
    const included = !excluded.has(place);
    // Field by field: spreading a row of every point took most of the time of a chart.
    const { x, y, n, sd } = row;
    return { x, y, n, sd, part, inBaseline: inBaseline && included, included };
  });
}

function check(series: Series, chart: Chart): Given[] {
  const { x, y, n, subgroups, sd } = series;
  const length = x.length;
  if ((y ?? subgroups)?.length !== length || (n && n.length !== length) || (sd && sd.length !== length))
    throw new ChartRefused('LENGTHS_DIFFER');
  if (RATIOS.has(chart) && !n) throw new ChartRefused('DENOMINATOR_MISSING');
  return x.map((label, index) => {
    const place = index + 1;
    const value = y?.[index] ?? null;
    const denominator = n?.[index] ?? null;
    for (const number of [value, denominator, sd?.[index] ?? null, ...(subgroups?.[index] ?? [])])
      if (number !== null && !Number.isFinite(number)) throw new ChartRefused('NOT_FINITE', place);
    if ((denominator !== null && denominator < 0) || (sd?.[index] ?? 0) < 0) throw new ChartRefused('NEGATIVE', place);
    if (value !== null && value < 0 && (RATIOS.has(chart) || COUNTED.has(chart))) throw new ChartRefused('NEGATIVE', place);
    if (PROPORTIONS.has(chart) && value !== null && denominator !== null && value > denominator)
      throw new ChartRefused('NUMERATOR_ABOVE_DENOMINATOR', place);
    if (chart === 't' && value !== null && value <= 0) throw new ChartRefused('NOT_POSITIVE', place);
    return { x: label, y: value, n: denominator, values: subgroups?.[index] ?? null, sd: sd?.[index] ?? null };
  });
}

/**
 * Rows of one period become one: numerators and denominators are added, the counts of a C chart too, everything else is averaged (as
 * qicharts2 does). Sorted by x.
 */
function group(given: Given[], { xType, n, sd }: Series, chart: Chart): Omit<Row, 'part' | 'inBaseline' | 'included'>[] {
  const byX = new Map<string, Given[]>();
  for (const row of given) {
    const same = byX.get(row.x);
    if (same) same.push(row);
    else byX.set(row.x, [row]);
  }
  const order = xType === 'date' ? (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0) : (a: string, b: string) => Number(a) - Number(b);
  const summaries = sd !== undefined || (SUBGROUPED.has(chart) && n !== undefined);
  const ratio = n !== undefined && !WITHOUT_DENOMINATOR.has(chart);
  return [...byX.keys()]
    .sort(order)
    .map((x) => ({ x, ...(summaries ? summarised(byX.get(x) ?? [], chart) : joined(byX.get(x) ?? [], chart, ratio)) }));
}

function joined(rows: Given[], chart: Chart, ratio: boolean): { y: number | null; n: number | null; sd: number | null } {
  if (rows.some((row) => row.values)) {
    const values = rows.flatMap((row) => row.values ?? []);
    const sd = standardDeviation(values);
    return { y: chart === 's' ? sd : mean(values), n: values.length, sd };
  }
  const complete = rows.filter((row) => row.y !== null && (!ratio || (row.n !== null && row.n !== 0)));
  if (complete.length === 0) return { y: null, n: null, sd: null };
  const total = sum(complete.map((row) => row.y as number));
  if (ratio) {
    const n = sum(complete.map((row) => row.n as number));
    return { y: total / n, n, sd: null };
  }
  return { y: chart === 'c' ? total : total / complete.length, n: null, sd: null };
}

/**
 * A period known by its mean, size and standard deviation; a mean without the last, as of one patient, is drawn but tells nothing of the spread.
 * Two rows of one period cannot be put together: the first counts.
 */
function summarised([row]: Given[], chart: Chart): { y: number | null; n: number | null; sd: number | null } {
  if (!row || row.y === null || row.n === null || row.n === 0 || (chart === 's' && row.sd === null)) return { y: null, n: null, sd: null };
  return { y: chart === 's' ? row.sd : row.y, n: row.n, sd: row.sd };
}
