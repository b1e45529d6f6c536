/** Longest single text that is looked at; the body limit is the outer bound. */
const DEEPEST = 20;

/**
 * True when every text in a JSON value can be stored on both databases: no NUL (PostgreSQL refuses it) and no lone surrogate.
 * Too deep a nesting counts as malformed.
 */
export function isWellFormed(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return !value.includes('\u0000') && value.isWellFormed();
  if (value === null || typeof value !== 'object') return true;
  if (depth > DEEPEST) return false;
  return Object.entries(value).every(([key, item]) => isWellFormed(key, depth + 1) && isWellFormed(item, depth + 1));
}
