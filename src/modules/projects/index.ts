export * from './ethics-decision.entity.js';
export * from './log-entry.entity.js';
export * from './project.entities.js';
export { ProjectLoader } from './project.loader.js';
export { ProjectsModule } from './projects.module.js';
