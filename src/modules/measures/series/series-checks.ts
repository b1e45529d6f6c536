import { comparePeriods, overlaps, type PeriodType } from './period.js';
import type { SeriesColumn, SeriesFault, SeriesFaultCode } from './series-fault.js';
import type { ReadPoint, RowReading, ValueScale } from './series-rows.js';

/** One series of a file: what a user chooses among. */
export interface SeriesSummary {
  readonly indicator: string;
  readonly unit: string;
  /** Null when points of several lengths follow each other in it. */
  readonly periodType: PeriodType | null;
  /** Points without fault, masked and missing ones too. */
  readonly points: number;
  /** How the values are written, as far as the file tells or the caller said; null when that is not known. */
  readonly valueScale: ValueScale | null;
}

/** Rows or points that have the same key, in the order of the first of each. */
export function grouped<T>(all: readonly T[], keyOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

/** A text that is the same for points of one series: indicator, unit and, where each length is a series of its own, the type of period. */
export function seriesKey({ indicator, unit, period }: ReadPoint, perPeriodType: boolean): string {
  return JSON.stringify([indicator, unit, perPeriodType ? period.type : null]);
}

/**
 * Counts cases together: one point for each indicator, unit and period, with those whose outcome is yes as numerator. Cases without an
 * outcome are not counted; a period that has no others is missing.
 */
export function countCases(rows: readonly RowReading[]): ReadPoint[] {
  const groups = grouped(
    rows.filter(({ point }) => point !== null),
    ({ indicator, unit, period }) => JSON.stringify([indicator, unit, period]),
  );
  return groups.flatMap((group): ReadPoint[] => {
    const [first] = group;
    if (!first?.point) return [];
    const counted = group.filter(({ outcome }) => outcome !== null);
    if (counted.length === 0) return [{ ...first.point, status: 'MISSING' }];
    const numerator = counted.filter(({ outcome }) => outcome).length;
    return [{ ...first.point, numerator, denominator: counted.length, value: null, status: 'OK' }];
  });
}

/**
 * Finds the points of one series that cannot stand beside each other: the same period twice, and periods that share days. Of two, the one
 * further down in the file is at fault; each line is named once.
 *
 * @param column the column of the period, for the faults.
 */
export function periodConflicts(points: readonly ReadPoint[], column: SeriesColumn | null): SeriesFault[] {
  const faults = new Map<number, SeriesFault>();
  const report = (code: SeriesFaultCode, one: ReadPoint, other: ReadPoint): void => {
    const [first, later] = one.line < other.line ? [one, other] : [other, one];
    if (!faults.has(later.line)) faults.set(later.line, { line: later.line, column, code, params: { firstLine: first.line } });
  };
  const distinct = grouped(points, ({ period }) => `${period.start} ${period.end}`).flatMap(([first, ...again]) => {
    if (first) for (const point of again) report('DUPLICATE_PERIOD', first, point);
    return first ? [first] : [];
  });
  let open: ReadPoint | undefined;
  for (const point of distinct.toSorted((a, b) => comparePeriods(a.period, b.period))) {
    if (open && overlaps(open.period, point.period)) {
      report(open.period.type === point.period.type ? 'OVERLAPPING_PERIODS' : 'MIXED_PERIOD_TYPES', open, point);
    }
    if (!open || point.period.end > open.period.end) open = point;
  }
  return [...faults.values()];
}

/** Names the series of a file, in the order in which they first appear. */
export function summarise(
  points: readonly ReadPoint[],
  scales: ReadonlyMap<number, ValueScale | null>,
  perPeriodType: boolean,
  stated: ValueScale | null,
): SeriesSummary[] {
  return grouped(points, (point) => seriesKey(point, perPeriodType)).flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const found = new Set(group.map(({ line }) => scales.get(line) ?? null).filter((scale) => scale !== null));
    const types = new Set(group.map(({ period }) => period.type));
    return {
      indicator: first.indicator,
      unit: first.unit,
      periodType: types.size === 1 ? first.period.type : null,
      points: group.length,
      valueScale: stated ?? (found.size === 1 ? ([...found][0] ?? null) : null),
    };
  });
}
