import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { TraineeHome } from '../milestones/index.js';
import { Seminar } from './seminar.entities.js';
import { SeminarLoader } from './seminar.loader.js';

/** What seminars add to the trainee's home. */
@Resolver(() => TraineeHome)
export class TraineeHomeSeminarFields {
  constructor(private readonly loader: SeminarLoader) {}

  @ResolveField(() => Seminar, { nullable: true, description: 'The next seminar of the cohort, also while it goes on.' })
  nextSeminar(@Parent() home: TraineeHome, @Context() context: RequestContext): Promise<Seminar | null> {
    return this.loader.nextByEnrolment.load(context, home.enrolment.id);
  }
}
