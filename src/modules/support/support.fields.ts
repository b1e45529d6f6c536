import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '../../platform/access/viewer.js';
import { CurrentViewer, type RequestContext } from '../../platform/graphql/request-context.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { Clock } from '../../platform/time/clock.js';
import { CohortLoader } from '../cohorts/index.js';
import { Enrolment, EnrolmentLoader, relationsTo } from '../enrolments/index.js';
import { OrganisationLoader, SupportArea } from '../organisations/index.js';
import { Person, PersonLoader } from '../people/index.js';
import { daysOpen, daysToFirstAnswer, firstAnswerDueOn, isLate } from './support-days.rules.js';
import { SupportMessage, SupportRequest } from './support.entities.js';
import { SupportLoader } from './support.loader.js';
import { SupportRequestAbilities } from './support.payloads.js';
import { maySupport, type SupportAction, type SupportRelation } from './support.policy.js';
import { canStep, type SupportStep } from './support.workflow.js';

/** What a support request shows beside the plain columns. */
@Resolver(() => SupportRequest)
export class SupportRequestFields {
  constructor(
    private readonly clock: Clock,
    private readonly loader: SupportLoader,
    private readonly enrolments: EnrolmentLoader,
    private readonly cohorts: CohortLoader,
    private readonly organisations: OrganisationLoader,
    private readonly people: PersonLoader,
  ) {}

  @ResolveField(() => Enrolment, { nullable: true, description: "The trainee's place in the cohort." })
  enrolment(@Parent() request: SupportRequest, @Context() context: RequestContext): Promise<Enrolment | null> {
    return this.enrolments.byId.load(context, request.enrolmentId);
  }

  @ResolveField(() => SupportArea, { nullable: true, description: 'The area of support.' })
  area(@Parent() request: SupportRequest, @Context() context: RequestContext): Promise<SupportArea | null> {
    return this.organisations.supportAreaById.load(context, request.areaId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who asked.' })
  author(@Parent() request: SupportRequest, @Context() context: RequestContext): Promise<Person | null> {
    return this.people.byId.load(context, request.createdById);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who takes care of it; null while nobody does.' })
  assignee(@Parent() request: SupportRequest, @Context() context: RequestContext): Promise<Person | null> {
    return request.assigneeId === null ? Promise.resolve(null) : this.people.byId.load(context, request.assigneeId);
  }

  @ResolveField(() => [SupportMessage], { description: 'The question and everything written since, in order; at most 200.' })
  messages(@Parent() request: SupportRequest, @Context() context: RequestContext): Promise<SupportMessage[]> {
    return this.loader.messages.load(context, request.id);
  }

  @ResolveField(() => Int, { nullable: true, description: 'Calendar days to the first answer; null while there is none.' })
  daysToFirstAnswer(@Parent() request: SupportRequest): number | null {
    return daysToFirstAnswer(request);
  }

  @ResolveField(() => Int, { description: 'Calendar days it has been open, or was until it ended.' })
  daysOpen(@Parent() request: SupportRequest): number {
    return daysOpen(request, this.clock.today());
  }

  @ResolveField(() => DateScalar, {
    description: 'Day by which a first answer is promised; working days from Monday to Friday, without regard to public holidays.',
  })
  async firstAnswerDueOn(@Parent() request: SupportRequest, @Context() context: RequestContext): Promise<string> {
    return firstAnswerDueOn(request, await this.promised(request, context));
  }

  @ResolveField(() => Boolean, { description: 'True when the first answer came after the promised day, or is still missing after it.' })
  async late(@Parent() request: SupportRequest, @Context() context: RequestContext): Promise<boolean> {
    return isLate(request, await this.promised(request, context), this.clock.today());
  }

  @ResolveField(() => SupportRequestAbilities, { description: 'What one may do with it now.' })
  async viewerCan(
    @Parent() request: SupportRequest,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<SupportRequestAbilities> {
    const relations = await this.relations(request, viewer, context);
    const can = (action: SupportAction, step: SupportStep): boolean => maySupport(relations, action) && canStep(request.state, step);
    return {
      write: can('write', 'reply'),
      assign: can('assign', 'assign'),
      take: can('take', 'assign') && !relations.has('TRAINEE') && !relations.has('ASSIGNEE'),
      wait: can('wait', 'wait'),
      resolve: can('resolve', 'resolve'),
      reopen: can('reopen', 'reopen'),
      cancel: can('cancel', 'cancel'),
    };
  }

  private async promised(request: SupportRequest, context: RequestContext): Promise<number> {
    return (await this.area(request, context))?.firstAnswerWorkingDays ?? 0;
  }

  private async relations(request: SupportRequest, viewer: Viewer, context: RequestContext): Promise<ReadonlySet<SupportRelation>> {
    const relations = new Set<SupportRelation>(request.assigneeId === viewer.id ? ['ASSIGNEE'] : []);
    const enrolment = await this.enrolments.byId.load(context, request.enrolmentId);
    const cohort = enrolment && (await this.cohorts.byId.load(context, enrolment.cohortId));
    if (enrolment && cohort) for (const r of relationsTo(viewer, { ...enrolment, centreId: cohort.centreId })) relations.add(r);
    return relations;
  }
}

/** What a message shows beside the plain columns. */
@Resolver(() => SupportMessage)
export class SupportMessageFields {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField(() => Person, { nullable: true, description: 'Who wrote it.' })
  author(@Parent() message: SupportMessage, @Context() context: RequestContext): Promise<Person | null> {
    return this.people.byId.load(context, message.authorId);
  }
}

/** What support adds to a trainee's place in a cohort. */
@Resolver(() => Enrolment)
export class EnrolmentSupportFields {
  constructor(private readonly loader: SupportLoader) {}

  @ResolveField(() => [SupportRequest], { description: 'The support requests of the trainee that one may see, the latest first.' })
  supportRequests(@Parent() enrolment: Enrolment, @Context() context: RequestContext): Promise<SupportRequest[]> {
    return this.loader.byEnrolment.load(context, enrolment.id);
  }
}
