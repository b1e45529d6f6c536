import { Injectable } from '@nestjs/common';
import { Role, ScopeKind } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Database } from '../../platform/database/database.service.js';
import { contains, inList, sql, type Sql } from '../../platform/database/sql.js';
import { forbidden, notFound } from '../../platform/errors/denied.js';
import { Rejected, type Problem } from '../../platform/errors/rejected.js';
import type { Page } from '../../platform/graphql/connection.js';
import { paginate } from '../../platform/graphql/paginate.js';
import { isId, newId } from '../../platform/ids/id.js';
import { Clock } from '../../platform/time/clock.js';
import { tidyName } from './names.rules.js';
import { Region, Unit } from './places.entities.js';
import { refuse } from './succession.service.js';
import type { CloseUnitInput, CreateUnitInput, UnitsArgs, UpdateUnitInput } from './unit.inputs.js';
import { matchUnit, placeOf, UNIT_NAME_MAX, unitProblems, unitSearchName } from './unit.rules.js';

/** The clinics and health centres where trainees work. */
@Injectable()
export class UnitService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** The units, by name; without closed ones unless asked for. */
  list(args: UnitsArgs): Promise<Page<Unit>> {
    const { search, regionId, includeClosed } = args.filter ?? {};
    const where: Sql[] = includeClosed ? [] : [sql`u.valid_to is null or u.valid_to >= ${this.clock.today()}`];
    if (search) where.push(sql`u.search_name like ${contains(search)} escape '!'`);
    if (regionId) where.push(sql`u.region_id = ${regionId}`);
    return paginate<Unit>(this.db, args, {
      select: this.db.columns(Unit, 'u'),
      from: sql`unit u`,
      where,
      idColumn: 'u.id',
      order: { name: 'NAME', column: { by: 'u.search_name' }, direction: 'ASC' },
    });
  }

  /** Adds a unit. INVALID_FORMAT, UNKNOWN_REFERENCE, DUPLICATE. The same id and name again answer with the same unit. */
  async create(viewer: Viewer, input: CreateUnitInput): Promise<Unit> {
    if (input.id && !isId(input.id)) throw Rejected.of('INVALID_FORMAT', ['id']);
    const repeated = input.id ? await this.db.find(Unit, input.id) : null;
    if (repeated?.searchName === unitSearchName(input.name)) return repeated;
    const unit: Unit = { ...unitCalled(input.name), ...placeOf(input), validFrom: input.validFrom ?? null };
    if (input.id) unit.id = input.id;
    refuse(await this.problems(unit));
    await this.db.insert(Unit, unit);
    await this.audit.record(viewer, 'unit.created', { entity: 'Unit', id: unit.id });
    return unit;
  }

  /** Changes a unit that the viewer may change. INVALID_FORMAT, INVALID_PERIOD, UNKNOWN_REFERENCE, DUPLICATE, STALE_VERSION. */
  async update(viewer: Viewer, { unitId, expectedVersion, ...changes }: UpdateUnitInput): Promise<Unit> {
    const unit = await this.changeable(viewer, unitId);
    const name = tidyName(changes.name ?? unit.name);
    const {
      regionId = unit.regionId,
      municipalityCode = unit.municipalityCode,
      validFrom = unit.validFrom,
      validTo = unit.validTo,
    } = changes;
    const next = { name, searchName: unitSearchName(name), ...placeOf({ regionId, municipalityCode }), validFrom, validTo };
    refuse(await this.problems({ ...unit, ...next }));
    const version = await this.db.update(Unit, { id: unitId, version: expectedVersion }, next);
    const fields = Object.keys(next).filter((key) => key !== 'searchName' && next[key as keyof typeof next] !== unit[key as keyof Unit]);
    await this.audit.record(viewer, 'unit.updated', { entity: 'Unit', id: unitId, details: { fields } });
    return { ...unit, ...next, version };
  }

  /** Ends a unit that the viewer may change. INVALID_PERIOD, STALE_VERSION. */
  async close(viewer: Viewer, input: CloseUnitInput): Promise<Unit> {
    const unit = await this.changeable(viewer, input.unitId);
    const validTo = input.validTo ?? this.clock.today();
    refuse(unitProblems({ ...unit, validTo }));
    const version = await this.db.update(Unit, { id: unit.id, version: input.expectedVersion }, { validTo });
    await this.audit.record(viewer, 'unit.closed', { entity: 'Unit', id: unit.id, details: { validTo } });
    return { ...unit, validTo, version };
  }

  /** The units with these names, in one statement. Keys are the names as given; a name that no unit has is left out. */
  async byNames(names: readonly string[]): Promise<Map<string, Unit>> {
    const keys = [...new Set(names.map(unitSearchName))].filter((key) => key !== '');
    const found = keys.length === 0 ? [] : await this.db.rows(Unit, 'u', sql`where ${inList(sql`u.search_name`, keys)} order by u.id`);
    return named(names, found);
  }

  /**
   * The units with these names; what is missing is added, without a region, and noted in the trail of the cohort that needs it. One read, and one insert with its audit rows,
   * whatever the number of names. Keys are the names as given; an empty name has no unit. TOO_LONG for a name over 160 characters.
   */
  async findOrCreate(viewer: Viewer | null, names: string[], cohortId: string | null = null): Promise<Map<string, Unit>> {
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
      added.map((unit) => ({ entity: 'Unit', id: unit.id, cohortId })),
    );
    return new Map([...known, ...named(names, added)]);
  }

  /** The unit, if the viewer may change it: an office only while nobody of another centre's cohorts is there. */
  private async changeable(viewer: Viewer, id: string): Promise<Unit> {
    const unit = await this.db.find(Unit, id);
    if (!unit) throw notFound();
    if (viewer.has(Role.ADMIN)) return unit;
    const ofOthers = await this.db.number(sql`select count(*) as n from enrolment e join cohort c on c.id = e.cohort_id
      where e.unit_id = ${id} and not (${inList(sql`c.centre_id`, viewer.reach(ScopeKind.CENTRE, Role.OFFICE))})`);
    if (ofOthers > 0) throw forbidden();
    return unit;
  }

  private async problems(unit: Unit): Promise<Problem[]> {
    const problems = unitProblems(unit);
    if (unit.regionId !== null && !(await this.db.find(Region, unit.regionId)))
      problems.push({ code: 'UNKNOWN_REFERENCE', path: ['regionId'] });
    const today = this.clock.today();
    const bearers = await this.db.number(sql`select count(*) as n from unit u
      where u.search_name = ${unit.searchName} and u.id <> ${unit.id} and (u.valid_to is null or u.valid_to >= ${today})`);
    if (bearers > 0 && (unit.validTo === null || unit.validTo >= today)) problems.push({ code: 'DUPLICATE', path: ['name'] });
    return problems;
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
  const name = tidyName(given);
  if (name.length > UNIT_NAME_MAX) throw Rejected.of('TOO_LONG', ['unit'], { max: UNIT_NAME_MAX });
  return {
    id: newId(),
    version: 1,
    name,
    searchName: unitSearchName(name),
    regionId: null,
    municipalityCode: null,
    validFrom: null,
    validTo: null,
  };
}
