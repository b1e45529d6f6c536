import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { Person, PersonLoader } from '../people/index.js';
import { EthicsDecision } from './ethics-decision.entity.js';
import { Project } from './project.entities.js';
import { ProjectLoader } from './project.loader.js';

/** What an ethics decision shows beside the plain columns. */
@Resolver(() => EthicsDecision)
export class EthicsDecisionFields {
  constructor(
    private readonly projects: ProjectLoader,
    private readonly people: PersonLoader,
  ) {}

  @ResolveField(() => Project, { description: 'The project it was made for.' })
  project(@Parent() decision: EthicsDecision, @Context() context: RequestContext): Promise<Project | null> {
    return this.projects.byId.load(context, decision.projectId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who recorded it.' })
  recordedBy(@Parent() decision: EthicsDecision, @Context() context: RequestContext): Promise<Person | null> {
    return this.people.byId.load(context, decision.recordedById);
  }
}
