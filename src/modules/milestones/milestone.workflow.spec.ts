import { describe, expect, it } from '@jest/globals';
import { Role } from '../../platform/access/roles.js';
import { CohortState, MilestoneRole } from '../cohorts/index.js';
import { EnrolmentState, type Relation } from '../enrolments/index.js';
import { MilestoneAction, MilestoneState } from './milestone.entities.js';
import { HOLDERS } from './milestone.policy.js';
import { isTheirs, obstacleTo, stepsOf, stepsToShow, type MilestoneFacts, type ObstacleCode } from './milestone.workflow.js';

const { OPEN, SUBMITTED, IN_REVIEW, RETURNED, APPROVED } = MilestoneState;
const { SUBMIT, RECALL, OPEN_REVIEW, RETURN, APPROVE, REOPEN } = MilestoneAction;
const ACTIONS = Object.values(MilestoneAction);
const RELATIONS: Relation[] = [...Object.values(Role), 'TRAINEE'];

/** A milestone of a running project: handed in by the trainee, reviewed by a coach that there is. */
function facts(given: Partial<MilestoneFacts> = {}): MilestoneFacts {
  return {
    state: OPEN,
    relations: new Set(),
    responsibleRole: MilestoneRole.TRAINEE,
    reviewerRole: MilestoneRole.COACH,
    reviewerExists: true,
    decidedBefore: false,
    enrolmentState: EnrolmentState.ADMITTED,
    cohortState: CohortState.RUNNING,
    needsProject: true,
    hasProject: true,
    needsEthics: false,
    survey: false,
    ethicsPermits: false,
    ...given,
  };
}

/** The whole process: what each action does in each state. An upper-case code is a refusal, a state where it leads. */
const PROCESS: Record<MilestoneAction, Record<MilestoneState, MilestoneState | ObstacleCode>> = {
  SUBMIT: { OPEN: SUBMITTED, SUBMITTED: 'WRONG_STATE', IN_REVIEW: 'WRONG_STATE', RETURNED: SUBMITTED, APPROVED: 'LOCKED' },
  RECALL: { OPEN: 'WRONG_STATE', SUBMITTED: OPEN, IN_REVIEW: 'REVIEW_STARTED', RETURNED: 'WRONG_STATE', APPROVED: 'LOCKED' },
  OPEN_REVIEW: { OPEN: 'WRONG_STATE', SUBMITTED: IN_REVIEW, IN_REVIEW: 'WRONG_STATE', RETURNED: 'WRONG_STATE', APPROVED: 'LOCKED' },
  RETURN: { OPEN: 'WRONG_STATE', SUBMITTED: RETURNED, IN_REVIEW: RETURNED, RETURNED: 'WRONG_STATE', APPROVED: 'LOCKED' },
  APPROVE: { OPEN: 'WRONG_STATE', SUBMITTED: APPROVED, IN_REVIEW: APPROVED, RETURNED: 'WRONG_STATE', APPROVED: 'LOCKED' },
  REOPEN: { OPEN: 'WRONG_STATE', SUBMITTED: 'WRONG_STATE', IN_REVIEW: 'WRONG_STATE', RETURNED: 'WRONG_STATE', APPROVED: RETURNED },
};

describe('every action in every state', () => {
  const rows = ACTIONS.flatMap((action) => Object.values(MilestoneState).map((state) => [action, state, PROCESS[action][state]] as const));
  it.each(rows)('%s in %s: %s', (action, state, expected) => {
    const obstacle = obstacleTo(action, facts({ state }), { evidenceComplete: true, reason: 'because' });
    expect(obstacle ?? stepsOf(action, facts({ state })).at(-1)?.to).toBe(expected);
  });
});

