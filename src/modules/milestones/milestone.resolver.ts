import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.decorator.js';
import { Role } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import type { Page } from '../../platform/graphql/connection.js';
import { CurrentViewer } from '../../platform/graphql/request-context.js';
import { Milestone } from './milestone.entities.js';
import * as inputs from './milestone.inputs.js';
import * as payloads from './milestone.payloads.js';
import { REVIEWING_ROLES } from './milestone.policy.js';
import { MilestoneQueries } from './milestone.queries.js';
import { MilestoneService } from './milestone.service.js';
import { ReviewTask, ReviewTaskConnection, TraineeHome } from './milestone.types.js';
import { ReviewService } from './review.service.js';

/** Milestones: handing in, reviewing, and the screens of both. */
@Resolver()
export class MilestoneResolver {
  constructor(
    private readonly milestones: MilestoneService,
    private readonly reviews: ReviewService,
    private readonly queries: MilestoneQueries,
  ) {}

  @Query(() => Milestone, { description: "One milestone in one's scope." })
  @Allow()
  milestone(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'The milestone.' }) id: string,
  ): Promise<Milestone> {
    return this.milestones.get(viewer, id);
  }

  @Query(() => ReviewTaskConnection, {
    description: 'What waits for the viewer to review it, oldest first; empty for those who review nothing.',
  })
  @Allow()
  reviewQueue(@CurrentViewer() viewer: Viewer, @Args() args: inputs.ReviewQueueArgs): Promise<Page<ReviewTask>> {
    return this.queries.reviewQueue(viewer, args);
  }

  @Query(() => Int, { description: 'How many milestones wait for the viewer to review them.' })
  @Allow()
  reviewQueueCount(@CurrentViewer() viewer: Viewer, @Args() args: inputs.ReviewQueueCountArgs): Promise<number> {
    return this.queries.reviewQueueCount(viewer, args);
  }

  @Query(() => [TraineeHome], {
    description:
      'The first screen of the trainee who is signed in: one for each cohort in which they take part, the latest first; empty for others.',
  })
  @Allow()
  traineeHome(@CurrentViewer() viewer: Viewer): Promise<TraineeHome[]> {
    return this.queries.traineeHome(viewer);
  }

  @Mutation(() => payloads.SubmitMilestonePayload, {
    description:
      'Hands a milestone in to its reviewer; a survey is approved at once. Codes: STALE_VERSION, LOCKED, WRONG_STATE, PROJECT_MISSING, ' +
      'ETHICS_MISSING, EVIDENCE_MISSING, UNKNOWN_REFERENCE, DUPLICATE (submissionId of something else), PATIENT_IDENTIFIER.',
  })
  @Allow()
  async submitMilestone(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.SubmitMilestoneInput,
  ): Promise<payloads.SubmitMilestonePayload> {
    return { milestone: await this.milestones.submit(viewer, input) };
  }

  @Mutation(() => payloads.RecallMilestonePayload, {
    description: 'Takes back what was handed in, until a reviewer opens it. Codes: REVIEW_STARTED, STALE_VERSION, LOCKED, WRONG_STATE.',
  })
  @Allow()
  async recallMilestone(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.RecallMilestoneInput,
  ): Promise<payloads.RecallMilestonePayload> {
    return { milestone: await this.milestones.recall(viewer, input) };
  }

  @Mutation(() => payloads.OpenReviewPayload, {
    description: 'Begins the review of a milestone. Codes: STALE_VERSION, LOCKED, WRONG_STATE.',
  })
  @Allow(...REVIEWING_ROLES)
  async openReview(@CurrentViewer() viewer: Viewer, @Args('input') input: inputs.OpenReviewInput): Promise<payloads.OpenReviewPayload> {
    return { milestone: await this.reviews.open(viewer, input) };
  }

  @Mutation(() => payloads.ReturnMilestonePayload, {
    description:
      'Returns a milestone with comments; opens it first if nobody has. Codes: REASON_REQUIRED, UNKNOWN_REFERENCE, DUPLICATE, STALE_VERSION, ' +
      'LOCKED, WRONG_STATE, PATIENT_IDENTIFIER.',
  })
  @Allow(...REVIEWING_ROLES)
  async returnMilestone(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.ReturnMilestoneInput,
  ): Promise<payloads.ReturnMilestonePayload> {
    return { milestone: await this.reviews.return(viewer, input) };
  }

  @Mutation(() => payloads.ApproveMilestonePayload, {
    description:
      'Approves a milestone, which locks it; opens it first if nobody has. Codes: UNKNOWN_REFERENCE, DUPLICATE, STALE_VERSION, LOCKED, ' +
      'WRONG_STATE, PATIENT_IDENTIFIER.',
  })
  @Allow(...REVIEWING_ROLES)
  async approveMilestone(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.ApproveMilestoneInput,
  ): Promise<payloads.ApproveMilestonePayload> {
    return { milestone: await this.reviews.approve(viewer, input) };
  }

  @Mutation(() => payloads.ReopenMilestonePayload, {
    description:
      'Opens an approved milestone again, with a reason. Codes: REASON_REQUIRED, STALE_VERSION, WRONG_STATE, PATIENT_IDENTIFIER.',
  })
  @Allow(Role.OFFICE)
  async reopenMilestone(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.ReopenMilestoneInput,
  ): Promise<payloads.ReopenMilestonePayload> {
    return { milestone: await this.reviews.reopen(viewer, input) };
  }
}
