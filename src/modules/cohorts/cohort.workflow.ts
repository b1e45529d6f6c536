import { CohortState } from './cohort.entity.js';
import type { Wording } from './template.entities.js';

/** A step in the life of a cohort. */
export enum CohortAction {
  OPEN = 'OPEN',
  START = 'START',
  CLOSE = 'CLOSE',
  STOP = 'STOP',
  DECLARE_NEVER_RUN = 'DECLARE_NEVER_RUN',
  REOPEN = 'REOPEN',
}

/** What a step needs and where it leads. */
export interface CohortStep {
  readonly from: readonly CohortState[];
  readonly to: CohortState;
  /** True when the step must be explained. */
  readonly needsReason: boolean;
  /** True when the step is barred while trainees are admitted. */
  readonly onlyWithoutTrainees: boolean;
  /** What a button says. */
  readonly label: Wording;
  /** What the audit trail calls it. */
  readonly audit: string;
}

const { PLANNED, OPEN, RUNNING, CLOSED, STOPPED, NEVER_RUN } = CohortState;
const plain = { needsReason: false, onlyWithoutTrainees: false };
const explained = { needsReason: true, onlyWithoutTrainees: false };

/** Every step that there is. What was planned and never run, or stopped, keeps its place in history: no step removes a cohort. */
export const COHORT_STEPS: Readonly<Record<CohortAction, CohortStep>> = {
  OPEN: { from: [PLANNED], to: OPEN, ...plain, label: { sv: 'Öppna', en: 'Open', nb: 'Åpne' }, audit: 'cohort.opened' },
  START: { from: [OPEN], to: RUNNING, ...plain, label: { sv: 'Starta', en: 'Start', nb: 'Start' }, audit: 'cohort.started' },
  CLOSE: { from: [RUNNING], to: CLOSED, ...plain, label: { sv: 'Avsluta', en: 'Close', nb: 'Avslutt' }, audit: 'cohort.closed' },
  STOP: {
    from: [OPEN, RUNNING],
    to: STOPPED,
    ...explained,
    // Never the bare word for cancelling: beside it, a dialog has a button that leaves everything as it is.
    label: { sv: 'Avbryt omgången', en: 'Stop the round', nb: 'Avbryt runden' },
    audit: 'cohort.stopped',
  },
  DECLARE_NEVER_RUN: {
    from: [PLANNED, OPEN],
    to: NEVER_RUN,
    needsReason: true,
    onlyWithoutTrainees: true,
    label: { sv: 'Blev aldrig av', en: 'Never run', nb: 'Ble aldri noe av' },
    audit: 'cohort.never_run',
  },
  REOPEN: {
    from: [CLOSED, STOPPED],
    to: RUNNING,
    ...explained,
    label: { sv: 'Öppna igen', en: 'Reopen', nb: 'Åpne igjen' },
    audit: 'cohort.reopened',
  },
};

/** Why a step cannot be taken now; null when it can. */
export function barrierTo(action: CohortAction, state: CohortState, admitted: number): 'WRONG_STATE' | 'TRAINEES_ADMITTED' | null {
  const step = COHORT_STEPS[action];
  if (!step.from.includes(state)) return 'WRONG_STATE';
  return step.onlyWithoutTrainees && admitted > 0 ? 'TRAINEES_ADMITTED' : null;
}

/** The steps that begin in a state, in the order of the table. */
export function stepsFrom(state: CohortState): CohortAction[] {
  return Object.values(CohortAction).filter((action) => COHORT_STEPS[action].from.includes(state));
}

/** True once a cohort has come to its end, whichever. */
export function hasEnded(state: CohortState): boolean {
  return state === CLOSED || state === STOPPED || state === NEVER_RUN;
}

/** True while trainees can be added and admitted: also to a planned round, which is prepared before it opens. */
export function takesTrainees(state: CohortState): boolean {
  return !hasEnded(state);
}
