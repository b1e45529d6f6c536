export * from './regulation.entities.js';
export { RegulationLoader } from './regulation.loader.js';
export { goalId, regulationTables } from './regulation.reference.js';
export { RegulationsModule } from './regulations.module.js';
