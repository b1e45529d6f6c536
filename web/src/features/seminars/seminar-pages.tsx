export { SeminarsPage } from './seminars-page';
export { SeminarPage } from './seminar-page';
export { CohortSeminarsPage } from './cohort-seminars-page';
