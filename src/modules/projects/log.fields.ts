import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { Person, PersonLoader } from '../people/index.js';
import { LogEntry } from './log-entry.entity.js';
import { LogLoader } from './log.loader.js';
import { Project } from './project.entities.js';
import { ProjectLoader } from './project.loader.js';
import { LogEntryAbilities } from './project.payloads.js';
import { logEntryAbilities, traineeWriting } from './project.policy.js';

/** What a log entry shows beside the plain columns. */
@Resolver(() => LogEntry)
export class LogEntryFields {
  constructor(
    private readonly loader: LogLoader,
    private readonly projects: ProjectLoader,
    private readonly people: PersonLoader,
  ) {}

  @ResolveField(() => Project, { description: 'The project it belongs to.' })
  project(@Parent() entry: LogEntry, @Context() context: RequestContext): Promise<Project | null> {
    return this.projects.byId.load(context, entry.projectId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who wrote it.' })
  author(@Parent() entry: LogEntry, @Context() context: RequestContext): Promise<Person | null> {
    return this.people.byId.load(context, entry.authorId);
  }

  @ResolveField(() => Boolean, { description: 'True when the author took it back; it is then seen only as evidence.' })
  removed(@Parent() entry: LogEntry): boolean {
    return entry.removedAt !== null;
  }

  @ResolveField(() => LogEntryAbilities, { description: 'What the viewer may do with it now.' })
  async viewerCan(@Parent() entry: LogEntry, @Context() context: RequestContext): Promise<LogEntryAbilities> {
    const project = await this.projects.byId.load(context, entry.projectId);
    const place = project && (await this.projects.placeByEnrolment.load(context, project.enrolmentId));
    return logEntryAbilities({
      author: entry.authorId === context.viewer.id && place?.personId === context.viewer.id,
      writing: place ? traineeWriting(place.state, place.cohortState) : 'LOCKED',
      removed: entry.removedAt !== null,
      handedIn: (await this.loader.handedIn.load(context, entry.id)) !== null,
    });
  }
}
