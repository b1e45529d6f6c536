import { Role, ScopeKind } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { any, inList, sql, type Sql } from '../../platform/database/sql.js';

/** Who follows trainees: may ask for the board of a cohort. Which trainees they then see is `enrolmentScope`'s to say. */
export const FOLLOWERS = [
  Role.OFFICE,
  Role.COACH,
  Role.COURSE_LEADER,
  Role.SUPERVISOR,
  Role.MAIN_SUPERVISOR,
  Role.SCIENTIFIC_SUPERVISOR,
  Role.STUDY_DIRECTOR,
  Role.HEAD_OF_UNIT,
] as const;

/** Which enrolments a viewer follows, whether for the trainee, the cohort, the unit or the centre; `e` is the enrolment. */
export function followedScope(viewer: Viewer): Sql {
  return any([
    inList(sql`e.person_id`, viewer.reach(ScopeKind.TRAINEE, ...FOLLOWERS)),
    inList(sql`e.cohort_id`, viewer.reach(ScopeKind.COHORT, ...FOLLOWERS)),
    inList(sql`e.unit_id`, viewer.reach(ScopeKind.UNIT, ...FOLLOWERS)),
    sql`e.cohort_id in (select fc.id from cohort fc where ${inList(sql`fc.centre_id`, viewer.reach(ScopeKind.CENTRE, Role.OFFICE))})`,
  ]);
}

/**
 * Which cohorts have a board for a viewer; `c` is the cohort: an office those of its centre, also without trainees, a coach and a
 * course leader theirs, and everybody else those in which they follow a trainee.
 */
export function boardScope(viewer: Viewer): Sql {
  return any([
    inList(sql`c.centre_id`, viewer.reach(ScopeKind.CENTRE, Role.OFFICE)),
    inList(sql`c.id`, viewer.reach(ScopeKind.COHORT, Role.COACH, Role.COURSE_LEADER)),
    sql`c.id in (select e.cohort_id from enrolment e where ${followedScope(viewer)})`,
  ]);
}
