import { isDigitAt, isLetterAt } from './identifier-normalise.js';

/**
 * Groups of digits in a folded text, what stands between them, and the ways an identifier may be grouped. How digits are grouped is
 * what tells `070-086 85 32` (a phone number) from `070086-8532`.
 */

/** What stands between two groups of digits. */
export const Gap = {
  /** A letter, or more than {@link LONGEST_GAP} signs: the groups do not belong together. */
  far: 0,
  /** One dash or plus sign, blanks beside it allowed. */
  dash: 1,
  /** White space alone. */
  blank: 2,
  /** A dot, slash, underscore, colon, bracket, quote or mark-up sign. */
  mark: 3,
  /** A sign that parts cells or sentences: comma, semicolon, bar, a colon or full stop with a blank after it, any other. */
  cell: 4,
} as const;

/** Value of {@link Gap}. */
export type GapKind = (typeof Gap)[keyof typeof Gap];

/** More signs than this between two groups part them. */
export const LONGEST_GAP = 6;

const DASH_GAP = /^[ \t\n]?[-+][ \t\n]?$/;
const LONGEST_LIGHT_GAP = 3;

/** Classes of the signs of a folded text; 0 stands for signs that part cells. */
const BLANK = 1;
const MARK = 2;
const LETTER = 3;
const SIGN_CLASSES = Uint8Array.from({ length: 256 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (' \t\n'.includes(sign)) return BLANK;
  if ('!"\'()*+-./:<>[\\]_`{}~'.includes(sign)) return MARK;
  return isLetterAt(sign, 0) ? LETTER : 0;
});
const DOT = 0x2e;
const COLON = 0x3a;
const SPACE = 0x20;

/** Groups of digits of a text, in order, and the gap after each; the last gap is {@link Gap.far}. */
export interface DigitGroups {
  readonly text: string;
  /** How many groups there are; the arrays may be longer. */
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** {@link GapKind} of each gap. */
  readonly gaps: Uint8Array;
  /** The signs of each gap as one number, so that equal gaps have equal numbers; -1 for a far gap. */
  readonly signs: Float64Array;
  /** 1 when the gap may stand between short groups of one number: at most three signs, no colon, tab, line break or cell sign. */
  readonly light: Uint8Array;
}

/**
 * Finds all groups of digits of a folded text.
 *
 * @param text folded text.
 */
export function readGroups(text: string): DigitGroups {
  const most = (text.length >> 1) + 1;
  const starts = new Uint32Array(most);
  const ends = new Uint32Array(most);
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!isDigitAt(text, at)) continue;
    starts[count] = at;
    while (isDigitAt(text, at)) at += 1;
    ends[count] = at;
    count += 1;
  }
  const groups = { text, count, starts, ends, gaps: new Uint8Array(count), signs: new Float64Array(count), light: new Uint8Array(count) };
  for (let group = 0; group < count; group += 1) {
    const from = ends[group] ?? 0;
    const to = group + 1 < count ? (starts[group + 1] ?? 0) : Infinity;
    const kind = gapKind(text, from, to);
    groups.gaps[group] = kind;
    groups.signs[group] = kind === Gap.far ? -1 : gapSigns(text, from, to);
    const short = kind !== Gap.far && kind !== Gap.cell && to - from <= LONGEST_LIGHT_GAP;
    groups.light[group] = short && isLight(text, from, to) ? 1 : 0;
  }
  return groups;
}

function gapKind(text: string, from: number, to: number): GapKind {
  if (to - from > LONGEST_GAP) return Gap.far;
  let blanks = 0;
  let marks = 0;
  let sentence = false;
  for (let at = from; at < to; at += 1) {
    const sign = SIGN_CLASSES[text.charCodeAt(at)];
    if (sign === LETTER) return Gap.far;
    if (sign === MARK) marks += 1;
    if (sign !== BLANK) continue;
    blanks += 1;
    const before = at > from ? text.charCodeAt(at - 1) : SPACE;
    if (before === DOT || before === COLON) sentence = true;
  }
  if (blanks === to - from) return Gap.blank;
  if (sentence || blanks + marks < to - from) return Gap.cell;
  return DASH_GAP.test(text.slice(from, to)) ? Gap.dash : Gap.mark;
}

