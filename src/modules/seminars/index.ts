export * from './seminar.entities.js';
