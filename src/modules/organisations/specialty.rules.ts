import type { Specialty } from './lists.entities.js';
import { foldName } from './names.rules.js';

/**
 * The specialty that a roster means by a name, or null. Official names, Swedish or English, go before aliases; an alias that two
 * specialties share means neither. Names are compared whole: "psykiatri" is not "barn- och ungdomspsykiatri".
 */
export function matchSpecialty(name: string, specialties: readonly Specialty[]): Specialty | null {
  const wanted = foldName(name);
  if (wanted === '') return null;
  const official = specialties.find((s) => foldName(s.nameSv) === wanted) ?? specialties.find((s) => foldName(s.nameEn) === wanted);
  if (official) return official;
  const called = specialties.filter((s) => s.aliases.some((alias) => foldName(alias) === wanted));
  return called.length === 1 ? (called[0] ?? null) : null;
}
