import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { OrganisationLoader, ProgrammeArea, Region, Register, Specialty, SupportArea } from '../organisations/index.js';
import { ProgrammeAreaCount, RegionCount, RegisterCount, SpecialtyCount, SupportAreaCount } from './evaluation.types.js';

@Resolver(() => SupportAreaCount)
export class SupportAreaCountFields {
  constructor(private readonly organisations: OrganisationLoader) {}

  @ResolveField(() => SupportArea, { nullable: true, description: 'The area.' })
  area(@Parent() row: SupportAreaCount, @Context() context: RequestContext): Promise<SupportArea | null> {
    return this.organisations.supportAreaById.load(context, row.areaId);
  }
}

@Resolver(() => RegisterCount)
export class RegisterCountFields {
  constructor(private readonly organisations: OrganisationLoader) {}

  @ResolveField(() => Register, { nullable: true, description: 'The register.' })
  register(@Parent() row: RegisterCount, @Context() context: RequestContext): Promise<Register | null> {
    return this.organisations.registerById.load(context, row.registerId);
  }
}

@Resolver(() => ProgrammeAreaCount)
export class ProgrammeAreaCountFields {
  constructor(private readonly organisations: OrganisationLoader) {}

  @ResolveField(() => ProgrammeArea, { nullable: true, description: 'The programme area.' })
  programmeArea(@Parent() row: ProgrammeAreaCount, @Context() context: RequestContext): Promise<ProgrammeArea | null> {
    return this.organisations.programmeAreaById.load(context, row.programmeAreaId);
  }
}

@Resolver(() => SpecialtyCount)
export class SpecialtyCountFields {
  constructor(private readonly organisations: OrganisationLoader) {}

  @ResolveField(() => Specialty, { nullable: true, description: 'The specialty.' })
  specialty(@Parent() row: SpecialtyCount, @Context() context: RequestContext): Promise<Specialty | null> {
    return this.organisations.specialtyById.load(context, row.specialtyId);
  }
}

@Resolver(() => RegionCount)
export class RegionCountFields {
  constructor(private readonly organisations: OrganisationLoader) {}

  @ResolveField(() => Region, { nullable: true, description: 'The region of the unit; null when it is not known.' })
  async region(@Parent() row: RegionCount, @Context() context: RequestContext): Promise<Region | null> {
    return row.regionId === null ? null : this.organisations.regionById.load(context, row.regionId);
  }
}
