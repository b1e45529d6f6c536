export * from './regulation.entities.js';
export { goalId, regulationTables } from './regulation.reference.js';
