import { Temporal } from 'temporal-polyfill';

/** How long a period is, shortest first. A half-year begins in January or July, a week on Monday (ISO 8601). */
export const PERIOD_TYPES = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'] as const;
/** One of {@link PERIOD_TYPES}. */
export type PeriodType = (typeof PERIOD_TYPES)[number];

/** The time that one point of a series covers: whole civil days, the first and the last of them included. */
export interface Period {
  /** First day, `YYYY-MM-DD`. */
  readonly start: string;
  /** Last day, `YYYY-MM-DD`. */
  readonly end: string;
  readonly type: PeriodType;
}

/** The languages in which a period can be named. */
export type PeriodLanguage = 'sv' | 'en' | 'nb';

/** The years that a period may lie in: outside them a number is no year but a slip. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
/** Periods that are kept when they have been worked out once. */
const MOST_KEPT = 20_000;

type Day = Temporal.PlainDate;

const firstOfMonths =
  (months: number) =>
  (day: Day): Day =>
    day.with({ month: day.month - ((day.month - 1) % months), day: 1 });

/** For each type: the first day of the period that holds a day, and how long it is. */
const SPANS: Readonly<Record<PeriodType, { first: (day: Day) => Day; length: Temporal.DurationLike }>> = {
  DAY: { first: (day) => day, length: { days: 1 } },
  WEEK: { first: (day) => day.subtract({ days: day.dayOfWeek - 1 }), length: { days: 7 } },
  MONTH: { first: firstOfMonths(1), length: { months: 1 } },
  QUARTER: { first: firstOfMonths(3), length: { months: 3 } },
  HALF_YEAR: { first: firstOfMonths(6), length: { months: 6 } },
  YEAR: { first: firstOfMonths(12), length: { months: 12 } },
};

/** The period of a type that holds a civil day, or null when the day is none (`2024-02-30`) or its year is outside 1900 to 2199. */
export const periodAt: (type: PeriodType, day: string) => Period | null = kept((type, day) => {
  const date = civilDay(day);
  return date && spanFrom(type, SPANS[type].first(date));
});

/**
 * The period with this first and last day, or null when no calendar day, week, month, quarter, half-year or year begins and ends there.
 * Rolling twelve months are refused: such points share most of their patients, and no chart may treat them as separate.
 */
export function periodBetween(start: string, end: string): Period | null {
  const first = civilDay(start);
  const last = civilDay(end);
  if (!first || !last) return null;
  return PERIOD_TYPES.map((type) => spanFrom(type, first)).find((span) => span.end === end && isWhole(span)) ?? null;
}

/** ISO week `week` of the year `year`, or null when that year has no such week. */
export function isoWeek(year: number, week: number): Period | null {
  const fourth = civilDay(`${String(year).padStart(4, '0')}-01-04`);
  if (!fourth || !Number.isInteger(week) || week < 1) return null;
  const monday = SPANS.WEEK.first(fourth).add({ weeks: week - 1 });
  return monday.yearOfWeek === year ? spanFrom('WEEK', monday) : null;
}

/** The period of the same type that begins the day after this one ends. */
export const nextPeriod = ({ end, type }: Period): Period => periodAfter(type, end);
const periodAfter = kept((type, day) => spanFrom(type, Temporal.PlainDate.from(day).add({ days: 1 })));

/** Earlier first; of two with the same first day, the shorter first. Fit for `sort`. */
export function comparePeriods(a: Period, b: Period): number {
  if (a.start !== b.start) return a.start < b.start ? -1 : 1;
  return a.end === b.end ? 0 : a.end < b.end ? -1 : 1;
}

/** True when the periods share a day. */
export function overlaps(a: Period, b: Period): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** True when the period has not begun on the civil day `today`; one that is under way is not in the future. */
export function isInFuture({ start }: Period, today: string): boolean {
  return start > today;
}

/** Names of the months, January first, as running text has them. */
export const MONTH_NAMES: Readonly<Record<PeriodLanguage, readonly string[]>> = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
  nb: 'januar februar mars april mai juni juli august september oktober november desember'.split(' '),
};

/** What a label is made of: the number of the week, month, quarter or half-year, and its year. */
interface Parts {
  readonly year: number;
  readonly number: number;
  readonly start: string;
}

const LABELS: Readonly<Record<PeriodLanguage, Readonly<Record<PeriodType, (parts: Parts) => string>>>> = {
  sv: {
    DAY: ({ start }) => start,
    WEEK: ({ number, year }) => `v. ${number} ${year}`,
    MONTH: ({ number, year }) => `${MONTH_NAMES.sv[number - 1]} ${year}`,
    QUARTER: ({ number, year }) => `kvartal ${number} ${year}`,
    HALF_YEAR: ({ number, year }) => `halvår ${number} ${year}`,
    YEAR: ({ year }) => String(year),
  },
  en: {
    DAY: ({ start }) => start,
    WEEK: ({ number, year }) => `week ${number} ${year}`,
    MONTH: ({ number, year }) => `${MONTH_NAMES.en[number - 1]} ${year}`,
    QUARTER: ({ number, year }) => `Q${number} ${year}`,
    HALF_YEAR: ({ number, year }) => `H${number} ${year}`,
    YEAR: ({ year }) => String(year),
  },
  nb: {
    DAY: ({ start }) => start.split('-').reverse().join('.'),
    WEEK: ({ number, year }) => `uke ${number} ${year}`,
    MONTH: ({ number, year }) => `${MONTH_NAMES.nb[number - 1]} ${year}`,
    QUARTER: ({ number, year }) => `${number}. kvartal ${year}`,
    HALF_YEAR: ({ number, year }) => `${number}. halvår ${year}`,
    YEAR: ({ year }) => String(year),
  },
};

/** The period in words: `v. 5 2024`, `januari 2024`, `kvartal 4 2024`. `readPeriod` reads every one of them back. */
export function periodLabel({ start, type }: Period, language: PeriodLanguage): string {
  const day = Temporal.PlainDate.from(start);
  const year = type === 'WEEK' ? (day.yearOfWeek ?? day.year) : day.year;
  const months = { DAY: 12, WEEK: 12, MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 }[type];
  const number = type === 'WEEK' ? (day.weekOfYear ?? 0) : (day.month - 1) / months + 1;
  return LABELS[language][type]({ year, number, start });
}

/**
 * The same function, which keeps its answers. All charts ask for the same few hundred periods, and working them out took more of a page of charts
 * than anything else.
 */
function kept<T extends Period | null>(work: (type: PeriodType, day: string) => T): (type: PeriodType, day: string) => T {
  const answers = new Map<string, T>();
  return (type, day) => {
    const key = `${type} ${day}`;
    const known = answers.get(key);
    if (known) return known;
    const answer = work(type, day);
    if (answers.size >= MOST_KEPT) answers.clear();
    // What is no day is asked for by anybody with anything.
    if (answer) answers.set(key, answer);
    return answer;
  };
}

function civilDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return null;
  return day > Temporal.PlainYearMonth.from({ year, month }).daysInMonth ? null : Temporal.PlainDate.from({ year, month, day });
}

function spanFrom(type: PeriodType, first: Day): Period {
  return { start: first.toString(), end: first.add(SPANS[type].length).subtract({ days: 1 }).toString(), type };
}

function isWhole({ start, type }: Period): boolean {
  return SPANS[type].first(Temporal.PlainDate.from(start)).toString() === start;
}
