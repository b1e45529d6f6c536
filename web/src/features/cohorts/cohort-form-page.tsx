export { EditCohortPage } from './edit-cohort-page';
export { NewCohortPage } from './new-cohort-page';
