import { Role, ScopeKind } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { any, inList, sql, type Sql } from '../../platform/database/sql.js';

/**
 * Which cohorts a viewer sees; `c` is the cohort: the administrator all of them (to give roles for them), an office its own,
 * everybody with a role for the cohort, its trainees and those who have a role for one of them or for their unit.
 */
export function cohortScope(viewer: Viewer): Sql {
  if (viewer.has(Role.ADMIN)) return sql`1 = 1`;
  return any([
    inList(sql`c.centre_id`, viewer.reach(ScopeKind.CENTRE, Role.OFFICE)),
    inList(sql`c.id`, viewer.reach(ScopeKind.COHORT)),
    sql`c.id in (select ce.cohort_id from enrolment ce where ${any([
      sql`ce.person_id = ${viewer.id}`,
      inList(sql`ce.person_id`, viewer.reach(ScopeKind.TRAINEE)),
      inList(sql`ce.unit_id`, viewer.reach(ScopeKind.UNIT)),
    ])})`,
  ]);
}

/** Who runs a cohort: the office of its centre. */
export function mayRun(viewer: Viewer, cohort: { centreId: string }): boolean {
  return viewer.hasFor(ScopeKind.CENTRE, cohort.centreId, Role.OFFICE);
}

/** Who reads the note of a cohort: those who run it and the administrator. */
export function readsNote(viewer: Viewer, cohort: { centreId: string }): boolean {
  return mayRun(viewer, cohort) || viewer.has(Role.ADMIN);
}

/** Who sees how full a cohort is: those who run, coach or lead it, and the administrator. Others see only their own trainees. */
export function seesPlaces(viewer: Viewer, cohort: { id: string; centreId: string }): boolean {
  return mayRun(viewer, cohort) || viewer.has(Role.ADMIN) || viewer.hasFor(ScopeKind.COHORT, cohort.id, Role.COACH, Role.COURSE_LEADER);
}
