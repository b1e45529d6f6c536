import { describe, expect, it } from '@jest/globals';
import { EnrolmentState } from './enrolment.entities.js';
import { ENROLMENT_STEPS, needsFreePlace, stateAfter, type EnrolmentAction } from './enrolment.workflow.js';

/** Step → state before → state after; what is not named is refused. */
const EXPECTED: Record<EnrolmentAction, Partial<Record<EnrolmentState, string>>> = {
  admit: { APPLIED: 'ADMITTED' },
  decline: { APPLIED: 'DECLINED' },
  withdraw: { ADMITTED: 'WITHDRAWN' },
  complete: { ADMITTED: 'COMPLETED' },
  restore: { WITHDRAWN: 'ADMITTED', COMPLETED: 'ADMITTED', DECLINED: 'APPLIED' },
};

const ACTIONS = Object.keys(ENROLMENT_STEPS) as EnrolmentAction[];
const STATES = Object.values(EnrolmentState);

describe('a trainee’s way through a cohort', () => {
  it('knows no other steps', () => expect(ACTIONS).toEqual(Object.keys(EXPECTED)));

  it.each(ACTIONS.flatMap((action) => STATES.map((state) => [action, state] as const)))('%s from %s', (action, state) => {
    expect(stateAfter(action, state)).toBe(EXPECTED[action][state] ?? null);
  });

  it('uses up a place when someone is admitted who had none', () => {
    const pairs = STATES.flatMap((from) => STATES.filter((to) => needsFreePlace(from, to)).map((to) => `${from}→${to}`));
    expect(pairs).toEqual(['APPLIED→ADMITTED', 'DECLINED→ADMITTED', 'ADMITTED→ADMITTED', 'WITHDRAWN→ADMITTED']);
  });
});