/** Signs of a folded text are below 256, so six of them fit in a number exactly. */
function gapSigns(text: string, from: number, to: number): number {
  let code = 0;
  for (let at = from; at < to; at += 1) code = code * 256 + text.charCodeAt(at);
  return code;
}

/** Tab and line break, the only blanks below the space, part the cells of a table. */
function isLight(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) < SPACE || text.charCodeAt(at) === COLON) return false;
  return true;
}

/** How a layout's groups may be parted. */
export type LayoutRule =
  /** One group. */
  | 'bare'
  /** A compact date and the rest, any gap. */
  | 'tail'
  /** A date in parts with one and the same sign between them, then the rest. */
  | 'parts'
  /** Short groups with blanks, dots or dashes between them; only when no further group follows in the same manner. */
  | 'spaced'
  /** Like `spaced`, with the same sign everywhere. */
  | 'even';

/** One way to group the digits of an identifier. */
export interface Layout {
  readonly sizes: readonly number[];
  /** Sum of the sizes: 10, 11 or 12. */
  readonly digits: number;
  readonly rule: LayoutRule;
  /** Also read when more groups stand before or after it. */
  readonly slides: boolean;
  /** The last two groups may be a clock time, which then is one. */
  readonly clock: boolean;
}

function layout(sizes: readonly number[], rule: LayoutRule, slides = false, clock = false): Layout {
  return { sizes, digits: sizes.reduce((sum, size) => sum + size), rule, slides, clock };
}

const LAYOUTS: readonly Layout[] = [
  layout([12], 'bare', true),
  layout([11], 'bare', true),
  layout([10], 'bare', true),
  layout([8, 4], 'tail', true),
  layout([6, 4], 'tail', true),
  layout([6, 5], 'tail', true),
  layout([4, 2, 2, 4], 'parts', true),
  layout([2, 2, 2, 4], 'parts'),
  layout([2, 2, 2, 5], 'parts'),
  layout([4, 2, 6], 'spaced'),
  layout([4, 2, 4], 'spaced'),
  layout([4, 4, 4], 'even'),
  layout([3, 3, 3, 3], 'even'),
  layout([2, 6, 4], 'spaced'),
  layout([2, 2, 2, 2, 4], 'spaced'),
  layout([2, 2, 2, 2, 2, 2], 'even', true),
  layout([2, 2, 2, 2, 2, 2], 'spaced'),
  layout([2, 2, 2, 2, 2], 'even'),
  layout([4, 2, 2, 2, 2], 'spaced', false, true),
  layout([8, 2, 2], 'spaced', false, true),
  layout([6, 2, 2], 'spaced', false, true),
  layout([8, 3, 1], 'spaced'),
  layout([6, 3, 1], 'spaced'),
  layout([6, 3, 2], 'spaced'),
  layout([4, 2, 2, 3, 1], 'spaced'),
  layout([8, 1, 1, 1, 1], 'spaced'),
  layout([6, 1, 1, 1, 1], 'spaced'),
  layout(Array<number>(12).fill(1), 'spaced', true),
  layout(Array<number>(11).fill(1), 'spaced'),
  layout(Array<number>(10).fill(1), 'spaced'),
];

const LAYOUTS_BY_FIRST = new Map<number, readonly Layout[]>(
  [...new Set(LAYOUTS.map(({ sizes }) => sizes[0] ?? 0))].map((size) => [size, LAYOUTS.filter(({ sizes }) => sizes[0] === size)]),
);
const NO_LAYOUTS: readonly Layout[] = [];

/**
 * Layouts whose first group has as many digits as group `at`.
 *
 * @param groups groups of a text.
 * @param at index of the first group.
 */
export function layoutsFrom(groups: DigitGroups, at: number): readonly Layout[] {
  return LAYOUTS_BY_FIRST.get(sizeOf(groups, at)) ?? NO_LAYOUTS;
}

/**
 * How many digits a group has.
 *
 * @param groups groups of a text.
 * @param at index of the group; 0 outside the text.
 */
