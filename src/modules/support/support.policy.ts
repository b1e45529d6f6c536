import { Role, ScopeKind } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { all, any, inList, sql, type Sql } from '../../platform/database/sql.js';
import { enrolmentScope, type Relation } from '../enrolments/index.js';

/** How a viewer stands to a support request: a relation to the trainee, or having been assigned the request. */
export type SupportRelation = Relation | 'ASSIGNEE';

/** What one does with support requests. */
export type SupportAction = 'read' | 'ask' | 'write' | 'assign' | 'take' | 'wait' | 'resolve' | 'reopen' | 'cancel';

/** Whoever else reaches the trainee (director of studies, register holder …) sees nothing, unless it has been assigned to them. */
const READERS = [Role.COACH, Role.SUPERVISOR, Role.MAIN_SUPERVISOR, Role.SCIENTIFIC_SUPERVISOR] as const;

/** Roles to whose holders a request can be assigned, when they reach the cohort or the trainee. */
export const ASSIGNABLE: readonly Role[] = [
  Role.OFFICE,
  ...READERS,
  Role.COURSE_LEADER,
  Role.REGISTER_HOLDER,
  Role.STATISTICIAN,
  Role.REVIEWER,
];

const MAY: Record<SupportAction, readonly SupportRelation[]> = {
  read: ['TRAINEE', 'ASSIGNEE', Role.OFFICE, ...READERS],
  ask: ['TRAINEE'],
  write: ['TRAINEE', 'ASSIGNEE', Role.OFFICE, Role.COACH],
  assign: [Role.OFFICE, Role.COACH],
  take: [Role.OFFICE, Role.COACH],
  wait: ['ASSIGNEE', Role.OFFICE, Role.COACH],
  resolve: ['ASSIGNEE', Role.OFFICE, Role.COACH],
  reopen: [Role.OFFICE, Role.COACH],
  cancel: ['TRAINEE', Role.OFFICE],
};

/** Who may do what with a support request. */
export function maySupport(relations: ReadonlySet<SupportRelation>, action: SupportAction): boolean {
  return MAY[action].some((relation) => relations.has(relation));
}

/** Which support requests a viewer sees; `r` is the request and `e` its enrolment. The same circle as `read` above. */
export function supportScope(viewer: Viewer): Sql {
  const own = any([
    sql`e.person_id = ${viewer.id}`,
    sql`r.assignee_id = ${viewer.id}`,
    inList(sql`e.person_id`, viewer.reach(ScopeKind.TRAINEE, ...READERS)),
    inList(sql`e.cohort_id`, viewer.reach(ScopeKind.COHORT, ...READERS)),
    sql`e.cohort_id in (select sc.id from cohort sc where ${inList(sql`sc.centre_id`, viewer.reach(ScopeKind.CENTRE, Role.OFFICE))})`,
  ]);
  return all([enrolmentScope(viewer), own]);
}
