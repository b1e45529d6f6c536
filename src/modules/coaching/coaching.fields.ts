import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { Enrolment, EnrolmentLoader } from '../enrolments/index.js';
import { Person, PersonLoader } from '../people/index.js';
import { CoachNote } from './coach-note.entity.js';

/** What a coach note shows beside the plain columns. */
@Resolver(() => CoachNote)
export class CoachNoteFields {
  constructor(
    private readonly enrolments: EnrolmentLoader,
    private readonly people: PersonLoader,
  ) {}

  @ResolveField(() => Enrolment, { nullable: true, description: 'The trainee it is about.' })
  enrolment(@Parent() note: CoachNote, @Context() context: RequestContext): Promise<Enrolment | null> {
    return this.enrolments.byId.load(context, note.enrolmentId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who wrote it.' })
  author(@Parent() note: CoachNote, @Context() context: RequestContext): Promise<Person | null> {
    return this.people.byId.load(context, note.authorId);
  }
}
