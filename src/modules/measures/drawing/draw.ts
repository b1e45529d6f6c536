import { say } from '../../../platform/i18n/i18n.js';
import { earlierCentres, endLabels, lineLabels, periodLabels, placedLabels, tickLabels, type EndLabel } from './axis-labels.js';
import { annotationLabels, annotationsInside, EVENT_ROW, hasPhaseTitles, legendRows, phaseLabels } from './event-labels.js';
import { edgeOf, round, type Frame } from './frame.js';
import { linesOf, placesOf } from './lines.js';
import {
  PART_ROLES,
  valueOf,
  type PartRole,
  type Picture,
  type PictureInput,
  type PicturePart,
  type PictureSize,
  type TextPart,
} from './picture.js';
import { pictureText } from './picture-text.js';
import { tickWords, valueAxis } from './scale.js';
import { shortened, textSize, textWidth, wrapped } from './text-size.js';

const PAD = 12;
const NOTE_ROW = 17;
/** From this width on lines are named in words. */
const WORDS_FROM = 560;
/** The least height of the plotting area; notes give way to it. */
const LEAST_PLOT = 110;
const PX_PER_TICK = 54;
/** The largest share of the height for what is explained below. */
const BELOW_SHARE = 0.35;

/**
 * Draws a chart for a width of 320 to 1280 px. Everything that the picture shows stands in its text alternative or its table too; a period
 * without a value that may be shown has no place. The same input always gives the same picture.
 */
export function drawPicture(input: PictureInput, size: PictureSize): Picture {
  const drawn = size.compact ? compact(input, size) : full(input, size);
  const order = new Map(PART_ROLES.map((role, index) => [role, index]));
  const parts = drawn.parts.sort((a, b) => (order.get(a.role) ?? 0) - (order.get(b.role) ?? 0));
  return { width: size.width, height: size.height, title: input.title, description: pictureText(input), parts, places: drawn.places };
}

type Drawn = Pick<Picture, 'parts' | 'places'>;
const text = (role: PartRole, x: number, y: number, words: string): TextPart => ({
  role,
  kind: 'TEXT',
  x: round(x),
  y: round(y),
  text: words,
  anchor: 'START',
});
const widest = (texts: readonly string[], role: PartRole): number =>
  texts.reduce((most, one) => Math.max(most, textWidth(one, textSize(role))), 0);

function frameOf(input: PictureInput, edges: Omit<Frame, 'slot' | 'axis'>, axis: Frame['axis']): Frame {
  return { ...edges, slot: (edges.right - edges.left) / Math.max(1, input.points.length), axis };
}

/** A small picture among many: its title, its lines, the first and last period and the centre; no grid, no annotations. */
function compact(input: PictureInput, { width, height }: PictureSize): Drawn {
  const axis = valueAxis(input, 3);
  const labels = lineLabels(input, axis, false, true);
  const right =
    width -
    PAD -
    (labels.length > 0
      ? widest(
          labels.map((one) => one.text),
          'CENTRE_LABEL',
        ) + 8
      : 0);
  const frame = frameOf(input, { left: PAD, right, top: 34, bottom: height - 26 }, axis);
  const places = placesOf(input.points, frame);
  const lines = linesOf(input, frame, places).filter(({ role }) => role !== 'GRID' && role !== 'ANNOTATION');
  const title = shortened(input.title, width - 2 * PAD, textSize('TITLE_SMALL'));
  const parts: PicturePart[] = [...lines, ...placedLabels(labels, frame), ...endLabels(input, frame)];
  if (title !== '') parts.push(text('TITLE_SMALL', PAD, 19, title));
  return { parts, places };
}

