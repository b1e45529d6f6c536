import { AttendanceStatus, SeminarState } from './seminar.entities.js';

/** Letters and digits that cannot be mistaken for each other on a screen across a room: no 0/O, 1/I/L, 5/S, 2/Z, 8/B, U/V. */
export const CODE_ALPHABET = 'ACDEFGHJKMNPQRTWXY34679';
export const CODE_LENGTH = 6;
/** Minutes after the start within which one is still on time. */
export const GRACE_MINUTES = 10;

const MINUTE = 60_000;

/** What of a seminar decides a check-in. */
export interface CheckInSeminar {
  state: SeminarState;
  startsAt: Date;
  checkInCode: string | null;
  checkInOpensBefore: number;
  checkInClosesAfter: number;
}

/** Someone who tries to check in. */
export interface CheckInTry {
  seminar: CheckInSeminar;
  /** The code as {@link normaliseCode} leaves it. */
  code: string;
  /** True when the person has a place in the seminar's cohort. */
  member: boolean;
  /** True when the code is that of another seminar. */
  codeOfAnother: boolean;
  now: Date;
}

/** Why a check-in is refused. NOT_FOUND: the seminar is not to be shown to exist. */
export type CheckInRefusal =
  | 'NOT_FOUND'
  | 'LOCKED'
  | 'CHECK_IN_WRONG_CODE'
  | 'CHECK_IN_OTHER_SESSION'
  | 'CHECK_IN_NOT_ENROLLED'
  | 'CHECK_IN_TOO_EARLY'
  | 'CHECK_IN_TOO_LATE';

/** How a check-in counts, or why it does not. */
export type CheckInDecision = { status: AttendanceStatus.PRESENT | AttendanceStatus.LATE } | { refusal: CheckInRefusal };

/** A code as it is compared: capitals, without the spaces and dashes that people write. */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '');
}

/** The first instant at which one can check in. */
export function checkInOpensAt(seminar: Pick<CheckInSeminar, 'startsAt' | 'checkInOpensBefore'>): Date {
  return new Date(seminar.startsAt.getTime() - seminar.checkInOpensBefore * MINUTE);
}

/** The last instant at which one can check in. */
export function checkInClosesAt(seminar: Pick<CheckInSeminar, 'startsAt' | 'checkInClosesAfter'>): Date {
  return new Date(seminar.startsAt.getTime() + seminar.checkInClosesAfter * MINUTE);
}

/** True from the first to the last instant of the window, both included. */
export function isInsideWindow(seminar: CheckInSeminar, now: Date): boolean {
  return now >= checkInOpensAt(seminar) && now <= checkInClosesAt(seminar);
}

/** True when a code is the seminar's own. A cancelled seminar and one without a code have none that is right. */
export function isRightCode(seminar: Pick<CheckInSeminar, 'state' | 'checkInCode'>, code: string): boolean {
  return seminar.checkInCode !== null && seminar.state !== SeminarState.CANCELLED && code === seminar.checkInCode;
}

/**
 * Decides one try. Who has no place in the cohort and does not know the code learns nothing, not even that the seminar exists;
 * everybody else is told which of the four things is wrong: the session, the time, the membership or the code.
 */
export function decideCheckIn({ seminar, code, member, codeOfAnother, now }: CheckInTry): CheckInDecision {
  const right = isRightCode(seminar, code);
  if (!member) return { refusal: right ? 'CHECK_IN_NOT_ENROLLED' : 'NOT_FOUND' };
  if (seminar.state === SeminarState.CANCELLED) return { refusal: 'LOCKED' };
  if (!right) return { refusal: codeOfAnother ? 'CHECK_IN_OTHER_SESSION' : 'CHECK_IN_WRONG_CODE' };
  if (now < checkInOpensAt(seminar)) return { refusal: 'CHECK_IN_TOO_EARLY' };
  if (now > checkInClosesAt(seminar)) return { refusal: 'CHECK_IN_TOO_LATE' };
  const late = now.getTime() - seminar.startsAt.getTime() > GRACE_MINUTES * MINUTE;
  return { status: late ? AttendanceStatus.LATE : AttendanceStatus.PRESENT };
}
