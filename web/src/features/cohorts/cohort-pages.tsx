export { CohortPage } from './cohort-page';
export { CohortPeoplePage } from './cohort-people-page';
export { CohortsPage } from './cohorts-page';
