export * from './enrolment.access.js';
export * from './enrolment.entities.js';
export { EnrolmentLoader } from './enrolment.loader.js';
export { enrolmentScope, relationsTo, type Relation, type TraineePlace } from './enrolment.policy.js';
export { EnrolmentsModule } from './enrolments.module.js';
export { PlanStarter } from './plan-starter.js';
