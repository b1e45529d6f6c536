import { CohortState, MilestoneRole, type Wording } from '../cohorts/index.js';
import { EnrolmentState } from '../enrolments/index.js';
import { MilestoneAction, MilestoneState } from './milestone.entities.js';
import { mayHandIn, mayReopen, mayReview, type MilestonePlace } from './milestone.policy.js';

const { OPEN, SUBMITTED, IN_REVIEW, RETURNED, APPROVED } = MilestoneState;

/** What decides which steps a milestone can take. */
export interface MilestoneFacts extends MilestonePlace {
  state: MilestoneState;
  /** True when it has been returned or approved before. */
  decidedBefore: boolean;
  enrolmentState: EnrolmentState;
  cohortState: CohortState;
  /** True when the plan wants a project first. */
  needsProject: boolean;
  hasProject: boolean;
  /** True when the plan makes it wait for an ethics decision. */
  needsEthics: boolean;
  /** True when the decision that counts permits data steps. */
  ethicsPermits: boolean;
  /** True for a survey: it can be answered when the round is over, the follow-up after twelve months most of all. */
  survey: boolean;
}

/** What the person hands over with the step; not known yet when a button is drawn. */
export interface Given {
  /** True when every item that must be handed in is there. */
  evidenceComplete?: boolean;
  /** The words of a return or a reopening. */
  reason?: string | null;
}

/** Why a step cannot be taken. */
export type ObstacleCode =
  'PROJECT_MISSING' | 'ETHICS_MISSING' | 'EVIDENCE_MISSING' | 'REASON_REQUIRED' | 'REVIEW_STARTED' | 'LOCKED' | 'WRONG_STATE';

/** A condition of a step: what must hold, why, and the code for the person when it does not. */
interface Condition {
  code: ObstacleCode;
  /** Why the rule is there. */
  reason: string;
  holds: (facts: MilestoneFacts, given: Given) => boolean;
}

/** Rounds in which no work is handed in any more. */
const ENDED: ReadonlySet<CohortState> = new Set([CohortState.CLOSED, CohortState.STOPPED, CohortState.NEVER_RUN]);

/** A survey waits for those who completed the round, also after it was closed. */
const isLateSurvey = (f: MilestoneFacts): boolean =>
  f.survey &&
  [EnrolmentState.ADMITTED, EnrolmentState.COMPLETED].includes(f.enrolmentState) &&
  (f.cohortState === CohortState.CLOSED || !ENDED.has(f.cohortState));

const takesPart: Condition = {
  code: 'LOCKED',
  reason: 'Only an admitted trainee of a round that has not ended hands in work; surveys can be answered afterwards.',
  holds: (f) => (f.enrolmentState === EnrolmentState.ADMITTED && !ENDED.has(f.cohortState)) || isLateSurvey(f),
};
const projectExists: Condition = {
  code: 'PROJECT_MISSING',
  reason: 'Work on a project is handed in for a project.',
  holds: (f) => f.hasProject || !f.needsProject,
};
const dataStepsPermitted: Condition = {
  code: 'ETHICS_MISSING',
  reason: 'Approval must stand before data are collected and cannot be given afterwards (Act 2003:460).',
  holds: (f) => f.ethicsPermits || !f.needsEthics,
};
const evidenceComplete: Condition = {
  code: 'EVIDENCE_MISSING',
  reason: 'The reviewer needs everything that the plan asks for.',
  holds: (_, given) => given.evidenceComplete !== false,
};
const reasonGiven: Condition = {
  code: 'REASON_REQUIRED',
  reason: 'Who gets something back must be told why.',
  holds: (_, given) => given.reason === undefined || (given.reason ?? '').trim() !== '',
};

/** A named step of a milestone. */
export interface Transition {
  readonly from: readonly MilestoneState[];
  readonly to: (facts: MilestoneFacts) => MilestoneState;
  /** Who may take it. */
  readonly who: (place: MilestonePlace) => boolean;
  /** What must hold besides, in the order in which it is told. */
  readonly conditions: readonly Condition[];
  /** True when what has only been handed in is opened in the same step, so that a review takes two clicks. */
  readonly opensFirst?: boolean;
  /** What a button says. */
  readonly label: Wording;
  /** What the audit trail calls it. */
  readonly audit: string;
}

