/** The parts of the reference data, in the order in which they are listed; each is an address, `/reference/registers`. */
export const PARTS = ['registers', 'centres', 'units', 'regulations', 'templates', 'specialties', 'regions', 'areas'] as const;
export type Part = (typeof PARTS)[number];

/** True when `name` contains what was searched for, whatever the case. */
export const matches = (search: string, ...names: readonly (string | null | undefined)[]): boolean =>
  names.some((name) => name?.toLocaleLowerCase('sv').includes(search.trim().toLocaleLowerCase('sv')));

/** True when its last day has passed. */
export const isOver = (thing: { validTo: string | null }, today: string): boolean => thing.validTo !== null && thing.validTo < today;
