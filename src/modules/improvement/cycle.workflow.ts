import type { Wording } from '../cohorts/index.js';
import type { Writing } from '../projects/index.js';
import { CycleAction, CycleDecision, CycleState, type PdsaCycle } from './cycle.entities.js';

const { PLANNED, RUNNING, STUDYING, CLOSED } = CycleState;

/** What decides which steps a cycle can take. */
export interface CycleFacts extends Pick<PdsaCycle, 'state' | 'prediction' | 'done' | 'seen' | 'comparison' | 'outcome' | 'decision'> {
  /** True when the viewer is the trainee whose project it is. */
  own: boolean;
  /** Whether the round still lets the trainee write. */
  writing: Writing;
}

/** Why a step cannot be taken, or a field not be written; each has its sentence. */
export type CycleObstacle =
  | Exclude<Writing, 'OPEN'>
  | 'PREDICTION_MISSING'
  | 'PREDICTION_LOCKED'
  | 'DOING_MISSING'
  | 'STUDY_MISSING'
  | 'DECISION_MISSING'
  | 'REASON_REQUIRED'
  | 'CYCLE_BEGUN'
  | 'CYCLE_CLOSED'
  | 'WRONG_STATE';

/** What the person hands over with the step; not known yet when a button is drawn. */
export interface Given {
  /** Why a closed cycle is opened again. */
  reason?: string | null;
}

type Condition = (facts: CycleFacts, given: Given) => CycleObstacle | null;

const written = (text: string | null): boolean => text !== null && text.trim() !== '';
const unless = (holds: boolean, obstacle: CycleObstacle): CycleObstacle | null => (holds ? null : obstacle);

/** The trainee writes while the round goes on. */
const roundOpen: Condition = ({ writing }) => (writing === 'OPEN' ? null : writing);
/** A prediction written afterwards is no prediction. */
const predicted: Condition = (f) => unless(written(f.prediction), 'PREDICTION_MISSING');
/** Only a beginning by mistake is taken back: once something has been written of the test, the prediction has been tested. */
const nothingDone: Condition = (f) => unless(!written(f.done) && !written(f.seen), 'CYCLE_BEGUN');
const doneAndSeen: Condition = (f) => unless(written(f.done) && written(f.seen), 'DOING_MISSING');
/** Learning is the difference between what one thought and what one saw. */
const compared: Condition = (f) => unless(written(f.comparison) && f.outcome !== null, 'STUDY_MISSING');
const decided: Condition = (f) => unless(f.decision !== null, 'DECISION_MISSING');
const reasonGiven: Condition = (_, { reason }) => unless(reason === undefined || written(reason), 'REASON_REQUIRED');

/** A named step of a cycle. Every step is the trainee's own. */
export interface CycleTransition {
  readonly from: CycleState;
  readonly to: CycleState;
  /** What must hold, in the order in which it is told. */
  readonly conditions: readonly Condition[];
  /** What a button says. */
  readonly label: Wording;
  /** What the audit trail calls it. */
  readonly audit: string;
}

/** The course of a cycle, from top to bottom. */
export const CYCLE_TRANSITIONS: Readonly<Record<CycleAction, CycleTransition>> = {
  BEGIN: {
    from: PLANNED,
    to: RUNNING,
    conditions: [roundOpen, predicted],
    label: { sv: 'Börja testet', en: 'Begin the test', nb: 'Start testen' },
    audit: 'cycle.begun',
  },
  RECALL: {
    from: RUNNING,
    to: PLANNED,
    conditions: [roundOpen, nothingDone],
    label: { sv: 'Ta tillbaka starten', en: 'Take the beginning back', nb: 'Trekk tilbake starten' },
    audit: 'cycle.recalled',
  },
  STUDY: {
    from: RUNNING,
    to: STUDYING,
    conditions: [roundOpen, doneAndSeen],
    label: { sv: 'Jämför med förutsägelsen', en: 'Compare with the prediction', nb: 'Sammenlign med forutsigelsen' },
    audit: 'cycle.studied',
  },
  CLOSE: {
    from: STUDYING,
    to: CLOSED,
    conditions: [roundOpen, compared, decided],
    label: { sv: 'Avsluta cykeln', en: 'Close the cycle', nb: 'Avslutt syklusen' },
    audit: 'cycle.closed',
  },
  REOPEN: {
    from: CLOSED,
    to: STUDYING,
    conditions: [roundOpen, reasonGiven],
    label: { sv: 'Öppna igen', en: 'Reopen', nb: 'Åpne igjen' },
    audit: 'cycle.reopened',
  },
};

