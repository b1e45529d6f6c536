import type { CsvRow } from '../../../platform/csv/read-csv.js';
import { readNumber, type ReadNumber } from './number.js';
import { isInFuture, periodAt, periodBetween, type Period, type PeriodType } from './period.js';
import type { FieldPlaces, SeriesField } from './series-columns.js';
import type { SeriesColumn, SeriesFault, SeriesFaultCode } from './series-fault.js';
import { statusOfCell, type PointSource, type PointStatus, type SeriesPoint } from './series-point.js';

/** How the values of a series are written: shares from 0 to 1, percent from 0 to 100, or in a unit of their own (days, mmol/mol). */
export type ValueScale = 'FRACTION' | 'PERCENT' | 'ABSOLUTE';

/**
 * What a numerator is to its denominator: `PROPORTION`, some of the cases; `RATE`, events during an exposure (falls per patient-day),
 * which may be more than the exposure and whose denominator need not be whole.
 */
export type RatioKind = 'PROPORTION' | 'RATE';

/** A point with the line of the file on which it stands; for cases that were counted together, the first of them. */
export interface ReadPoint extends SeriesPoint {
  readonly line: number;
}

/** One row as read. */
export interface RowReading {
  readonly line: number;
  readonly indicator: string;
  readonly unit: string;
  /** Null when it could not be read. */
  readonly period: Period | null;
  /** Null when the row has faults. */
  readonly point: ReadPoint | null;
  /** The case's outcome when rows are cases; null for one without an outcome, or when rows are not cases. */
  readonly outcome: boolean | null;
  /** What the row itself tells of the scale of its value. */
  readonly scale: ValueScale | null;
  readonly faults: readonly SeriesFault[];
}

/** What reading a row needs besides its cells. */
export interface RowContext {
  readonly places: FieldPlaces;
  readonly columns: readonly SeriesColumn[];
  /** Civil day, `YYYY-MM-DD`. */
  readonly today: string;
  /** The period of every row of a file that has no column for it. */
  readonly filePeriod: Period | null;
  /** `readPeriod`, which may remember what it has read: a file has few periods and many rows. */
  readonly periodOf: (text: string) => Period | null;
  /** A day stands for the period of this type that holds it. */
  readonly periodType: PeriodType | null;
  readonly ratio: RatioKind;
  readonly valueScale: ValueScale | null;
  readonly percentHeader: boolean;
  readonly source: PointSource;
  readonly sourceLabel: string | null;
}

/** Reads one row. `textOf` gives the text of a field, empty for one that the file does not have. */
export function readRow(line: number, textOf: (field: SeriesField) => string, context: RowContext): RowReading {
  const faults: SeriesFault[] = [];
  const fault = (field: SeriesField, code: SeriesFaultCode, params?: SeriesFault['params']): void => {
    const place = context.places.get(field);
    faults.push({ line, column: place === undefined ? null : (context.columns[place] ?? null), code, ...(params && { params }) });
  };
  const has = (field: SeriesField): boolean => context.places.has(field);
  const period = rowPeriod(textOf, has, context);
  const periodField = (['period', 'periodStart', 'year'] as const).find(has) ?? 'period';
  if (!period) fault(periodField, 'UNREADABLE_PERIOD');
  else if (isInFuture(period, context.today)) fault(periodField, 'PERIOD_IN_FUTURE');

  const outcome = has('outcome') ? yesOrNo(textOf('outcome')) : null;
  if (has('outcome') && outcome === undefined) fault('outcome', 'NOT_YES_OR_NO');
  const cells = readCells(textOf, fault);
  if (!has('outcome')) checkNumbers(cells, has, context, fault);
  const measureUnit = textOf('measureUnit');
  const indicator = textOf('indicator');
  const unit = textOf('unit');
  const label = textOf('source');
  const point: ReadPoint | null =
    period && faults.length === 0
      ? {
          line,
          indicator,
          unit,
          period,
          ...numbersOf(cells, has),
          source: context.source,
          sourceLabel: label === '' ? context.sourceLabel : label,
          fetchedAt: null,
          computed: false,
        }
      : null;
  return { line, indicator, unit, period, point, outcome: outcome ?? null, scale: scaleOf(cells, measureUnit, context), faults };
}

