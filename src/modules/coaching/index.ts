export * from './coach-note.entity.js';
export { CoachingModule } from './coaching.module.js';
export { SILENT_DAYS } from './coaching.inputs.js';
export { daysSilent } from './silence.rules.js';