/** What a state is called in a sentence. */
export const CYCLE_STATE_NAMES: Readonly<Record<CycleState, Wording>> = {
  PLANNED: { sv: 'planerad', en: 'planned', nb: 'planlagt' },
  RUNNING: { sv: 'pågår', en: 'running', nb: 'pågår' },
  STUDYING: { sv: 'studeras', en: 'being studied', nb: 'studeres' },
  CLOSED: { sv: 'avslutad', en: 'closed', nb: 'avsluttet' },
};

/** The first thing that stands in the way of a step; null when it can be taken. */
export function obstacleTo(action: CycleAction, facts: CycleFacts, given: Given = {}): CycleObstacle | null {
  const { from, conditions } = CYCLE_TRANSITIONS[action];
  if (facts.state !== from) return wrongState(action, facts);
  for (const condition of conditions) {
    const obstacle = condition(facts, given);
    if (obstacle) return obstacle;
  }
  return null;
}

/** The steps to show a person: the trainee's, and possible now or kept back by something that can be named. */
export function stepsToShow(facts: CycleFacts): { action: CycleAction; obstacle: CycleObstacle | null }[] {
  if (!facts.own) return [];
  return Object.values(CycleAction)
    .filter((action) => CYCLE_TRANSITIONS[action].from === facts.state)
    .map((action) => ({ action, obstacle: obstacleTo(action, facts) }));
}

/** The texts and choices of a cycle that its trainee writes. */
export const CYCLE_FIELDS = [
  'title',
  'changeIdeaId',
  'measureIds',
  'question',
  'prediction',
  'plan',
  'startsOn',
  'done',
  'seen',
  'comparison',
  'outcome',
  'decision',
  'next',
] as const;
export type CycleField = (typeof CYCLE_FIELDS)[number];

/** In which states each field is written. The title, what it belongs to and how it is followed can be put right until it is closed. */
const WRITTEN_IN: Readonly<Record<CycleField, readonly CycleState[]>> = {
  title: [PLANNED, RUNNING, STUDYING],
  changeIdeaId: [PLANNED, RUNNING, STUDYING],
  measureIds: [PLANNED, RUNNING, STUDYING],
  question: [PLANNED],
  prediction: [PLANNED],
  plan: [PLANNED],
  startsOn: [PLANNED],
  done: [RUNNING, STUDYING],
  seen: [RUNNING, STUDYING],
  comparison: [STUDYING],
  outcome: [STUDYING],
  decision: [STUDYING],
  next: [STUDYING],
};

/** Why a field cannot be written now; null when it can. */
export function fieldObstacle(field: CycleField, state: CycleState): CycleObstacle | null {
  if (WRITTEN_IN[field].includes(state)) return null;
  if (state === CLOSED) return 'CYCLE_CLOSED';
  return WRITTEN_IN[field].includes(PLANNED) ? 'PREDICTION_LOCKED' : 'NOT_AVAILABLE';
}

/** True when a cycle can be taken away: only plans are. */
export function isRemovable(state: CycleState): boolean {
  return state === PLANNED;
}

/** True when a next cycle is offered: the change is to be tested again in another form. */
export function offersNext({ state, decision }: Pick<PdsaCycle, 'state' | 'decision'>): boolean {
  return state === CLOSED && decision === CycleDecision.ADAPT;
}

/** Who tries to close too early is told what is missing; everything else of a closed cycle is locked. */
function wrongState(action: CycleAction, { state }: CycleFacts): CycleObstacle {
  if (state === CLOSED) return 'CYCLE_CLOSED';
  return action === CycleAction.CLOSE && state === RUNNING ? 'STUDY_MISSING' : 'WRONG_STATE';
}
