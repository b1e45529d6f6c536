import { Rejected, type Problem } from '../../platform/errors/rejected.js';
import type { Measure } from './measure.entity.js';
import { MeasureForm, PointStatus } from './measure.enums.js';
import { isMissing, type NewPoint } from './measurement.rules.js';
import type { SeriesField, SeriesMapping } from './series/series-columns.js';
import type { SeriesFaultCode as ReadFaultCode } from './series/series-fault.js';
import type { FormatKnowledge } from './series/series-formats.js';
import type { ReadPoint } from './series/series-rows.js';
import type { SeriesReading } from './series/series-text.js';
import { readSkdeList, type SkdeKnown } from './series/skde.js';

/** What is wrong with a row of a file: as it was read, or when it is laid beside the measure. */
export type ImportFaultCode =
  | ReadFaultCode
  | 'RECORDED_ALREADY'
  | 'FEW_NUMBERS'
  | 'OVERLAPS_RECORDED'
  | 'NOT_POSITIVE'
  /** Too large, or too small, to have been counted or measured. */
  | 'NUMBER_OUT_OF_RANGE';

/** One fault, by place and reason; never the text of a cell. */
export interface ImportFault {
  line: number;
  column: { number: number; name: string | null } | null;
  code: ImportFaultCode;
  params?: Readonly<Record<string, string | number>>;
}

/** The faults that are told; the rest is counted. */
export const MOST_FAULTS = 200;

type Numbers = Pick<NewPoint, 'numerator' | 'denominator' | 'value' | 'deviation'>;

/** Which numbers of a read point a measure of each form takes. */
const TAKEN: Record<`${MeasureForm}`, (point: ReadPoint) => Numbers> = {
  SHARE: ({ numerator, denominator }) => ({ numerator, denominator }),
  COUNT: ({ numerator, value }) => ({ numerator: numerator ?? value }),
  RATE: ({ numerator, denominator }) => ({ numerator, denominator }),
  VALUE: ({ value, denominator, deviation }) => ({
    value,
    denominator: denominator !== null && denominator > 0 ? denominator : null,
    deviation,
  }),
  EVENTS_BETWEEN: ({ numerator, value }) => ({ value: value ?? numerator }),
  TIME_BETWEEN: ({ numerator, value }) => ({ value: value ?? numerator }),
};

/** A read point as it goes into a measure. One without a value keeps its status and has no numbers; null when it lacks what the form needs. */
export function newPoint(form: `${MeasureForm}`, point: ReadPoint): NewPoint | null {
  const days = { startsOn: point.period.start, endsOn: point.period.end };
  if (point.status !== 'OK') return { ...days, status: PointStatus[point.status] };
  const numbers = TAKEN[form](point);
  return isMissing(numbers) ? null : { ...days, ...numbers };
}

/** How the numbers of a file are to be understood for a measure. */
export function readingOptions({ form }: Pick<Measure, 'form'>): { ratio: 'RATE' | 'PROPORTION'; measured: boolean } {
  return { ratio: form === MeasureForm.RATE ? 'RATE' : 'PROPORTION', measured: form === MeasureForm.VALUE };
}

/** What the lists that came with a file know. FILE_UNREADABLE at its place for one that is neither of SKDE's. */
export function knowledgeOf(lists: readonly Uint8Array[]): FormatKnowledge {
  const known = lists.map((bytes, index) => {
    const list = readSkdeList(bytes);
    if (!list) throw Rejected.of('FILE_UNREADABLE', ['lists', String(index), 'contentBase64'], { problem: 'LIST_UNKNOWN' });
    return list;
  });
  return known.length === 0 ? {} : { skde: Object.assign({}, ...known) as SkdeKnown };
}

/** A mapping from the columns that somebody chose; the last of two with the same meaning counts. */
export function mappingOf(columns: readonly { field: keyof SeriesMapping; column: string }[]): SeriesMapping {
  return Object.fromEntries(columns.map(({ field, column }) => [field, column]));
}

/** Whether the reader must choose a series first. */
export function mustChoose(
  { series }: Pick<SeriesReading, 'series'>,
  choice: { indicator?: string; unit?: string; periodType?: string },
): boolean {
  const left = series.filter(
    (one) =>
      (choice.indicator === undefined || one.indicator === choice.indicator) &&
      (choice.unit === undefined || one.unit === choice.unit) &&
      (choice.periodType === undefined || one.periodType === choice.periodType),
  );
  return left.length > 1;
}

/** What a number or a period is refused for, as a file is told. */
const TOLD: Partial<Record<string, ImportFaultCode>> = {
  DUPLICATE_PERIOD: 'RECORDED_ALREADY',
  OVERLAPPING_PERIOD: 'OVERLAPS_RECORDED',
  FUTURE_PERIOD: 'PERIOD_IN_FUTURE',
  NOT_WHOLE: 'NOT_WHOLE',
  NEGATIVE_NUMBER: 'NEGATIVE_COUNT',
  NOT_POSITIVE: 'NOT_POSITIVE',
  ZERO_DENOMINATOR: 'ZERO_DENOMINATOR',
  NUMERATOR_ABOVE_DENOMINATOR: 'NUMERATOR_ABOVE_DENOMINATOR',
  TOO_LARGE: 'NUMBER_OUT_OF_RANGE',
  TOO_SMALL: 'NUMBER_OUT_OF_RANGE',
};

/** The fields of a file from which each number of a point may have come, and its period. */
const COMES_FROM: Readonly<Record<string, readonly SeriesField[]>> = {
  numerator: ['numerator', 'value'],
  denominator: ['denominator'],
  value: ['value', 'numerator'],
  deviation: ['deviation'],
  startsOn: ['period', 'periodStart', 'year'],
  endsOn: ['period', 'periodEnd', 'year'],
};

/** The column of a file from which a field of a point came; null when it has none, or its name must not be told. */
function columnOf(field: string, { mapping, columns }: Pick<SeriesReading, 'mapping' | 'columns'>): ImportFault['column'] {
  const name = (COMES_FROM[field] ?? []).flatMap((from) => mapping[from] ?? [])[0];
  return columns.find((column) => column.name === name) ?? null;
}

/** A problem of a point, told at its line and column of the file; null for one of the whole list. */
export function faultOf({ code, path, params }: Problem, points: readonly ReadPoint[], reading: SeriesReading): ImportFault | null {
  const point = points[Number(path[1])];
  if (!point) return null;
  const column = columnOf(path[2] ?? '', reading);
  return { line: point.line, column, code: TOLD[code] ?? 'FEW_NUMBERS', ...(params ? { params } : {}) };
}
