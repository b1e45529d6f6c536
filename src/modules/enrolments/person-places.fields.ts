import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { Person } from '../people/index.js';
import { Enrolment } from './enrolment.entities.js';
import { EnrolmentLoader } from './enrolment.loader.js';

/** What enrolments add to a person. */
@Resolver(() => Person)
export class PersonPlacesFields {
  constructor(private readonly loader: EnrolmentLoader) {}

  @ResolveField(() => [Enrolment], {
    description: 'Places in cohorts as a trainee, latest round first; only those that the viewer reaches.',
  })
  enrolments(@Parent() person: Person, @Context() context: RequestContext): Promise<Enrolment[]> {
    return this.loader.byPerson.load(context, person.id);
  }
}
