export * from './cohort.entity.js';
export { CohortLoader } from './cohort.loader.js';
export { cohortScope, mayRun } from './cohort.policy.js';
export { CohortService } from './cohort.service.js';
export { takesTrainees } from './cohort.workflow.js';
export { CohortsModule } from './cohorts.module.js';
export * from './template.entities.js';
export { templateId, templateTables } from './template.reference.js';
