import { addDays } from '../../platform/time/clock.js';
import { type Cohort, MilestoneKind, type MilestoneDefinition } from '../../modules/cohorts/index.js';
import { MilestoneState } from '../../modules/milestones/index.js';
import type { Stage } from './stage.js';

/** Why something came back: words on the whole, and what was missing, by the key of the criterion. */
export interface ReturnStory {
  comment: string;
  unmet: Record<string, string>;
}

/** Where one milestone stands, when the path alone does not tell. */
export interface StandingStory extends Partial<ReturnStory> {
  key: string;
  state: MilestoneState;
  submittedAgo?: number;
  openedAgo?: number;
  decidedAgo?: number;
  reflection?: string;
  /** It had come back once before. */
  before?: ReturnStory & { submittedAgo: number; decidedAgo: number };
}

/** How far a trainee has come through the plan. */
export interface PathStory {
  /** Everything up to and with this milestone is approved; null for nothing. */
  approvedTo: string | null;
  /** Share of the planned time that the trainee needed; 1 unless given. */
  pace?: number;
  /** Days by which every due day is moved, for a trainee who came late. */
  dueLater?: number;
  /** Approved milestones that came back once. */
  returned?: Record<string, ReturnStory>;
  /** Milestones that stand elsewhere. */
  standing?: readonly StandingStory[];
}

/** One round of a milestone: handed in, perhaps opened, perhaps decided. */
export interface RoundStory {
  submittedOn: string;
  openedOn: string | null;
  decidedOn: string | null;
  outcome: MilestoneState.APPROVED | MilestoneState.RETURNED | null;
  comment: string | null;
  unmet: Record<string, string>;
  reflection: string | null;
}

const DAYS_TO_RESUBMIT = 9;
const APPROVAL_WORDS = [
  'Tydligt och genomarbetat, bra jobbat!',
  'Godkänt. Ta med er resonemanget om mätosäkerhet till nästa steg.',
  'Bra. Tänk på att hålla teamet informerat även de veckor då ni inte ses.',
  'Godkänt, och tack för en ärlig reflektion.',
  null,
  null,
];

/** The day a milestone is due. */
export function dueDay(cohort: Cohort, definition: MilestoneDefinition, path: PathStory): string {
  return addDays(cohort.startsOn, 7 * definition.weekOffset + (path.dueLater ?? 0));
}

/** The rounds of one milestone on a trainee's path, oldest first. */
export function roundsOf(
  stage: Stage,
  cohort: Cohort,
  plan: readonly MilestoneDefinition[],
  definition: MilestoneDefinition,
  path: PathStory,
): RoundStory[] {
  const standing = path.standing?.find((s) => s.key === definition.key);
  if (standing) return standingRounds(stage, definition, standing);
  const last = plan.find((d) => d.key === path.approvedTo);
  return last && definition.position <= last.position ? approvedRounds(stage, cohort, definition, path) : [];
}

function approvedRounds(stage: Stage, cohort: Cohort, definition: MilestoneDefinition, path: PathStory): RoundStory[] {
  const { days, random } = stage;
  const yesterday = days.ago(1);
  const submittedOn = earlier(submissionDay(stage, cohort, definition, path), yesterday);
  const decidedOn = earlier(days.working(addDays(submittedOn, random.between(1, 5))), yesterday);
  const comment = random.pick(APPROVAL_WORDS);
  const approved = { ...round(submittedOn), openedOn: decidedOn, decidedOn, outcome: MilestoneState.APPROVED as const, comment };
  if (definition.kind === MilestoneKind.SURVEY) return [{ ...approved, openedOn: null, decidedOn: submittedOn, comment: null }];
  const back = path.returned?.[definition.key];
  if (!back) return [approved];
  const first = days.working(addDays(submittedOn, -DAYS_TO_RESUBMIT));
  const returnedOn = days.working(addDays(first, 3));
  return [{ ...round(first), openedOn: returnedOn, decidedOn: returnedOn, outcome: MilestoneState.RETURNED, ...back }, approved];
}

/** A few days around the due day; sooner for a trainee who works faster, never before the round begins if it is due within it. */
function submissionDay({ days, random }: Stage, cohort: Cohort, definition: MilestoneDefinition, path: PathStory): string {
  const offset = 7 * definition.weekOffset;
  if (offset <= 0) return addDays(cohort.startsOn, offset - random.between(1, 5));
  const planned = Math.max(1, Math.round(offset * (path.pace ?? 1)) - random.between(-4, 5));
  return days.working(addDays(cohort.startsOn, planned));
}

function standingRounds({ days }: Stage, definition: MilestoneDefinition, standing: StandingStory): RoundStory[] {
  if (standing.state === MilestoneState.OPEN) return [];
  const { submittedAgo, openedAgo, decidedAgo, before } = standing;
  if (submittedAgo === undefined) throw new Error(`${definition.key} needs a day of submission`);
  const decided = standing.state === MilestoneState.APPROVED || standing.state === MilestoneState.RETURNED ? standing.state : null;
  const survey = definition.kind === MilestoneKind.SURVEY;
  const decidedOn = decided === null ? null : days.ago(decidedAgo ?? submittedAgo);
  const opened = standing.state === MilestoneState.IN_REVIEW ? days.ago(openedAgo ?? submittedAgo) : decidedOn;
  const now: RoundStory = {
    submittedOn: days.ago(submittedAgo),
    openedOn: survey ? null : opened,
    decidedOn,
    outcome: decided,
    comment: standing.comment ?? null,
    unmet: standing.unmet ?? {},
    reflection: standing.reflection ?? null,
  };
  if (!before) return [now];
  const returnedOn = days.ago(before.decidedAgo);
  return [
    {
      ...round(days.ago(before.submittedAgo)),
      openedOn: returnedOn,
      decidedOn: returnedOn,
      outcome: MilestoneState.RETURNED,
      comment: before.comment,
      unmet: before.unmet,
    },
    now,
  ];
}

function round(submittedOn: string): RoundStory {
  return { submittedOn, openedOn: null, decidedOn: null, outcome: null, comment: null, unmet: {}, reflection: null };
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
