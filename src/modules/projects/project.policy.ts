import { Role } from '../../platform/access/roles.js';
import { CohortState } from '../cohorts/index.js';
import { EnrolmentState, type Relation } from '../enrolments/index.js';

/** What stands in the way of a trainee's writing, if anything; the codes are those of the user errors. */
export type Writing = 'OPEN' | 'LOCKED' | 'NOT_AVAILABLE';

type Relations = ReadonlySet<Relation>;

const ENDED: readonly CohortState[] = [CohortState.CLOSED, CohortState.STOPPED, CohortState.NEVER_RUN];
const DECIDERS: readonly Role[] = [Role.SUPERVISOR, Role.MAIN_SUPERVISOR, Role.SCIENTIFIC_SUPERVISOR, Role.OFFICE];
const UNIT: readonly Role[] = [Role.HEAD_OF_UNIT, Role.SUPERVISOR, Role.MAIN_SUPERVISOR, Role.STUDY_DIRECTOR];

/** Whether the trainee may write at all: with a place, in a round that has not ended. */
export function traineeWriting(enrolment: EnrolmentState, cohort: CohortState): Writing {
  if (ENDED.includes(cohort)) return 'LOCKED';
  if (enrolment === EnrolmentState.APPLIED) return 'NOT_AVAILABLE';
  return enrolment === EnrolmentState.ADMITTED ? 'OPEN' : 'LOCKED';
}

/** Charter, team and log are the trainee's alone. */
export function mayWrite(relations: Relations): boolean {
  return relations.has('TRAINEE');
}

/** Ethics decisions are recorded by the trainee, a supervisor or the office. */
export function mayDecideEthics(relations: Relations): boolean {
  return mayWrite(relations) || decidesWithoutTrainee(relations);
}

/** True when somebody records as staff, whom the end of the round does not stop. */
export function decidesWithoutTrainee(relations: Relations): boolean {
  return DECIDERS.some((role) => relations.has(role));
}

/** The unit confirms that patients are informed; nobody does so for a project of their own. */
export function mayConfirmPatientInformation(relations: Relations): boolean {
  return !relations.has('TRAINEE') && UNIT.some((role) => relations.has(role));
}

/** What a viewer may do with a project now; guards and buttons use the same answer. */
export function projectAbilities(
  relations: Relations,
  writing: Writing,
): { edit: boolean; write: boolean; decideEthics: boolean; confirmPatientInformation: boolean } {
  const trainee = mayWrite(relations) && writing === 'OPEN';
  return {
    edit: trainee,
    write: trainee,
    decideEthics: trainee || decidesWithoutTrainee(relations),
    confirmPatientInformation: mayConfirmPatientInformation(relations),
  };
}

/** What a viewer may do with a log entry: only its author, and no change of the words while a reviewer relies on them. */
export function logEntryAbilities(facts: { author: boolean; writing: Writing; removed: boolean; handedIn: boolean }): {
  edit: boolean;
  remove: boolean;
  restore: boolean;
} {
  const own = facts.author && facts.writing === 'OPEN';
  return { edit: own && !facts.removed && !facts.handedIn, remove: own && !facts.removed, restore: own && facts.removed };
}
