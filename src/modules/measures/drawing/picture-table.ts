import { rounded, type Cell } from '../../../platform/files/file-table.js';
import { say } from '../../../platform/i18n/i18n.js';
import { lineOf, phaseName, valueOf, type DrawnPoint, type PictureInput } from './picture.js';
import { placeOf } from './scale.js';

/** The data of a picture as a table, in its language: to stand beside it and to go into a file. */
export interface PictureTable {
  header: string[];
  rows: Cell[][];
}

/** A point with what the picture itself does not show. */
export interface CountedPoint extends DrawnPoint {
  /** As its audience may see them. */
  numerator: number | null;
  denominator: number | null;
  /** Why it does not count; null when it does. */
  excludedReason: string | null;
}

/** What is drawn, with what was counted behind it. */
export interface TableInput extends PictureInput {
  points: readonly CountedPoint[];
  /** What stands behind a value: a numerator out of a denominator, how many were measured, or nothing. */
  counted: 'OUT_OF' | 'MEASURED' | 'NOTHING';
  /** Whether these numbers are rounded to the nearest ten. */
  rounded: boolean;
}

const COUNTS: Record<TableInput['counted'], readonly ('numerator' | 'denominator')[]> = {
  OUT_OF: ['numerator', 'denominator'],
  MEASURED: ['denominator'],
  NOTHING: [],
};

/**
 * One row a period, in order; columns of counts, lines, phases and reasons only where there are any. Numbers are numbers, with at most four
 * decimals, so that a spreadsheet can go on with them and draw the chart anew. A masked point is told as such, with nothing else of it.
 */
export function pictureTable(input: TableInput): PictureTable {
  const { points, language, unit } = input;
  const word = (key: string): string => say(language, `picture.${key}`);
  const lines = (['cl', 'lcl', 'ucl'] as const).filter((line) => points.some((point) => lineOf(point, line) !== null));
  const names = { cl: word(input.centre), lcl: word('LOWER'), ucl: word('UPPER') };
  const counts = COUNTS[input.counted].filter((count) => points.some((point) => countOf(point, count) !== null));
  const reasons = points.some((point) => reasonOf(point) !== null);
  const phased = points.some((point) => point.part > 1);
  const events = eventsByPoint(input);
  return {
    header: [
      word('PERIOD'),
      unit === '' ? word('VALUE') : `${word('VALUE')} (${unit})`,
      ...counts.map((count) => countTitle(input, count)),
      ...lines.map((line) => names[line]),
      ...(phased ? [word('PHASE_COLUMN')] : []),
      word('REMARK'),
      ...(reasons ? [word('REASON')] : []),
    ],
    rows: points.map((point, index) => [
      point.label,
      rounded(valueOf(point)),
      ...counts.map((count) => rounded(countOf(point, count))),
      ...lines.map((line) => rounded(lineOf(point, line))),
      ...(phased ? [phaseName(input, point.part)] : []),
      [...remarks(point).map(word), ...(events.get(index) ?? [])].join('; '),
      ...(reasons ? [reasonOf(point)] : []),
    ]),
  };
}

const countOf = (point: CountedPoint, count: 'numerator' | 'denominator'): number | null =>
  point.status === 'MASKED' ? null : point[count];
const reasonOf = ({ status, excludedReason }: CountedPoint): string | null => (status === 'MASKED' ? null : excludedReason);

function countTitle({ counted, language, rounded: tens }: TableInput, count: 'numerator' | 'denominator'): string {
  const title = say(language, `picture.${counted === 'MEASURED' ? 'MEASURED' : count.toUpperCase()}`);
  return tens ? say(language, 'picture.TO_TENS', { title }) : title;
}

function remarks(point: DrawnPoint): string[] {
  if (point.status !== 'OK') return [point.status];
  if (valueOf(point) === null) return ['MISSING'];
  return [...(point.excluded ? ['EXCLUDED'] : []), ...(point.signal ? ['SIGNAL'] : [])];
}

function eventsByPoint({ annotations, points }: PictureInput): Map<number, string[]> {
  const events = new Map<number, string[]>();
  for (const { on, label } of annotations) {
    const place = placeOf(on, points);
    if (place === null) continue;
    const index = Math.min(points.length - 1, Math.floor(place));
    events.set(index, [...(events.get(index) ?? []), label]);
  }
  return events;
}
