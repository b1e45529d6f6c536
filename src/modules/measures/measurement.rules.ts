import type { Problem } from '../../platform/errors/rejected.js';
import { addDays } from '../../platform/time/clock.js';
import type { ChartType, MeasureForm, PointStatus } from './measure.enums.js';

/*
 * What a point may be. Pure. The same checks for what is written by hand, pasted and read from a file.
 */

/** The most points of a measure. */
export const MOST_POINTS = 10_000;

/** The numbers of one period. */
export interface PointNumbers {
  numerator?: number | null;
  denominator?: number | null;
  value?: number | null;
  deviation?: number | null;
}

type Field = keyof PointNumbers;
type Found = { field: Field; code: string; params?: Record<string, number> };
type Check = Found & { when: (n: Record<Field, number | null>) => boolean };

/** No count, exposure or measurement is larger, above or below zero: sums and squares of such numbers stay numbers. */
export const GREATEST = 1_000_000_000;
/** The smallest exposure: what is divided by less is no rate any more. */
const LEAST_EXPOSURE = 0.000001;

const given = (n: number | null): n is number => n !== null;
const lacks = (field: Field): Check => ({ field, code: 'REQUIRED', when: (n) => !given(n[field]) });
const unused = (field: Field): Check => ({ field, code: 'NOT_USED', when: (n) => given(n[field]) });
const negative = (field: Field): Check => ({ field, code: 'NEGATIVE_NUMBER', when: (n) => given(n[field]) && n[field] < 0 });
const broken = (field: Field): Check => ({ field, code: 'NOT_WHOLE', when: (n) => given(n[field]) && !Number.isInteger(n[field]) });
const zero = (field: Field): Check => ({ field, code: 'ZERO_DENOMINATOR', when: (n) => n[field] === 0 });
const huge = (field: Field): Check => ({
  field,
  code: 'TOO_LARGE',
  params: { max: GREATEST },
  when: (n) => given(n[field]) && Math.abs(n[field]) > GREATEST,
});
const HUGE = (['numerator', 'denominator', 'value', 'deviation'] as const).map(huge);
const count = (field: Field): Check[] => [lacks(field), negative(field), broken(field)];

/** What is wrong with the numbers of a point of each form, in the order in which it is told. */
const CHECKS: Record<`${MeasureForm}`, readonly Check[]> = {
  SHARE: [
    ...count('numerator'),
    ...count('denominator'),
    zero('denominator'),
    {
      field: 'numerator',
      code: 'NUMERATOR_ABOVE_DENOMINATOR',
      when: (n) => given(n.numerator) && given(n.denominator) && n.denominator > 0 && n.numerator > n.denominator,
    },
    unused('value'),
    unused('deviation'),
  ],
  COUNT: [...count('numerator'), unused('denominator'), unused('value'), unused('deviation')],
  RATE: [
    ...count('numerator'),
    lacks('denominator'),
    negative('denominator'),
    zero('denominator'),
    {
      field: 'denominator',
      code: 'TOO_SMALL',
      params: { min: LEAST_EXPOSURE },
      when: (n) => given(n.denominator) && n.denominator > 0 && n.denominator < LEAST_EXPOSURE,
    },
    unused('value'),
    unused('deviation'),
  ],
  VALUE: [lacks('value'), unused('numerator'), negative('denominator'), broken('denominator'), zero('denominator'), negative('deviation')],
  EVENTS_BETWEEN: [...count('value'), unused('numerator'), unused('denominator'), unused('deviation')],
  TIME_BETWEEN: [
    lacks('value'),
    { field: 'value', code: 'NOT_POSITIVE', when: (n) => given(n.value) && n.value <= 0 },
    unused('numerator'),
    unused('denominator'),
    unused('deviation'),
  ],
};

/** Which forms a chart can draw: a share needs its denominator, a chart of means the spread within the period. */
const DRAWN_FROM: Record<`${ChartType}`, readonly `${MeasureForm}`[]> = {
  RUN: ['SHARE', 'COUNT', 'RATE', 'VALUE', 'EVENTS_BETWEEN', 'TIME_BETWEEN'],
  I: ['SHARE', 'COUNT', 'RATE', 'VALUE', 'EVENTS_BETWEEN', 'TIME_BETWEEN'],
  MR: ['SHARE', 'COUNT', 'RATE', 'VALUE', 'EVENTS_BETWEEN', 'TIME_BETWEEN'],
  XBAR: ['VALUE'],
  S: ['VALUE'],
  P: ['SHARE'],
  P_PRIME: ['SHARE'],
  U: ['RATE'],
  U_PRIME: ['RATE'],
  C: ['COUNT'],
  G: ['EVENTS_BETWEEN'],
  T: ['TIME_BETWEEN'],
};

/** Whether a chart can draw a form. */
export const canDraw = (chart: `${ChartType}`, form: `${MeasureForm}`): boolean => DRAWN_FROM[chart].includes(form);

/** A point without any number: it keeps its place on the axis. */
export function isMissing(point: PointNumbers): boolean {
  return [point.numerator, point.denominator, point.value, point.deviation].every((number) => number === null || number === undefined);
}

/** The first thing wrong with each number of a point. A missing point has nothing wrong. */
export function numberProblems(form: `${MeasureForm}`, point: PointNumbers): Found[] {
  if (isMissing(point)) return [];
  const numbers = {
    numerator: point.numerator ?? null,
    denominator: point.denominator ?? null,
    value: point.value ?? null,
    deviation: point.deviation ?? null,
  };
  const found = new Map<Field, Found>();
  for (const { when, ...check } of [...CHECKS[form], ...HUGE]) if (!found.has(check.field) && when(numbers)) found.set(check.field, check);
  return [...found.values()];
}

/** A period of civil days. */
export interface Days {
  startsOn: string;
  endsOn: string;
}

/** A point on its way in. */
export interface NewPoint extends Days, PointNumbers {
  /** Why it has no value; found from the numbers when left out. */
  status?: PointStatus;
}

/** A period may be under way, a year at the longest: what ends later is a slip of the pen that would keep all periods after it out. */
const UNDER_WAY = 366;

/** What is wrong with the periods of some points among themselves and against today; `path` begins with the place in the list. */
export function periodProblems(points: readonly Days[], today: string): Problem[] {
  const latest = addDays(today, UNDER_WAY);
  const problems: Problem[] = points.flatMap(({ startsOn, endsOn }, index): Problem[] => {
    if (endsOn < startsOn) return [{ code: 'INVALID_PERIOD', path: [String(index), 'endsOn'] }];
    if (startsOn > today) return [{ code: 'FUTURE_PERIOD', path: [String(index), 'startsOn'] }];
    return endsOn > latest ? [{ code: 'FUTURE_PERIOD', path: [String(index), 'endsOn'] }] : [];
  });
  const order = points.map((point, index) => ({ ...point, index })).sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  let before: (Days & { index: number }) | null = null;
  for (const point of order) {
    if (before && point.startsOn <= before.endsOn) {
      const same = point.startsOn === before.startsOn && point.endsOn === before.endsOn;
      const later = Math.max(point.index, before.index);
      problems.push({ code: same ? 'DUPLICATE_PERIOD' : 'OVERLAPPING_PERIOD', path: [String(later), 'startsOn'] });
    }
    if (!before || point.endsOn > before.endsOn) before = point;
  }
  return problems;
}
