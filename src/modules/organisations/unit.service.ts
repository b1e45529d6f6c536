import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql } from '../../platform/database/sql.js';
import { Rejected } from '../../platform/errors/rejected.js';
import { newId } from '../../platform/ids/id.js';
import { Unit } from './places.entities.js';
import { matchUnit, UNIT_NAME_MAX, unitSearchName } from './unit.rules.js';

/** The clinics and health centres where trainees work. */
@Injectable()
export class UnitService {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
  ) {}

  /** The units with these names, in one statement. Keys are the names as given; a name that no unit has is left out. */
  async byNames(names: readonly string[]): Promise<Map<string, Unit>> {
    const keys = [...new Set(names.map(unitSearchName))].filter((key) => key !== '');
    const found = keys.length === 0 ? [] : await this.db.rows(Unit, 'u', sql`where ${inList(sql`u.search_name`, keys)} order by u.id`);
    return named(names, found);
  }

  /**
   * The units with these names; what is missing is added, without a region. One read, and one insert with its audit rows,
   * whatever the number of names. Keys are the names as given; an empty name has no unit. TOO_LONG for a name over 160 characters.
   */
  async findOrCreate(viewer: Viewer | null, names: string[]): Promise<Map<string, Unit>> {
    const known = await this.byNames(names);
    const missing = new Map<string, Unit>();
    for (const name of names) {
      const key = unitSearchName(name);
      if (key !== '' && !known.has(name) && !missing.has(key)) missing.set(key, unitCalled(name));
    }
    const added = [...missing.values()];
    if (added.length === 0) return known;
    await this.db.insert(Unit, added);
    await this.audit.recordAll(
      viewer,
      'unit.created',
      added.map((unit) => ({ entity: 'Unit', id: unit.id })),
    );
    return new Map([...known, ...named(names, added)]);
  }
}

function named(names: readonly string[], units: readonly Unit[]): Map<string, Unit> {
  const byKey = new Map<string, Unit[]>();
  for (const unit of units) byKey.set(unit.searchName, [...(byKey.get(unit.searchName) ?? []), unit]);
  const result = new Map<string, Unit>();
  for (const name of names) {
    const unit = matchUnit(name, byKey.get(unitSearchName(name)) ?? []);
    if (unit) result.set(name, unit);
  }
  return result;
}

function unitCalled(given: string): Unit {
  const name = given.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (name.length > UNIT_NAME_MAX) throw Rejected.of('TOO_LONG', ['unit'], { max: UNIT_NAME_MAX });
  return { id: newId(), version: 1, name, searchName: unitSearchName(name), regionId: null, municipalityCode: null, validFrom: null, validTo: null };
}
