import { Role } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { any, sql, type Sql } from '../../platform/database/sql.js';
import type { Relation } from '../enrolments/index.js';
import { followedScope } from './board.policy.js';

/** Roles whose holders remind trainees. */
export const NUDGERS = [Role.OFFICE, Role.COACH] as const;

/** Who reminds a trainee: the office and the coaches, and nobody themselves. */
export function mayNudge(relations: ReadonlySet<Relation>): boolean {
  return !relations.has('TRAINEE') && NUDGERS.some((role) => relations.has(role));
}

/** Whose reminders a viewer reads; `e` is the enrolment: one's own, and those of the trainees whom one follows. */
export function nudgeScope(viewer: Viewer): Sql {
  return any([sql`e.person_id = ${viewer.id}`, followedScope(viewer)]);
}
