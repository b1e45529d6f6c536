/** A role that a person has had, has or will have. */
export interface GivenRole {
  id: string;
  version: number;
  role: string;
  scopeKind: string;
  scopeName: string | null;
  validFrom: string;
  validTo: string | null;
}

/**
 * The assignment behind one line among the supporters of a trainee, or null when it cannot be told for certain: a role for the cohort
 * or the unit is not ended here, and neither is one of two that are alike (two trainees with the same name).
 */
export function roleToEnd(roles: readonly GivenRole[], role: string, trainee: string, today: string): GivenRole | null {
  const valid = roles.filter((one) => one.role === role && one.validFrom <= today && (one.validTo === null || one.validTo >= today));
  if (valid.some((one) => one.scopeKind === 'COHORT' || one.scopeKind === 'UNIT')) return null;
  const own = valid.filter((one) => one.scopeKind === 'TRAINEE' && one.scopeName === trainee);
  return own.length === 1 ? (own[0] ?? null) : null;
}
