import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.decorator.js';
import { ListsService, SupportArea } from '../organisations/index.js';
import { CertificateForm, CrosswalkLink, Goal, Regulation, Track } from './regulation.entities.js';
import { RegulationService } from './regulation.service.js';

/** Regulations, goals, crosswalk and forms: open to everyone who is signed in. */
@Resolver()
export class RegulationResolver {
  constructor(
    private readonly service: RegulationService,
    private readonly lists: ListsService,
  ) {}

  @Query(() => [Regulation], { description: 'The regulations on specialist training, the oldest first.' })
  @Allow()
  regulations(): Promise<Regulation[]> {
    return this.service.list();
  }

  @Query(() => Goal, { description: 'One learning goal (delmål).' })
  @Allow()
  goal(@Args('id', { type: () => ID, description: 'The goal.' }) id: string): Promise<Goal> {
    return this.service.goal(id);
  }

  @Query(() => [CrosswalkLink], { description: 'How goals live on in later regulations: 20 to a4 to STa2, 19 to a5 to STa3.' })
  @Allow()
  crosswalk(
    @Args('track', { type: () => Track, nullable: true, description: 'Only goals of this kind of round.' }) track?: Track | null,
  ): Promise<CrosswalkLink[]> {
    return this.service.crosswalk(track ?? null);
  }

  @Query(() => [CertificateForm], { description: 'The certificate forms (intyg) of a regulation.' })
  @Allow()
  certificateForms(
    @Args('regulationId', { type: () => ID, description: 'The regulation.' }) regulationId: string,
  ): Promise<CertificateForm[]> {
    return this.service.forms(regulationId);
  }

  @Query(() => [SupportArea], { description: 'The areas of project support, in order.' })
  @Allow()
  supportAreas(
    @Args('track', { type: () => Track, nullable: true, description: 'Only areas that serve this kind of round.' }) track?: Track | null,
  ): Promise<SupportArea[]> {
    return this.lists.supportAreas(track ?? null);
  }
}
