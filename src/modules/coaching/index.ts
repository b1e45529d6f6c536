export * from './coach-note.entity.js';
export { CoachingModule } from './coaching.module.js';
