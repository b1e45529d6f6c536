import { now, today, ZONE } from './now';

/** The languages of the product. */
export const LANGUAGES = ['sv', 'en', 'nb'] as const;
export type Language = (typeof LANGUAGES)[number];

const LOCALES: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB', nb: 'nb-NO' };
const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  let found = cache.get(key);
  if (!found) cache.set(key, (found = new Intl.DateTimeFormat(LOCALES[language], options)));
  return found;
}

/** A civil day (`2026-11-21`) as noon UTC, so that no zone moves it. */
const dayOf = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** `21 november 2026`; the year is left out when it is this one and `short` is asked for: `21 nov`. */
export function formatDay(day: string, language: Language, short = false): string {
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', day: 'numeric', month: short ? 'short' : 'long' };
  if (!short || day.slice(0, 4) !== today().slice(0, 4)) options.year = 'numeric';
  return formatter(language, options).format(dayOf(day));
}

/**
 * From one civil day to another: `2 juli – 8 dec.`, `2 juli 2026 – 8 apr. 2027`. The year stands at both when they are of different years,
 * and once when both are of another year than this.
 */
export function formatDays(from: string, to: string, language: Language): string {
  const [first, last, current] = [from.slice(0, 4), to.slice(0, 4), today().slice(0, 4)];
  const day = (on: string, year: boolean): string =>
    formatter(language, { timeZone: 'UTC', day: 'numeric', month: 'short', ...(year && { year: 'numeric' }) }).format(dayOf(on));
  return `${day(from, first !== last)} – ${day(to, first !== last || last !== current)}`;
}

/** `november 2026`, from `2026-11`. */
export function formatMonth(month: string, language: Language): string {
  return formatter(language, { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(dayOf(`${month}-01`));
}

/** The civil day of an instant, where the seminars are held: `2026-11-21`. */
export function dayIn(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date(instant));
}

/** `21 november 2026 14:02`. */
export function formatInstant(instant: string, language: Language, short = false): string {
  return `${formatDay(dayIn(instant), language, short)} ${formatTime(instant, language)}`;
}

/** `14:02`, where the seminars are held. */
export function formatTime(instant: string, language: Language): string {
  return formatter(language, { timeZone: ZONE, hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
}

/** `fredag 4 december 13:00–16:00`. */
export function formatPeriod(startsAt: string, endsAt: string, language: Language): string {
  const weekday = formatter(language, { timeZone: ZONE, weekday: 'long' }).format(new Date(startsAt));
  return `${weekday} ${formatDay(dayIn(startsAt), language, true)} ${formatTime(startsAt, language)}–${formatTime(endsAt, language)}`;
}

/** Whole days from today to a civil day; negative for the past. */
export function daysUntil(day: string): number {
  return Math.round((dayOf(day).getTime() - dayOf(today()).getTime()) / 86_400_000);
}

/** `idag`, `i morgon`, `om 5 dagar`, `för 3 dagar sedan`; beyond two months in months. */
export function formatDistance(day: string, language: Language): string {
  const days = daysUntil(day);
  const relative = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' });
  if (Math.abs(days) <= 60) return plainDays(relative.format(days, 'day'), days, language);
  return relative.format(Math.round(days / 30.44), 'month');
}

/** Norwegian browsers count in “døgn”; in speech it is “dager”. */
function plainDays(text: string, days: number, language: Language): string {
  return language === 'nb' ? text.replace(' døgn', Math.abs(days) === 1 ? ' dag' : ' dager') : text;
}

/** How long it has been since a civil day: `4 dagar`; beyond two months in months. */
export function formatSpan(day: string, language: Language): string {
  const days = Math.abs(daysUntil(day));
  const [count, unit] = days <= 60 ? [days, 'day'] : [Math.round(days / 30.44), 'month'];
  return new Intl.NumberFormat(LOCALES[language], { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/** Minutes since an instant, not below 0. */
export function minutesSince(instant: string): number {
  return Math.max(0, Math.floor((now().getTime() - new Date(instant).getTime()) / 60_000));
}

/** A number in the language's form: `3,5`; at most `digits` decimals. */
export function formatNumber(value: number, language: Language, digits = 1): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: digits }).format(value);
}

/** A share 0-1 as percent: `67 %`. */
export function formatShare(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 0 }).format(value);
}

/** Things in a row of words: `a, b och c`. */
export function formatList(parts: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(parts);
}
