import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { Cohort } from '../cohorts/index.js';
import { EvaluationLoader } from './evaluation.loader.js';

/** What evaluation adds to a cohort. */
@Resolver(() => Cohort)
export class CohortViewerEvaluatesFields {
  constructor(private readonly loader: EvaluationLoader) {}

  @ResolveField(() => Boolean, { description: 'True when the viewer may read its evaluation (cohortEvaluation).' })
  async viewerEvaluates(@Parent() cohort: Cohort, @Context() context: RequestContext): Promise<boolean> {
    return (await this.loader.evaluated.load(context, cohort.id)) !== null;
  }
}
