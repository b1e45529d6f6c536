import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '../../platform/access/viewer.js';
import { CurrentViewer, type RequestContext } from '../../platform/graphql/request-context.js';
import { Enrolment, EnrolmentLoader } from '../enrolments/index.js';
import { Milestone } from '../milestones/index.js';
import { Person, PersonLoader } from '../people/index.js';
import { GoalPart } from '../regulations/index.js';
import { Seminar } from '../seminars/index.js';
import { GoalConfirmation } from './goal-confirmation.entity.js';
import { GoalLoader } from './goal.loader.js';
import { ConfirmGoalPartPayload, RevokeGoalConfirmationPayload } from './goal.payloads.js';
import { GoalService } from './goal.service.js';
import { GoalProgress } from './goal.types.js';

/** What a confirmation shows beside the plain columns. */
@Resolver(() => GoalConfirmation)
export class GoalConfirmationFields {
  constructor(
    private readonly loader: GoalLoader,
    private readonly people: PersonLoader,
    private readonly enrolments: EnrolmentLoader,
  ) {}

  @ResolveField(() => GoalPart, { nullable: true, description: 'What was confirmed.' })
  part(@Parent() c: GoalConfirmation, @Context() context: RequestContext): Promise<GoalPart | null> {
    return this.loader.partById.load(context, c.partId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who confirmed it.' })
  confirmedBy(@Parent() c: GoalConfirmation, @Context() context: RequestContext): Promise<Person | null> {
    return this.people.byId.load(context, c.confirmedById);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who took it back; null while it stands.' })
  async revokedBy(@Parent() c: GoalConfirmation, @Context() context: RequestContext): Promise<Person | null> {
    return c.revokedById === null ? null : this.people.byId.load(context, c.revokedById);
  }

  @ResolveField(() => Enrolment, {
    nullable: true,
    description: 'The round it was earned in; null for evidence from outside, or a round the viewer does not reach.',
  })
  async enrolment(@Parent() c: GoalConfirmation, @Context() context: RequestContext): Promise<Enrolment | null> {
    return c.enrolmentId === null ? null : this.enrolments.byId.load(context, c.enrolmentId);
  }

  @ResolveField(() => Milestone, { nullable: true, description: 'The approved milestone it rests on, if any.' })
  async milestone(@Parent() c: GoalConfirmation, @Context() context: RequestContext): Promise<Milestone | null> {
    return c.milestoneId === null ? null : this.loader.milestoneById.load(context, c.milestoneId);
  }

  @ResolveField(() => Seminar, { nullable: true, description: 'The attended seminar it rests on, if any.' })
  async seminar(@Parent() c: GoalConfirmation, @Context() context: RequestContext): Promise<Seminar | null> {
    return c.seminarId === null ? null : this.loader.seminarById.load(context, c.seminarId);
  }
}

/** What an answer shows beside the confirmation. */
@Resolver(() => ConfirmGoalPartPayload)
export class ConfirmGoalPartPayloadFields {
  constructor(private readonly goals: GoalService) {}

  @ResolveField(() => GoalProgress, { nullable: true, description: 'How far the trainee has come now; null when nothing was changed.' })
  async progress(@Parent() { confirmation }: ConfirmGoalPartPayload, @CurrentViewer() viewer: Viewer): Promise<GoalProgress | null> {
    return confirmation?.enrolmentId ? this.goals.find(viewer, confirmation.enrolmentId) : null;
  }
}

/** What an answer shows beside the confirmation. */
@Resolver(() => RevokeGoalConfirmationPayload)
export class RevokeGoalConfirmationPayloadFields {
  constructor(private readonly goals: GoalService) {}

  @ResolveField(() => GoalProgress, { nullable: true, description: 'How far the trainee has come now; null when nothing was changed.' })
  async progress(@Parent() { confirmation }: RevokeGoalConfirmationPayload, @CurrentViewer() viewer: Viewer): Promise<GoalProgress | null> {
    return confirmation?.enrolmentId ? this.goals.find(viewer, confirmation.enrolmentId) : null;
  }
}
