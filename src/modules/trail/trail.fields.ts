import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '../../platform/access/viewer.js';
import { CurrentViewer, type RequestContext } from '../../platform/graphql/request-context.js';
import { Cohort, CohortLoader } from '../cohorts/index.js';
import { Person, PersonLoader } from '../people/index.js';
import { actionLabel } from './trail.labels.js';
import { recordKey, TrailSubjectLoader } from './trail-subject.loader.js';
import { AuditEntry } from './trail.types.js';

/** What an event shows beside the plain columns. */
@Resolver(() => AuditEntry)
export class AuditEntryFields {
  constructor(
    private readonly people: PersonLoader,
    private readonly subjects: TrailSubjectLoader,
    private readonly cohorts: CohortLoader,
  ) {}

  @ResolveField(() => String, { description: 'What was done, in the language of the viewer.' })
  label(@Parent() entry: AuditEntry, @CurrentViewer() viewer: Viewer): string {
    return actionLabel(entry.action, viewer.language);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who did it; null for the system itself.' })
  async actor(@Parent() entry: AuditEntry, @Context() context: RequestContext): Promise<Person | null> {
    return entry.actorId === null ? null : this.people.byId.load(context, entry.actorId);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What the record is called: a person, a unit, a seminar, a milestone; null when it has no name of its own.',
  })
  async subject(@Parent() entry: AuditEntry, @Context() context: RequestContext): Promise<string | null> {
    return (await this.subjects.byRecord.load(context, recordKey(entry.entity, entry.entityId)))?.name ?? null;
  }

  @ResolveField(() => Person, { nullable: true, description: 'The trainee or person it is about, if any.' })
  async person(@Parent() entry: AuditEntry, @Context() context: RequestContext): Promise<Person | null> {
    return entry.personId === null ? null : this.people.byId.load(context, entry.personId);
  }

  @ResolveField(() => Cohort, { nullable: true, description: 'The cohort it belongs to, if any.' })
  async cohort(@Parent() entry: AuditEntry, @Context() context: RequestContext): Promise<Cohort | null> {
    return entry.cohortId === null ? null : this.cohorts.byId.load(context, entry.cohortId);
  }
}
