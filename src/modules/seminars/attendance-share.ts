import { AttendanceStatus, SeminarState } from './seminar.entities.js';

/** One seminar of a cohort and what is registered for one trainee. */
export interface SeminarOutcome {
  state: SeminarState;
  /** Null when nothing is registered. */
  status: AttendanceStatus | null;
}

/** How much of the seminars a trainee has attended. */
export interface AttendanceShare {
  /** Seminars held and attended. */
  attended: number;
  /** Seminars held. */
  held: number;
  /** Seminars held or still to be held; cancelled ones count nowhere. */
  planned: number;
  /** Seminars that were not attended, or that the trainee is known to stay away from. */
  missed: number;
  /** Seminars still to be held that the trainee can attend. */
  remaining: number;
  /** Attended of those held, in percent with one decimal; null when none has been held. */
  shareOfHeld: number | null;
  /** Attended of those planned, in percent with one decimal; null when none is planned. */
  shareOfPlanned: number | null;
  /** False when attending everything that remains is no longer enough. */
  canStillReach: boolean;
}

const ATTENDED: ReadonlySet<AttendanceStatus> = new Set([AttendanceStatus.PRESENT, AttendanceStatus.LATE, AttendanceStatus.MADE_UP]);
const AWAY: ReadonlySet<AttendanceStatus> = new Set([AttendanceStatus.ABSENT, AttendanceStatus.EXCUSED]);

/** True for what counts as taking part. */
export function isAttended(status: AttendanceStatus | null): boolean {
  return status !== null && ATTENDED.has(status);
}

/**
 * Works out a trainee's attendance. A seminar held without a registration counts as missed; one to be held counts as missed
 * when the trainee is already registered as away. `percent` is the share of the planned seminars that the cohort asks for.
 */
export function attendanceShare(seminars: readonly SeminarOutcome[], percent: number): AttendanceShare {
  const counted = seminars.filter((s) => s.state !== SeminarState.CANCELLED);
  const held = counted.filter((s) => s.state === SeminarState.HELD);
  const attended = held.filter((s) => isAttended(s.status)).length;
  const remaining = counted.filter((s) => s.state === SeminarState.PLANNED && !(s.status !== null && AWAY.has(s.status))).length;
  const planned = counted.length;
  return {
    attended,
    held: held.length,
    planned,
    missed: planned - attended - remaining,
    remaining,
    shareOfHeld: share(attended, held.length),
    shareOfPlanned: share(attended, planned),
    canStillReach: reaches(attended + remaining, planned, percent),
  };
}

/** True when `part` is at least `percent` of `whole`. In whole numbers, so that exactly the threshold is enough. */
export function reaches(part: number, whole: number, percent: number): boolean {
  return part * 100 >= percent * whole;
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 1000) / whole) / 10;
}
