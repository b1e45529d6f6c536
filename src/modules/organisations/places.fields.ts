import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '../../platform/access/viewer.js';
import { CurrentViewer, type RequestContext } from '../../platform/graphql/request-context.js';
import { Clock } from '../../platform/time/clock.js';
import { nameIn } from './names.rules.js';
import { OrganisationLoader } from './organisation.loader.js';
import { HealthRegion, Region, RegionMembership, Unit } from './places.entities.js';
import { healthRegionOf } from './region.rules.js';

/** What a health care region shows beside the plain columns. */
@Resolver(() => HealthRegion)
export class HealthRegionFields {
  @ResolveField(() => String, { description: 'Name in the language of the viewer.' })
  name(@Parent() region: HealthRegion, @CurrentViewer() viewer: Viewer): string {
    return nameIn(viewer.language, region);
  }
}

/** What a region shows beside the plain columns. */
@Resolver(() => Region)
export class RegionFields {
  constructor(private readonly loader: OrganisationLoader) {}

  @ResolveField(() => [RegionMembership], {
    description: 'The health care regions it lies in, by municipality where it is split: Halland lies in two.',
  })
  memberships(@Parent() region: Region, @Context() context: RequestContext): Promise<RegionMembership[]> {
    return this.loader.membershipsByRegion.load(context, region.id);
  }
}

/** What a membership shows beside the plain columns. */
@Resolver(() => RegionMembership)
export class MembershipFields {
  constructor(private readonly loader: OrganisationLoader) {}

  @ResolveField(() => HealthRegion, { nullable: true, description: 'The health care region.' })
  healthRegion(@Parent() membership: RegionMembership, @Context() context: RequestContext): Promise<HealthRegion | null> {
    return this.loader.healthRegionById.load(context, membership.healthRegionId);
  }
}

/** What a unit shows beside the plain columns. */
@Resolver(() => Unit)
export class UnitFields {
  constructor(
    private readonly loader: OrganisationLoader,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => Region, { nullable: true, description: 'The region, if known.' })
  async region(@Parent() unit: Unit, @Context() context: RequestContext): Promise<Region | null> {
    return unit.regionId === null ? null : this.loader.regionById.load(context, unit.regionId);
  }

  @ResolveField(() => HealthRegion, {
    nullable: true,
    description:
      'The health care region today, or on the last day of a closed unit; null when it cannot be told, as in Halland without a municipality.',
  })
  async healthRegion(@Parent() unit: Unit, @Context() context: RequestContext): Promise<HealthRegion | null> {
    if (unit.regionId === null) return null;
    const today = this.clock.today();
    const onDate = unit.validTo !== null && unit.validTo < today ? unit.validTo : today;
    const memberships = await this.loader.membershipsByRegion.load(context, unit.regionId);
    const id = healthRegionOf(unit.regionId, unit.municipalityCode, memberships, onDate);
    return id === null ? null : this.loader.healthRegionById.load(context, id);
  }
}