describe('who takes which step', () => {
  /** Whose step it is when the trainee hands in and the role reviews, and somebody holds that role. */
  const REVIEWERS: Record<MilestoneRole, Relation[]> = {
    TRAINEE: [],
    SUPERVISOR: [Role.SUPERVISOR, Role.MAIN_SUPERVISOR],
    SCIENTIFIC_SUPERVISOR: [Role.SCIENTIFIC_SUPERVISOR],
    COACH: [Role.COACH],
    OFFICE: [Role.OFFICE],
    REGISTER_HOLDER: [Role.REGISTER_HOLDER],
    HEAD_OF_UNIT: [Role.HEAD_OF_UNIT],
    STATISTICIAN: [Role.STATISTICIAN],
    REVIEWER: [Role.REVIEWER],
    SYSTEM: [],
  };
  const cases = Object.values(MilestoneRole).flatMap((role) => RELATIONS.map((relation) => [role, relation] as const));

  it.each(cases)('reviewed by %s: %s', (reviewerRole, relation) => {
    for (const reviewerExists of [true, false]) {
      const place = facts({ reviewerRole, reviewerExists, relations: new Set([relation]) });
      const expected = REVIEWERS[reviewerRole].includes(relation) || (relation === Role.OFFICE && !reviewerExists);
      for (const action of [OPEN_REVIEW, RETURN, APPROVE]) expect(isTheirs(action, place)).toBe(expected);
    }
  });

  it.each(cases)('nobody reviews their own project: %s, being trainee and %s', (reviewerRole, relation) => {
    for (const reviewerExists of [true, false]) {
      const place = facts({ reviewerRole, reviewerExists, relations: new Set<Relation>([relation, 'TRAINEE']) });
      for (const action of [OPEN_REVIEW, RETURN, APPROVE, REOPEN]) expect(isTheirs(action, place)).toBe(false);
    }
  });

  it.each(cases)('handed in by %s: %s', (responsibleRole, relation) => {
    const place = facts({ responsibleRole, relations: new Set([relation]) });
    const expected = HOLDERS[responsibleRole].includes(relation);
    for (const action of [SUBMIT, RECALL]) expect(isTheirs(action, place)).toBe(expected);
  });

  it.each(RELATIONS)('reopened by the office alone: %s', (relation) => {
    expect(isTheirs(REOPEN, facts({ relations: new Set([relation]) }))).toBe(relation === Role.OFFICE);
  });

  it('is nothing to somebody without any relation', () => {
    for (const action of ACTIONS) expect(isTheirs(action, facts({ reviewerExists: false }))).toBe(false);
  });
});

