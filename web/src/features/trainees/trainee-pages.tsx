export { TraineesPage } from './trainees-page';
export { TraineePage } from './trainee-page';
