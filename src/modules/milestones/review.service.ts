import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.service.js';
import { sql } from '../../platform/database/sql.js';
import { Rejected } from '../../platform/errors/rejected.js';
import { newId } from '../../platform/ids/id.js';
import { Clock } from '../../platform/time/clock.js';
import { MilestoneDefinition } from '../cohorts/index.js';
import { ChangeLine } from './change-line.js';
import { CriterionAnswer, Milestone, MilestoneAction, MilestoneState, MilestoneSubmission } from './milestone.entities.js';
import type { ReachedMilestone } from './milestone.facts.js';
import type {
  ApproveMilestoneInput,
  CriterionAnswerInput,
  OpenReviewInput,
  ReopenMilestoneInput,
  ReturnMilestoneInput,
} from './milestone.inputs.js';
import { criteriaProblems } from './milestone.rules.js';
import { MilestoneSteps } from './milestone.steps.js';

const { OPEN_REVIEW, RETURN, APPROVE, REOPEN } = MilestoneAction;

/** Reviewing what has been handed in. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly steps: MilestoneSteps,
    private readonly change: ChangeLine,
  ) {}

  /** Begins a review; from now on the trainee cannot take it back. STALE_VERSION, LOCKED, WRONG_STATE. */
  async open(viewer: Viewer, input: OpenReviewInput): Promise<Milestone> {
    const reached = await this.steps.reach(viewer, OPEN_REVIEW, input.milestoneId);
    this.steps.check(viewer, OPEN_REVIEW, reached, input.expectedVersion);
    await this.noteOnSubmission(reached, this.openedBy(viewer, reached));
    return this.steps.take(viewer, OPEN_REVIEW, reached, {});
  }

  /** Returns a milestone with comments. REASON_REQUIRED, UNKNOWN_REFERENCE, DUPLICATE, STALE_VERSION, LOCKED, WRONG_STATE. */
  async return(viewer: Viewer, input: ReturnMilestoneInput): Promise<Milestone> {
    return this.decide(viewer, RETURN, input, MilestoneState.RETURNED);
  }

  /** Approves a milestone, which locks it. UNKNOWN_REFERENCE, DUPLICATE, STALE_VERSION, LOCKED, WRONG_STATE. */
  async approve(viewer: Viewer, input: ApproveMilestoneInput): Promise<Milestone> {
    const approved = await this.decide(viewer, APPROVE, input, MilestoneState.APPROVED);
    await this.change.started(approved);
    return approved;
  }

  /** Opens an approved milestone again, so that it can be handed in anew. REASON_REQUIRED, STALE_VERSION, WRONG_STATE. */
  async reopen(viewer: Viewer, input: ReopenMilestoneInput): Promise<Milestone> {
    const reached = await this.steps.reach(viewer, REOPEN, input.milestoneId);
    this.steps.check(viewer, REOPEN, reached, input.expectedVersion, { reason: input.reason });
    const reopened = await this.steps.take(viewer, REOPEN, reached, {}, input.reason);
    await this.change.notStarted(reopened);
    return reopened;
  }

  private async decide(
    viewer: Viewer,
    action: MilestoneAction,
    input: ReturnMilestoneInput | ApproveMilestoneInput,
    outcome: MilestoneState,
  ): Promise<Milestone> {
    const reached = await this.steps.reach(viewer, action, input.milestoneId);
    const comment = input.comment ?? null;
    this.steps.check(viewer, action, reached, input.expectedVersion, { reason: comment });
    const now = this.clock.now();
    const decision = { decidedAt: now, decidedById: viewer.id, outcome, comment };
    await this.noteOnSubmission(reached, { ...this.openedBy(viewer, reached), ...decision });
    const answers = input.criteria ?? [];
    const unmet = action === MilestoneAction.APPROVE ? answers.findIndex((a) => !a.met) : -1;
    if (unmet >= 0) throw Rejected.of('CRITERION_NOT_MET', ['criteria', String(unmet), 'met']);
    await this.answer(reached, answers);
    return this.steps.take(viewer, action, reached, { decidedAt: now });
  }

  /** Who opened it: whoever decides at once has opened it too. */
  private openedBy(viewer: Viewer, { state }: ReachedMilestone): Partial<MilestoneSubmission> {
    return state === MilestoneState.SUBMITTED ? { openedAt: this.clock.now(), openedById: viewer.id } : {};
  }

  private async noteOnSubmission({ milestone }: ReachedMilestone, changes: Partial<MilestoneSubmission>): Promise<void> {
    await this.db.change(MilestoneSubmission, { milestoneId: milestone.id, round: milestone.round }, changes);
  }

  private async answer({ milestone }: ReachedMilestone, answers: readonly CriterionAnswerInput[]): Promise<void> {
    if (answers.length === 0) return;
    const definition = await this.db.find(MilestoneDefinition, milestone.definitionId);
    const problems = criteriaProblems(definition?.criteria ?? [], answers);
    if (problems.length > 0) throw new Rejected(problems);
    const submission = await this.db.one<{ id: string }>(
      sql`select id from milestone_submission where milestone_id = ${milestone.id} and round = ${milestone.round}`,
    );
    await this.db.insert(
      CriterionAnswer,
      answers.map((a) => ({
        id: newId(),
        submissionId: submission?.id ?? '',
        criterionKey: a.criterionKey,
        met: a.met,
        comment: a.comment ?? null,
      })),
    );
  }
}
