import { describe, expect, it } from '@jest/globals';
import { SupportState } from './support.entities.js';
import { canStep, isClosed, stepSupport, SUPPORT_STEPS, type SupportStep } from './support.workflow.js';

const EXPECTED: Record<SupportState, Record<SupportStep, string>> = {
  NEW: {
    assign: 'ASSIGNED',
    answer: 'IN_PROGRESS',
    reply: 'NEW',
    wait: 'WRONG_STATE',
    resolve: 'DONE',
    reopen: 'WRONG_STATE',
    cancel: 'CANCELLED',
  },
  ASSIGNED: {
    assign: 'ASSIGNED',
    answer: 'IN_PROGRESS',
    reply: 'ASSIGNED',
    wait: 'WAITING',
    resolve: 'DONE',
    reopen: 'WRONG_STATE',
    cancel: 'CANCELLED',
  },
  IN_PROGRESS: {
    assign: 'IN_PROGRESS',
    answer: 'IN_PROGRESS',
    reply: 'IN_PROGRESS',
    wait: 'WAITING',
    resolve: 'DONE',
    reopen: 'WRONG_STATE',
    cancel: 'CANCELLED',
  },
  WAITING: {
    assign: 'WAITING',
    answer: 'WAITING',
    reply: 'IN_PROGRESS',
    wait: 'WRONG_STATE',
    resolve: 'DONE',
    reopen: 'WRONG_STATE',
    cancel: 'CANCELLED',
  },
  DONE: { assign: 'LOCKED', answer: 'LOCKED', reply: 'LOCKED', wait: 'LOCKED', resolve: 'LOCKED', reopen: 'IN_PROGRESS', cancel: 'LOCKED' },
  CANCELLED: {
    assign: 'LOCKED',
    answer: 'LOCKED',
    reply: 'LOCKED',
    wait: 'LOCKED',
    resolve: 'LOCKED',
    reopen: 'IN_PROGRESS',
    cancel: 'LOCKED',
  },
};

describe('steps of a support request', () => {
  const cases = Object.values(SupportState).flatMap((state) =>
    (Object.keys(SUPPORT_STEPS) as SupportStep[]).map((step) => ({ state, step })),
  );

  it.each(cases)('$step from $state', ({ state, step }) => {
    const answer = stepSupport(state, step);
    expect(answer).toBe(EXPECTED[state][step]);
    expect(canStep(state, step)).toBe(answer !== 'LOCKED' && answer !== 'WRONG_STATE');
  });

  it('has ended when it is done or cancelled', () => {
    expect(Object.values(SupportState).filter(isClosed)).toEqual(['DONE', 'CANCELLED']);
  });
});
