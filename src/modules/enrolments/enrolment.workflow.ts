import { EnrolmentState } from './enrolment.entities.js';

/** A step in a trainee's way through a cohort. */
export type EnrolmentAction = 'admit' | 'decline' | 'withdraw' | 'complete' | 'restore';

/** What a step needs and where it leads. */
export interface EnrolmentStep {
  /** State before → state after; what is not named is refused. */
  readonly moves: Readonly<Partial<Record<EnrolmentState, EnrolmentState>>>;
  /** What the audit trail calls it. */
  readonly audit: string;
}

const { APPLIED, DECLINED, ADMITTED, COMPLETED, WITHDRAWN } = EnrolmentState;

/** Every step that there is. Who left or completed can be restored; an application that was declined is then open again. */
export const ENROLMENT_STEPS: Readonly<Record<EnrolmentAction, EnrolmentStep>> = {
  admit: { moves: { APPLIED: ADMITTED }, audit: 'enrolment.admitted' },
  decline: { moves: { APPLIED: DECLINED }, audit: 'enrolment.declined' },
  withdraw: { moves: { ADMITTED: WITHDRAWN }, audit: 'enrolment.withdrawn' },
  complete: { moves: { ADMITTED: COMPLETED }, audit: 'enrolment.completed' },
  restore: { moves: { WITHDRAWN: ADMITTED, COMPLETED: ADMITTED, DECLINED: APPLIED }, audit: 'enrolment.restored' },
};

/** Where a step leads from a state; null when it does not follow. */
export function stateAfter(action: EnrolmentAction, state: EnrolmentState): EnrolmentState | null {
  return ENROLMENT_STEPS[action].moves[state] ?? null;
}

/** True when going from one state to another uses up a place: who has completed already has one. */
export function needsFreePlace(from: EnrolmentState, to: EnrolmentState): boolean {
  return to === ADMITTED && from !== COMPLETED;
}
