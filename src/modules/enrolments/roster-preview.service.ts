import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql } from '../../platform/database/sql.js';
import { say } from '../../platform/i18n/i18n.js';
import { nameIn, Specialty, UnitService } from '../organisations/index.js';
import { Person } from '../people/index.js';
import { Regulation } from '../regulations/index.js';
import { RosterImportService, type PlannedRow, type RosterProblem } from './roster-import.service.js';
import type { RosterPreviewInput } from './roster.inputs.js';
import { faultSentence, RosterRowAction, type RosterFault, type RosterPreview, type RosterPreviewRow } from './roster.payloads.js';

/** What is known already of that which the rows name. */
interface Known {
  /** Names of clinics as written, and as they are called here. */
  clinics: ReadonlyMap<string, string>;
  specialties: ReadonlyMap<string, string>;
  regulations: ReadonlyMap<string, string>;
  /** Addresses of the supervisors who are here already. */
  supervisors: ReadonlySet<string>;
}

/** Tells what a roster would make, clinics and supervisors too, before it is read. */
@Injectable()
export class RosterPreviewService {
  constructor(
    private readonly db: Database,
    private readonly rosters: RosterImportService,
    private readonly units: UnitService,
  ) {}

  /** Every row without fault and every fault. Nothing is written. As many statements for a hundred rows as for one. */
  async preview(viewer: Viewer, input: RosterPreviewInput): Promise<RosterPreview> {
    const plan = await this.rosters.preview(viewer, input);
    const good = plan.rows.filter(({ action }) => action !== 'FAULTY');
    const known = await this.known(viewer, good);
    const rows = good.map((planned) => rowOf(planned, known));
    return {
      rows,
      newClinics: distinct(rows.flatMap((row) => (row.clinicIsNew ? [row.clinic] : []))),
      newSupervisors: distinct(rows.flatMap((row) => (row.supervisorIsNew && row.supervisorEmail !== null ? [row.supervisorEmail] : []))),
      faults: plan.faults.map((fault) => told(fault, viewer)),
      ignoredColumns: [...plan.ignoredColumns],
      rowCount: plan.rowCount,
      canCommit: plan.faults.length === 0 && rows.length > 0,
    };
  }

  private async known(viewer: Viewer, planned: readonly PlannedRow[]): Promise<Known> {
    const units = await this.units.byNames(planned.map(({ row }) => row.clinic));
    const specialties = await this.db.rows(
      Specialty,
      's',
      sql`where ${inList(sql`s.id`, distinct(planned.map((p) => p.specialtyId ?? '')))}`,
    );
    const regulations = await this.db.rows(Regulation, 'r', sql`order by r.id`);
    const emails = distinct(planned.flatMap(({ row }) => row.supervisorEmail ?? []));
    const supervisors = await this.db.rows(Person, 'p', sql`where ${inList(sql`p.email`, emails)}`);
    // A supervisor may stand in the list as a trainee too, and is then made by another row.
    const trainees = planned.map(({ row }) => row.email);
    return {
      clinics: new Map([...units].map(([name, unit]) => [name, unit.name])),
      specialties: new Map(specialties.map((s) => [s.id, nameIn(viewer.language, s)])),
      regulations: new Map(regulations.map((r) => [r.id, r.designation])),
      supervisors: new Set([...supervisors.map((p) => p.email), ...trainees]),
    };
  }
}

/** A fault in words. */
export function told({ line, column, code, params }: RosterProblem, viewer: Viewer): RosterFault {
  return { line, column, code, message: say(viewer.language, faultSentence(code), { ...params }) };
}

function rowOf({ row, action, personId, specialtyId }: PlannedRow, known: Known): RosterPreviewRow {
  const made = action === 'CREATE';
  const clinic = known.clinics.get(row.clinic);
  return {
    line: row.line,
    name: `${row.givenName} ${row.familyName}`,
    email: row.email,
    action: made ? RosterRowAction.CREATE : RosterRowAction.EXISTS,
    personExists: personId !== null,
    clinic: clinic ?? row.clinic.trim().replace(/\s+/g, ' '),
    clinicIsNew: made && clinic === undefined,
    specialty: known.specialties.get(specialtyId ?? '') ?? row.specialty,
    regulation: known.regulations.get(row.regulation) ?? row.regulation,
    supervisorEmail: row.supervisorEmail,
    supervisorIsNew: made && row.supervisorEmail !== null && !known.supervisors.has(row.supervisorEmail),
  };
}

/** Each text once, whatever its case, as it was first written. */
function distinct(texts: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const text of texts) if (!found.has(text.toLowerCase())) found.set(text.toLowerCase(), text);
  return [...found.values()];
}
