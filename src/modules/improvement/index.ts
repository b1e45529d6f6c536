export * from './cycle.entities.js';
export * from './driver.entities.js';
export { ImprovementLoader } from './improvement.loader.js';
export { ImprovementModule } from './improvement.module.js';
