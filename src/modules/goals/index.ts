export * from './goal-confirmation.entity.js';
export { GoalsModule } from './goals.module.js';
