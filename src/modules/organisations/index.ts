export * from './lists.entities.js';
export { OrganisationLoader } from './organisation.loader.js';
export { OrganisationsModule } from './organisations.module.js';
export * from './places.entities.js';
export * from './registers.entities.js';
export { organisationTables, type ReferenceTable } from './organisation.reference.js';
