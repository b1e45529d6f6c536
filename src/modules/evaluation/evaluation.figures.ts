import type { MilestoneDefinition } from '../cohorts/index.js';
import { EnrolmentState, WithdrawalReason } from '../enrolments/index.js';
import { civilDate } from '../../platform/time/clock.js';
import type { AttendanceRow, ContactRow, EnrolmentCount, GoalsRow, MilestoneRow, SupportRow } from './evaluation.queries.js';
import { figure, mean, share, wait, waitingQuartiles, withheld, type Waiting } from './evaluation.rules.js';
import type {
  AttendanceEvaluation,
  CoachContactEvaluation,
  CompletionEvaluation,
  GoalsEvaluation,
  MilestoneTiming,
  PlacesEvaluation,
  SupportEvaluation,
  WithdrawalCount,
  WithdrawalEvaluation,
} from './evaluation.types.js';

/** Places and applicants. What the office counted elsewhere goes before what was counted here. */
export function placesOf(
  cohort: { capacity: number; applicantsReported: number | null },
  counts: readonly EnrolmentCount[],
): PlacesEvaluation {
  const applicants = cohort.applicantsReported ?? count(counts);
  return {
    capacity: cohort.capacity,
    applicants,
    admitted: placed(counts),
    applicantsPerPlace: figure(applicants / cohort.capacity, applicants, cohort.capacity),
  };
}

/** Completed of those given a place. */
export function completionOf(counts: readonly EnrolmentCount[]): CompletionEvaluation {
  const completed = count(counts, EnrolmentState.COMPLETED);
  const admitted = placed(counts);
  return { completed, admitted, share: share(completed, admitted) };
}

/**
 * Those who left, by reason. Who does not see small groups gets every reason, so that the list itself tells of none.
 */
export function withdrawalOf(counts: readonly EnrolmentCount[], seesAll: boolean): WithdrawalEvaluation {
  const n = count(counts, EnrolmentState.WITHDRAWN);
  const byReason = new Map<WithdrawalReason | null, number>(seesAll ? [] : Object.values(WithdrawalReason).map((reason) => [reason, 0]));
  for (const row of counts) {
    if (row.state === EnrolmentState.WITHDRAWN) byReason.set(row.withdrawalReason, (byReason.get(row.withdrawalReason) ?? 0) + row.n);
  }
  const rows = [...byReason].map(([reason, of]) => ({ reason, n: of }));
  return { n, share: share(n, placed(counts)), byReason: n === 0 ? [] : grouped<WithdrawalCount>(rows, seesAll) };
}

/** A breakdown of people, largest group first; small groups without their number for those who do not see them. */
export function grouped<Row extends { n: number | null; smallGroup: boolean }>(
  rows: readonly (Omit<Row, 'smallGroup' | 'n'> & { n: number })[],
  seesAll: boolean,
): Row[] {
  const hidden = seesAll ? [] : withheld(rows.map((row) => row.n));
  const shown = rows.map((row, i) => ({ ...row, n: hidden[i] ? null : row.n, smallGroup: hidden[i] ?? false }) as unknown as Row);
  return shown.sort((a, b) => (b.n ?? -1) - (a.n ?? -1));
}

/** How long one milestone took, from the first day of the round. */
export function milestoneOf(
  row: Pick<MilestoneRow, 'n' | 'reached' | 'waits'>,
  milestone: MilestoneDefinition | null,
  startsOn: string,
  today: string,
): MilestoneTiming {
  const waits = row.waits.split(',').map((text): Waiting => {
    if (text.startsWith('A')) return wait(startsOn, dayOf(text.slice(1)), true);
    return wait(startsOn, earlier(text.slice(1), today), false);
  });
  const { lower, median, upper } = waitingQuartiles(waits);
  const { n, reached } = row;
  return { milestone, n, reached, open: n - reached, medianDays: median, lowerQuartileDays: lower, upperQuartileDays: upper };
}

/** Attendance, and how many reach or can no longer reach what the cohort asks for. */
export function attendanceOf(row: AttendanceRow | null): AttendanceEvaluation {
  const { n, attended } = row ?? { n: 0, attended: 0 };
  const planned = row?.planned ?? 0;
  const held = row?.held ?? 0;
  const known = planned === 0 ? 0 : n;
  return {
    n,
    planned,
    held,
    meanShareOfPlanned: mean(attended / planned, known, n),
    meanShareOfHeld: mean(attended / held, held === 0 ? 0 : n, n),
    reachedThreshold: figure((row?.reached ?? 0) / n, known, n),
    unreachable: figure((row?.unreachable ?? 0) / n, known, n),
  };
}

/** Support requests and how long the first answer took. */
export function supportOf(rows: readonly SupportRow[], today: string): SupportEvaluation {
  const waits = rows.flatMap((row) =>
    row.waits.split(',').map((text): Waiting => {
      const [asked = '', seen = ''] = text.split('/');
      const until = seen.slice(1);
      return wait(dayOf(asked), until === '' ? today : dayOf(until), seen.startsWith('A'));
    }),
  );
  const sum = (key: 'requests' | 'answered' | 'open'): number => rows.reduce((all, row) => all + row[key], 0);
  return {
    requests: sum('requests'),
    answered: sum('answered'),
    open: sum('open'),
    medianDaysToFirstAnswer: waitingQuartiles(waits).median,
    byArea: rows.map((row) => ({ areaId: row.areaId, n: row.requests })),
  };
}

/** Confirmed parts and complete goals. */
export function goalsOf(row: GoalsRow | null): GoalsEvaluation {
  const { n, required, confirmed, complete } = row ?? { n: 0, required: 0, confirmed: 0, complete: 0 };
  return { n, partsConfirmed: confirmed, partsShare: share(confirmed, required), goalsComplete: share(complete, n) };
}

/** Talks with the coach. */
export function coachContactsOf(row: ContactRow | null): CoachContactEvaluation {
  const { n, contacts } = row ?? { n: 0, contacts: 0 };
  return { n, contacts, perTrainee: mean(contacts, n) };
}

const FIRST_HOUR_OF_TOMORROW = 22;

/** The civil day in Sweden of an instant given as its day and hour in UTC (`2026-11-21 09`); only the last two hours can be the next day there. */
export function dayOf(utcHour: string): string {
  const day = utcHour.slice(0, 10);
  const hour = utcHour.slice(11, 13);
  return Number(hour) < FIRST_HOUR_OF_TOMORROW ? day : civilDate(new Date(`${day}T${hour}:00:00Z`));
}

function earlier(day: string, today: string): string {
  return day !== '' && day < today ? day : today;
}

function count(counts: readonly EnrolmentCount[], ...states: EnrolmentState[]): number {
  return counts.reduce((sum, row) => (states.length === 0 || states.includes(row.state) ? sum + row.n : sum), 0);
}

function placed(counts: readonly EnrolmentCount[]): number {
  return count(counts, EnrolmentState.ADMITTED, EnrolmentState.COMPLETED, EnrolmentState.WITHDRAWN);
}
