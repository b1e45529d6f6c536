export { CertifyPage } from './certify-page';
export { MyGoalsPage } from './my-goals-page';
export { TraineeGoalsPage } from './trainee-goals-page';
