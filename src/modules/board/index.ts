export { BoardModule } from './board.module.js';
export * from './nudge.entity.js';
