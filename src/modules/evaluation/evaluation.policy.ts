import { Role, ScopeKind } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { any, inList, sql, type Sql } from '../../platform/database/sql.js';

/**
 * Which cohorts a viewer evaluates; `c` is the cohort: an office those of its centre, a coach the cohorts they coach, a director
 * of studies those with a trainee of the unit. Administering an installation is no reason to.
 */
export function evaluationScope(viewer: Viewer): Sql {
  return any([
    inList(sql`c.centre_id`, viewer.reach(ScopeKind.CENTRE, Role.OFFICE)),
    inList(sql`c.id`, viewer.reach(ScopeKind.COHORT, Role.COACH)),
    sql`c.id in (select ue.cohort_id from enrolment ue where ${inList(sql`ue.unit_id`, viewer.reach(ScopeKind.UNIT, Role.STUDY_DIRECTOR))})`,
  ]);
}

/** Who sees how many of a small group there are: the office, whose trainees they are. */
export function seesSmallGroups(viewer: Viewer, cohort: { centreId: string }): boolean {
  return viewer.hasFor(ScopeKind.CENTRE, cohort.centreId, Role.OFFICE);
}