export function sizeOf(groups: DigitGroups, at: number): number {
  return at < groups.count ? (groups.ends[at] ?? 0) - (groups.starts[at] ?? 0) : 0;
}

/**
 * Digits of `count` groups from group `at` on.
 *
 * @param groups groups of a text.
 * @param at index of the first group.
 * @param count how many groups.
 */
export function digitsOf(groups: DigitGroups, at: number, count: number): number[] {
  const digits: number[] = [];
  for (let group = at; group < at + count; group += 1) {
    const end = groups.ends[group] ?? 0;
    for (let place = groups.starts[group] ?? 0; place < end; place += 1) digits.push(groups.text.charCodeAt(place) - 0x30);
  }
  return digits;
}

/**
 * The groups from `at` on are grouped in this way.
 *
 * @param groups groups of a text.
 * @param at index of the first group.
 * @param wanted the layout.
 */
export function matchesLayout(groups: DigitGroups, at: number, wanted: Layout): boolean {
  const { sizes, rule } = wanted;
  const last = at + sizes.length - 1;
  const dateEnd = rule === 'parts' ? last - 1 : last;
  for (let group = at; group <= last; group += 1) {
    if (sizeOf(groups, group) !== sizes[group - at]) return false;
    if (group === last) break;
    if (groups.gaps[group] === Gap.far) return false;
    if (rule === 'tail' || group >= dateEnd) continue;
    if (groups.light[group] !== 1 || (rule !== 'spaced' && groups.signs[group] !== groups.signs[at])) return false;
  }
  if (rule === 'parts' && (gapLength(groups, at) !== 1 || gapLength(groups, last - 1) > LONGEST_LIGHT_GAP)) return false;
  return wanted.slides || isAlone(groups, at, last, rule === 'spaced' && sizes[0] !== 1);
}

function gapLength(groups: DigitGroups, at: number): number {
  return at + 1 < groups.count ? (groups.starts[at + 1] ?? 0) - (groups.ends[at] ?? 0) : Infinity;
}

/**
 * The groups are no part of a longer row of numbers: no further group stands before or after them in the same manner. Groups of one
 * size each may have a neighbour of another size (`rad 3 85 07 09 …`), mixed ones may not (`2022-500123-15-00`).
 */
function isAlone(groups: DigitGroups, at: number, last: number, mixed: boolean): boolean {
  const sign = groups.signs[at];
  const before = at > 0 && groups.signs[at - 1] === sign && (mixed || sizeOf(groups, at - 1) === sizeOf(groups, at));
  const after = groups.signs[last] === sign && (mixed || sizeOf(groups, last + 1) === sizeOf(groups, last));
  return !before && !after;
}

/**
 * The four digits of group `at` are the year of a second date (`2026-01-01--2026-12-31`).
 *
 * @param groups groups of a text.
 * @param at index of the group.
 */
export function beginsIsoDate(groups: DigitGroups, at: number): boolean {
  if (sizeOf(groups, at) !== 4 || sizeOf(groups, at + 1) !== 2 || sizeOf(groups, at + 2) !== 2) return false;
  if (gapLength(groups, at) !== 1 || groups.signs[at] !== groups.signs[at + 1] || groups.gaps[at] === Gap.blank) return false;
  const [millennium = 0, century = 0, , , tens = 0] = digitsOf(groups, at, 3);
  return ((millennium === 1 && century === 9) || (millennium === 2 && century === 0)) && tens <= 1;
}

/**
 * Group `from` to group `to` stand inside a longer chain of numbers joined by dashes, dots or slashes (`1.2.120112-1234-5`).
 *
 * @param groups groups of a text.
 * @param from index of the first group.
 * @param to index of the last group.
 */
export function isInsideChain(groups: DigitGroups, from: number, to: number): boolean {
  return isChained(groups, from - 1) || isChained(groups, to);
}

function isChained(groups: DigitGroups, at: number): boolean {
  if (at < 0 || groups.gaps[at] === Gap.far || gapLength(groups, at) !== 1) return false;
  return '-./+:'.includes(groups.text.charAt(groups.ends[at] ?? 0));
}
