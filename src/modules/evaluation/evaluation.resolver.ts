import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.decorator.js';
import { Role } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { CurrentViewer } from '../../platform/graphql/request-context.js';
import { CompareCohortsArgs } from './evaluation.inputs.js';
import { EvaluationService } from './evaluation.service.js';
import { CohortEvaluation } from './evaluation.types.js';

/** Evaluation of cohorts. */
@Resolver()
export class EvaluationResolver {
  constructor(private readonly evaluations: EvaluationService) {}

  @Query(() => CohortEvaluation, { description: 'The evaluation of one cohort.' })
  @Allow(Role.OFFICE, Role.COACH, Role.STUDY_DIRECTOR)
  cohortEvaluation(
    @CurrentViewer() viewer: Viewer,
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
  ): Promise<CohortEvaluation> {
    return this.evaluations.of(viewer, cohortId);
  }

  @Query(() => [CohortEvaluation], {
    description: 'Several cohorts side by side, by the same definitions, oldest first. Codes: TOO_LARGE, INVALID_PERIOD.',
  })
  @Allow(Role.OFFICE, Role.COACH, Role.STUDY_DIRECTOR)
  compareCohorts(@CurrentViewer() viewer: Viewer, @Args() args: CompareCohortsArgs): Promise<CohortEvaluation[]> {
    return this.evaluations.compare(viewer, args);
  }
}
