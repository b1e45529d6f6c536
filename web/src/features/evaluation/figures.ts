import type { Language } from '../../lib/format';
import { formatNumber, formatShare } from '../../lib/format';
import { wilson } from '../../lib/wilson';
import type { Figure } from './evaluation.graphql';

/** What a figure is: a share of people, a mean share, a number, days. */
export type FigureKind = 'proportion' | 'share' | 'number' | 'days';

/** Below this many, a figure can change much with one person; it is shown with a note. */
export const FEW = 10;

/** True for a figure that rests on few. */
export const restsOnFew = (n: number): boolean => n > 0 && n < FEW;

/** Of a share of people: how many it counts. */
export const countOf = ({ value, n }: Figure): number => Math.round((value ?? 0) * n);

/** The 95 % interval of a share of people. */
export function intervalOf(figure: Figure): { low: number; high: number } | null {
  return figure.value === null ? null : wilson(countOf(figure), figure.n);
}

/** Why a figure has no value: it rests on nothing, or half have not come that far. */
export const missingOf = (figure: Figure): 'nothing' | 'notReached' | null =>
  figure.value !== null ? null : figure.n === 0 ? 'nothing' : 'notReached';

/** True for a round that has begun; one that has not, or was never run, has no outcome to show. */
export const hasBegun = ({ state }: { state: string }): boolean => state === 'RUNNING' || state === 'CLOSED' || state === 'STOPPED';

/** The letter of a chosen cohort in tables and plots: A, B, … T. */
export const letterOf = (index: number): string => String.fromCharCode(65 + index);

/** The largest value to draw, and 1 when there is none. */
export function largest(values: readonly (number | null | undefined)[]): number {
  return Math.max(1, ...values.filter((value): value is number => typeof value === 'number'));
}

/** A value in figures: `82 %`, `3,5`. Days and their word are put together by the caller. */
export function inFigures(value: number, kind: FigureKind, language: Language): string {
  return kind === 'proportion' || kind === 'share' ? formatShare(value, language) : formatNumber(value, language, 1);
}
