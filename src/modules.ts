import { BoardModule } from './modules/board/index.js';
import { CoachingModule } from './modules/coaching/index.js';
import { CohortsModule } from './modules/cohorts/index.js';
import { EnrolmentsModule } from './modules/enrolments/index.js';
import { EvaluationModule } from './modules/evaluation/index.js';
import { GoalsModule } from './modules/goals/index.js';
import { ImprovementModule } from './modules/improvement/index.js';
import { MeasuresModule } from './modules/measures/index.js';
import { MilestonesModule } from './modules/milestones/index.js';
import { OrganisationsModule } from './modules/organisations/index.js';
import { PeopleModule } from './modules/people/index.js';
import { ProjectsModule } from './modules/projects/index.js';
import { RegulationsModule } from './modules/regulations/index.js';
import { SeminarsModule } from './modules/seminars/index.js';
import { SupportModule } from './modules/support/index.js';
import { TrailModule } from './modules/trail/index.js';

/** Every module of the product, in the order in which they build on each other. */
export const MODULES = [
  PeopleModule,
  OrganisationsModule,
  RegulationsModule,
  CohortsModule,
  EnrolmentsModule,
  ProjectsModule,
  MeasuresModule,
  ImprovementModule,
  MilestonesModule,
  SeminarsModule,
  SupportModule,
  CoachingModule,
  GoalsModule,
  EvaluationModule,
  BoardModule,
  TrailModule,
];
