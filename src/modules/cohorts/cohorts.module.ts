import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/index.js';
import { CohortElementService } from './cohort-element.service.js';
import { CohortLifecycle } from './cohort-lifecycle.service.js';
import { CohortElementFields, CohortEventFields, CohortFields } from './cohort.fields.js';
import { CohortLoader } from './cohort.loader.js';
import { CohortResolver } from './cohort.resolver.js';
import { CohortService } from './cohort.service.js';
import { MilestoneDefinitionFields, MilestoneTemplateFields, SeminarDefinitionFields } from './template.fields.js';
import { TemplateLoader } from './template.loader.js';

/** Cohorts and the plans they follow. */
@Module({
  imports: [OrganisationsModule],
  providers: [
    CohortElementFields,
    CohortElementService,
    CohortEventFields,
    CohortFields,
    CohortLifecycle,
    CohortLoader,
    CohortResolver,
    CohortService,
    MilestoneDefinitionFields,
    MilestoneTemplateFields,
    SeminarDefinitionFields,
    TemplateLoader,
  ],
  exports: [CohortLoader, CohortService],
})
export class CohortsModule {}