/** True when a column's cells are all yes, no or nothing, and one at least is not nothing. */
export function isYesOrNo(rows: readonly CsvRow[], place: number): boolean {
  const found = rows.map(({ cells }) => yesOrNo(cells[place] ?? ''));
  return found.some((one) => one !== null) && !found.includes(undefined);
}

const YES = new Set(['true', '1', 'ja', 'j', 'yes', 'y', 'sant', 'sann']);
const NO = new Set(['false', '0', 'nej', 'nei', 'n', 'no', 'falskt', 'usann']);

/** Null for a case without outcome, undefined for a text that is no outcome. */
function yesOrNo(text: string): boolean | null | undefined {
  const plain = text.toLowerCase();
  if (statusOfCell(text) !== null) return null;
  return YES.has(plain) ? true : NO.has(plain) ? false : undefined;
}

function rowPeriod(textOf: (field: SeriesField) => string, has: (field: SeriesField) => boolean, context: RowContext): Period | null {
  const found = has('period')
    ? context.periodOf(textOf('period'))
    : has('periodStart')
      ? periodBetween(dayOf(textOf('periodStart'), context), dayOf(textOf('periodEnd'), context))
      : has('year')
        ? monthOf(textOf('year'), textOf('month'), context)
        : context.filePeriod;
  return found?.type === 'DAY' && context.periodType ? periodAt(context.periodType, found.start) : found;
}

function dayOf(text: string, { periodOf }: RowContext): string {
  const period = periodOf(text);
  return period?.type === 'DAY' ? period.start : '';
}

/** `2 025` and `1`, `2025` and `januari`. */
function monthOf(year: string, month: string, { periodOf }: RowContext): Period | null {
  const plain = periodOf(year)?.type === 'YEAR' ? year.replace(/\D/gu, '') : '';
  const period = periodOf(/^\d/u.test(month) ? `${plain}-${month}` : `${month} ${plain}`);
  return period?.type === 'MONTH' ? period : null;
}

type NumberField = 'numerator' | 'denominator' | 'value' | 'deviation' | 'ciLow' | 'ciHigh';

/** A number, or what the cell says instead. */
interface NumberCell {
  readonly number: ReadNumber | null;
  readonly status: PointStatus | null;
  /** The cell is empty: forgotten, perhaps, which a dash or a code is not. */
  readonly empty: boolean;
  /** The cell has a code such as MSK, which says more than a dash. */
  readonly code: boolean;
}
type NumberCells = Readonly<Record<NumberField, NumberCell>>;

type Fault = (field: SeriesField, code: SeriesFaultCode, params?: SeriesFault['params']) => void;

function readCells(textOf: (field: SeriesField) => string, fault: Fault): NumberCells {
  const read = (field: NumberField): NumberCell => {
    const text = textOf(field);
    const status = statusOfCell(text);
    const number = status === null ? readNumber(text) : null;
    if (status === null && number === null) fault(field, 'NOT_A_NUMBER');
    return { number, status, empty: text === '', code: status !== null && /\p{L}/u.test(text) };
  };
  return {
    numerator: read('numerator'),
    denominator: read('denominator'),
    value: read('value'),
    deviation: read('deviation'),
    ciLow: read('ciLow'),
    ciHigh: read('ciHigh'),
  };
}

/** Whether the numbers make a point: a value, or a numerator with the denominator that the file has a column for. */
function isUsable({ numerator, denominator, value }: NumberCells, has: (field: SeriesField) => boolean): boolean {
  return value.number !== null || (numerator.number !== null && (denominator.number !== null || !has('denominator')));
}

