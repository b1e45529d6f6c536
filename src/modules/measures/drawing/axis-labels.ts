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

/** What is said of the lines at the right: the last phase's centre and limits, and the target; in words where there is room, the target always. */
export function lineLabels(input: PictureInput, axis: ValueAxis, words: boolean, centreOnly: boolean): EndLabel[] {
  const { points, language, unit, target } = input;
  const last = points.at(-1);
  const named = (role: PartRole, key: string, value: number | null, inWords = words): EndLabel[] => {
    if (value === null || !Number.isFinite(value)) return [];
    const number = withUnit(valueWords(value, axis, language), unit, language);
    return [{ role, value, text: inWords ? `${say(language, `picture.${key}`)} ${number}` : number }];
  };
  const centre = named('CENTRE_LABEL', input.centre, last ? lineOf(last, 'cl') : null);
  if (centreOnly) return centre;
  return [
    ...centre,
    ...named('TARGET_LABEL', 'TARGET', target, true),
    ...named('LIMIT_LABEL', 'UPPER', last ? lineOf(last, 'ucl') : null),
    ...named('LIMIT_LABEL', 'LOWER', last ? lineOf(last, 'lcl') : null),
  ];
}

/** Limits whose names would stand further than this from their lines, in px, go without. */
const FAR = 9;

/** Puts the labels of the lines beside their lines, moved apart where they would touch; names of limits give way to the others. */
export function placedLabels(labels: readonly EndLabel[], frame: Frame): TextPart[] {
  const placed = movedApart(labels, frame);
  const far = placed.find(({ one, y }) => one.role === 'LIMIT_LABEL' && Math.abs(y - yOf(frame, one.value)) > FAR);
  if (far)
    return placedLabels(
      labels.filter((one) => one !== far.one),
      frame,
    );
  return placed.map(({ one: { role, text }, y }) => label(role, frame.right + 8, y + 4, text, 'START'));
}

function movedApart(labels: readonly EndLabel[], frame: Frame): { one: EndLabel; y: number }[] {
  const ordered = labels.map((one) => ({ one, y: yOf(frame, one.value) })).sort((a, b) => a.y - b.y || a.one.value - b.one.value);
  ordered.forEach((place, index) => {
    place.y = Math.max(place.y, index === 0 ? frame.top - 4 : (ordered[index - 1]?.y ?? 0) + LINE);
  });
  ordered.toReversed().forEach((place, index, reversed) => {
    place.y = Math.min(place.y, index === 0 ? frame.bottom : (reversed[index - 1]?.y ?? 0) - LINE);
  });
  return ordered;
}

/** The centre of every phase but the last, on its line at the first place where nothing is in the way; left out where there is none. */
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
      .flatMap((base) => {
        const free = right - left - textWidth(text, textSize('CENTRE_LABEL'));
        return Array.from({ length: Math.floor(free / 12) + 1 }, (_, step) => label('CENTRE_LABEL', left + step * 12, base, text, 'START'));
      });
    const best = choices.find((choice) => hitsNothing(boxOf(choice), points, frame));
    return best ? [best] : [];
  });
}

/** Whether no point, no line between neighbours and no limit passes through a box. */
function hitsNothing(box: Box, points: readonly DrawnPoint[], frame: Frame): boolean {
  return points.every((point, index) => {
    const x = xOf(frame, index);
    if (x + frame.slot < box.left - 4 || x - frame.slot > box.right + 4) return true;
    const value = valueOf(point);
    const next = points[index + 1] ? valueOf(points[index + 1] as DrawnPoint) : null;
    const spots = (['lcl', 'ucl'] as const).flatMap((line) => {
      const limit = lineOf(point, line);
      return limit === null ? [] : [-0.5, 0, 0.5].map((share) => [x + share * frame.slot, yOf(frame, limit)]);
    });
    if (value !== null) {
      const y = yOf(frame, value);
      const reach = next === null ? 0 : yOf(frame, next) - y;
      for (let share = 0; share <= (next === null ? 0 : 1); share += 0.125) spots.push([x + share * frame.slot, y + share * reach]);
    }
    return spots.every(([a = 0, b = 0]) => !overlap(box, { left: a - 4, right: a + 4, top: b - 3, bottom: b + 3 }));
  });
}
