import { newId } from '../../platform/ids/id.js';
import { type Cohort, MilestoneKind, type MilestoneDefinition, type MilestoneRole } from '../../modules/cohorts/index.js';
import type { Enrolment } from '../../modules/enrolments/index.js';
import {
  CriterionAnswer,
  Milestone,
  MilestoneAction,
  MilestoneEvent,
  MilestoneState,
  MilestoneSubmission,
} from '../../modules/milestones/index.js';
import { reflectionFor } from '../content/reflections.js';
import { noteActivity } from './enrolment.js';
import { addEvidence, type EvidenceContext } from './evidence.js';
import { dueDay, type PathStory, type RoundStory, roundsOf } from './milestone-path.js';
import { markChangeStarted } from './measures.js';
import type { Plan } from './plan.js';
import type { ToldProject } from './project.js';
import type { Stage } from './stage.js';

const { OPEN, SUBMITTED, IN_REVIEW, APPROVED } = MilestoneState;

/** Whose milestones they are, and who hands in and reviews them. */
export interface MilestonePlaceStory {
  cohort: Cohort;
  plan: Plan;
  enrolment: Enrolment;
  told: ToldProject | null;
  /** Who holds each role of the plan for this trainee. */
  holders: Partial<Record<MilestoneRole, string>>;
  /** The office, which reviews where nobody holds the role. */
  officeId: string;
  context: EvidenceContext;
}

/** Adds every milestone of the plan with its submissions, evidence, answers and history. Returns them by key. */
export function addMilestones(stage: Stage, place: MilestonePlaceStory, path: PathStory): Map<string, Milestone> {
  const { milestones: plan } = place.plan;
  return new Map(
    plan.map((definition) => {
      const rounds = roundsOf(stage, place.cohort, plan, definition, path);
      if (rounds.length > 0 && definition.needsProject && !place.told) throw new Error(`${definition.key} needs a project`);
      return [definition.key, addMilestone(stage, place, definition, dueDay(place.cohort, definition, path), rounds)];
    }),
  );
}

function addMilestone(
  stage: Stage,
  place: MilestonePlaceStory,
  definition: MilestoneDefinition,
  dueOn: string,
  rounds: readonly RoundStory[],
): Milestone {
  const milestone = stage.sheet.add(Milestone, {
    id: newId(),
    version: 1,
    enrolmentId: place.enrolment.id,
    definitionId: definition.id,
    state: OPEN,
    dueOn,
    round: 0,
    submittedAt: null,
    decidedAt: null,
  });
  for (const round of rounds) addRound(stage, place, definition, milestone, round);
  if (definition.changeStarted && place.told) markChangeStarted(stage, place.told.project, milestone);
  return milestone;
}

function addRound(
  stage: Stage,
  place: MilestonePlaceStory,
  definition: MilestoneDefinition,
  milestone: Milestone,
  round: RoundStory,
): void {
  const { sheet, days } = stage;
  const submitterId = place.holders[definition.responsibleRole] ?? place.officeId;
  const reviewerId = place.holders[definition.reviewerRole] ?? place.officeId;
  const survey = definition.kind === MilestoneKind.SURVEY;
  const submittedAt = days.past(round.submittedOn, '15:45');
  const openedAt = round.openedOn ? days.past(round.openedOn, '16:05') : null;
  const decidedOn = round.decidedOn ? days.past(round.decidedOn, '16:30') : null;
  const decidedAt = survey ? submittedAt : decidedOn;
  const submission = sheet.add(MilestoneSubmission, {
    id: newId(),
    milestoneId: milestone.id,
    round: milestone.round + 1,
    reflection: round.reflection ?? reflectionFor(definition.key, place.context.index),
    submittedById: submitterId,
    submittedAt,
    recalledAt: null,
    openedAt,
    openedById: openedAt && reviewerId,
    decidedAt,
    decidedById: survey || !decidedAt ? null : reviewerId,
    outcome: round.outcome,
    comment: round.comment,
  });
  addEvidence(stage, place, definition, submission);
  if (submitterId === place.enrolment.personId) noteActivity(place.enrolment, submittedAt);
  milestone.round = submission.round;
  milestone.submittedAt = submittedAt;
  const step = stepper(stage, milestone);
  step(MilestoneAction.SUBMIT, survey ? APPROVED : SUBMITTED, submittedAt, submitterId);
  if (openedAt) step(MilestoneAction.OPEN_REVIEW, IN_REVIEW, openedAt, reviewerId);
  if (decidedAt) milestone.decidedAt = decidedAt;
  if (survey || !decidedAt || !round.outcome) return;
  step(round.outcome === APPROVED ? MilestoneAction.APPROVE : MilestoneAction.RETURN, round.outcome, decidedAt, reviewerId);
  for (const { key } of definition.criteria) {
    const missing = round.unmet[key];
    sheet.add(CriterionAnswer, {
      id: newId(),
      submissionId: submission.id,
      criterionKey: key,
      met: missing === undefined,
      comment: missing ?? null,
    });
  }
}

/** Takes a step of the workflow: the state, the version and the history move together. */
function stepper({ sheet }: Stage, milestone: Milestone): (action: MilestoneAction, to: MilestoneState, at: Date, actorId: string) => void {
  return (action, to, at, actorId) => {
    sheet.add(MilestoneEvent, {
      id: newId(),
      milestoneId: milestone.id,
      action,
      fromState: milestone.state,
      toState: to,
      round: milestone.round,
      at,
      actorId,
      reason: null,
    });
    milestone.state = to;
    milestone.version += 1;
  };
}
