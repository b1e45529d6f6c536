import type { CsvFaultCode } from '../../../platform/csv/read-csv.js';

/** Every reason for which a file of points, a column or a cell is refused; those of the file itself come from {@link CsvFaultCode}. */
export type SeriesFaultCode =
  | CsvFaultCode
  /** A column names persons: rows about patients are refused whole. */
  | 'ROW_LEVEL_DATA'
  /** A cell or a header holds a personal identity number. */
  | 'PATIENT_IDENTIFIER'
  /** No column for what `params.field` names: `period`, `value` (or counts, or outcomes), `numerator`, `month`, `periodEnd` … */
  | 'MISSING_COLUMN'
  /** The mapping names a column (`params.field`) that the file does not have. */
  | 'UNKNOWN_COLUMN'
  /** Two columns have the name that the mapping uses. */
  | 'DUPLICATE_COLUMN'
  /** The row has one of its numbers and lacks the other. */
  | 'REQUIRED'
  | 'NOT_A_NUMBER'
  /** A count with decimals. */
  | 'NOT_WHOLE'
  | 'NEGATIVE_COUNT'
  | 'ZERO_DENOMINATOR'
  | 'NUMERATOR_ABOVE_DENOMINATOR'
  /** A value outside 0 to `params.max`, in the scale that was stated. */
  | 'VALUE_OUT_OF_SCALE'
  /** An outcome that is neither yes nor no. */
  | 'NOT_YES_OR_NO'
  | 'UNREADABLE_PERIOD'
  | 'PERIOD_IN_FUTURE'
  /** The same indicator, unit and period as on line `params.firstLine`. */
  | 'DUPLICATE_PERIOD'
  /** Shares days with the period on line `params.firstLine`. */
  | 'OVERLAPPING_PERIODS'
  /** Shares days with a period of another length on line `params.firstLine`. */
  | 'MIXED_PERIOD_TYPES'
  /** More than `params.max` points. */
  | 'TOO_MANY_POINTS'
  /** A check of the file's own format failed that has no code here: `params.check` names it. */
  | 'FORMAT_CHECK';

/** A column as a fault or a result names it. */
export interface SeriesColumn {
  /** 1-based. */
  readonly number: number;
  /** The header as written, cut at 100 characters; null when it is empty or must not be repeated. */
  readonly name: string | null;
}

/** One fault, by place and reason; never the text of a cell. */
export interface SeriesFault {
  /** Line of the file; the header's for faults of a column, 1 for those of the whole file. */
  readonly line: number;
  /** Null for a whole row or file. */
  readonly column: SeriesColumn | null;
  readonly code: SeriesFaultCode;
  /** What the code says above; `check` is the name that the file's own format has for the rule; else as the CSV reader gives them. */
  readonly params?: Readonly<Record<string, string | number>>;
}
