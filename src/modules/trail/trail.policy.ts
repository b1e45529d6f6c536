import { Role, ScopeKind } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { any, inList, sql, type Sql } from '../../platform/database/sql.js';

/**
 * Which events a viewer reads; `a` is the event. The administrator reads all of them; an office those of its own cohorts, and
 * those about a trainee of its cohorts that belong to no cohort. What another office did in its own cohorts stays there.
 */
export function trailScope(viewer: Viewer): Sql {
  if (viewer.has(Role.ADMIN)) return sql`1 = 1`;
  const cohorts = sql`select tc.id from cohort tc where ${inList(sql`tc.centre_id`, viewer.reach(ScopeKind.CENTRE, Role.OFFICE))}`;
  return any([
    sql`a.cohort_id in (${cohorts})`,
    sql`a.cohort_id is null and a.person_id in (select te.person_id from enrolment te where te.cohort_id in (${cohorts}))`,
  ]);
}
