export * from './regulation.entities.js';
