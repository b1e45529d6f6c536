import { say } from '../../../platform/i18n/i18n.js';
import { round, xOf, yOf, type Frame } from './frame.js';
import { withUnit } from './number-words.js';
import { lineOf, valueOf, type DrawnPoint, type PartRole, type PictureInput, type TextPart } from './picture.js';
import { tickWords, valueWords, type ValueAxis } from './scale.js';
import { boxOf, overlap, textSize, textWidth, type Box } from './text-size.js';

/** Between the letters of neighbours. */
const GAP = 10;
const LINE = 15;
const MONTHLY = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240];

const label = (role: PartRole, x: number, y: number, text: string, anchor: TextPart['anchor']): TextPart => ({
  role,
  kind: 'TEXT',
  x: round(x),
  y: round(y),
  text,
  anchor,
});

/** The numbers of the vertical axis, left of it. */
export const tickLabels = (frame: Frame, { language }: PictureInput): TextPart[] =>
  frame.axis.ticks.map((tick) => label('TICK_LABEL', frame.left - 8, yOf(frame, tick) + 4, tickWords(tick, frame.axis, language), 'END'));

/** The names of the periods, thinned until no two of them touch; months are thinned so that Januaries stay. */
export function periodLabels({ points }: PictureInput, frame: Frame, width: number): TextPart[] {
  const monthly = points.length > 1 && points.every((point) => /^\d{4}-\d{2}-01/u.test(point.start));
  const january = monthly
    ? Math.max(
        0,
        points.findIndex((point) => point.start.slice(5, 7) === '01'),
      )
    : 0;
  for (const step of monthly ? MONTHLY : steps(points.length)) {
    const labels = points.flatMap((point, index) => ((index - january) % step === 0 ? [periodLabel(point, index, frame, width)] : []));
    if (labels.length > 0 && apart(labels)) return labels;
  }
  return points[0] ? [periodLabel(points[0], 0, frame, width)].filter(({ text }) => textWidth(text, textSize('AXIS_LABEL')) <= width) : [];
}

/** The first and the last period only, as far as both have room. */
export function endLabels({ points }: PictureInput, frame: Frame): TextPart[] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return [];
  const y = frame.bottom + LINE;
  const both = [label('AXIS_LABEL', frame.left, y, first.label, 'START'), label('AXIS_LABEL', frame.right, y, last.label, 'END')];
  const fitting = points.length > 1 && apart(both) ? both : both.slice(1);
  return fitting.filter((one) => boxOf(one).left >= 0);
}

function periodLabel(point: DrawnPoint, index: number, frame: Frame, width: number): TextPart {
  const half = textWidth(point.label, textSize('AXIS_LABEL')) / 2 + 1;
  const x = Math.max(half, Math.min(width - half, xOf(frame, index)));
  return label('AXIS_LABEL', x, frame.bottom + LINE + 3, point.label, 'MIDDLE');
}

function steps(count: number): number[] {
  const found: number[] = [];
  for (let power = 1; power <= count; power *= 10) found.push(power, 2 * power, 5 * power);
  return [...found, count];
}

function apart(labels: readonly TextPart[]): boolean {
  const boxes = labels.map(boxOf);
  return boxes.every((box, index) => index === 0 || box.left >= (boxes[index - 1] as Box).right + GAP);
}

/** A line that is named at the right end of the chart. */
export interface EndLabel {
  role: PartRole;
  value: number;
  text: string;
}

