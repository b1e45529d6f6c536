import { Role } from '../../platform/access/roles.js';
import type { Relation } from '../enrolments/index.js';

/** Coach notes are read and written by those who coach the trainee today, and by nobody about themselves. */
export function mayKeepNotes(relations: ReadonlySet<Relation>): boolean {
  return relations.has(Role.COACH) && !relations.has('TRAINEE');
}
