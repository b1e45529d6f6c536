import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.decorator.js';
import { Role } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { DataFile } from '../../platform/files/data-file.js';
import { CurrentViewer, type RequestContext } from '../../platform/graphql/request-context.js';
import { EvaluationFileService } from './evaluation-file.service.js';
import { CompareCohortsArgs, EvaluationFileArgs } from './evaluation.inputs.js';
import { EvaluationService } from './evaluation.service.js';
import { CohortEvaluation } from './evaluation.types.js';

/** Evaluation of cohorts. */
@Resolver()
export class EvaluationResolver {
  constructor(
    private readonly evaluations: EvaluationService,
    private readonly files: EvaluationFileService,
  ) {}

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

  @Query(() => DataFile, {
    description: 'What compareCohorts shows as a file, one row a cohort, in the language of the viewer. Codes: TOO_LARGE, INVALID_PERIOD.',
  })
  @Allow(Role.OFFICE, Role.COACH, Role.STUDY_DIRECTOR)
  evaluationFile(@Context() context: RequestContext, @Args() args: EvaluationFileArgs): Promise<DataFile> {
    return this.files.file(context, args);
  }
}
