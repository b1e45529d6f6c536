import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Database } from '../../platform/database/database.service.js';
import { sql } from '../../platform/database/sql.js';
import { Rejected, type Problem } from '../../platform/errors/rejected.js';
import { fileBytes } from '../../platform/files/file-bytes.js';
import { newId } from '../../platform/ids/id.js';
import { containsPatientIdentifier } from '../../platform/safety/patient-identifier.js';
import { Clock } from '../../platform/time/clock.js';
import { CohortService, takesTrainees, type Cohort } from '../cohorts/index.js';
import { matchSpecialty, Specialty } from '../organisations/index.js';
import { EnrolmentState, RosterImport } from './enrolment.entities.js';
import type { IntakeAction, IntakeFaultCode } from './intake.rules.js';
import { IntakeService, type Newcomer } from './intake.service.js';
import { parseRoster, ROSTER_COLUMNS, type RosterFaultCode, type RosterRow } from './roster-csv.js';
import { RosterMode, type ImportRosterInput, type RosterPreviewInput } from './roster.inputs.js';

/** A fault of a roster, from the text or from the database. */
export interface RosterProblem {
  line: number;
  column: string | null;
  code: RosterFaultCode | IntakeFaultCode;
  params?: Readonly<Record<string, string | number>>;
}

/** A row of a roster without a fault of its own text, and what will come of it. */
export interface PlannedRow {
  row: RosterRow;
  action: IntakeAction;
  personId: string | null;
  specialtyId: string | null;
}

/** A roster as it would be read into a cohort. */
export interface RosterPlan {
  rows: PlannedRow[];
  faults: RosterProblem[];
  ignoredColumns: readonly string[];
  rowCount: number;
}

/** What came of a roster: what was made, or why nothing was. */
export interface RosterOutcome {
  rosterImport?: RosterImport;
  created?: number;
  alreadyThere?: number;
  faults: RosterProblem[];
  problems: Problem[];
}

/** Reads rosters: the same checks for looking through and for reading. The same people twice, or the same file twice, make nothing twice. */
@Injectable()
export class RosterImportService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly cohorts: CohortService,
    private readonly intake: IntakeService,
  ) {}

  /** What reading a roster would do. WRONG_STATE for a cohort that has ended, FILE_UNREADABLE for what is no Base64. */
  async preview(viewer: Viewer, input: RosterPreviewInput): Promise<RosterPlan> {
    const cohort = await this.cohorts.getToRun(viewer, input.cohortId);
    return this.plan(viewer, cohort, fileBytes(input.contentBase64));
  }

  /**
   * Reads a roster into a cohort: all rows or, if chosen, the good ones. Faults that stop it are told beside the reason,
   * with nothing written. STALE_VERSION, WRONG_STATE, FILE_UNREADABLE, FAULTY_ROWS.
   */
  async import(viewer: Viewer, input: ImportRosterInput): Promise<RosterOutcome> {
    const bytes = fileBytes(input.contentBase64);
    const cohort = await this.cohorts.hold(viewer, input.cohortId);
    if (input.expectedVersion && cohort.version !== input.expectedVersion) throw Rejected.stale(cohort.version);
    const plan = await this.plan(viewer, cohort, bytes);
    const problem = problemOf(plan, input.mode);
    if (problem) return { faults: plan.faults, problems: [problem] };
    const newcomers = plan.rows.flatMap((planned) => newcomerOf(planned));
    await this.intake.write(viewer, cohort, newcomers);
    const rosterImport = await this.record(viewer, cohort, input.fileName, hashOf(bytes), plan, newcomers.length);
    return { rosterImport, created: newcomers.length, alreadyThere: count(plan, 'EXISTS'), faults: plan.faults, problems: [] };
  }

  private async plan(viewer: Viewer, cohort: Cohort, bytes: Uint8Array): Promise<RosterPlan> {
    if (!takesTrainees(cohort.state)) throw Rejected.of('WRONG_STATE', ['cohortId'], { state: cohort.state });
    const parsed = parseRoster(bytes, { isPatientIdentifier: containsPatientIdentifier });
    const specialties = await this.db.rows(Specialty, 's', sql`order by s.id`);
    const today = this.clock.today();
    const current = specialties.filter((s) => s.validTo === null || s.validTo >= today);
    const rows = parsed.rows.map((row) => ({ row, specialtyId: matchSpecialty(row.specialty, current)?.id ?? null }));
    const decisions = await this.intake.decide(
      viewer,
      cohort,
      rows.map(({ row, specialtyId }) => ({ ...row, specialtyId })),
    );
    const planned = rows.map((r, i): PlannedRow => ({
      ...r,
      action: decisions[i]?.action ?? 'FAULTY',
      personId: decisions[i]?.personId ?? null,
    }));
    const found = rows.flatMap(({ row }, i) =>
      (decisions[i]?.faults ?? []).map(({ field, code, params }): RosterProblem => {
        return { line: row.line, column: field && ROSTER_COLUMNS[field], code, ...(params && { params }) };
      }),
    );
    const faults = [...parsed.faults.map(({ field: _, ...fault }): RosterProblem => fault), ...found].sort((a, b) => a.line - b.line);
    return { rows: planned, faults, ignoredColumns: parsed.ignoredColumns, rowCount: parsed.rowCount };
  }

  /** Keeps what was read. A file that was read before keeps its record; what it adds now is added to it. */
  private async record(
    viewer: Viewer,
    cohort: Cohort,
    fileName: string,
    fileHash: string,
    plan: RosterPlan,
    created: number,
  ): Promise<RosterImport> {
    const rowsFaulty = plan.rowCount - created - count(plan, 'EXISTS');
    const [before] = await this.db.rows(RosterImport, 'i', sql`where i.cohort_id = ${cohort.id} and i.file_hash = ${fileHash}`);
    if (before && created === 0) return before;
    const rosterImport: RosterImport = before
      ? { ...before, rowsCreated: before.rowsCreated + created, rowsFaulty }
      : {
          id: newId(),
          cohortId: cohort.id,
          fileName,
          fileHash,
          rowsRead: plan.rowCount,
          rowsCreated: created,
          rowsFaulty,
          createdById: viewer.id,
          createdAt: this.clock.now(),
        };
    if (before) await this.db.change(RosterImport, { id: before.id }, { rowsCreated: rosterImport.rowsCreated, rowsFaulty });
    else await this.db.insert(RosterImport, rosterImport);
    await this.audit.record(viewer, 'roster.imported', {
      entity: 'RosterImport',
      id: rosterImport.id,
      cohortId: cohort.id,
      details: { rowsRead: plan.rowCount, created, rowsFaulty },
    });
    return rosterImport;
  }
}

function problemOf(plan: RosterPlan, mode: RosterMode): Problem | null {
  if (plan.rowCount === 0) return { code: 'FILE_UNREADABLE', path: ['contentBase64'] };
  const nothingGood = plan.rows.every((r) => r.action === 'FAULTY');
  const stops = plan.faults.length > 0 && (mode === RosterMode.ALL_OR_NOTHING || nothingGood);
  return stops ? { code: 'FAULTY_ROWS', path: ['contentBase64'], params: { count: plan.faults.length } } : null;
}

function newcomerOf({ row, action, personId, specialtyId }: PlannedRow): Newcomer[] {
  if (action !== 'CREATE' || specialtyId === null) return [];
  return [{ ...row, personId, specialtyId, state: EnrolmentState.ADMITTED, appliedOn: null }];
}

function count(plan: RosterPlan, action: IntakeAction): number {
  return plan.rows.filter((r) => r.action === action).length;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
