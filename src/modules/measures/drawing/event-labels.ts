import { bordersOf } from './lines.js';
import { edgeOf, round, type Frame } from './frame.js';
import type { DrawnAnnotation, PathPart, PictureInput, TextPart } from './picture.js';
import { placeOf } from './scale.js';
import { shortened, textSize, textWidth } from './text-size.js';

/** The height of a row of phase titles or of annotations above the chart, in px. */
export const EVENT_ROW = 20;
const HALF_FLAG = 8;
const GAP = 10;

/** What stands above the chart, and the lines below it that explain numbers and letters. */
export interface EventLabels {
  parts: (TextPart | PathPart)[];
  legend: string[];
}

const NOTHING: EventLabels = { parts: [], legend: [] };
/** Letters of phases whose titles have no room. */
const letterOf = (index: number): string => (index < 26 ? String.fromCharCode(65 + index) : String(index + 1));

/** The titles of the phases above them; letters, explained below, as soon as one title has no room. `y` is the base line of the row. */
export function phaseLabels({ points, phases }: PictureInput, frame: Frame, y: number): EventLabels {
  if (!hasPhaseTitles({ points, phases })) return NOTHING;
  const starts = [0, ...bordersOf(points)];
  const size = textSize('PHASE_LABEL');
  const titled = starts.map((start, index) => {
    const title = phases[(points[start]?.part ?? 1) - 1]?.title ?? '';
    const [left, right] = [edgeOf(frame, start), edgeOf(frame, starts[index + 1] ?? points.length)];
    return { title, left, room: right - left - GAP };
  });
  const fits = titled.every(({ title, room }) => textWidth(title, size) <= room);
  const parts = titled.flatMap(({ title, left, room }, index): TextPart[] => {
    const text = title === '' ? '' : fits ? title : letterOf(index);
    const shown = textWidth(text, size) <= room ? text : '';
    return shown === '' ? [] : [{ role: 'PHASE_LABEL', kind: 'TEXT', x: round(left + 5), y: round(y), text: shown, anchor: 'START' }];
  });
  const legend = fits ? [] : titled.flatMap(({ title }, index) => (title === '' ? [] : [`${letterOf(index)}. ${title}`]));
  return { parts, legend };
}

/** Whether there is a row of phase titles. */
export const hasPhaseTitles = ({ points, phases }: Pick<PictureInput, 'points' | 'phases'>): boolean =>
  bordersOf(points).length > 0 && points.some((point) => (phases[point.part - 1]?.title ?? '') !== '');

/** The annotations that fall within the chart, in order of their days. */
export function annotationsInside({ annotations, points }: PictureInput): { annotation: DrawnAnnotation; place: number }[] {
  return annotations
    .flatMap((annotation) => {
      const place = placeOf(annotation.on, points);
      return place === null ? [] : [{ annotation, place }];
    })
    .sort((a, b) => a.place - b.place);
}

/** The annotations by name at the top of their lines; by numbered flags, explained below, when the names have no room. */
export function annotationLabels(input: PictureInput, frame: Frame, y: number, width: number): EventLabels {
  const found = annotationsInside(input).map(({ annotation: { label }, place }) => ({ label, x: edgeOf(frame, place) }));
  return namesAbove(found, y, width) ?? flagsAbove(found, y, width);
}

interface Found {
  label: string;
  x: number;
}

function namesAbove(found: readonly Found[], y: number, width: number): EventLabels | null {
  const size = textSize('ANNOTATION_LABEL');
  let free = 0;
  const parts: TextPart[] = [];
  for (const { label, x } of found) {
    const wide = textWidth(label, size);
    // Beside the right edge the name stands on the left of its line.
    const [left, anchor] = x + 4 + wide <= width ? [x + 4, 'START' as const] : [x - 4 - wide, 'END' as const];
    if (left < free) return null;
    parts.push({ role: 'ANNOTATION_LABEL', kind: 'TEXT', x: round(anchor === 'START' ? x + 4 : x - 4), y: round(y), text: label, anchor });
    free = left + wide + GAP;
  }
  return { parts, legend: [] };
}

/** Flags in rows of one; neighbours that would touch share one: `3–5`. */
function flagsAbove(found: readonly Found[], y: number, width: number): EventLabels {
  interface Flag {
    from: number;
    to: number;
    xs: number[];
  }
  const text = ({ from, to }: Flag): string => (from === to ? String(from) : `${from}–${to}`);
  const half = (flag: Flag): number => Math.max(HALF_FLAG, textWidth(text(flag), textSize('FLAG_LABEL')) / 2 + 5);
  const middle = (flag: Flag): number => {
    const x = ((flag.xs[0] ?? 0) + (flag.xs.at(-1) ?? 0)) / 2;
    return Math.max(half(flag) + 1, Math.min(width - half(flag) - 1, x));
  };
  const flags: Flag[] = [];
  found.forEach(({ x }, index) => {
    let flag: Flag = { from: index + 1, to: index + 1, xs: [x] };
    for (let last = flags.at(-1); last && middle(flag) - half(flag) < middle(last) + half(last) + 3; last = flags.at(-1)) {
      flags.pop();
      flag = { from: last.from, to: flag.to, xs: [...last.xs, ...flag.xs] };
    }
    flags.push(flag);
  });
  const shapes = flags.map((flag) => pill(middle(flag), y - 4.5, half(flag))).join('');
  return {
    parts: [
      ...(shapes === '' ? [] : [{ role: 'FLAG' as const, kind: 'PATH' as const, d: shapes }]),
      ...flags.map((flag): TextPart => ({
        role: 'FLAG_LABEL',
        kind: 'TEXT',
        x: round(middle(flag)),
        y: round(y),
        text: text(flag),
        anchor: 'MIDDLE',
      })),
    ],
    legend: found.map(({ label }, index) => `${index + 1}. ${label}`),
  };
}

const pill = (x: number, y: number, half: number): string => {
  const [r, flat] = [HALF_FLAG, round(2 * (half - HALF_FLAG))];
  return `M${round(x - half + r)} ${round(y - r)}h${flat}a${r} ${r} 0 0 1 0 ${2 * r}h${-flat}a${r} ${r} 0 0 1 0 ${-2 * r}z`;
};

/** Legend lines put beside each other where two fit, at most so many rows; what has no room is left to the table. */
export function legendRows(legend: readonly string[], width: number, rows: number, more: (count: number) => string): string[] {
  const size = textSize('NOTE');
  const found: string[] = [];
  for (const [index, entry] of legend.entries()) {
    const joined = found.length > 0 ? `${found.at(-1)} · ${entry}` : entry;
    if (found.length > 0 && textWidth(joined, size) <= width) found[found.length - 1] = joined;
    else if (found.length < rows) found.push(shortened(entry, width, size));
    else {
      const last = found.pop();
      return last === undefined ? [] : [...found, more(legend.length - index + 1)];
    }
  }
  return found;
}
