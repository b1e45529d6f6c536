import { describe, expect, it } from '@jest/globals';
import { SeminarState } from './seminar.entities.js';
import { canStep, SEMINAR_STEPS, stepSeminar, type SeminarStep } from './seminar.workflow.js';

const EXPECTED: Record<SeminarState, Record<SeminarStep, string>> = {
  PLANNED: { cancel: 'CANCELLED', hold: 'HELD', reopen: 'WRONG_STATE' },
  HELD: { cancel: 'WRONG_STATE', hold: 'WRONG_STATE', reopen: 'PLANNED' },
  CANCELLED: { cancel: 'LOCKED', hold: 'LOCKED', reopen: 'PLANNED' },
};

describe('steps of a seminar', () => {
  const cases = Object.values(SeminarState).flatMap((state) =>
    (Object.keys(SEMINAR_STEPS) as SeminarStep[]).map((step) => ({ state, step })),
  );

  it.each(cases)('$step from $state', ({ state, step }) => {
    const answer = stepSeminar(state, step);
    expect(answer).toBe(EXPECTED[state][step]);
    expect(canStep(state, step)).toBe(answer !== 'LOCKED' && answer !== 'WRONG_STATE');
  });
});
