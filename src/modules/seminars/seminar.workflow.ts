import { SeminarState } from './seminar.entities.js';

/** What the office does with a seminar as a whole. */
export type SeminarStep = 'cancel' | 'hold' | 'reopen';

/** From which states a step leads where. */
export const SEMINAR_STEPS: Record<SeminarStep, { from: readonly SeminarState[]; to: SeminarState }> = {
  cancel: { from: [SeminarState.PLANNED], to: SeminarState.CANCELLED },
  hold: { from: [SeminarState.PLANNED], to: SeminarState.HELD },
  reopen: { from: [SeminarState.HELD, SeminarState.CANCELLED], to: SeminarState.PLANNED },
};

/** The state a step leads to, or why it cannot be taken: a cancelled seminar is locked until it is reopened. */
export function stepSeminar(state: SeminarState, step: SeminarStep): SeminarState | 'LOCKED' | 'WRONG_STATE' {
  const { from, to } = SEMINAR_STEPS[step];
  if (from.includes(state)) return to;
  return state === SeminarState.CANCELLED ? 'LOCKED' : 'WRONG_STATE';
}

/** True when a step can be taken from a state. */
export function canStep(state: SeminarState, step: SeminarStep): boolean {
  return SEMINAR_STEPS[step].from.includes(state);
}
