import { Global, Module } from '@nestjs/common';
import { CohortsModule } from '../cohorts/index.js';
import { EnrolmentsModule, PlanStarter } from '../enrolments/index.js';
import { MeasuresModule } from '../measures/index.js';
import { ProjectsModule } from '../projects/index.js';
import { ChangeLine } from './change-line.js';
import { EnrolmentMilestoneFields, ProjectMilestoneFields, ReviewTaskFields, TraineeHomeFields } from './milestone-parents.fields.js';
import { MilestonePlanStarter } from './milestone-plan.starter.js';
import { MilestoneFactsReader } from './milestone.facts.js';
import { MilestoneFields } from './milestone.fields.js';
import { MilestoneLoader } from './milestone.loader.js';
import { MilestoneQueries } from './milestone.queries.js';
import { MilestoneResolver } from './milestone.resolver.js';
import { MilestoneService } from './milestone.service.js';
import { MilestoneSteps } from './milestone.steps.js';
import { ReviewService } from './review.service.js';
import { EvidenceFields, MilestoneEventFields, SubmissionFields } from './submission.fields.js';

/** Milestones and their review. Global, because enrolments, which it stands on, begin the plan of those who are admitted. */
@Global()
@Module({
  imports: [CohortsModule, EnrolmentsModule, MeasuresModule, ProjectsModule],
  providers: [
    ChangeLine,
    EnrolmentMilestoneFields,
    EvidenceFields,
    MilestoneEventFields,
    MilestoneFactsReader,
    MilestoneFields,
    MilestoneLoader,
    MilestoneQueries,
    MilestoneResolver,
    MilestoneService,
    MilestoneSteps,
    ProjectMilestoneFields,
    ReviewService,
    ReviewTaskFields,
    SubmissionFields,
    TraineeHomeFields,
    { provide: PlanStarter, useClass: MilestonePlanStarter },
  ],
  exports: [MilestoneLoader, PlanStarter],
})
export class MilestonesModule {}
