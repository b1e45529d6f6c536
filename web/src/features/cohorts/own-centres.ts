/** A register centre, as lists of choices need it. */
export interface Centre {
  id: string;
  name: string;
  /** The name by which a role knows it. */
  nameSv: string;
}

/** A role, as far as it tells which centre's office one works in. */
export interface CentreRole {
  role: string;
  scopeKind: string;
  scopeName: string | null;
  validFrom: string;
  validTo: string | null;
}

/** The centres whose office one works in today; all of them when no role tells, so that the server may decide. */
export function ownCentres(centres: readonly Centre[], roles: readonly CentreRole[], today: string): Centre[] {
  const names = new Set(
    roles
      .filter(({ role, scopeKind }) => role === 'OFFICE' && scopeKind === 'CENTRE')
      .filter(({ validFrom, validTo }) => validFrom <= today && (validTo === null || validTo >= today))
      .map(({ scopeName }) => scopeName),
  );
  const own = centres.filter(({ nameSv }) => names.has(nameSv));
  return own.length > 0 ? own : [...centres];
}
