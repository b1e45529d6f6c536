import type { Role } from '../../lib/viewer';
import type { VariablesOf } from '../../lib/graphql';
import type { grantRoleDocument } from './people-changes.graphql';

/** What a role reaches. */
export type ScopeKind = VariablesOf<typeof grantRoleDocument>['input']['scopeKind'];

/** The roles, in the order in which an office thinks of them, and what each is usually given for. */
const USUAL: Record<Role, readonly ScopeKind[]> = {
  COACH: ['COHORT', 'TRAINEE'],
  SUPERVISOR: ['TRAINEE'],
  MAIN_SUPERVISOR: ['TRAINEE'],
  SCIENTIFIC_SUPERVISOR: ['TRAINEE'],
  COURSE_LEADER: ['COHORT'],
  STUDY_DIRECTOR: ['UNIT'],
  HEAD_OF_UNIT: ['UNIT'],
  REGISTER_HOLDER: ['COHORT', 'TRAINEE'],
  STATISTICIAN: ['COHORT', 'TRAINEE'],
  REVIEWER: ['COHORT', 'TRAINEE'],
  OFFICE: ['CENTRE'],
  ADMIN: ['INSTALLATION'],
};

/** Every role that can be given. */
export const ROLES = Object.keys(USUAL) as Role[];

/** What the form offers for a role, so that it asks for no more than it must; whether it may be given, the server tells. */
export const scopesOf = (role: Role): readonly ScopeKind[] => USUAL[role];

/** Where a role stands in time, seen from `today`. */
export function phaseOf(role: { validFrom: string; validTo: string | null }, today: string): 'now' | 'coming' | 'ended' {
  if (role.validTo !== null && (role.validTo < today || role.validTo < role.validFrom)) return 'ended';
  return role.validFrom > today ? 'coming' : 'now';
}
