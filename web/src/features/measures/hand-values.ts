import type { VariablesOf } from '../../lib/graphql';
import type { recordMeasurementsDocument } from './measure-changes.graphql';
import { readNumber } from './numbers';

type Input = VariablesOf<typeof recordMeasurementsDocument>['input']['points'][number];

/** The numbers that a row may have. */
export type NumberField = 'numerator' | 'denominator' | 'value';

/** One period as it is typed. */
export interface HandRow {
  startsOn: string;
  numerator: string;
  denominator: string;
  value: string;
}

/** Which numbers a measure of each form asks for, in the order in which one writes them. */
export const ASKED: Record<string, readonly NumberField[]> = {
  SHARE: ['numerator', 'denominator'],
  COUNT: ['numerator'],
  RATE: ['numerator', 'denominator'],
  VALUE: ['value'],
  EVENTS_BETWEEN: ['value'],
  TIME_BETWEEN: ['value'],
};

const NAMES: Record<string, Partial<Record<NumberField, 'count' | 'events' | 'exposure' | 'between' | 'time'>>> = {
  COUNT: { numerator: 'count' },
  RATE: { numerator: 'events', denominator: 'exposure' },
  EVENTS_BETWEEN: { value: 'between' },
  TIME_BETWEEN: { value: 'time' },
};

/** What a number is called in a measure of a form, as a key of the texts. */
export const numberName = (form: string, field: NumberField) => NAMES[form]?.[field] ?? field;

/** A row for a period. */
export const emptyRow = (startsOn: string): HandRow => ({ startsOn, numerator: '', denominator: '', value: '' });

/** Whether nothing but the period is filled in. */
const isUntouched = (row: HandRow, form: string): boolean => (ASKED[form] ?? []).every((field) => row[field].trim() === '');

/** What is filled in, as it is sent: rows without a number are left out; `rows` tells which row each point came from. */
export function handPoints(rows: readonly HandRow[], form: string): { points: Input[]; rows: number[] } {
  const kept = rows.flatMap((row, index) => (isUntouched(row, form) ? [] : [{ row, index }]));
  return {
    points: kept.map(({ row }) => ({
      startsOn: row.startsOn,
      ...Object.fromEntries((ASKED[form] ?? []).map((field) => [field, readNumber(row[field])])),
    })),
    rows: kept.map(({ index }) => index),
  };
}

/** Cells that cannot be sent as they stand: no number, no period. Paths as the server's, with the place of the row on the page. */
export function handFaults(rows: readonly HandRow[], form: string): { path: string; fault: 'number' | 'period' }[] {
  return rows.flatMap((row, index) => {
    if (isUntouched(row, form)) return [];
    const numbers = (ASKED[form] ?? []).filter((field) => Number.isNaN(readNumber(row[field])));
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
