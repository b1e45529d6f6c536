export * from './milestone.entities.js';
export { MilestoneLoader } from './milestone.loader.js';
export { daysWaiting, isOverdue } from './milestone.rules.js';
export { TraineeHome } from './milestone.types.js';
export { MilestonesModule } from './milestones.module.js';
