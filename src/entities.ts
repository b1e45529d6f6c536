import { AuditEvent } from './platform/audit/audit-event.entity.js';
import { Nudge } from './modules/board/index.js';
import { CoachNote } from './modules/coaching/index.js';
import * as cohorts from './modules/cohorts/index.js';
import * as enrolments from './modules/enrolments/index.js';
import { GoalConfirmation } from './modules/goals/index.js';
import * as improvement from './modules/improvement/index.js';
import * as measures from './modules/measures/index.js';
import * as milestones from './modules/milestones/index.js';
import * as organisations from './modules/organisations/index.js';
import * as people from './modules/people/index.js';
import * as projects from './modules/projects/index.js';
import * as regulations from './modules/regulations/index.js';
import * as seminars from './modules/seminars/index.js';
import * as support from './modules/support/index.js';

/** Every table of the product, parents before children. */
export const ENTITIES = [
  AuditEvent,
  people.Person,
  people.Credential,
  people.Invitation,
  people.Session,
  people.AccessToken,
  people.RoleAssignment,
  organisations.HealthRegion,
  organisations.Region,
  organisations.RegionMembership,
  organisations.Unit,
  organisations.RegisterCentre,
  organisations.ProgrammeArea,
  organisations.Register,
  organisations.FormerName,
  organisations.Specialty,
  organisations.SupportArea,
  organisations.DeliveryElement,
  organisations.ReferenceLoad,
  regulations.Regulation,
  regulations.Goal,
  regulations.GoalPart,
  regulations.CrosswalkLink,
  regulations.CertificateForm,
  cohorts.MilestoneTemplate,
  cohorts.MilestoneDefinition,
  cohorts.MilestoneDefinitionPart,
  cohorts.SeminarDefinition,
  cohorts.Cohort,
  cohorts.CohortEvent,
  cohorts.CohortElement,
  enrolments.Enrolment,
  enrolments.RegulationChoice,
  enrolments.RosterImport,
  projects.Project,
  projects.ProjectRegister,
  projects.ProjectMember,
  projects.EthicsDecision,
  projects.LogEntry,
  measures.Measure,
  measures.Measurement,
  measures.MeasurePhase,
  measures.Annotation,
  measures.ImportMapping,
  measures.Comparison,
  improvement.DriverNode,
  improvement.DriverMeasure,
  improvement.PdsaCycle,
  improvement.CycleMeasure,
  improvement.CycleEvent,
  CoachNote,
  milestones.Milestone,
  milestones.MilestoneSubmission,
  milestones.SubmissionEvidence,
  milestones.CriterionAnswer,
  milestones.MilestoneEvent,
  seminars.Seminar,
  seminars.SeminarPart,
  seminars.Attendance,
  support.SupportRequest,
  support.SupportMessage,
  GoalConfirmation,
  Nudge,
] as const;