function checkNumbers(cells: NumberCells, has: (field: SeriesField) => boolean, context: RowContext, fault: Fault): void {
  const { numerator, denominator, value } = cells;
  if (value.code) return;
  const [count, of, result] = [numerator.number?.value, denominator.number?.value, value.number?.value];
  const wholeOf = context.ratio === 'PROPORTION';
  if (count !== undefined && count < 0) fault('numerator', 'NEGATIVE_COUNT');
  else if (count !== undefined && !Number.isSafeInteger(count)) fault('numerator', 'NOT_WHOLE');
  if (of !== undefined && of < 0) fault('denominator', 'NEGATIVE_COUNT');
  else if (of === 0) fault('denominator', 'ZERO_DENOMINATOR');
  else if (of !== undefined && wholeOf && !Number.isSafeInteger(of)) fault('denominator', 'NOT_WHOLE');
  if (wholeOf && count !== undefined && of !== undefined && of > 0 && count > of) fault('numerator', 'NUMERATOR_ABOVE_DENOMINATOR');
  const max = context.valueScale && { FRACTION: 1, PERCENT: 100, ABSOLUTE: null }[context.valueScale];
  if (max && result !== undefined && (result < 0 || result > max)) fault('value', 'VALUE_OUT_OF_SCALE', { max });
  const stated = [numerator, denominator, value].some(({ status, empty }) => status !== null && !empty);
  if (isUsable(cells, has) || stated) return;
  if (of !== undefined && (has('numerator') ? numerator : value).empty) fault(has('numerator') ? 'numerator' : 'value', 'REQUIRED');
  if (count !== undefined && denominator.empty) fault('denominator', 'REQUIRED');
}

/**
 * The numbers of a point without fault. A code in the value's cell speaks for the whole row: a masked row keeps no count beside it. Of a
 * pair whose denominator is missing the numerator is left out, so that it is not taken for a count of events.
 */
function numbersOf(
  cells: NumberCells,
  has: (field: SeriesField) => boolean,
): Pick<SeriesPoint, 'numerator' | 'denominator' | 'value' | 'deviation' | 'ci' | 'status'> {
  const { numerator, denominator, value, deviation, ciLow, ciHigh } = cells;
  const said = value.code ? value.status : null;
  if (said || !isUsable(cells, has)) {
    const code = [numerator, denominator].find((cell) => cell.code)?.status;
    return { numerator: null, denominator: null, value: null, deviation: null, ci: null, status: said ?? code ?? 'MISSING' };
  }
  const of = denominator.number?.value ?? null;
  return {
    numerator: of === null && has('denominator') ? null : (numerator.number?.value ?? null),
    denominator: of,
    value: value.number?.value ?? null,
    deviation: deviation.number?.value ?? null,
    ci: ciLow.number && ciHigh.number ? { low: ciLow.number.value, high: ciHigh.number.value } : null,
    status: 'OK',
  };
}

/** Percent or share, when the cell, the header or the unit says so, or when numerator and denominator give the value so. */
function scaleOf({ numerator, denominator, value }: NumberCells, measureUnit: string, context: RowContext): ValueScale | null {
  if (!value.number) return null;
  if (value.number.percent || context.percentHeader || /%|procent|prosent|percent/iu.test(measureUnit)) return 'PERCENT';
  const of = denominator.number?.value ?? 0;
  const share = of > 0 && numerator.number && context.ratio === 'PROPORTION' ? numerator.number.value / of : 0;
  const times = share > 0 ? value.number.value / share : 0;
  if (times > 0.9 && times < 1.1) return 'FRACTION';
  if (times > 90 && times < 110) return 'PERCENT';
  if (measureUnit === '' || /^andel/iu.test(measureUnit)) return null;
  return /^rate$/iu.test(measureUnit) ? 'FRACTION' : 'ABSOLUTE';
}