/** What is said of the lines at the right: the last phase's centre and limits, and the target; in words where there is room. */
export function lineLabels(input: PictureInput, axis: ValueAxis, words: boolean, centreOnly: boolean): EndLabel[] {
  const { points, language, unit, target } = input;
  const last = points.at(-1);
  const named = (role: PartRole, key: string, value: number | null): EndLabel[] => {
    if (value === null || !Number.isFinite(value)) return [];
    const number = withUnit(valueWords(value, axis, language), unit, language);
    return [{ role, value, text: words ? `${say(language, `picture.${key}`)} ${number}` : number }];
  };
  const centre = named('CENTRE_LABEL', input.centre, last ? lineOf(last, 'cl') : null);
  if (centreOnly) return centre;
  return [
    ...centre,
    ...named('TARGET_LABEL', 'TARGET', target),
    ...named('LIMIT_LABEL', 'UPPER', last ? lineOf(last, 'ucl') : null),
    ...named('LIMIT_LABEL', 'LOWER', last ? lineOf(last, 'lcl') : null),
  ];
}

/** Puts the labels of the lines beside their lines, moved apart where they would touch. */
export function placedLabels(labels: readonly EndLabel[], frame: Frame): TextPart[] {
  const room = [frame.top - 4, frame.bottom] as const;
  const ordered = labels.map((one) => ({ ...one, y: yOf(frame, one.value) })).sort((a, b) => a.y - b.y || a.value - b.value);
  ordered.forEach((one, index) => {
    one.y = Math.max(one.y, index === 0 ? room[0] : (ordered[index - 1]?.y ?? 0) + LINE);
  });
  for (let index = ordered.length - 1; index >= 0; index--) {
    const one = ordered[index];
    if (one) one.y = Math.min(one.y, index === ordered.length - 1 ? room[1] : (ordered[index + 1]?.y ?? 0) - LINE);
  }
  return ordered.map(({ role, y, text }) => label(role, frame.right + 8, y + 4, text, 'START'));
}

/** The centre of every phase but the last, on its line where the fewest points are in the way; left out of a phase that is too narrow. */
export function earlierCentres(input: PictureInput, frame: Frame): TextPart[] {
  const { points, language, unit } = input;
  const last = points.at(-1)?.part;
  const parts = [...new Set(points.map((point) => point.part))].filter((part) => part !== last);
  return parts.flatMap((part) => {
    const indexes = points.flatMap((point, index) => (point.part === part ? [index] : []));
    const value = indexes.map((index) => lineOf(points[index] as DrawnPoint, 'cl')).find((cl) => cl !== null) ?? null;
    if (value === null) return [];
    const text = withUnit(valueWords(value, frame.axis, language), unit, language);
    const [left, right] = [frame.left + (indexes[0] ?? 0) * frame.slot + 5, frame.left + ((indexes.at(-1) ?? 0) + 1) * frame.slot - 5];
    if (textWidth(text, textSize('CENTRE_LABEL')) > right - left) return [];
    const y = yOf(frame, value);
    const choices = [y - 6, y + 15]
      .filter((base) => base - 10 >= frame.top && base + 3 <= frame.bottom)
      .flatMap((base) => [label('CENTRE_LABEL', left, base, text, 'START'), label('CENTRE_LABEL', right, base, text, 'END')]);
    const best = choices.map((choice) => ({ choice, hits: hitsOf(boxOf(choice), points, frame) })).sort((a, b) => a.hits - b.hits)[0];
    return best ? [best.choice] : [];
  });
}

/** How many points, and middles between neighbours, lie in a box. */
function hitsOf(box: Box, points: readonly DrawnPoint[], frame: Frame): number {
  let hits = 0;
  points.forEach((point, index) => {
    const value = valueOf(point);
    if (value === null) return;
    const next = points[index + 1] ? valueOf(points[index + 1] as DrawnPoint) : null;
    const [x, y] = [xOf(frame, index), yOf(frame, value)];
    const spots = [[x, y]];
    for (const share of [0.25, 0.5, 0.75]) if (next !== null) spots.push([x + share * frame.slot, y + share * (yOf(frame, next) - y)]);
    for (const [a = 0, b = 0] of spots) if (overlap(box, { left: a - 3, right: a + 3, top: b - 3, bottom: b + 3 })) hits += 1;
  });
  return hits;
}
