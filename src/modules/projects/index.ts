export * from './ethics-decision.entity.js';
export { EthicsLoader } from './ethics.loader.js';
export { dataStepsAllowed, type DataSteps, type DataStepsReason } from './ethics.rules.js';
export * from './log-entry.entity.js';
export { LogLoader } from './log.loader.js';
export * from './project.entities.js';
export { ProjectLoader } from './project.loader.js';
export { ProjectReader, type StepsState } from './project.reader.js';
export { ProjectsModule } from './projects.module.js';
