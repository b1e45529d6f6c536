import type { Problem } from '../../platform/errors/rejected.js';
import { foldName } from './names.rules.js';
import type { Unit } from './places.entities.js';
import { periodProblems } from './succession.rules.js';

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

/** Where a unit lies: the region follows from the municipality, whose code begins with the region's, when it is not given. */
export function placeOf(given: {
  regionId?: string | null;
  municipalityCode?: string | null;
}): Pick<Unit, 'regionId' | 'municipalityCode'> {
  const municipalityCode = given.municipalityCode ?? null;
  return { regionId: given.regionId ?? municipalityCode?.slice(0, 2) ?? null, municipalityCode };
}

/** What is wrong with a unit by itself: the form of the municipality code, a municipality of another region, a period that ends too early. */
export function unitProblems(unit: Pick<Unit, 'regionId' | 'municipalityCode' | 'validFrom' | 'validTo'>): Problem[] {
  const { regionId, municipalityCode } = unit;
  const problems = periodProblems(unit);
  if (municipalityCode === null) return problems;
  if (!/^\d{4}$/.test(municipalityCode)) return [...problems, { code: 'INVALID_FORMAT', path: ['municipalityCode'] }];
  if (regionId !== null && !municipalityCode.startsWith(regionId)) problems.push({ code: 'UNKNOWN_REFERENCE', path: ['municipalityCode'] });
  return problems;
}
