import type { Language } from '../../lib/format';

/** How long a period is. */
export type PeriodLength = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'YEAR';

const LOCALES: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB', nb: 'nb-NO' };
const DAY_MS = 86_400_000;
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
const monthsOf: Partial<Record<PeriodLength, number>> = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 };

/** The first day of the period that a day lies in; weeks begin on a Monday. */
export function periodStart(length: PeriodLength, day: string): string {
  const date = noon(day);
  if (length === 'DAY') return day;
  if (length === 'WEEK') return dayOf(new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * DAY_MS));
  const months = monthsOf[length] ?? 1;
  const month = Math.floor(date.getUTCMonth() / months) * months + 1;
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

/** The first day of the period so many periods after the one that begins on a day; before it when negative. */
export function periodAfter(length: PeriodLength, start: string, steps = 1): string {
  const date = noon(start);
  if (length === 'DAY' || length === 'WEEK') return dayOf(new Date(date.getTime() + steps * (length === 'WEEK' ? 7 : 1) * DAY_MS));
  date.setUTCMonth(date.getUTCMonth() + steps * (monthsOf[length] ?? 1));
  return dayOf(date);
}

/** How many periods back one may choose: five years of months, three of weeks. */
const CHOICES: Record<PeriodLength, number> = { DAY: 60, WEEK: 156, MONTH: 72, QUARTER: 40, HALF_YEAR: 30, YEAR: 30 };

/** The periods to choose among, newest first: the one that goes on now and those before. */
export function recentPeriods(length: PeriodLength, today: string): string[] {
  const now = periodStart(length, today);
  return Array.from({ length: CHOICES[length] }, (_, back) => periodAfter(length, now, -back));
}

/** The period to fill in next: the one after the last that is recorded or typed, but none that has not begun. */
export function nextPeriod(length: PeriodLength, taken: readonly string[], today: string): string {
  const last = taken.reduce((latest, start) => (start > latest ? start : latest), '');
  const now = periodStart(length, today);
  if (last === '') return length === 'DAY' ? now : periodAfter(length, now, -1);
  const next = periodAfter(length, periodStart(length, last));
  return next > now ? '' : next;
}

/** The ISO week of a day. */
function weekOf(day: string): { week: number; year: number } {
  const date = noon(day);
  const thursday = new Date(date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * DAY_MS);
  const year = thursday.getUTCFullYear();
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS));
  return { week, year };
}

const WORDS: Record<Language, { week: string; quarter: string; half: string }> = {
  sv: { week: 'v.', quarter: 'kvartal', half: 'halvår' },
  en: { week: 'week', quarter: 'quarter', half: 'half-year' },
  nb: { week: 'uke', quarter: 'kvartal', half: 'halvår' },
};

/** What a period is called: `mars 2026`, `v. 12 2026`, `kvartal 1 2026`. */
export function periodName(length: PeriodLength, start: string, language: Language): string {
  const words = WORDS[language];
  const year = start.slice(0, 4);
  const month = Number(start.slice(5, 7));
  if (length === 'YEAR') return year;
  if (length === 'HALF_YEAR') return `${words.half} ${month > 6 ? 2 : 1} ${year}`;
  if (length === 'QUARTER') return `${words.quarter} ${Math.ceil(month / 3)} ${year}`;
  if (length === 'WEEK') {
    const found = weekOf(start);
    return `${words.week} ${found.week} ${found.year}`;
  }
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric', month: 'long' };
  return new Intl.DateTimeFormat(LOCALES[language], length === 'DAY' ? { ...options, day: 'numeric' } : options).format(noon(start));
}
