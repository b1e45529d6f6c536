import type { Period } from './period.js';

/**
 * What is known of a point: `OK` has numbers; `MASKED` was withheld by its source for small numbers; `MISSING` was not reported;
 * `INVALID` and `UNKNOWN` are what the source itself says of the value (ReasonCode INV and UNK of Vården i siffror).
 */
export const POINT_STATUSES = ['OK', 'MASKED', 'MISSING', 'INVALID', 'UNKNOWN'] as const;
/** One of {@link POINT_STATUSES}. */
export type PointStatus = (typeof POINT_STATUSES)[number];

/** The road by which a point came. */
export type PointSource = 'MANUAL' | 'FILE' | 'KOLADA';

/** A 95 % confidence interval as the source gives it, in the scale of the value. */
export interface ConfidenceInterval {
  readonly low: number;
  readonly high: number;
}

/** One point of a series: a period with an aggregate, never a patient. Every source is brought to this form. */
export interface SeriesPoint {
  /** The indicator's name or id as its source has it; empty when the source holds one indicator only. */
  readonly indicator: string;
  /** The unit's name or id as its source has it; empty when the source holds one unit only. */
  readonly unit: string;
  readonly period: Period;
  /** A count; without denominator a count of events. Null unless the status is `OK`. */
  readonly numerator: number | null;
  /** A count of cases or, for a rate, an amount of exposure; above 0. Null unless the status is `OK`. */
  readonly denominator: number | null;
  /** The value as the source gives it, in the source's scale; null when it gives counts only. Null unless the status is `OK`. */
  readonly value: number | null;
  /** Standard deviation within the period, in the scale of the value; null when it is not told. Null unless the status is `OK`. */
  readonly deviation: number | null;
  readonly ci: ConfidenceInterval | null;
  readonly status: PointStatus;
  readonly source: PointSource;
  /** The source's own words about itself, to stand beside the series; null when it has none, and on every computed value. */
  readonly sourceLabel: string | null;
  /** The instant of fetching, ISO 8601; null for what was typed or imported. */
  readonly fetchedAt: string | null;
  /** True when the value was worked out here and is not what the source published. */
  readonly computed: boolean;
}

/** ReasonCode of Vården i siffror (MSK masked, NI no information, INV invalid, UNK unknown) and the signs for "no value". */
const STATUS_BY_CODE: ReadonlyMap<string, PointStatus> = new Map([
  ['MSK', 'MASKED'],
  ['INV', 'INVALID'],
  ['UNK', 'UNKNOWN'],
  ...['NI', 'NA', 'N/A', 'NULL', '', '-', '–', '—', '−', '..'].map((code): [string, PointStatus] => [code, 'MISSING']),
]);

/** The status that a cell stands for instead of a number (`MSK`, `-`, nothing at all, null), or null when it should be a number. */
export function statusOfCell(cell: string | null): PointStatus | null {
  return STATUS_BY_CODE.get((cell ?? '').trim().toUpperCase()) ?? null;
}

/** The same point without its numbers: what a status other than `OK` leaves. */
export function withoutNumbers<T extends SeriesPoint>(point: T, status: Exclude<PointStatus, 'OK'>): T {
  return { ...point, status, numerator: null, denominator: null, value: null, deviation: null, ci: null };
}

/**
 * A point with a value that was worked out from others. It loses the label of its source: Kolada, for one, asks that nothing but its own
 * published values be called "Källa: Kolada" (kolada.se/om-oss/api).
 */
export function computedPoint<T extends SeriesPoint>(point: T, value: number): T {
  return { ...point, numerator: null, denominator: null, deviation: null, ci: null, value, computed: true, sourceLabel: null };
}
