import { Role, ScopeKind } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { any, inList, sql, type Sql } from '../../platform/database/sql.js';
import { MilestoneRole } from '../cohorts/index.js';
import { enrolmentScope, type Relation } from '../enrolments/index.js';

/** What decides who may do what with a milestone. */
export interface MilestonePlace {
  /** Every relation of the viewer to the trainee. */
  relations: ReadonlySet<Relation>;
  /** Who hands it in. */
  responsibleRole: MilestoneRole;
  /** Who reviews it. */
  reviewerRole: MilestoneRole;
  /** True when somebody else than the trainee holds the reviewing role for this trainee today. */
  reviewerExists: boolean;
}

/** The roles that meet each role of the plan. A main supervisor is a supervisor; surveys have no reviewer. */
export const HOLDERS: Readonly<Record<MilestoneRole, readonly Relation[]>> = {
  TRAINEE: ['TRAINEE'],
  SUPERVISOR: [Role.SUPERVISOR, Role.MAIN_SUPERVISOR],
  SCIENTIFIC_SUPERVISOR: [Role.SCIENTIFIC_SUPERVISOR],
  COACH: [Role.COACH],
  OFFICE: [Role.OFFICE],
  REGISTER_HOLDER: [Role.REGISTER_HOLDER],
  HEAD_OF_UNIT: [Role.HEAD_OF_UNIT],
  STATISTICIAN: [Role.STATISTICIAN],
  REVIEWER: [Role.REVIEWER],
  SYSTEM: [],
};

/** Roles that some plan may ask to review; whether they may review a certain milestone is for {@link mayReview} to say. */
export const REVIEWING_ROLES: readonly Role[] = Object.values(HOLDERS).flat().filter(isRole);

/** Hands in and takes back: whoever the plan makes responsible. */
export function mayHandIn(place: MilestonePlace): boolean {
  return HOLDERS[place.responsibleRole].some((role) => place.relations.has(role));
}

/**
 * Opens, returns and approves: whoever the plan names as reviewer, and the office where the plan names it or where nobody holds
 * the role for this trainee, so that nothing gets stuck. Never the trainee's own project.
 */
export function mayReview(place: MilestonePlace): boolean {
  if (place.relations.has('TRAINEE')) return false;
  if (HOLDERS[place.reviewerRole].some((role) => place.relations.has(role))) return true;
  return place.relations.has(Role.OFFICE) && !place.reviewerExists;
}

/** Reopens what has been approved: the office, but not in the trainee's own project. */
export function mayReopen(place: MilestonePlace): boolean {
  return place.relations.has(Role.OFFICE) && !place.relations.has('TRAINEE');
}

/**
 * True in SQL when somebody who can sign in, and is not the trainee, holds the reviewing role for the trainee.
 * Aliases: `d` the definition, `e` the enrolment, `c` the cohort.
 */
export function reviewerHeld(today: string): Sql {
  return sql`exists (select 1 from role_assignment r join person h on h.id = r.person_id
    where h.deactivated_at is null and h.id <> e.person_id and r.valid_from <= ${today} and (r.valid_to is null or r.valid_to >= ${today})
    and (${forEachReviewer((held) => inList(sql`r.role`, held))})
    and ((r.scope_kind = ${ScopeKind.TRAINEE} and r.scope_id = e.person_id) or (r.scope_kind = ${ScopeKind.COHORT} and r.scope_id = e.cohort_id)
      or (r.scope_kind = ${ScopeKind.UNIT} and r.scope_id = e.unit_id) or (r.scope_kind = ${ScopeKind.CENTRE} and r.scope_id = c.centre_id)))`;
}

/**
 * Which milestones a viewer may review, in SQL: {@link mayReview} for lists and counts, within what the viewer reaches.
 * Aliases as for {@link reviewerHeld}.
 */
export function reviewScope(viewer: Viewer, today: string): Sql {
  const office = inList(sql`c.centre_id`, viewer.reach(ScopeKind.CENTRE, Role.OFFICE));
  return sql`e.person_id <> ${viewer.id} and (${enrolmentScope(viewer)}) and ((${forEachReviewer((held) => reaches(viewer, held))})
    or (${office} and not (${reviewerHeld(today)})))`;
}

/** The enrolments for which the viewer has one of the roles. */
function reaches(viewer: Viewer, roles: readonly Role[]): Sql {
  return any([
    inList(sql`e.person_id`, viewer.reach(ScopeKind.TRAINEE, ...roles)),
    inList(sql`e.cohort_id`, viewer.reach(ScopeKind.COHORT, ...roles)),
    inList(sql`e.unit_id`, viewer.reach(ScopeKind.UNIT, ...roles)),
    inList(sql`c.centre_id`, viewer.reach(ScopeKind.CENTRE, ...roles)),
  ]);
}

/** One condition for each reviewing role of a plan, with the roles that meet it. */
function forEachReviewer(condition: (held: readonly Role[]) => Sql): Sql {
  return any(
    Object.values(MilestoneRole).flatMap((reviewer) => {
      const held = HOLDERS[reviewer].filter(isRole);
      return held.length === 0 ? [] : [sql`d.reviewer_role = ${reviewer} and (${condition(held)})`];
    }),
  );
}

function isRole(relation: Relation): relation is Role {
  return relation !== 'TRAINEE';
}
