export * from './milestone.entities.js';
