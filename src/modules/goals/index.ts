export * from './goal-confirmation.entity.js';
