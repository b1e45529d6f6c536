import type { Unit } from '../../modules/organisations/index.js';
import type { Person } from '../../modules/people/index.js';

/** The places and people that several rounds share. */
export interface Cast {
  units: ReadonlyMap<string, Unit>;
  staff: ReadonlyMap<string, Person>;
  /** Heads of units by the key of the unit. */
  heads: ReadonlyMap<string, Person>;
}
