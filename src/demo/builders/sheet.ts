import type { Database } from '../../platform/database/database.service.js';
import { CoachNote } from '../../modules/coaching/index.js';
import { Cohort, CohortElement, CohortEvent } from '../../modules/cohorts/index.js';
import { Enrolment, RegulationChoice } from '../../modules/enrolments/index.js';
import { GoalConfirmation } from '../../modules/goals/index.js';
import { CycleEvent, CycleMeasure, DriverMeasure, DriverNode, PdsaCycle } from '../../modules/improvement/index.js';
import { Annotation, Measure, Measurement } from '../../modules/measures/index.js';
import { CriterionAnswer, Milestone, MilestoneEvent, MilestoneSubmission, SubmissionEvidence } from '../../modules/milestones/index.js';
import { RegisterCentre, Unit } from '../../modules/organisations/index.js';
import { Credential, Person, RoleAssignment } from '../../modules/people/index.js';
import { EthicsDecision, LogEntry, Project, ProjectMember, ProjectRegister } from '../../modules/projects/index.js';
import { Attendance, Seminar, SeminarPart } from '../../modules/seminars/index.js';
import { SupportMessage, SupportRequest } from '../../modules/support/index.js';

type Table<E extends object = object> = new () => E;

/** The tables that the demonstration fills, parents before children. */
export const DEMO_TABLES: readonly Table[] = [
  RegisterCentre,
  Unit,
  Person,
  Credential,
  RoleAssignment,
  Cohort,
  CohortEvent,
  CohortElement,
  Enrolment,
  RegulationChoice,
  Project,
  ProjectRegister,
  ProjectMember,
  EthicsDecision,
  LogEntry,
  Measure,
  Measurement,
  Annotation,
  DriverNode,
  DriverMeasure,
  PdsaCycle,
  CycleMeasure,
  CycleEvent,
  Milestone,
  MilestoneSubmission,
  SubmissionEvidence,
  CriterionAnswer,
  MilestoneEvent,
  Seminar,
  SeminarPart,
  Attendance,
  SupportRequest,
  SupportMessage,
  GoalConfirmation,
  CoachNote,
];

/** Rows that have been told but not yet written. */
export class Sheet {
  private readonly rows = new Map<Table, object[]>(DEMO_TABLES.map((table) => [table, []]));

  /** Adds a row and returns it. */
  add<E extends object>(table: Table<E>, row: E): E {
    const rows = this.rows.get(table);
    if (!rows) throw new Error(`${table.name} is missing in DEMO_TABLES`);
    rows.push(row);
    return row;
  }

  /** The rows of a table told so far. */
  all<E extends object>(table: Table<E>): readonly E[] {
    return (this.rows.get(table) ?? []) as E[];
  }

  /** Writes every row, parents before children. Runs in the caller's transaction. */
  async write(db: Database): Promise<void> {
    for (const [table, rows] of this.rows) await db.insert(table, rows);
  }
}