function full(input: PictureInput, { width, height }: PictureSize): Drawn {
  const room = width - 2 * PAD;
  const axis = valueAxis(input, Math.max(2, Math.round((height - 150) / PX_PER_TICK)));
  const labels = lineLabels(input, axis, width >= WORDS_FROM, false);
  const edges = sideEdges(input, axis, labels, width);
  const header = headerOf(input, room);
  const rowOfPhases = hasPhaseTitles(input) ? EVENT_ROW : 0;
  const rowOfEvents = annotationsInside(input).length > 0 ? EVENT_ROW + 2 : 0;
  const top = header.bottom + rowOfEvents + rowOfPhases + 12;
  const flat = frameOf(input, { ...edges, top, bottom: top + LEAST_PLOT }, axis);
  const events = annotationLabels(input, flat, header.bottom + rowOfPhases + 18, width - 2);
  const phases = phaseLabels(input, flat, header.bottom + 18);
  const below = belowOf(input, [...phases.legend, ...events.legend], room, Math.min(height * BELOW_SHARE, height - top - LEAST_PLOT - 28));
  const bottom = Math.max(top + 20, height - 28 - below.length * NOTE_ROW - (below.length > 0 ? 6 : 0));
  const frame: Frame = { ...flat, bottom };
  const places = placesOf(input.points, frame);
  const notes = below.map((line, index) => text('NOTE', PAD, bottom + 28 + (index + 1) * NOTE_ROW - 3, line));
  return {
    parts: [
      ...linesOf(input, frame, places),
      ...stems(input, frame, rowOfEvents > 0 ? header.bottom + rowOfPhases + (events.legend.length > 0 ? 22 : 8) : null),
      ...header.parts,
      ...events.parts,
      ...phases.parts,
      ...tickLabels(frame, input),
      ...periodLabels(input, frame, width),
      ...placedLabels(labels, frame),
      ...earlierCentres(input, frame),
      ...notes,
    ],
    places,
  };
}

function sideEdges(input: PictureInput, axis: Frame['axis'], labels: readonly EndLabel[], width: number): { left: number; right: number } {
  const ticks = widest(
    axis.ticks.map((tick) => tickWords(tick, axis, input.language)),
    'TICK_LABEL',
  );
  const names = widest(
    labels.map((one) => one.text),
    'CENTRE_LABEL',
  );
  const left = Math.round(PAD + ticks + 8);
  const right = Math.round(width - PAD - (names > 0 ? names + 8 : 0));
  return { left, right: Math.max(right, left + 40) };
}

/** The title, on two lines at most, and what is measured. */
function headerOf({ title, unit, language }: PictureInput, room: number): { parts: TextPart[]; bottom: number } {
  const lines = wrapped(title, room, textSize('TITLE'), 2);
  const parts = lines.filter((line) => line !== '').map((line, index) => text('TITLE', PAD, 26 + index * 21, line));
  const bottom = parts.length === 0 ? 8 : 26 + (parts.length - 1) * 21 + 6;
  const words = shortened(unit === '%' ? capital(say(language, 'picture.PERCENT')) : capital(unit), room, textSize('UNIT'));
  if (words === '') return { parts, bottom };
  return { parts: [...parts, text('UNIT', PAD, bottom + 14, words)], bottom: bottom + 20 };
}
const capital = (words: string): string => words.slice(0, 1).toLocaleUpperCase('sv') + words.slice(1);

/** What is explained below the chart: letters and numbers, signs, the caller's notes; as much as there is height for. */
function belowOf(input: PictureInput, legend: readonly string[], room: number, height: number): string[] {
  const rows = Math.max(0, Math.min(12, Math.floor(height / NOTE_ROW)));
  const size = textSize('NOTE');
  const tell = (key: string): string => say(input.language, `picture.${key}`);
  const keys = [
    ...(input.points.some((point) => point.signal && valueOf(point) !== null) ? [tell('KEY_SIGNAL')] : []),
    ...(input.points.some((point) => point.excluded && valueOf(point) !== null) ? [tell('KEY_EXCLUDED')] : []),
    ...(input.points.some((point) => point.status === 'MASKED') ? [tell('KEY_MASKED')] : []),
  ].join(' ');
  const found = legendRows(legend, room, rows, (count) => say(input.language, 'picture.MORE', { count }));
  for (const note of [keys, ...input.notes]) {
    const left = rows - found.length;
    if (left > 0 && note !== '') found.push(...wrapped(note, room, size, left).filter((line) => line !== ''));
  }
  return found;
}

/** The lines of annotations from their names or flags down to the chart. */
function stems(input: PictureInput, frame: Frame, from: number | null): PicturePart[] {
  if (from === null) return [];
  const d = annotationsInside(input)
    .map(({ place }) => `M${Math.floor(edgeOf(frame, place)) + 0.5} ${round(from)}V${round(frame.top)}`)
    .join('');
  return d === '' ? [] : [{ role: 'ANNOTATION', kind: 'PATH', d }];
}
