import { Role, ScopeKind } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { any, inList, sql, type Sql } from '../../platform/database/sql.js';
import type { RoleAssignment } from './role-assignment.entity.js';

/** Roles whose holders see the addresses of the people they work with. */
const STAFF = [
  Role.ADMIN,
  Role.OFFICE,
  Role.COACH,
  Role.SUPERVISOR,
  Role.MAIN_SUPERVISOR,
  Role.SCIENTIFIC_SUPERVISOR,
  Role.STUDY_DIRECTOR,
  Role.HEAD_OF_UNIT,
  Role.COURSE_LEADER,
];

/** Roles that an office hands out within its own cohorts; all others are the administrator's. */
export const OFFICE_MAY_GRANT: readonly Role[] = [
  Role.COACH,
  Role.SUPERVISOR,
  Role.MAIN_SUPERVISOR,
  Role.SCIENTIFIC_SUPERVISOR,
  Role.COURSE_LEADER,
  Role.REGISTER_HOLDER,
  Role.STATISTICIAN,
  Role.REVIEWER,
];

/**
 * Whom the list of people shows: the administrator everyone; an office the trainees of its cohorts and those who have a role
 * for its centre, its cohorts or their trainees; everybody themselves. `p` is the person.
 */
export function personScope(viewer: Viewer): Sql {
  if (viewer.has(Role.ADMIN)) return sql`1 = 1`;
  const cohorts = sql`select c.id from cohort c where ${inList(sql`c.centre_id`, viewer.reach(ScopeKind.CENTRE, Role.OFFICE))}`;
  const trainees = sql`select e.person_id from enrolment e where e.cohort_id in (${cohorts})`;
  return any([
    sql`p.id = ${viewer.id}`,
    sql`p.id in (${trainees})`,
    sql`p.id in (select r.person_id from role_assignment r where (r.scope_kind = 'COHORT' and r.scope_id in (${cohorts}))
        or (r.scope_kind = 'TRAINEE' and r.scope_id in (${trainees}))
        or (r.scope_kind = 'CENTRE' and ${inList(sql`r.scope_id`, viewer.reach(ScopeKind.CENTRE, Role.OFFICE))}))`,
  ]);
}

/** Who sees a person's contact details: oneself, administrators, and staff unless the identity is protected. */
export function seesContact(viewer: Viewer, person: { id: string; protectedIdentity: boolean }): boolean {
  if (viewer.id === person.id || viewer.has(Role.ADMIN)) return true;
  return viewer.has(...STAFF) && !person.protectedIdentity;
}

/** Which of the role assignments a viewer may end or has been able to give: the administrator all, an office those of its cohorts. */
export function maySteer(viewer: Viewer, assignment: Pick<RoleAssignment, 'role'>, scopeIsOfOffice: boolean): boolean {
  return viewer.has(Role.ADMIN) || (scopeIsOfOffice && OFFICE_MAY_GRANT.includes(assignment.role));
}
