import { foldName } from './names.rules.js';
import type { Unit } from './places.entities.js';

/** Longest name of a unit. */
export const UNIT_NAME_MAX = 160;

/** What a unit is found by: its name in lower case with single spaces. */
export function unitSearchName(name: string): string {
  return foldName(name);
}

/** The unit that a name means, or null: one that still exists before a closed one, and of closed ones the last to close. */
export function matchUnit(name: string, units: readonly Unit[]): Unit | null {
  const wanted = unitSearchName(name);
  if (wanted === '') return null;
  const lastDay = (unit: Unit): string => unit.validTo ?? '9999-12-31';
  const named = units.filter((unit) => unit.searchName === wanted);
  return named.reduce<Unit | null>((best, unit) => (best === null || lastDay(unit) > lastDay(best) ? unit : best), null);
}
