import { Context, Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '../../platform/access/viewer.js';
import { CurrentViewer, type RequestContext } from '../../platform/graphql/request-context.js';
import { inLanguage, nameIn } from './names.rules.js';
import { OrganisationLoader } from './organisation.loader.js';
import { HealthRegion, Region } from './places.entities.js';
import { FormerName, ProgrammeArea, Register, RegisterCentre } from './registers.entities.js';

/** How a coaching model is shown. */
@ObjectType('CoachingModel', { description: 'A way of coaching that a centre has or had.' })
export class CoachingModelView {
  @Field(() => String, { description: 'What the centre calls it, in Swedish.' })
  name: string;

  @Field(() => String, { description: 'How it works, in the language of the viewer.' })
  description: string;

  @Field(() => Int, { nullable: true, description: 'First year, if known.' })
  activeFrom: number | null;

  @Field(() => Int, { nullable: true, description: 'Last year; null while it is in use or when not known.' })
  activeTo: number | null;
}

/** What a centre shows beside the plain columns. */
@Resolver(() => RegisterCentre)
export class CentreFields {
  constructor(private readonly loader: OrganisationLoader) {}

  @ResolveField(() => String, { description: 'Name in the language of the viewer.' })
  name(@Parent() centre: RegisterCentre, @CurrentViewer() viewer: Viewer): string {
    return nameIn(viewer.language, centre);
  }

  @ResolveField(() => Region, { nullable: true, description: 'The region it is at home in, if any.' })
  async homeRegion(@Parent() centre: RegisterCentre, @Context() context: RequestContext): Promise<Region | null> {
    return centre.homeRegionId === null ? null : this.loader.regionById.load(context, centre.homeRegionId);
  }

  @ResolveField(() => HealthRegion, { nullable: true, description: 'The health care region it works for, if any.' })
  async healthRegion(@Parent() centre: RegisterCentre, @Context() context: RequestContext): Promise<HealthRegion | null> {
    return centre.healthRegionId === null ? null : this.loader.healthRegionById.load(context, centre.healthRegionId);
  }

  @ResolveField(() => RegisterCentre, { nullable: true, description: 'The centre that took over, after a merger.' })
  async successor(@Parent() centre: RegisterCentre, @Context() context: RequestContext): Promise<RegisterCentre | null> {
    return centre.successorId === null ? null : this.loader.centreById.load(context, centre.successorId);
  }

  @ResolveField(() => [FormerName], { description: 'Swedish names it had before, newest first.' })
  formerNames(@Parent() centre: RegisterCentre, @Context() context: RequestContext): Promise<FormerName[]> {
    return this.loader.formerNamesByItem.load(context, centre.id);
  }

  @ResolveField(() => Int, { description: 'How many registers that exist it runs.' })
  async registerCount(@Parent() centre: RegisterCentre, @Context() context: RequestContext): Promise<number> {
    return (await this.loader.registerCountByCentre.load(context, centre.id))?.registers ?? 0;
  }

  @ResolveField(() => CoachingModelView, { nullable: true, description: 'Its way of coaching; null when it has none of its own.' })
  coachingModel(@Parent() { coachingModel: model }: RegisterCentre, @CurrentViewer() viewer: Viewer): CoachingModelView | null {
    if (model === null) return null;
    const description = inLanguage(viewer.language, { sv: model.descriptionSv, en: model.descriptionEn });
    return { name: model.nameSv, description, activeFrom: model.activeFrom, activeTo: model.activeTo };
  }
}

/** What a register shows beside the plain columns. */
@Resolver(() => Register)
export class RegisterFields {
  constructor(private readonly loader: OrganisationLoader) {}

  @ResolveField(() => RegisterCentre, { nullable: true, description: 'The centre that runs it.' })
  centre(@Parent() register: Register, @Context() context: RequestContext): Promise<RegisterCentre | null> {
    return this.loader.centreById.load(context, register.centreId);
  }

  @ResolveField(() => ProgrammeArea, { nullable: true, description: 'The programme area it belongs to, if any.' })
  async programmeArea(@Parent() register: Register, @Context() context: RequestContext): Promise<ProgrammeArea | null> {
    return register.programmeAreaId === null ? null : this.loader.programmeAreaById.load(context, register.programmeAreaId);
  }

  @ResolveField(() => Register, { nullable: true, description: 'The register it was merged into.' })
  async successor(@Parent() register: Register, @Context() context: RequestContext): Promise<Register | null> {
    return register.successorId === null ? null : this.loader.registerById.load(context, register.successorId);
  }

  @ResolveField(() => [FormerName], { description: 'Names it had before, short and full, newest first.' })
  formerNames(@Parent() register: Register, @Context() context: RequestContext): Promise<FormerName[]> {
    return this.loader.formerNamesByItem.load(context, register.id);
  }
}

/** What a programme area shows beside the plain columns. */
@Resolver(() => ProgrammeArea)
export class ProgrammeAreaFields {
  @ResolveField(() => String, { description: 'Name in the language of the viewer.' })
  name(@Parent() area: ProgrammeArea, @CurrentViewer() viewer: Viewer): string {
    return nameIn(viewer.language, area);
  }
}
