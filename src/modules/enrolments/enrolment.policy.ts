import { Role, ScopeKind } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { any, inList, sql, type Sql } from '../../platform/database/sql.js';

/** How a viewer stands to a trainee: a role that reaches the trainee, or being the trainee. */
export type Relation = Role | 'TRAINEE';

/** Whom a relation is worked out for. */
export interface TraineePlace {
  personId: string;
  cohortId: string;
  unitId: string;
  centreId: string;
}

/** Roles that reach everything of a trainee's project when they are given for the cohort, the unit, the centre or the trainee. */
const READERS = [
  Role.COACH,
  Role.SUPERVISOR,
  Role.MAIN_SUPERVISOR,
  Role.SCIENTIFIC_SUPERVISOR,
  Role.STUDY_DIRECTOR,
  Role.HEAD_OF_UNIT,
  Role.COURSE_LEADER,
  Role.REGISTER_HOLDER,
  Role.STATISTICIAN,
  Role.REVIEWER,
] as const;

/**
 * Which enrolments a viewer reaches; `e` is the enrolment. Every list, count, export and single read of what belongs to a
 * trainee uses it. The administrator is not among them: administering an installation is no reason to read projects.
 */
export function enrolmentScope(viewer: Viewer): Sql {
  return any([
    sql`e.person_id = ${viewer.id}`,
    inList(sql`e.person_id`, viewer.reach(ScopeKind.TRAINEE, ...READERS)),
    inList(sql`e.cohort_id`, viewer.reach(ScopeKind.COHORT, ...READERS)),
    inList(sql`e.unit_id`, viewer.reach(ScopeKind.UNIT, ...READERS)),
    sql`e.cohort_id in (select oc.id from cohort oc where ${inList(sql`oc.centre_id`, viewer.reach(ScopeKind.CENTRE, Role.OFFICE))})`,
  ]);
}

/** Every relation the viewer has to a trainee, as roles are valid today. */
export function relationsTo(viewer: Viewer, place: TraineePlace): ReadonlySet<Relation> {
  const relations = new Set<Relation>();
  if (viewer.id === place.personId) relations.add('TRAINEE');
  for (const role of Object.values(Role)) {
    const reached =
      viewer.hasFor(ScopeKind.TRAINEE, place.personId, role) ||
      viewer.hasFor(ScopeKind.COHORT, place.cohortId, role) ||
      viewer.hasFor(ScopeKind.UNIT, place.unitId, role) ||
      viewer.hasFor(ScopeKind.CENTRE, place.centreId, role);
    if (reached) relations.add(role);
  }
  return relations;
}

/** Who admits, declines, restores and ends trainees and assigns people to them: the office of the centre. */
export function mayManage(relations: ReadonlySet<Relation>): boolean {
  return relations.has(Role.OFFICE);
}

/** Who records which regulation a trainee follows: the office, the director of studies of the unit and the main supervisor. */
export function mayChooseRegulation(relations: ReadonlySet<Relation>): boolean {
  return relations.has(Role.OFFICE) || relations.has(Role.STUDY_DIRECTOR) || relations.has(Role.MAIN_SUPERVISOR);
}

/** Who reads the words about why a trainee left: the trainee, the office, the director of studies and the trainee's supervisors. */
export function readsWithdrawalNote(relations: ReadonlySet<Relation>): boolean {
  const readers: Relation[] = ['TRAINEE', Role.OFFICE, Role.STUDY_DIRECTOR, Role.MAIN_SUPERVISOR, Role.SUPERVISOR];
  return readers.some((relation) => relations.has(relation));
}

/** Who records the time that the unit promises: the office, and those who answer for the unit. */
export function maySetProtectedTime(relations: ReadonlySet<Relation>): boolean {
  return relations.has(Role.OFFICE) || relations.has(Role.STUDY_DIRECTOR) || relations.has(Role.HEAD_OF_UNIT);
}
