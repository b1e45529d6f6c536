import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.decorator.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { CurrentViewer } from '../../platform/graphql/request-context.js';
import { DeliveryElement, Specialty } from './lists.entities.js';
import { ListsService } from './lists.service.js';
import { HealthRegion, Region } from './places.entities.js';
import { ProgrammeArea, ProgrammeAreaKind } from './registers.entities.js';

/** The short lists that everyone who is signed in may read. */
@Resolver()
export class ListsResolver {
  constructor(private readonly lists: ListsService) {}

  @Query(() => [ProgrammeArea], { description: 'National programme areas and cooperation groups, by name.' })
  @Allow()
  programmeAreas(
    @CurrentViewer() viewer: Viewer,
    @Args('kind', { type: () => ProgrammeAreaKind, nullable: true, description: 'Only groups of this kind.' })
    kind?: ProgrammeAreaKind | null,
  ): Promise<ProgrammeArea[]> {
    return this.lists.programmeAreas(viewer, kind ?? null);
  }

  @Query(() => [Region], { description: 'The 21 Swedish regions, by county code.' })
  @Allow()
  regions(): Promise<Region[]> {
    return this.lists.regions();
  }

  @Query(() => [HealthRegion], { description: 'Swedish health care regions and Norwegian regional health authorities, by name.' })
  @Allow()
  healthRegions(@CurrentViewer() viewer: Viewer): Promise<HealthRegion[]> {
    return this.lists.healthRegions(viewer);
  }

  @Query(() => [Specialty], { description: 'The medical specialties, by name.' })
  @Allow()
  specialties(@CurrentViewer() viewer: Viewer): Promise<Specialty[]> {
    return this.lists.specialties(viewer);
  }

  @Query(() => [DeliveryElement], { description: 'What a delivery model can contain.' })
  @Allow()
  deliveryElements(): Promise<DeliveryElement[]> {
    return this.lists.deliveryElements();
  }
}
