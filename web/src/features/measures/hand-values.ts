import type { VariablesOf } from '../../lib/graphql';
import type { recordMeasurementsDocument } from './measure-changes.graphql';
import { readNumber } from './numbers';

type Input = VariablesOf<typeof recordMeasurementsDocument>['input']['points'][number];

/** The numbers that a row may have. */
export type NumberField = 'numerator' | 'denominator' | 'value' | 'deviation';

/** One period as it is typed. */
export interface HandRow {
  startsOn: string;
  numerator: string;
  denominator: string;
  value: string;
  deviation: string;
}

/** What decides which numbers a measure asks for. */
export interface Asking {
  form: string;
  chartType: string;
}

const ASKED: Record<string, readonly NumberField[]> = {
  SHARE: ['numerator', 'denominator'],
  COUNT: ['numerator'],
  RATE: ['numerator', 'denominator'],
  VALUE: ['value'],
  EVENTS_BETWEEN: ['value'],
  TIME_BETWEEN: ['value'],
};

/** Charts that are drawn from how many were measured in a period and how much they differed. */
const SPREAD: Record<string, readonly NumberField[]> = {
  XBAR: ['value', 'denominator', 'deviation'],
  S: ['value', 'denominator', 'deviation'],
};

/** Whether the chart of a measure needs the spread within each period. */
export const needsSpread = ({ chartType }: Asking): boolean => chartType in SPREAD;

/** Which numbers a measure asks for, in the order in which one writes them. */
export const askedOf = ({ form, chartType }: Asking): readonly NumberField[] => SPREAD[chartType] ?? ASKED[form] ?? [];

const NAMES: Record<string, Partial<Record<NumberField, 'count' | 'events' | 'exposure' | 'between' | 'time' | 'measured'>>> = {
  VALUE: { denominator: 'measured' },
  COUNT: { numerator: 'count' },
  RATE: { numerator: 'events', denominator: 'exposure' },
  EVENTS_BETWEEN: { value: 'between' },
  TIME_BETWEEN: { value: 'time' },
};

/** What a number is called in a measure of a form, as a key of the texts. */
export const numberName = (form: string, field: NumberField) => NAMES[form]?.[field] ?? field;

/** A row for a period. */
export const emptyRow = (startsOn: string): HandRow => ({ startsOn, numerator: '', denominator: '', value: '', deviation: '' });

/** Whether nothing but the period is filled in. */
const isUntouched = (row: HandRow, measure: Asking): boolean => askedOf(measure).every((field) => row[field].trim() === '');

/** What is filled in, as it is sent: rows without a number are left out; `rows` tells which row each point came from. */
export function handPoints(rows: readonly HandRow[], measure: Asking): { points: Input[]; rows: number[] } {
  const kept = rows.flatMap((row, index) => (isUntouched(row, measure) ? [] : [{ row, index }]));
  return {
    points: kept.map(({ row }) => ({
      startsOn: row.startsOn,
      ...Object.fromEntries(askedOf(measure).map((field) => [field, readNumber(row[field])])),
    })),
    rows: kept.map(({ index }) => index),
  };
}

/** Cells that cannot be sent as they stand: no number, no period. Paths as the server's, with the place of the row on the page. */
export function handFaults(rows: readonly HandRow[], measure: Asking): { path: string; fault: 'number' | 'period' }[] {
  return rows.flatMap((row, index) => {
    if (isUntouched(row, measure)) return [];
    const numbers = askedOf(measure).filter((field) => Number.isNaN(readNumber(row[field])));
    return [
      ...(row.startsOn === '' ? [{ path: `points.${index}.startsOn`, fault: 'period' as const }] : []),
      ...numbers.map((field) => ({ path: `points.${index}.${field}`, fault: 'number' as const })),
    ];
  });
}

/** An error of the server with its path turned from the place among what was sent to the row on the page. */
export function atRow<Found extends { path?: string[] | null }>(error: Found, rows: readonly number[]): Found {
  const path = error.path ?? [];
  const at = path.indexOf('points');
  const row = at < 0 ? undefined : rows[Number(path[at + 1])];
  if (row === undefined) return error;
  return { ...error, path: path.map((step, index) => (index === at + 1 ? String(row) : step)) };
}
