export { MeasurePage } from './measure-page';
export { MeasuresPage } from './measures-page';
