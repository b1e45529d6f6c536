import { say, type Language } from '../../../platform/i18n/i18n.js';

/*
 * A chart as a description of a picture: lines and texts with a role and a place in px. The server writes it as SVG and PNG, the page draws
 * the same parts; what each role looks like is decided in theme.ts and text-size.ts. Texts are never scaled: a narrow picture has fewer of them.
 */

/** What a part of the picture is. Roles in the order in which they are drawn, later ones on top. */
export const PART_ROLES = [
  'GRID',
  'AXIS',
  'LIMIT',
  'PHASE_BORDER',
  'ANNOTATION',
  'TARGET',
  'COMPARISON',
  'CENTRE',
  'DATA',
  'DOT',
  'POINT',
  'EXCLUDED',
  'SIGNAL',
  'MASKED',
  'FLAG',
  'TITLE',
  'TITLE_SMALL',
  'UNIT',
  'TICK_LABEL',
  'AXIS_LABEL',
  'LIMIT_LABEL',
  'TARGET_LABEL',
  'CENTRE_LABEL',
  'PHASE_LABEL',
  'ANNOTATION_LABEL',
  'FLAG_LABEL',
  'NOTE',
] as const;
/** One of {@link PART_ROLES}. */
export type PartRole = (typeof PART_ROLES)[number];

/** A line or shape: one path holds everything of its role that looks the same. */
export interface PathPart {
  role: PartRole;
  kind: 'PATH';
  /** Path data as in SVG, absolute coordinates. */
  d: string;
}

/** A text on one line; `y` is its base line. */
export interface TextPart {
  role: PartRole;
  kind: 'TEXT';
  x: number;
  y: number;
  text: string;
  anchor: 'START' | 'MIDDLE' | 'END';
}
/** A line, a shape or a text. */
export type PicturePart = PathPart | TextPart;

/** Where a point is drawn: for pointer and keyboard in the page. `index` counts the given points from 0. */
export interface PointPlace {
  index: number;
  x: number;
  y: number;
}

/** The picture. */
export interface Picture {
  /** In px. */
  width: number;
  height: number;
  title: string;
  /** The text alternative. */
  description: string;
  parts: PicturePart[];
  places: PointPlace[];
}

/** One period of the chart. Values as they are drawn: after multiplication. */
export interface DrawnPoint {
  /** How the period is called on the axis: `jan 2026`. */
  label: string;
  /** When it begins, `2026-01-01`, or its number as text. */
  start: string;
  value: number | null;
  cl: number | null;
  /** Null: no limit on that side. */
  lcl: number | null;
  ucl: number | null;
  /** Left out of centre line, limits and runs. */
  excluded: boolean;
  /** Outside the limits. */
  signal: boolean;
  /** Its phase, counted from 1. */
  part: number;
  /** Only `OK` has a place; nothing of a masked point is drawn or told, whatever its other fields hold. */
  status: 'OK' | 'MASKED' | 'MISSING' | 'INVALID' | 'UNKNOWN';
}

/** Something that happened: drawn as a vertical line at its day. */
export interface DrawnAnnotation {
  /** `2026-01-15`, or a number as text. */
  on: string;
  label: string;
}

/** What is drawn. Texts are shown as they are, in `language`. */
export interface PictureInput {
  title: string;
  /** `%` or a word: `minuter`. */
  unit: string;
  points: readonly DrawnPoint[];
  target: number | null;
  /** Titles of the phases, in order; a phase without title has an empty one. */
  phases: readonly { title: string }[];
  annotations: readonly DrawnAnnotation[];
  /** Published figures beside the series: one value a point, the same for all points of a year. Named in a note, never computed with. */
  comparisons?: readonly (readonly (number | null)[])[];
  language: Language;
  /** What the centre line is. */
  centre: 'MEDIAN' | 'MEAN';
  /** Sentences below the picture: source, rule set, screening. */
  notes: readonly string[];
  /** Sentences of the signals and the verdict, for the text alternative. */
  signals: readonly string[];
  verdict: string | null;
}

/** The room for a picture, in px. `compact` for many small pictures on one page. */
export interface PictureSize {
  width: number;
  height: number;
  compact: boolean;
}

/** The value of a point that may be drawn and told; null for a gap. */
export const valueOf = (point: DrawnPoint): number | null =>
  point.status === 'OK' && point.value !== null && Number.isFinite(point.value) ? point.value : null;

/** A line at a point; null where there is none, and at a masked point, since its limits would tell the denominator. */
export const lineOf = (point: DrawnPoint, line: 'cl' | 'lcl' | 'ucl'): number | null => {
  const value = point[line];
  if (value === null || !Number.isFinite(value)) return null;
  return line !== 'cl' && point.status === 'MASKED' ? null : value;
};

/** What a phase is called in words and table; the first has no title of its own: it is what was before. */
export const phaseName = ({ phases, language }: Pick<PictureInput, 'phases' | 'language'>, part: number): string =>
  phases[part - 1]?.title || say(language, part === 1 ? 'picture.FIRST_PHASE' : 'picture.PHASE', { part });
