export { CohortEvaluationPage } from './cohort-evaluation-page';
export { ComparePage } from './compare-page';
