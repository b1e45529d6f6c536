import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { OrganisationLoader, SupportArea } from '../organisations/index.js';
import { SupportAreaCount } from './evaluation.types.js';

@Resolver(() => SupportAreaCount)
export class SupportAreaCountFields {
  constructor(private readonly organisations: OrganisationLoader) {}

  @ResolveField(() => SupportArea, { nullable: true, description: 'The area.' })
  area(@Parent() row: SupportAreaCount, @Context() context: RequestContext): Promise<SupportArea | null> {
    return this.organisations.supportAreaById.load(context, row.areaId);
  }
}
