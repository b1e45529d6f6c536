import type { RegionMembership } from './places.entities.js';

/** What the rule needs to know of a membership. */
export type Membership = Pick<RegionMembership, 'regionId' | 'healthRegionId' | 'municipalityCode' | 'validFrom' | 'validTo'>;

/**
 * The health care region of a place on a day, or null when it cannot be told. A county belongs to one, except Halland: Halmstad, Hylte
 * and Laholm lie in the southern, Falkenberg, Kungsbacka and Varberg in the western (Förordning 1982:777), so there the municipality
 * decides. A municipality code begins with the code of its county, which therefore need not be given.
 */
export function healthRegionOf(
  regionId: string | null,
  municipalityCode: string | null,
  memberships: readonly Membership[],
  onDate: string,
): string | null {
  const region = regionId ?? municipalityCode?.slice(0, 2) ?? null;
  if (region === null || (municipalityCode !== null && !municipalityCode.startsWith(region))) return null;
  const valid = memberships.filter(
    (m) => m.regionId === region && (m.validFrom === null || m.validFrom <= onDate) && (m.validTo === null || m.validTo >= onDate),
  );
  const own = municipalityCode === null ? [] : valid.filter((m) => m.municipalityCode === municipalityCode);
  const whole = valid.filter((m) => m.municipalityCode === null);
  return only(own) ?? only(whole);
}

function only(memberships: readonly Membership[]): string | null {
  const distinct = new Set(memberships.map((m) => m.healthRegionId));
  return distinct.size === 1 ? ([...distinct][0] ?? null) : null;
}
