import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '../../platform/access/viewer.js';
import { CurrentViewer, type RequestContext } from '../../platform/graphql/request-context.js';
import { Clock } from '../../platform/time/clock.js';
import { Cohort, CohortLoader, takesTrainees } from '../cohorts/index.js';
import { OrganisationLoader, Specialty, Unit } from '../organisations/index.js';
import { Person, PersonLoader } from '../people/index.js';
import { Regulation } from '../regulations/index.js';
import { Enrolment, RegulationChoice } from './enrolment.entities.js';
import { EnrolmentLoader } from './enrolment.loader.js';
import { EnrolmentAbilities, TraineeRelation, TraineeSupporter } from './enrolment.payloads.js';
import {
  mayChooseRegulation,
  mayManage,
  maySetProtectedTime,
  readsWithdrawalNote,
  relationsTo,
  type Relation,
} from './enrolment.policy.js';
import { needsFreePlace, stateAfter, type EnrolmentAction } from './enrolment.workflow.js';

/** What an enrolment shows beside the plain columns. */
@Resolver(() => Enrolment)
export class EnrolmentFields {
  constructor(
    private readonly loader: EnrolmentLoader,
    private readonly people: PersonLoader,
    private readonly cohorts: CohortLoader,
    private readonly organisations: OrganisationLoader,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => Person, { nullable: true, description: 'The trainee.' })
  person(@Parent() enrolment: Enrolment, @Context() context: RequestContext): Promise<Person | null> {
    return this.people.byId.load(context, enrolment.personId);
  }

  @ResolveField(() => Cohort, { nullable: true, description: 'The cohort.' })
  cohort(@Parent() enrolment: Enrolment, @Context() context: RequestContext): Promise<Cohort | null> {
    return this.cohorts.byId.load(context, enrolment.cohortId);
  }

  @ResolveField(() => Unit, { nullable: true, description: 'Where the trainee works.' })
  unit(@Parent() enrolment: Enrolment, @Context() context: RequestContext): Promise<Unit | null> {
    return this.organisations.unitById.load(context, enrolment.unitId);
  }

  @ResolveField(() => Specialty, { nullable: true, description: 'The specialty that the trainee trains in.' })
  specialty(@Parent() enrolment: Enrolment, @Context() context: RequestContext): Promise<Specialty | null> {
    return this.organisations.specialtyById.load(context, enrolment.specialtyId);
  }

  @ResolveField(() => Regulation, {
    nullable: true,
    description: 'The regulation that the trainee follows today; null when none is recorded.',
  })
  async regulation(@Parent() enrolment: Enrolment, @Context() context: RequestContext): Promise<Regulation | null> {
    const today = this.clock.today();
    const choices = await this.loader.regulationsByPerson.load(context, enrolment.personId);
    const current = choices.find((c) => c.validFrom <= today && (c.validTo === null || c.validTo >= today));
    return current ? this.loader.regulationById.load(context, current.regulationId) : null;
  }

  @ResolveField(() => [RegulationChoice], { description: 'The regulations that the trainee has followed, oldest first.' })
  regulationHistory(@Parent() enrolment: Enrolment, @Context() context: RequestContext): Promise<RegulationChoice[]> {
    return this.loader.regulationsByPerson.load(context, enrolment.personId);
  }

  @ResolveField(() => [TraineeSupporter], { description: 'Who supervises, coaches and otherwise supports the trainee today.' })
  supporters(@Parent() enrolment: Enrolment, @Context() context: RequestContext): Promise<TraineeSupporter[]> {
    return this.loader.supportersByEnrolment.load(context, enrolment.id);
  }

  @ResolveField(() => [TraineeRelation], { description: 'How the viewer stands to the trainee.' })
  async viewerRelations(
    @Parent() enrolment: Enrolment,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<Relation[]> {
    const cohort = await this.cohorts.byId.load(context, enrolment.cohortId);
    return [...relationsTo(viewer, { ...enrolment, centreId: cohort?.centreId ?? '' })];
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'More about why the trainee left; null for others than the trainee, the office, the director of studies and supervisors.',
  })
  async withdrawalNote(
    @Parent() enrolment: Enrolment,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    const relations = await this.viewerRelations(enrolment, viewer, context);
    return readsWithdrawalNote(new Set(relations)) ? enrolment.withdrawalNote : null;
  }

  @ResolveField(() => EnrolmentAbilities, { description: 'What the viewer may do now.' })
  async viewerCan(
    @Parent() enrolment: Enrolment,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<EnrolmentAbilities> {
    const cohort = await this.cohorts.byId.load(context, enrolment.cohortId);
    const relations = relationsTo(viewer, { ...enrolment, centreId: cohort?.centreId ?? '' });
    const manages = mayManage(relations);
    const open = cohort !== null && takesTrainees(cohort.state);
    const can = (action: EnrolmentAction): boolean => {
      const to = stateAfter(action, enrolment.state);
      return manages && to !== null && (open || !needsFreePlace(enrolment.state, to));
    };
    return {
      admit: can('admit'),
      decline: can('decline'),
      withdraw: can('withdraw'),
      complete: can('complete'),
      restore: can('restore'),
      assign: manages,
      changeRegulation: mayChooseRegulation(relations),
      setProtectedTime: maySetProtectedTime(relations),
    };
  }
}

/** What an entry of the history of regulations shows beside the plain columns. */
@Resolver(() => RegulationChoice)
export class RegulationChoiceFields {
  constructor(
    private readonly loader: EnrolmentLoader,
    private readonly people: PersonLoader,
  ) {}

  @ResolveField(() => Regulation, { nullable: true, description: 'The regulation.' })
  regulation(@Parent() choice: RegulationChoice, @Context() context: RequestContext): Promise<Regulation | null> {
    return this.loader.regulationById.load(context, choice.regulationId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who recorded it; null when it is not known.' })
  async decidedBy(@Parent() choice: RegulationChoice, @Context() context: RequestContext): Promise<Person | null> {
    return choice.decidedById === null ? null : this.people.byId.load(context, choice.decidedById);
  }
}

/** What an entry of a trainee's supporters shows beside the role. */
@Resolver(() => TraineeSupporter)
export class TraineeSupporterFields {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField(() => Person, { nullable: true, description: 'Who.' })
  person(@Parent() supporter: TraineeSupporter, @Context() context: RequestContext): Promise<Person | null> {
    return this.people.byId.load(context, supporter.personId);
  }
}
