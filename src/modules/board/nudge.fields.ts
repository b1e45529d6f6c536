import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { Enrolment, EnrolmentLoader } from '../enrolments/index.js';
import { Person, PersonLoader } from '../people/index.js';
import { Nudge } from './nudge.entity.js';
import { NEWEST_NUDGES, NudgeLoader } from './nudge.loader.js';

/** What a reminder shows beside the plain columns. */
@Resolver(() => Nudge)
export class NudgeFields {
  constructor(
    private readonly enrolments: EnrolmentLoader,
    private readonly people: PersonLoader,
  ) {}

  @ResolveField(() => Enrolment, { nullable: true, description: "The trainee's place in the cohort." })
  enrolment(@Parent() nudge: Nudge, @Context() context: RequestContext): Promise<Enrolment | null> {
    return this.enrolments.byId.load(context, nudge.enrolmentId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who sent it.' })
  sender(@Parent() nudge: Nudge, @Context() context: RequestContext): Promise<Person | null> {
    return this.people.byId.load(context, nudge.senderId);
  }
}

/** The reminders of a trainee. */
@Resolver(() => Enrolment)
export class EnrolmentNudgeFields {
  constructor(private readonly loader: NudgeLoader) {}

  @ResolveField(() => [Nudge], {
    description: `The reminders of the trainee, the newest first, at most ${NEWEST_NUDGES}; empty for others than the trainee and those who follow the trainee.`,
  })
  nudges(@Parent() enrolment: Enrolment, @Context() context: RequestContext): Promise<Nudge[]> {
    return this.loader.byEnrolment.load(context, enrolment.id);
  }
}
