/** A role as the list of people tells it. */
export interface HeldRole {
  id: string;
  version: number;
  role: string;
  scopeKind: string;
  scopeName: string | null;
  validFrom: string;
  validTo: string | null;
}

/** Someone with roles. */
export interface RoleHolder {
  id: string;
  name: string;
  email: string | null;
  roles: readonly HeldRole[];
}

/** Someone who does something for a whole round, now or soon. */
export interface Leader {
  person: { id: string; name: string; email: string | null };
  role: HeldRole;
}

/** Whose role stands first in the list. */
const ORDER = ['OFFICE', 'COURSE_LEADER', 'COACH', 'REVIEWER', 'STATISTICIAN', 'REGISTER_HOLDER'];

/** Those among `holders` who lead, coach or otherwise serve the round, by role and name. A role tells its round by name only. */
export function leadersOf(
  cohort: { name: string; centre: { nameSv: string } | null },
  holders: readonly RoleHolder[],
  today: string,
): Leader[] {
  const found = new Map<string, Leader>();
  for (const { roles, ...person } of holders) {
    for (const role of roles) {
      const forCohort = role.scopeKind === 'COHORT' && role.scopeName === cohort.name;
      const forCentre = role.role === 'OFFICE' && role.scopeKind === 'CENTRE' && role.scopeName === cohort.centre?.nameSv;
      const ended = role.validTo !== null && role.validTo < today;
      if ((forCohort || forCentre) && !ended) found.set(role.id, { person, role });
    }
  }
  const rank = ({ role }: Leader): number => ORDER.indexOf(role.role) + (ORDER.includes(role.role) ? 0 : ORDER.length + 1);
  return [...found.values()].sort((a, b) => rank(a) - rank(b) || a.person.name.localeCompare(b.person.name, 'sv'));
}
