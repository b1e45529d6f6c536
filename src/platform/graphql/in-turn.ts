import { setImmediate } from 'node:timers/promises';

let last: Promise<unknown> = Promise.resolve();

/**
 * Does work that takes long for a computer (tenths of a second) when all such work that was asked for before is done, and lets everything else
 * that waits be served first. Rejects with what the work throws.
 */
export function inTurn<T>(work: () => T): Promise<T> {
  const mine = last.then(() => setImmediate()).then(work);
  last = mine.catch(() => undefined);
  return mine;
}
