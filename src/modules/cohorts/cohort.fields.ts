import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '../../platform/access/viewer.js';
import { CurrentViewer, type RequestContext } from '../../platform/graphql/request-context.js';
import { say } from '../../platform/i18n/i18n.js';
import { DeliveryElement, OrganisationLoader, RegisterCentre } from '../organisations/index.js';
import { Person, PersonLoader } from '../people/index.js';
import { Cohort, CohortElement, CohortEvent } from './cohort.entity.js';
import { CohortLoader } from './cohort.loader.js';
import { CohortAbilities, CohortPlaces, CohortTransition } from './cohort.payloads.js';
import { mayRun, readsNote, seesPlaces } from './cohort.policy.js';
import { barrierTo, COHORT_STEPS, CohortAction, stepsFrom, takesTrainees } from './cohort.workflow.js';
import { MilestoneTemplate } from './template.entities.js';

/** What a cohort shows beside the plain columns. */
@Resolver(() => Cohort)
export class CohortFields {
  constructor(
    private readonly loader: CohortLoader,
    private readonly organisations: OrganisationLoader,
  ) {}

  @ResolveField(() => RegisterCentre, { nullable: true, description: 'The register centre that leads it.' })
  centre(@Parent() cohort: Cohort, @Context() context: RequestContext): Promise<RegisterCentre | null> {
    return this.organisations.centreById.load(context, cohort.centreId);
  }

  @ResolveField(() => MilestoneTemplate, { nullable: true, description: 'The plan of milestones and seminars that it follows.' })
  template(@Parent() cohort: Cohort, @Context() context: RequestContext): Promise<MilestoneTemplate | null> {
    return this.loader.templateById.load(context, cohort.templateId);
  }

  @ResolveField(() => [CohortElement], {
    description: 'The elements of its delivery model, those that no longer apply too, by the day they began.',
  })
  elements(@Parent() cohort: Cohort, @Context() context: RequestContext): Promise<CohortElement[]> {
    return this.loader.elementsByCohort.load(context, cohort.id);
  }

  @ResolveField(() => [CohortEvent], { description: 'Its history, oldest first.' })
  events(@Parent() cohort: Cohort, @Context() context: RequestContext): Promise<CohortEvent[]> {
    return this.loader.eventsByCohort.load(context, cohort.id);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What the office wants remembered about the round; null for those who neither run it nor administer the installation.',
  })
  note(@Parent() cohort: Cohort, @CurrentViewer() viewer: Viewer): string | null {
    return readsNote(viewer, cohort) ? cohort.note : null;
  }

  @ResolveField(() => CohortPlaces, { nullable: true, description: 'How full it is; null for those who do not lead it.' })
  async places(
    @Parent() cohort: Cohort,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<CohortPlaces | null> {
    return seesPlaces(viewer, cohort) ? this.loader.placesByCohort.load(context, cohort.id) : null;
  }

  @ResolveField(() => CohortAbilities, { description: 'What the viewer may do with it now.' })
  viewerCan(@Parent() cohort: Cohort, @CurrentViewer() viewer: Viewer): CohortAbilities {
    const runs = mayRun(viewer, cohort);
    const can = (action: CohortAction): boolean => runs && COHORT_STEPS[action].from.includes(cohort.state);
    return {
      edit: runs,
      open: can(CohortAction.OPEN),
      run: can(CohortAction.START),
      close: can(CohortAction.CLOSE),
      stop: can(CohortAction.STOP),
      importRoster: runs && takesTrainees(cohort.state),
    };
  }

  @ResolveField(() => [CohortTransition], { description: 'The steps that follow from where it stands; empty for those who do not run it.' })
  async availableTransitions(
    @Parent() cohort: Cohort,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<CohortTransition[]> {
    if (!mayRun(viewer, cohort)) return [];
    const admitted = (await this.loader.placesByCohort.load(context, cohort.id))?.admitted ?? 0;
    return stepsFrom(cohort.state).map((action) => {
      const { label, needsReason } = COHORT_STEPS[action];
      const barrier = barrierTo(action, cohort.state, admitted);
      return {
        action,
        label: label[viewer.language],
        needsReason,
        disabledReason: barrier && say(viewer.language, `userError.${barrier}`),
      };
    });
  }
}

/** What a step in the life of a cohort shows beside the plain columns. */
@Resolver(() => CohortEvent)
export class CohortEventFields {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField(() => Person, { nullable: true, description: 'Who; null when it is not known.' })
  async actor(@Parent() event: CohortEvent, @Context() context: RequestContext): Promise<Person | null> {
    return event.actorId === null ? null : this.people.byId.load(context, event.actorId);
  }
}

/** What an element of a cohort's delivery model shows beside the plain columns. */
@Resolver(() => CohortElement)
export class CohortElementFields {
  constructor(
    private readonly loader: CohortLoader,
    private readonly organisations: OrganisationLoader,
  ) {}

  @ResolveField(() => DeliveryElement, { nullable: true, description: 'What the element is.' })
  element(@Parent() row: CohortElement, @Context() context: RequestContext): Promise<DeliveryElement | null> {
    return this.organisations.elementById.load(context, row.elementId);
  }

  @ResolveField(() => String, { nullable: true, description: 'Name of the element, in the language of the viewer.' })
  async name(@Parent() row: CohortElement, @CurrentViewer() viewer: Viewer, @Context() context: RequestContext): Promise<string | null> {
    const element = await this.organisations.elementById.load(context, row.elementId);
    return element && { sv: element.nameSv, en: element.nameEn, nb: element.nameNb }[viewer.language];
  }

  @ResolveField(() => Cohort, { nullable: true, description: 'The cohort.' })
  cohort(@Parent() row: CohortElement, @Context() context: RequestContext): Promise<Cohort | null> {
    return this.loader.byId.load(context, row.cohortId);
  }
}
