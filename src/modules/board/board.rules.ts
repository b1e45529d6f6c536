import { say, type Language } from '../../platform/i18n/i18n.js';
import { civilDate, daysBetween } from '../../platform/time/clock.js';
import { CohortState, takesTrainees } from '../cohorts/index.js';
import { daysSilent, SILENT_DAYS } from '../coaching/index.js';
import { EnrolmentState } from '../enrolments/index.js';
import { daysWaiting, isOverdue, MilestoneState, type Milestone } from '../milestones/index.js';

/** Why a trainee needs to be looked at, the most pressing first. */
export enum BoardFlagKind {
  OVERDUE = 'OVERDUE',
  RETURNED = 'RETURNED',
  WAITING = 'WAITING',
  SILENT = 'SILENT',
  ATTENDANCE = 'ATTENDANCE',
  NO_SUPERVISOR = 'NO_SUPERVISOR',
  NO_PROJECT = 'NO_PROJECT',
}

/** Days after which each thing is worth a flag. What is not named here is worth one at once. */
export const FLAG_AFTER_DAYS = {
  /** A milestone has waited for its reviewer. */
  waiting: 7,
  /** Nothing was done: the number that the list of silent trainees begins with. */
  silent: SILENT_DAYS,
  /** The trainee's round has begun and there is no project. */
  noProject: 28,
} as const;

/** A milestone with what the plan says of it. */
export interface PlannedMilestone {
  milestone: Milestone;
  /** True when a complete project needs it. */
  required: boolean;
  /** True when the trainee is the one who hands it in. */
  own: boolean;
}

/**
 * What comes next for a trainee, by the same rule as on the trainee's own page: what came back, then what is due first. When nothing
 * is left for the trainee to hand in, the first that waits for somebody else. `milestones` are in the order of the plan.
 */
export function nextMilestone(milestones: readonly PlannedMilestone[], state: EnrolmentState): Milestone | null {
  if (state !== EnrolmentState.ADMITTED) return null;
  const left = milestones.filter(({ milestone, required }) => required && milestone.state !== MilestoneState.APPROVED);
  const first = (state: MilestoneState): Milestone | undefined =>
    left
      .filter(({ milestone, own }) => own && milestone.state === state)
      .map(({ milestone }) => milestone)
      .sort((a, b) => a.dueOn.localeCompare(b.dueOn))[0];
  return first(MilestoneState.RETURNED) ?? first(MilestoneState.OPEN) ?? left[0]?.milestone ?? null;
}

/** What the flags of one trainee rest on. */
export interface FlagFacts {
  enrolmentState: EnrolmentState;
  cohortState: CohortState;
  /** The first day of the round for this trainee: the cohort's, or the day of the place when that came later. */
  beganOn: string;
  milestones: readonly Pick<Milestone, 'state' | 'dueOn' | 'submittedAt' | 'decidedAt'>[];
  lastActivityAt: Date;
  /** Null when no seminar is planned. */
  attendance: { canStillReach: boolean; threshold: number } | null;
  hasSupervisor: boolean;
  hasProject: boolean;
}

/** A flag with the numbers of its reason. */
export type FoundFlag =
  | { kind: BoardFlagKind.OVERDUE | BoardFlagKind.RETURNED; count: number; days: number }
  | { kind: BoardFlagKind.WAITING | BoardFlagKind.SILENT | BoardFlagKind.NO_PROJECT; days: number }
  | { kind: BoardFlagKind.ATTENDANCE; percent: number }
  | { kind: BoardFlagKind.NO_SUPERVISOR };

/** True for a trainee with a place in a round that goes on: nobody else is asked for anything. */
export function takesPart(facts: Pick<FlagFacts, 'enrolmentState' | 'cohortState'>): boolean {
  return facts.enrolmentState === EnrolmentState.ADMITTED && takesTrainees(facts.cohortState);
}

/** Every flag of a trainee today, in the order of {@link BoardFlagKind}. */
export function flagsOf(facts: FlagFacts, today: string): FoundFlag[] {
  if (!takesPart(facts)) return [];
  const flags = [
    overdue(facts, today),
    returned(facts, today),
    waiting(facts, today),
    silent(facts, today),
    attendance(facts),
    facts.hasSupervisor ? null : ({ kind: BoardFlagKind.NO_SUPERVISOR } as const),
    noProject(facts, today),
  ];
  return flags.filter((flag) => flag !== null);
}

function overdue({ milestones }: FlagFacts, today: string): FoundFlag | null {
  const late = milestones.filter((m) => isOverdue(m, today)).map((m) => daysBetween(m.dueOn, today));
  return late.length === 0 ? null : { kind: BoardFlagKind.OVERDUE, count: late.length, days: Math.max(...late) };
}

function returned({ milestones }: FlagFacts, today: string): FoundFlag | null {
  const back = milestones.filter((m) => m.state === MilestoneState.RETURNED);
  const ages = back.map((m) => (m.decidedAt ? daysBetween(civilDate(m.decidedAt), today) : 0));
  return back.length === 0 ? null : { kind: BoardFlagKind.RETURNED, count: back.length, days: Math.max(...ages) };
}

function waiting({ milestones }: FlagFacts, today: string): FoundFlag | null {
  const days = Math.max(-1, ...milestones.map((m) => daysWaiting(m, today) ?? -1));
  return days >= FLAG_AFTER_DAYS.waiting ? { kind: BoardFlagKind.WAITING, days } : null;
}

/** Silence is asked about while the round runs, as in the list of silent trainees. */
function silent({ cohortState, lastActivityAt }: FlagFacts, today: string): FoundFlag | null {
  const days = daysSilent(today, lastActivityAt);
  return cohortState === CohortState.RUNNING && days >= FLAG_AFTER_DAYS.silent ? { kind: BoardFlagKind.SILENT, days } : null;
}

function attendance({ attendance: share }: FlagFacts): FoundFlag | null {
  return share === null || share.canStillReach ? null : { kind: BoardFlagKind.ATTENDANCE, percent: share.threshold };
}

function noProject({ hasProject, beganOn }: FlagFacts, today: string): FoundFlag | null {
  const days = daysBetween(beganOn, today);
  return !hasProject && days >= FLAG_AFTER_DAYS.noProject ? { kind: BoardFlagKind.NO_PROJECT, days } : null;
}

/** The reason of a flag in words, as the office reads it, or as the trainee whom it is about. */
export function reasonOf(flag: FoundFlag, language: Language, reader: 'board' | 'nudge' = 'board'): string {
  const days = (count: number): string => say(language, 'board.days', { count });
  switch (flag.kind) {
    case BoardFlagKind.OVERDUE:
      return say(language, 'board.OVERDUE', { count: flag.count, days: days(flag.days) });
    case BoardFlagKind.RETURNED:
      return say(language, 'board.RETURNED', { count: flag.count, ago: say(language, 'board.ago', { count: flag.days }) });
    case BoardFlagKind.WAITING:
      return say(language, 'board.WAITING', { days: days(flag.days) });
    case BoardFlagKind.SILENT:
    case BoardFlagKind.NO_PROJECT:
      return say(language, `${reader}.${flag.kind}`, { days: days(flag.days) });
    case BoardFlagKind.ATTENDANCE:
      return say(language, `${reader}.ATTENDANCE`, { percent: flag.percent });
    case BoardFlagKind.NO_SUPERVISOR:
      return say(language, `${reader}.NO_SUPERVISOR`);
  }
}
