import { Role, ScopeKind } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { sql, type Sql } from '../../platform/database/sql.js';
import { cohortScope, mayRun } from '../cohorts/index.js';
import { EnrolmentState } from '../enrolments/index.js';

/** Which seminars a viewer sees; `s` is the seminar: those of every cohort that the viewer sees. */
export function seminarScope(viewer: Viewer): Sql {
  return sql`s.cohort_id in (select c.id from cohort c where ${cohortScope(viewer)})`;
}

/** Who plans, changes and cancels the seminars of a cohort: the office of its centre. */
export function mayPlan(viewer: Viewer, cohort: { centreId: string }): boolean {
  return mayRun(viewer, cohort);
}

/** Who runs a seminar in the room, registers who took part and opens check-in: the office, the cohort's coaches and course leaders. */
export function mayRegister(viewer: Viewer, cohort: { id: string; centreId: string }): boolean {
  return mayRun(viewer, cohort) || viewer.hasFor(ScopeKind.COHORT, cohort.id, Role.COACH, Role.COURSE_LEADER);
}

/** Enrolments that take part in seminars: those with a place, also after they completed the round. */
export const PARTICIPANT_STATES: readonly EnrolmentState[] = [EnrolmentState.ADMITTED, EnrolmentState.COMPLETED];
