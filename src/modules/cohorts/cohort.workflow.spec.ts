import { describe, expect, it } from '@jest/globals';
import { CohortState } from './cohort.entity.js';
import { barrierTo, COHORT_STEPS, CohortAction, hasEnded, stepsFrom, takesTrainees } from './cohort.workflow.js';

/** Action → state before → state after; what is not named is refused. */
const EXPECTED: Record<CohortAction, Partial<Record<CohortState, CohortState>>> = {
  OPEN: { PLANNED: CohortState.OPEN },
  START: { OPEN: CohortState.RUNNING },
  CLOSE: { RUNNING: CohortState.CLOSED },
  STOP: { OPEN: CohortState.STOPPED, RUNNING: CohortState.STOPPED },
  DECLARE_NEVER_RUN: { PLANNED: CohortState.NEVER_RUN, OPEN: CohortState.NEVER_RUN },
  REOPEN: { CLOSED: CohortState.RUNNING, STOPPED: CohortState.RUNNING },
};

const STATES = Object.values(CohortState);
const CASES = Object.values(CohortAction).flatMap((action) => STATES.map((state) => [action, state] as const));

describe('the life of a cohort', () => {
  it.each(CASES)('%s from %s', (action, state) => {
    const to = EXPECTED[action][state];
    expect(barrierTo(action, state, 0)).toBe(to ? null : 'WRONG_STATE');
    expect(stepsFrom(state).includes(action)).toBe(to !== undefined);
    if (to) expect(COHORT_STEPS[action].to).toBe(to);
  });

  it.each(CASES)('%s from %s with trainees admitted', (action, state) => {
    const allowed = EXPECTED[action][state] !== undefined;
    const barred = action === CohortAction.DECLARE_NEVER_RUN ? 'TRAINEES_ADMITTED' : null;
    expect(barrierTo(action, state, 1)).toBe(allowed ? barred : 'WRONG_STATE');
  });

  it('asks for a reason for every end but the planned one, and for reopening', () => {
    expect(Object.values(CohortAction).filter((a) => COHORT_STEPS[a].needsReason)).toEqual(['STOP', 'DECLARE_NEVER_RUN', 'REOPEN']);
  });

  it('takes trainees until it has ended', () => {
    expect(STATES.filter(hasEnded)).toEqual(['CLOSED', 'STOPPED', 'NEVER_RUN']);
    expect(STATES.filter(takesTrainees)).toEqual(['PLANNED', 'OPEN', 'RUNNING']);
  });
});
