import { Role, ScopeKind } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { any, contains, inList, sql, type Sql } from '../../platform/database/sql.js';
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

/** The cohorts of the offices that the viewer works in. */
function ownCohorts(viewer: Viewer): Sql {
  return sql`select c.id from cohort c where ${inList(sql`c.centre_id`, viewer.reach(ScopeKind.CENTRE, Role.OFFICE))}`;
}

/** The ids of everybody with an enrolment, in any state, in a cohort of the offices that the viewer works in. */
export function ownTrainees(viewer: Viewer): Sql {
  return sql`select e.person_id from enrolment e where e.cohort_id in (${ownCohorts(viewer)})`;
}

/** The ids of everybody with an enrolment, in any state, in a cohort of a centre whose office the viewer does not work in. */
export function traineesElsewhere(viewer: Viewer): Sql {
  return sql`select e.person_id from enrolment e where e.cohort_id not in (${ownCohorts(viewer)})`;
}

/**
 * Whom the list of people shows: the administrator everyone; an office the trainees of its cohorts and those who have a role
 * for its centre, its cohorts or their trainees; everybody themselves. `p` is the person.
 */
export function personScope(viewer: Viewer): Sql {
  if (viewer.has(Role.ADMIN)) return sql`1 = 1`;
  return any([
    sql`p.id = ${viewer.id}`,
    sql`p.id in (${ownTrainees(viewer)})`,
    sql`p.id in (select r.person_id from role_assignment r where (${officeRoles(viewer)}))`,
  ]);
}

/** Which roles a viewer sees; `r` is the role: the administrator all, an office those of its scopes, everybody their own. */
export function roleScope(viewer: Viewer): Sql {
  if (viewer.has(Role.ADMIN)) return sql`1 = 1`;
  return any([sql`r.person_id = ${viewer.id}`, officeRoles(viewer)]);
}

/** Roles for the centres of the viewer's offices, their cohorts and the trainees of these; `r` is the role. */
function officeRoles(viewer: Viewer): Sql {
  return any([
    sql`r.scope_kind = 'COHORT' and r.scope_id in (${ownCohorts(viewer)})`,
    sql`r.scope_kind = 'TRAINEE' and r.scope_id in (${ownTrainees(viewer)})`,
    sql`r.scope_kind = 'CENTRE' and ${inList(sql`r.scope_id`, viewer.reach(ScopeKind.CENTRE, Role.OFFICE))}`,
  ]);
}

/**
 * Which roles an office steers by their scope; `r` is the role: those for its cohorts, and for trainees who take part nowhere
 * else, because a role for a trainee reaches every round of the trainee.
 */
export function steeredRoles(viewer: Viewer): Sql {
  return any([
    sql`r.scope_kind = 'COHORT' and r.scope_id in (${ownCohorts(viewer)})`,
    sql`r.scope_kind = 'TRAINEE' and r.scope_id in (${ownTrainees(viewer)}) and r.scope_id not in (${traineesElsewhere(viewer)})`,
  ]);
}

/** Who sees a person's contact details: oneself, administrators, and staff unless the identity is protected. */
export function seesContact(viewer: Viewer, person: { id: string; protectedIdentity: boolean }): boolean {
  if (viewer.id === person.id || viewer.has(Role.ADMIN)) return true;
  return viewer.has(...STAFF) && !person.protectedIdentity;
}

/** Finds people by a part of the name, and by a part of the address where {@link seesContact} shows it. `p` is the person. */
export function personSearch(viewer: Viewer, text: string): Sql {
  const pattern = contains(text);
  const byAddress = sql`p.email like ${pattern} escape '!'`;
  const conditions = [sql`p.search_name like ${pattern} escape '!'`];
  if (viewer.has(Role.ADMIN)) conditions.push(byAddress);
  else {
    conditions.push(sql`p.id = ${viewer.id} and ${byAddress}`);
    if (viewer.has(...STAFF)) conditions.push(sql`p.protected_identity = false and ${byAddress}`);
  }
  return any(conditions);
}

/** True for somebody who is about to give a role to themselves; only the administrator may. */
export function isSelf(viewer: Viewer, personId: string): boolean {
  return viewer.id === personId && !viewer.has(Role.ADMIN);
}

/** Which of the role assignments a viewer may end or has been able to give: the administrator all, an office those of its cohorts. */
export function maySteer(viewer: Viewer, assignment: Pick<RoleAssignment, 'role'>, scopeIsOfOffice: boolean): boolean {
  return viewer.has(Role.ADMIN) || (scopeIsOfOffice && OFFICE_MAY_GRANT.includes(assignment.role));
}
