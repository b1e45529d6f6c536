export * from './coach-note.entity.js';
