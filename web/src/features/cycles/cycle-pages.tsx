export { CyclePage } from './cycle-page';
export { CyclesPage } from './cycles-page';
