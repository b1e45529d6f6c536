import { scaleLinear } from 'd3-scale';
import type { Language } from '../../../platform/i18n/i18n.js';
import { numberWords } from './number-words.js';
import { lineOf, valueOf, type DrawnPoint, type PictureInput } from './picture.js';

/** Beyond this no difference of two numbers fits a double. */
const LARGEST = 1e300;
/** Nearer to 0 than this is drawn at 0: more decimals are not written. */
const SMALLEST = 1e-12;
/** A share of the largest value below which the axis begins at 0. */
const NEAR_ZERO = 0.4;

/** The vertical axis before its room is known. */
export interface ValueAxis {
  /** From 0 at the lower end to 1 at the upper. */
  share: (value: number) => number;
  ticks: number[];
  /** The decimals of a tick. */
  decimals: number;
}

const clamp = (value: number): number => (Math.abs(value) < SMALLEST ? 0 : Math.max(-LARGEST, Math.min(LARGEST, value)));

/** The axis that holds all that is drawn, with about so many ticks. */
export function valueAxis({ points, target, unit, comparisons = [] }: PictureInput, wanted: number): ValueAxis {
  const drawn = points
    .flatMap((point) => [valueOf(point), lineOf(point, 'cl'), lineOf(point, 'lcl'), lineOf(point, 'ucl')])
    .concat(target, comparisons.flat())
    .flatMap((value) => (value === null || !Number.isFinite(value) ? [] : [clamp(value)]));
  let low = drawn.reduce((a, b) => Math.min(a, b), Infinity);
  let high = drawn.reduce((a, b) => Math.max(a, b), -Infinity);
  if (drawn.length === 0) [low, high] = [0, 1];
  if (low >= 0 && low <= NEAR_ZERO * high) low = 0;
  const most = Math.max(Math.abs(low), Math.abs(high));
  if (high - low <= 1e-6 * most || high === low) [low, high] = around(low, high, most);
  const scale = scaleLinear().domain([low, high]).nice(wanted);
  // Nicety must not promise more than all of the patients.
  if (unit === '%' && high <= 100 && (scale.domain()[1] as number) > 100) scale.domain([scale.domain()[0] as number, 100]);
  const [from, to] = scale.domain() as [number, number];
  const ticks = scale.ticks(wanted).filter((tick) => tick >= from && tick <= to);
  const step = ticks.length > 1 ? Math.abs((ticks[1] as number) - (ticks[0] as number)) : to - from;
  return { share: (value) => (Math.max(from, Math.min(to, value)) - from) / (to - from), ticks, decimals: decimalsOf(step) };
}

/** Room on both sides of values that are all but the same. */
function around(low: number, high: number, most: number): [number, number] {
  const room = most === 0 ? 1 : most * 0.1;
  return low >= 0 && low - room < 0 ? [0, high + room] : [low - room, high + room];
}

const decimalsOf = (step: number): number =>
  step > 0 && Number.isFinite(step) ? Math.max(0, Math.min(12, -Math.floor(Math.log10(step) + 1e-9))) : 0;

/** The words of a tick. */
export const tickWords = (value: number, { decimals }: ValueAxis, language: Language): string => numberWords(value, decimals, language);
/** The words of a value, with one decimal more than the axis. */
export const valueWords = (value: number, { decimals }: ValueAxis, language: Language): string =>
  numberWords(value, decimals + 1, language);

/**
 * The place of a day among the periods: 0 where the first begins, 1 where the second begins, in between by its share of the period; null
 * outside them. The last period is taken to be as long as the one before it.
 */
export function placeOf(on: string, points: readonly Pick<DrawnPoint, 'start'>[]): number | null {
  const at = position(on);
  const starts = startsOf(points);
  const first = starts[0];
  const last = starts.at(-1);
  if (at === null || first === undefined || first === null || last === undefined || last === null || at < first) return null;
  const length = last - (starts.at(-2) ?? last - 1);
  if (at >= last) return at < last + length || at === last ? starts.length - 1 + (at - last) / (length > 0 ? length : 1) : null;
  const next = starts.findIndex((start) => start !== null && start > at);
  const from = starts[next - 1] ?? at;
  return next - 1 + (at - from) / ((starts[next] as number) - from || 1);
}

type Starts = readonly (number | null)[];
const known = new WeakMap<object, Starts>();

/** Where the periods begin, worked out once for a series: a picture asks for the place of each of its events, several times over. */
function startsOf(points: readonly Pick<DrawnPoint, 'start'>[]): Starts {
  const starts = known.get(points) ?? points.map((point) => position(point.start));
  known.set(points, starts);
  return starts;
}

/** A day as a number of days, an index as itself. */
function position(x: string): number | null {
  const day = /^(?<day>\d{4}-\d{2}-\d{2})/u.exec(x)?.groups?.['day'];
  const number = day ? Date.parse(`${day}T00:00:00Z`) / 86_400_000 : Number(x);
  return x.trim() === '' || !Number.isFinite(number) ? null : number;
}