/** The process of a milestone, from top to bottom. */
export const TRANSITIONS: Readonly<Record<MilestoneAction, Transition>> = {
  SUBMIT: {
    from: [OPEN, RETURNED],
    to: (f) => (f.reviewerRole === MilestoneRole.SYSTEM ? APPROVED : SUBMITTED),
    who: mayHandIn,
    conditions: [takesPart, projectExists, dataStepsPermitted, evidenceComplete],
    label: { sv: 'Lämna in', en: 'Hand in', nb: 'Lever inn' },
    audit: 'milestone.submitted',
  },
  RECALL: {
    from: [SUBMITTED],
    to: (f) => (f.decidedBefore ? RETURNED : OPEN),
    who: mayHandIn,
    conditions: [takesPart],
    label: { sv: 'Ta tillbaka', en: 'Take back', nb: 'Trekk tilbake' },
    audit: 'milestone.recalled',
  },
  OPEN_REVIEW: {
    from: [SUBMITTED],
    to: () => IN_REVIEW,
    who: mayReview,
    conditions: [],
    label: { sv: 'Öppna granskning', en: 'Open review', nb: 'Åpne vurdering' },
    audit: 'milestone.opened',
  },
  RETURN: {
    from: [SUBMITTED, IN_REVIEW],
    to: () => RETURNED,
    who: mayReview,
    conditions: [reasonGiven],
    opensFirst: true,
    label: { sv: 'Återlämna', en: 'Return', nb: 'Send tilbake' },
    audit: 'milestone.returned',
  },
  APPROVE: {
    from: [SUBMITTED, IN_REVIEW],
    to: () => APPROVED,
    who: mayReview,
    conditions: [],
    opensFirst: true,
    label: { sv: 'Godkänn', en: 'Approve', nb: 'Godkjenn' },
    audit: 'milestone.approved',
  },
  REOPEN: {
    from: [APPROVED],
    to: () => RETURNED,
    who: mayReopen,
    conditions: [reasonGiven],
    label: { sv: 'Öppna igen', en: 'Reopen', nb: 'Åpne igjen' },
    audit: 'milestone.reopened',
  },
};

/** What a state is called in a sentence. */
export const STATE_NAMES: Readonly<Record<MilestoneState, Wording>> = {
  OPEN: { sv: 'öppen', en: 'open', nb: 'åpen' },
  SUBMITTED: { sv: 'inlämnad', en: 'handed in', nb: 'levert' },
  IN_REVIEW: { sv: 'under granskning', en: 'in review', nb: 'under vurdering' },
  RETURNED: { sv: 'återlämnad', en: 'returned', nb: 'sendt tilbake' },
  APPROVED: { sv: 'godkänd', en: 'approved', nb: 'godkjent' },
};

/** True when the step is the viewer's to take, whatever the state. */
export function isTheirs(action: MilestoneAction, place: MilestonePlace): boolean {
  return TRANSITIONS[action].who(place);
}

/** The first thing that stands in the way of a step; null when it can be taken. */
export function obstacleTo(action: MilestoneAction, facts: MilestoneFacts, given: Given = {}): ObstacleCode | null {
  const { from, conditions } = TRANSITIONS[action];
  if (!from.includes(facts.state)) return wrongState(action, facts.state);
  return conditions.find((condition) => !condition.holds(facts, given))?.code ?? null;
}

/** The steps that one click takes, each with where it leads from and to. */
export function stepsOf(
  action: MilestoneAction,
  facts: MilestoneFacts,
): { action: MilestoneAction; from: MilestoneState; to: MilestoneState }[] {
  const { opensFirst, to } = TRANSITIONS[action];
  const step = { action, from: facts.state, to: to(facts) };
  if (!opensFirst || facts.state !== SUBMITTED) return [step];
  return [
    { action: MilestoneAction.OPEN_REVIEW, from: SUBMITTED, to: IN_REVIEW },
    { ...step, from: IN_REVIEW },
  ];
}

/** The steps to show a person: theirs, and possible now or kept back by something that can be named. */
export function stepsToShow(facts: MilestoneFacts): { action: MilestoneAction; obstacle: ObstacleCode | null }[] {
  return Object.values(MilestoneAction)
    .filter((action) => isTheirs(action, facts))
    .map((action) => ({ action, obstacle: obstacleTo(action, facts) }))
    .filter(({ obstacle }) => obstacle !== 'WRONG_STATE');
}

/** Approved is locked until the office reopens it; what a reviewer has opened cannot be taken back. */
function wrongState(action: MilestoneAction, state: MilestoneState): ObstacleCode {
  if (state === APPROVED) return 'LOCKED';
  return action === MilestoneAction.RECALL && state === IN_REVIEW ? 'REVIEW_STARTED' : 'WRONG_STATE';
}
