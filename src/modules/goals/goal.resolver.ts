import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.decorator.js';
import { Role } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { CurrentViewer } from '../../platform/graphql/request-context.js';
import { ConfirmGoalPartInput, RevokeGoalConfirmationInput } from './goal.inputs.js';
import { ConfirmGoalPartPayload, RevokeGoalConfirmationPayload } from './goal.payloads.js';
import { GoalService } from './goal.service.js';
import { GoalProgress, GoalToCertify } from './goal.types.js';

/** The goals of trainees. */
@Resolver()
export class GoalResolver {
  constructor(private readonly goals: GoalService) {}

  @Query(() => [GoalProgress], {
    description:
      'One’s own goals, for each round: every requirement and activity of the regulation one follows, the evidence and what is missing.',
  })
  @Allow()
  myGoals(@CurrentViewer() viewer: Viewer): Promise<GoalProgress[]> {
    return this.goals.mine(viewer);
  }

  @Query(() => GoalProgress, { description: 'The goals of one trainee in one’s scope.' })
  @Allow()
  goalsOf(
    @CurrentViewer() viewer: Viewer,
    @Args('enrolmentId', { type: () => ID, description: 'The trainee’s place in the round.' }) enrolmentId: string,
  ): Promise<GoalProgress> {
    return this.goals.of(viewer, enrolmentId);
  }

  @Query(() => [GoalToCertify], {
    description: 'Parts with approved evidence that wait for one’s own confirmation, longest waiting first.',
  })
  @Allow(Role.SUPERVISOR, Role.MAIN_SUPERVISOR, Role.COURSE_LEADER)
  toCertify(@CurrentViewer() viewer: Viewer): Promise<GoalToCertify[]> {
    return this.goals.toCertify(viewer);
  }

  @Mutation(() => ConfirmGoalPartPayload, {
    description:
      'Certifies a requirement or an activity, by someone whom the regulation lets certify. A repeat answers with the confirmation that stands. ' +
      'Codes: NOT_CERTIFIER, NOT_AVAILABLE, REGULATION_CLOSED, UNKNOWN_REFERENCE, EVIDENCE_MISSING, WRONG_STATE, INVALID_FORMAT, PATIENT_IDENTIFIER.',
  })
  @Allow()
  async confirmGoalPart(@CurrentViewer() viewer: Viewer, @Args('input') input: ConfirmGoalPartInput): Promise<ConfirmGoalPartPayload> {
    return { confirmation: await this.goals.confirm(viewer, input) };
  }

  @Mutation(() => RevokeGoalConfirmationPayload, {
    description:
      'Takes a confirmation back, with a reason; by the one who gave it or the office. It stays in the history. Codes: REQUIRED, PATIENT_IDENTIFIER.',
  })
  @Allow()
  async revokeGoalConfirmation(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RevokeGoalConfirmationInput,
  ): Promise<RevokeGoalConfirmationPayload> {
    return { confirmation: await this.goals.revoke(viewer, input) };
  }
}