describe('conditions', () => {
  it.each([
    ['a project is missing', { hasProject: false }, 'PROJECT_MISSING'],
    ['no project is needed', { hasProject: false, needsProject: false }, null],
    ['the ethics decision is missing', { needsEthics: true }, 'ETHICS_MISSING'],
    ['the ethics decision permits it', { needsEthics: true, ethicsPermits: true }, null],
    ['the project comes before ethics', { hasProject: false, needsEthics: true }, 'PROJECT_MISSING'],
  ] as const)('handing in when %s', (_, given, expected) => {
    expect(obstacleTo(SUBMIT, facts(given))).toBe(expected);
  });

  it.each([
    [EnrolmentState.COMPLETED, CohortState.CLOSED, null],
    [EnrolmentState.ADMITTED, CohortState.CLOSED, null],
    [EnrolmentState.COMPLETED, CohortState.RUNNING, null],
    [EnrolmentState.WITHDRAWN, CohortState.RUNNING, 'LOCKED'],
    [EnrolmentState.COMPLETED, CohortState.STOPPED, 'LOCKED'],
  ])('a survey of one who is %s in a round that is %s', (enrolmentState, cohortState, expected) => {
    expect(obstacleTo(SUBMIT, facts({ survey: true, enrolmentState, cohortState }))).toBe(expected);
  });

  it('everything needed must be handed in, which a button cannot know yet', () => {
    expect(obstacleTo(SUBMIT, facts(), { evidenceComplete: false })).toBe('EVIDENCE_MISSING');
    expect(obstacleTo(SUBMIT, facts(), { evidenceComplete: true })).toBeNull();
    expect(obstacleTo(SUBMIT, facts())).toBeNull();
  });

  it.each([
    [RETURN, IN_REVIEW],
    [REOPEN, APPROVED],
  ])('%s needs words', (action, state) => {
    for (const reason of [null, '', ' \n\t']) expect(obstacleTo(action, facts({ state }), { reason })).toBe('REASON_REQUIRED');
    expect(obstacleTo(action, facts({ state }), { reason: 'The baseline is missing' })).toBeNull();
    expect(obstacleTo(action, facts({ state }))).toBeNull();
  });

  it('approving needs no words', () => {
    expect(obstacleTo(APPROVE, facts({ state: IN_REVIEW }), { reason: null })).toBeNull();
  });

  const enrolments = Object.values(EnrolmentState).map((enrolmentState) => ({ enrolmentState, cohortState: CohortState.RUNNING }));
  const cohorts = Object.values(CohortState).map((cohortState) => ({ enrolmentState: EnrolmentState.ADMITTED, cohortState }));
  it.each([...enrolments, ...cohorts])('trainee $enrolmentState in a cohort $cohortState', (given) => {
    const goesOn = given.enrolmentState === EnrolmentState.ADMITTED && ['PLANNED', 'OPEN', 'RUNNING'].includes(given.cohortState);
    expect(obstacleTo(SUBMIT, facts(given))).toBe(goesOn ? null : 'LOCKED');
    expect(obstacleTo(RECALL, facts({ ...given, state: SUBMITTED }))).toBe(goesOn ? null : 'LOCKED');
    for (const action of [OPEN_REVIEW, RETURN, APPROVE]) expect(obstacleTo(action, facts({ ...given, state: SUBMITTED }))).toBeNull();
    expect(obstacleTo(REOPEN, facts({ ...given, state: APPROVED }))).toBeNull();
  });
});

describe('where steps lead', () => {
  it('a survey is approved when it is handed in', () => {
    expect(stepsOf(SUBMIT, facts({ reviewerRole: MilestoneRole.SYSTEM }))).toEqual([{ action: SUBMIT, from: OPEN, to: APPROVED }]);
  });

  it('what is taken back goes where it came from', () => {
    expect(stepsOf(RECALL, facts({ state: SUBMITTED })).at(-1)?.to).toBe(OPEN);
    expect(stepsOf(RECALL, facts({ state: SUBMITTED, decidedBefore: true })).at(-1)?.to).toBe(RETURNED);
  });

  it.each([
    [APPROVE, APPROVED],
    [RETURN, RETURNED],
  ])('%s opens first what nobody has opened', (action, to) => {
    expect(stepsOf(action, facts({ state: SUBMITTED }))).toEqual([
      { action: OPEN_REVIEW, from: SUBMITTED, to: IN_REVIEW },
      { action, from: IN_REVIEW, to },
    ]);
    expect(stepsOf(action, facts({ state: IN_REVIEW }))).toEqual([{ action, from: IN_REVIEW, to }]);
  });
});

describe('steps to show', () => {
  const trainee = new Set<Relation>(['TRAINEE']);
  const coach = new Set<Relation>([Role.COACH]);
  it.each([
    ['a trainee, open', { relations: trainee }, [[SUBMIT, null]]],
    ['a trainee without a project', { relations: trainee, hasProject: false }, [[SUBMIT, 'PROJECT_MISSING']]],
    ['a trainee who waits', { relations: trainee, state: SUBMITTED }, [[RECALL, null]]],
    ['a trainee in review', { relations: trainee, state: IN_REVIEW }, [[RECALL, 'REVIEW_STARTED']]],
    ['a coach before it is handed in', { relations: coach }, []],
    [
      'a coach',
      { relations: coach, state: SUBMITTED },
      [
        [OPEN_REVIEW, null],
        [RETURN, null],
        [APPROVE, null],
      ],
    ],
    ['a stranger', { state: SUBMITTED }, []],
  ] as const)('%s', (_, given, expected) => {
    expect(stepsToShow(facts(given)).map((step) => [step.action, step.obstacle])).toEqual(expected);
  });
});
