import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '../../platform/access/viewer.js';
import { CurrentViewer, type RequestContext } from '../../platform/graphql/request-context.js';
import { inLanguage, SupportArea } from '../organisations/index.js';
import { CertificateFormField, type CertificateFormContent } from './certificate-form.types.js';
import { CertificateForm, CrosswalkLink, Goal, GoalPart, Regulation, Track } from './regulation.entities.js';
import { RegulationLoader } from './regulation.loader.js';

/** What a regulation shows beside the plain columns. */
@Resolver(() => Regulation)
export class RegulationFields {
  constructor(private readonly loader: RegulationLoader) {}

  @ResolveField(() => [Goal], { description: 'Its learning goals, in their order.' })
  goals(@Parent() regulation: Regulation, @Context() context: RequestContext): Promise<Goal[]> {
    return this.loader.goalsByRegulation.load(context, regulation.id);
  }
}

/** What a goal shows beside the plain columns. */
@Resolver(() => Goal)
export class GoalFields {
  constructor(private readonly loader: RegulationLoader) {}

  @ResolveField(() => Regulation, { nullable: true, description: 'The regulation it belongs to.' })
  regulation(@Parent() goal: Goal, @Context() context: RequestContext): Promise<Regulation | null> {
    return this.loader.byId.load(context, goal.regulationId);
  }

  @ResolveField(() => [GoalPart], { description: 'Its requirements and activities, in their order.' })
  parts(@Parent() goal: Goal, @Context() context: RequestContext): Promise<GoalPart[]> {
    return this.loader.partsByGoal.load(context, goal.id);
  }

  @ResolveField(() => Boolean, { description: 'True when its requirements and activities are recorded, false when only its title is.' })
  partsRecorded(@Parent() goal: Goal): boolean {
    return Boolean(goal.full);
  }
}

/** What a part of a goal shows beside the plain columns. */
@Resolver(() => GoalPart)
export class GoalPartFields {
  constructor(private readonly loader: RegulationLoader) {}

  @ResolveField(() => Goal, { nullable: true, description: 'The goal it belongs to.' })
  goal(@Parent() part: GoalPart, @Context() context: RequestContext): Promise<Goal | null> {
    return this.loader.goalById.load(context, part.goalId);
  }

  @ResolveField(() => CertificateForm, { nullable: true, description: 'The form that certifies it; null when there is none.' })
  async certificateForm(@Parent() part: GoalPart, @Context() context: RequestContext): Promise<CertificateForm | null> {
    return part.certificateForm === null ? null : this.loader.formById.load(context, part.certificateForm);
  }
}

/** What a link of the crosswalk shows beside the plain columns. */
@Resolver(() => CrosswalkLink)
export class CrosswalkFields {
  constructor(private readonly loader: RegulationLoader) {}

  @ResolveField(() => Goal, { nullable: true, description: 'The goal of the older regulation.' })
  fromGoal(@Parent() link: CrosswalkLink, @Context() context: RequestContext): Promise<Goal | null> {
    return this.loader.goalById.load(context, link.fromGoalId);
  }

  @ResolveField(() => Goal, { nullable: true, description: 'The goal of the newer regulation.' })
  toGoal(@Parent() link: CrosswalkLink, @Context() context: RequestContext): Promise<Goal | null> {
    return this.loader.goalById.load(context, link.toGoalId);
  }

  @ResolveField(() => GoalPart, { nullable: true, description: 'The part of the older goal; null when the whole goal is meant.' })
  async fromPart(@Parent() link: CrosswalkLink, @Context() context: RequestContext): Promise<GoalPart | null> {
    return link.fromPartId === null ? null : this.loader.partById.load(context, link.fromPartId);
  }

  @ResolveField(() => GoalPart, { nullable: true, description: 'The part of the newer goal; null when the whole goal is meant.' })
  async toPart(@Parent() link: CrosswalkLink, @Context() context: RequestContext): Promise<GoalPart | null> {
    return link.toPartId === null ? null : this.loader.partById.load(context, link.toPartId);
  }

  @ResolveField(() => String, { description: 'What changed, in the language of the viewer.' })
  whatChanged(@Parent() link: CrosswalkLink, @CurrentViewer() viewer: Viewer): string {
    return inLanguage(viewer.language, { sv: link.whatChangedSv, en: link.whatChangedEn, nb: link.whatChangedNb });
  }
}

/** What a certificate form shows beside the plain columns. */
@Resolver(() => CertificateForm)
export class CertificateFormFields {
  constructor(private readonly loader: RegulationLoader) {}

  @ResolveField(() => Regulation, { nullable: true, description: 'The regulation it belongs to.' })
  regulation(@Parent() form: CertificateForm, @Context() context: RequestContext): Promise<Regulation | null> {
    return this.loader.byId.load(context, form.regulationId);
  }

  @ResolveField(() => String, { nullable: true, description: 'Number of the appendix (bilaga), if it has one.' })
  appendix(@Parent() form: CertificateForm): string | null {
    return contentOf(form).appendix;
  }

  @ResolveField(() => String, { nullable: true, description: 'The printed heading, word for word.' })
  headingSv(@Parent() form: CertificateForm): string | null {
    return contentOf(form).headingSv;
  }

  @ResolveField(() => String, { nullable: true, description: 'The printed declaration above the signature, word for word.' })
  declarationSv(@Parent() form: CertificateForm): string | null {
    return contentOf(form).declarationSv;
  }

  @ResolveField(() => Boolean, { description: 'True when no application can be made with it any more.' })
  historical(@Parent() form: CertificateForm): boolean {
    return contentOf(form).historical;
  }

  @ResolveField(() => [CertificateFormField], { description: 'Its fields in printed order; empty when only the title is known.' })
  fields(@Parent() form: CertificateForm): CertificateFormField[] {
    return contentOf(form).fields;
  }
}

/** Which kinds of rounds an area of project support serves. */
@Resolver(() => SupportArea)
export class SupportAreaTracks {
  @ResolveField(() => [Track], { description: 'The kinds of rounds it serves.' })
  tracks(@Parent() area: SupportArea): Track[] {
    return Object.values(Track).filter((track) => ['BOTH', String(track)].includes(area.track));
  }
}

/** The loader of reference data wrote this shape. */
function contentOf(form: CertificateForm): CertificateFormContent {
  return form.content as CertificateFormContent;
}
