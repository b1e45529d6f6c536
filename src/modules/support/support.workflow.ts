import { SupportState } from './support.entities.js';

/** What happens to a support request. `answer` is a message by the staff, `reply` one by the trainee. */
export type SupportStep = 'assign' | 'answer' | 'reply' | 'wait' | 'resolve' | 'reopen' | 'cancel';

const { NEW, ASSIGNED, IN_PROGRESS, WAITING, DONE, CANCELLED } = SupportState;

/** Where each step leads from each state; a state that is not named does not know the step. */
export const SUPPORT_STEPS: Record<SupportStep, Partial<Record<SupportState, SupportState>>> = {
  assign: { NEW: ASSIGNED, ASSIGNED, IN_PROGRESS, WAITING },
  answer: { NEW: IN_PROGRESS, ASSIGNED: IN_PROGRESS, IN_PROGRESS, WAITING },
  reply: { NEW, ASSIGNED, IN_PROGRESS, WAITING: IN_PROGRESS },
  wait: { ASSIGNED: WAITING, IN_PROGRESS: WAITING },
  resolve: { NEW: DONE, ASSIGNED: DONE, IN_PROGRESS: DONE, WAITING: DONE },
  reopen: { DONE: IN_PROGRESS, CANCELLED: IN_PROGRESS },
  cancel: { NEW: CANCELLED, ASSIGNED: CANCELLED, IN_PROGRESS: CANCELLED, WAITING: CANCELLED },
};

/** True when a request has ended. */
export function isClosed(state: SupportState): boolean {
  return state === DONE || state === CANCELLED;
}

/** The state a step leads to, or why it cannot be taken: what has ended is locked until it is reopened. */
export function stepSupport(state: SupportState, step: SupportStep): SupportState | 'LOCKED' | 'WRONG_STATE' {
  return SUPPORT_STEPS[step][state] ?? (isClosed(state) ? 'LOCKED' : 'WRONG_STATE');
}

/** True when a step can be taken from a state. */
export function canStep(state: SupportState, step: SupportStep): boolean {
  return SUPPORT_STEPS[step][state] !== undefined;
}
