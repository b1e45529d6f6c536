import type { Problem } from '../../platform/errors/rejected.js';
import { addDays } from '../../platform/time/clock.js';
import { foldName } from './names.rules.js';

/** What a register, a centre and a unit have in common: they last from one day to another. */
export interface Lasting {
  id: string;
  validFrom: string | null;
  validTo: string | null;
}

/** True when the last day has passed. */
export function isClosed(item: Pick<Lasting, 'validTo'>, today: string): boolean {
  return item.validTo !== null && item.validTo < today;
}

/** A period must not end before it begins. */
export function periodProblems(item: Pick<Lasting, 'validFrom' | 'validTo'>): Problem[] {
  const ends = item.validTo !== null && item.validFrom !== null && item.validTo < item.validFrom;
  return ends ? [{ code: 'INVALID_PERIOD', path: ['validTo'] }] : [];
}

/** Only another one that goes on can take over; so that successors never lead in a circle. */
export function successorProblems(item: Pick<Lasting, 'id'>, successor: Lasting | null): Problem[] {
  const fit = successor !== null && successor.id !== item.id && successor.validTo === null;
  return fit ? [] : [{ code: 'UNKNOWN_REFERENCE', path: ['successorId'] }];
}

/** A name must not be that of another one that exists. `taken` are the names of the others, `names` the new ones by their field. */
export function nameProblems(names: Record<string, string>, taken: readonly string[]): Problem[] {
  const folded = new Set(taken.map(foldName));
  return Object.entries(names)
    .filter(([, name]) => folded.has(foldName(name)))
    .map(([field]) => ({ code: 'DUPLICATE', path: [field] }));
}

/** What becomes of the old names at a renaming. */
export interface Renaming {
  problems: Problem[];
  /** Names to keep, with their last day. */
  kept: { name: string; validTo: string }[];
}

/**
 * Keeps every name that changes, with its last day. A name that never had a day of its own, since it replaced another one the same
 * day, was a slip of the pen and is not kept.
 * @param lastDay last day of the old names; the day before `today` when it is left out.
 * @param newest last day of the newest former name, if there is one.
 */
export function rename(
  item: Pick<Lasting, 'validFrom'>,
  changes: readonly { from: string; to: string }[],
  days: { lastDay?: string | null; today: string; newest: string | null },
): Renaming {
  const validTo = days.lastDay ?? addDays(days.today, -1);
  if (validTo > days.today) return { problems: [{ code: 'INVALID_DATE', path: ['lastDay'] }], kept: [] };
  const beforeItBegan = item.validFrom !== null && validTo < item.validFrom;
  const slip = validTo === days.newest || (beforeItBegan && !days.lastDay);
  if (!slip && (beforeItBegan || (days.newest !== null && validTo < days.newest))) {
    return { problems: [{ code: 'INVALID_PERIOD', path: ['lastDay'] }], kept: [] };
  }
  const changed = [...new Set(changes.filter((c) => c.from !== c.to).map((c) => c.from))];
  return { problems: [], kept: slip ? [] : changed.map((name) => ({ name, validTo })) };
}
