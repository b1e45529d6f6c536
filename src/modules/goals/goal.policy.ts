import { Role, ScopeKind } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { all, any, inList, sql, type Sql } from '../../platform/database/sql.js';
import type { Relation } from '../enrolments/index.js';

/** Whom the regulation means: a main supervisor is a supervisor. */
const MEANT: Partial<Record<Role, readonly Role[]>> = { SUPERVISOR: [Role.MAIN_SUPERVISOR, Role.SUPERVISOR] };

/** In what capacity a viewer may certify a part, or null: only those whom the regulation names, and never the trainee. */
export function certifierRole(part: { certifiedBy: readonly Role[] }, relations: ReadonlySet<Relation>): Role | null {
  if (relations.has('TRAINEE')) return null;
  return part.certifiedBy.flatMap((role) => MEANT[role] ?? [role]).find((role) => relations.has(role)) ?? null;
}

/** Who may take a confirmation back: the one who gave it, and the office of the round. */
export function mayRevoke(viewerId: string, confirmation: { confirmedById: string }, relations: ReadonlySet<Relation>): boolean {
  return !relations.has('TRAINEE') && (confirmation.confirmedById === viewerId || relations.has(Role.OFFICE));
}

/** The enrolments for which a viewer may certify anything; `e` is the enrolment. */
export function certifierScope(viewer: Viewer): Sql {
  return all([
    sql`e.person_id <> ${viewer.id}`,
    any([
      inList(sql`e.person_id`, viewer.reach(ScopeKind.TRAINEE, Role.SUPERVISOR, Role.MAIN_SUPERVISOR)),
      inList(sql`e.cohort_id`, viewer.reach(ScopeKind.COHORT, Role.COURSE_LEADER)),
    ]),
  ]);
}
