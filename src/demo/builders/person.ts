import type { Role, ScopeKind } from '../../platform/access/roles.js';
import { newId } from '../../platform/ids/id.js';
import { Person, PersonLanguage, RoleAssignment, searchNameOf } from '../../modules/people/index.js';
import type { Stage } from './stage.js';

/** First and last name of an invented person. */
export type Name = readonly [given: string, family: string];

/** Adds an invented person; the address follows from the name unless given. */
export function addPerson({ sheet, days }: Stage, [givenName, familyName]: Name, email = addressOf([givenName, familyName])): Person {
  const named = { givenName, familyName, email };
  return sheet.add(Person, {
    id: newId(),
    version: 1,
    ...named,
    hsaId: null,
    language: PersonLanguage.sv,
    protectedIdentity: false,
    invented: true,
    searchName: searchNameOf(named),
    deactivatedAt: null,
    createdAt: days.now,
    createdById: null,
  });
}

/** Gives a role, from a day on. */
export function giveRole(
  { sheet, days }: Stage,
  person: Person,
  role: Role,
  scope: { kind: ScopeKind; id: string | null },
  validFrom: string,
): void {
  sheet.add(RoleAssignment, {
    id: newId(),
    version: 1,
    personId: person.id,
    role,
    scopeKind: scope.kind,
    scopeId: scope.id,
    validFrom,
    validTo: null,
    createdAt: days.past(validFrom, '09:00'),
  });
}

/** `Åsa Påhittsson` → `asa.pahittsson@demo.example`. */
function addressOf(name: Name): string {
  const plain = name.map((part) => part.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
  return `${plain.join('.')}@demo.example`;
}
