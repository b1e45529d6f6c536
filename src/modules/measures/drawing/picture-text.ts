import { say } from '../../../platform/i18n/i18n.js';
import { withUnit } from './number-words.js';
import { lineOf, phaseName, valueOf, type PictureInput } from './picture.js';
import { valueAxis, valueWords } from './scale.js';

/** Ticks by which the decimals of the numbers are chosen: those of the picture in full size. */
const TICKS = 5;

/**
 * The text alternative of a picture: what is measured, from when to when, how many points, the centre of every phase, the target, what lies
 * outside the limits, events, and the sentences of the caller on signals and verdict.
 */
export function pictureText(input: PictureInput): string {
  const { title, unit, points, language, target } = input;
  const tell = (key: string, params: Record<string, string | number> = {}): string => say(language, `picture.${key}`, params);
  const axis = valueAxis(input, TICKS);
  const number = (value: number): string => withUnit(valueWords(value, axis, language), unit, language);
  const first = points[0];
  const last = points.at(-1);
  const about = unit === '' ? `${title}.` : tell('ABOUT', { title, unit: unit === '%' ? tell('PERCENT') : unit });
  if (!first || !last) return `${about} ${tell('NO_POINTS')}`;
  const masked = points.filter((point) => point.status === 'MASKED').length;
  const outside = points.filter((point) => point.signal && valueOf(point) !== null).map((point) => point.label);
  return [
    about,
    tell('SPAN', {
      from: first.label,
      to: last.label,
      points: points.length,
      values: points.filter((point) => valueOf(point) !== null).length,
    }),
    ...(masked > 0 ? [tell('HIDDEN', { count: masked })] : []),
    ...centres(input, number),
    ...(target === null ? [] : [tell('TARGET_IS', { value: number(target) })]),
    ...(outside.length > 0 ? [tell('OUTSIDE', { periods: outside.join(', ') })] : []),
    ...(input.annotations.length > 0
      ? [tell('EVENTS', { events: input.annotations.map(({ on, label }) => `${label} (${on})`).join(', ') })]
      : []),
    ...input.signals,
    ...(input.verdict === null ? [] : [input.verdict]),
  ].join(' ');
}

function centres(input: PictureInput, number: (value: number) => string): string[] {
  const { points, language, centre } = input;
  const name = say(language, `picture.${centre}`);
  const parts = [...new Set(points.map((point) => point.part))];
  return parts.flatMap((part) => {
    const own = points.filter((point) => point.part === part);
    const value = own.map((point) => lineOf(point, 'cl')).find((cl) => cl !== null);
    if (value === undefined || value === null) return [];
    if (parts.length === 1) return [say(language, 'picture.CENTRE', { centre: name, value: number(value) })];
    const phase = phaseName(input, part);
    const [from, to] = [own[0]?.label ?? '', own.at(-1)?.label ?? ''];
    return [say(language, 'picture.CENTRE_OF', { phase, centre: name.toLocaleLowerCase(), value: number(value), from, to })];
  });
}
