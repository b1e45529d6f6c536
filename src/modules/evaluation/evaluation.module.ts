import { Module } from '@nestjs/common';
import { CohortsModule } from '../cohorts/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { CohortViewerEvaluatesFields } from './cohort-evaluation.fields.js';
import { EvaluationFileService } from './evaluation-file.service.js';
import { CohortEvaluationFields } from './evaluation.fields.js';
import { EvaluationLoader } from './evaluation.loader.js';
import { EvaluationQueries } from './evaluation.queries.js';
import { EvaluationResolver } from './evaluation.resolver.js';
import * as rows from './evaluation-rows.fields.js';
import { EvaluationService } from './evaluation.service.js';

/** Evaluation of cohorts: figures with their n, each on its own and side by side. */
@Module({
  imports: [CohortsModule, OrganisationsModule],
  providers: [
    CohortEvaluationFields,
    CohortViewerEvaluatesFields,
    EvaluationFileService,
    EvaluationLoader,
    EvaluationQueries,
    EvaluationResolver,
    EvaluationService,
    ...Object.values(rows),
  ],
})
export class EvaluationModule {}
