import { isBold, textSize } from './text-size.js';
import { PART_ROLES, type PartRole } from './picture.js';

/** Where a picture is seen. `print`: on white paper, also without colours. */
export const THEMES = ['light', 'dark', 'print'] as const;
/** One of {@link THEMES}. */
export type Theme = (typeof THEMES)[number];

/** The few colours of a picture. Lines stand out at least 3:1 from the paper, texts 4.5:1; blue, orange and greys, never red against green. */
interface Colours {
  paper: string;
  /** Titles, values. */
  ink: string;
  /** Other texts, the centre line. */
  grey: string;
  /** Limits, verticals, the axis. */
  faint: string;
  /** Only guides the eye: everything it says stands in the labels. */
  grid: string;
  data: string;
  signal: string;
}
/** The colours of each theme. */
export const COLOURS: Record<Theme, Colours> = {
  light: { paper: '#ffffff', ink: '#1c2733', grey: '#4a5866', faint: '#7b8794', grid: '#e8ecf0', data: '#1f5fa8', signal: '#b4500b' },
  dark: { paper: '#14191f', ink: '#eef2f6', grey: '#b4bfca', faint: '#82909d', grid: '#29323b', data: '#7db8f2', signal: '#ffa25c' },
  print: { paper: '#ffffff', ink: '#000000', grey: '#333333', faint: '#6e6e6e', grid: '#e2e2e2', data: '#17457c', signal: '#8f3f06' },
};

/** Presentation attributes of SVG, by their names. */
export type Attributes = Record<string, string | number>;

const line = (stroke: string, width: number, dashes?: string): Attributes => ({
  fill: 'none',
  stroke,
  'stroke-width': width,
  ...(dashes ? { 'stroke-dasharray': dashes } : { 'stroke-linejoin': 'round', 'stroke-linecap': 'round' }),
});
const sharp = (stroke: string, width: number, dashes?: string): Attributes => ({
  ...line(stroke, width, dashes),
  'stroke-linecap': 'butt',
});

const SHAPES: Partial<Record<PartRole, (colours: Colours) => Attributes>> = {
  GRID: (c) => sharp(c.grid, 1),
  AXIS: (c) => sharp(c.faint, 1),
  LIMIT: (c) => sharp(c.faint, 1.25),
  PHASE_BORDER: (c) => sharp(c.faint, 1, '1 4'),
  ANNOTATION: (c) => sharp(c.faint, 1),
  TARGET: (c) => sharp(c.ink, 1.25, '7 5'),
  COMPARISON: (c) => sharp(c.signal, 1.5, '2 3'),
  CENTRE: (c) => sharp(c.grey, 2),
  DATA: (c) => line(c.data, 1.75),
  // Where points stand close a rim of paper would eat the line between them.
  DOT: (c) => ({ fill: c.data }),
  POINT: (c) => ({ fill: c.data, stroke: c.paper, 'stroke-width': 1 }),
  EXCLUDED: (c) => ({ fill: c.paper, stroke: c.data, 'stroke-width': 1.5 }),
  SIGNAL: (c) => ({ fill: c.signal, stroke: c.paper, 'stroke-width': 1 }),
  MASKED: (c) => sharp(c.grey, 2),
  FLAG: (c) => ({ fill: c.paper, stroke: c.faint, 'stroke-width': 1 }),
};
const INK: ReadonlySet<PartRole> = new Set(['TITLE', 'TITLE_SMALL', 'CENTRE_LABEL', 'TARGET_LABEL', 'FLAG_LABEL', 'ANNOTATION_LABEL']);

const text = (role: PartRole, colours: Colours): Attributes => ({
  fill: INK.has(role) ? colours.ink : colours.grey,
  'font-size': textSize(role),
  'font-weight': isBold(role) ? 600 : 400,
  // A rim of paper keeps a value legible where a line passes behind it.
  ...(role === 'CENTRE_LABEL' ? { stroke: colours.paper, 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } : {}),
});

const attributesOf = (colours: Colours): Record<PartRole, Attributes> =>
  Object.fromEntries(PART_ROLES.map((role) => [role, SHAPES[role]?.(colours) ?? text(role, colours)])) as Record<PartRole, Attributes>;

/** What every role looks like. */
export const LOOKS: Record<Theme, Record<PartRole, Attributes>> = {
  light: attributesOf(COLOURS.light),
  dark: attributesOf(COLOURS.dark),
  print: attributesOf(COLOURS.print),
};
