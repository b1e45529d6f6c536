import { Role, ScopeKind } from '../../platform/access/roles.js';
import { newId } from '../../platform/ids/id.js';
import { Unit } from '../../modules/organisations/index.js';
import type { Person } from '../../modules/people/index.js';
import { addPerson, giveRole } from '../builders/person.js';
import { member } from '../builders/member.js';
import type { Stage } from '../builders/stage.js';
import { UNITS } from '../content/places.js';
import { STAFF } from '../content/staff.js';
import { NATIONAL_OFFICE } from './history.js';
import type { Cast } from './cast.types.js';

/** Days ago from which the staff hold their roles. */
const IN_OFFICE_DAYS = 720;

/** Adds the clinics and the staff, with the roles that belong to no round. */
export function addCast(stage: Stage): Cast {
  const units = new Map(UNITS.map(({ key, ...unit }) => [key, addUnit(stage, unit)]));
  const staff = new Map(STAFF.map((s) => [s.key, addPerson(stage, s.name, s.email)]));
  const heads = new Map<string, Person>();
  const since = stage.days.ago(IN_OFFICE_DAYS);
  for (const { key, heads: headed } of STAFF)
    for (const unitKey of headed ?? []) {
      const head = member(staff, key);
      heads.set(unitKey, head);
      giveRole(stage, head, Role.HEAD_OF_UNIT, { kind: ScopeKind.UNIT, id: member(units, unitKey).id }, since);
    }
  giveRole(stage, member(staff, 'admin'), Role.ADMIN, { kind: ScopeKind.INSTALLATION, id: null }, since);
  giveRole(stage, member(staff, 'kansli'), Role.OFFICE, { kind: ScopeKind.CENTRE, id: 'QRC' }, since);
  giveRole(stage, member(staff, 'kansli-norr'), Role.OFFICE, { kind: ScopeKind.CENTRE, id: 'RCNORR' }, since);
  for (const id of [NATIONAL_OFFICE, 'QRC', 'RCNORR'])
    giveRole(stage, member(staff, 'utvardering'), Role.OFFICE, { kind: ScopeKind.CENTRE, id }, since);
  giveRole(stage, member(staff, 'studierektor'), Role.STUDY_DIRECTOR, { kind: ScopeKind.UNIT, id: member(units, 'medicin').id }, since);
  return { units, staff, heads };
}

function addUnit({ sheet }: Stage, unit: { name: string; regionId: string; municipalityCode?: string }): Unit {
  return sheet.add(Unit, {
    id: newId(),
    version: 1,
    name: unit.name,
    searchName: unit.name.toLocaleLowerCase('sv'),
    regionId: unit.regionId,
    municipalityCode: unit.municipalityCode ?? null,
    validFrom: null,
    validTo: null,
  });
}
