import { rounded, type Cell } from '../../../platform/files/file-table.js';
import { say } from '../../../platform/i18n/i18n.js';
import { lineOf, valueOf, type DrawnPoint, type PictureInput } from './picture.js';
import { placeOf } from './scale.js';

/** The data of a picture as a table, in its language: to stand beside it and to go into a file. */
export interface PictureTable {
  header: string[];
  rows: Cell[][];
}

/**
 * One row a period, in order; columns of lines and phases only where there are any. Numbers are numbers, with at most four decimals, so that
 * a spreadsheet can go on with them. A masked point is told as such, with nothing else of it.
 */
export function pictureTable(input: PictureInput): PictureTable {
  const { points, language, unit, phases } = input;
  const word = (key: string): string => say(language, `picture.${key}`);
  const lines = (['cl', 'lcl', 'ucl'] as const).filter((line) => points.some((point) => lineOf(point, line) !== null));
  const names = { cl: word(input.centre), lcl: word('LOWER'), ucl: word('UPPER') };
  const phased = points.some((point) => point.part > 1);
  const events = eventsByPoint(input);
  return {
    header: [
      word('PERIOD'),
      unit === '' ? word('VALUE') : `${word('VALUE')} (${unit})`,
      ...lines.map((line) => names[line]),
      ...(phased ? [word('PHASE_COLUMN')] : []),
      word('REMARK'),
    ],
    rows: points.map((point, index) => [
      point.label,
      rounded(valueOf(point)),
      ...lines.map((line) => rounded(lineOf(point, line))),
      ...(phased ? [phases[point.part - 1]?.title || String(point.part)] : []),
      [...remarks(point).map(word), ...(events.get(index) ?? [])].join('; '),
    ]),
  };
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
