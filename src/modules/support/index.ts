export * from './support.entities.js';
