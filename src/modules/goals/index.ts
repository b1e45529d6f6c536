export * from './goal-confirmation.entity.js';
export { GoalCounter, type GoalCount } from './goal-counter.js';
export { GoalsModule } from './goals.module.js';
