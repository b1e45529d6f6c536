import { Role, ScopeKind } from '../../platform/access/roles.js';
import { newId } from '../../platform/ids/id.js';
import { daysBetween } from '../../platform/time/clock.js';
import { CoachNote } from '../../modules/coaching/index.js';
import { type Cohort, MilestoneRole } from '../../modules/cohorts/index.js';
import { type Enrolment, EnrolmentState, type WithdrawalReason } from '../../modules/enrolments/index.js';
import type { Unit } from '../../modules/organisations/index.js';
import type { Person } from '../../modules/people/index.js';
import type { Seminar } from '../../modules/seminars/index.js';
import { addEnrolment, type RegulationId } from './enrolment.js';
import type { EvidenceContext } from './evidence.js';
import { addConfirmation, type ConfirmationStory } from './goals.js';
import { addMilestones } from './milestones.js';
import type { PathStory } from './milestone-path.js';
import { addPerson, giveRole, type Name } from './person.js';
import type { Plan } from './plan.js';
import { addProject, type ProjectStory } from './project.js';
import { addAttendance } from './seminars.js';
import { member } from './member.js';
import type { Stage } from './stage.js';
import { addSupport, type SupportStory } from './support.js';

/** A trainee as the story tells it: who, where, how far. */
export interface TraineeStory {
  name: Name;
  /** Only for those who can sign in. */
  email?: string;
  unit: string;
  specialty: string;
  regulation: RegulationId;
  /** Key of the main supervisor among the staff. */
  supervisor: string;
  trainingStartedAgo: number;
  /** Days ago when the place was given; 30 days before the round begins unless told. */
  admittedAgo?: number;
  weeks: number;
  /** Days ago when the trainee completed or left the round. */
  endedAgo?: number;
  withdrawal?: { reason: WithdrawalReason; note: string };
  project: ProjectStory | null;
  path: PathStory;
  /** One sign for each seminar held. */
  attendance: string;
  confirmations?: readonly ConfirmationStory[];
  support?: readonly SupportStory[];
  /** Coach notes: days ago, words. */
  notes?: readonly (readonly [ago: number, text: string])[];
}

/** What the trainees of a round have in common. */
export interface RoundOfTrainees {
  cohort: Cohort;
  plan: Plan;
  seminars: readonly Seminar[];
  staff: ReadonlyMap<string, Person>;
  units: ReadonlyMap<string, Unit>;
  /** Heads of units by the key of the unit. */
  heads: ReadonlyMap<string, Person>;
  office: Person;
  coach: Person;
  /** Holders of further roles for the whole round. */
  holders?: Partial<Record<MilestoneRole, string>>;
  /** Key of the scientific supervisor of each main supervisor's trainees. */
  scientific?: string;
}

/** Official designations of the regulations. */
export const DESIGNATIONS: Record<RegulationId, string> = {
  SOSFS_2008_17: 'SOSFS 2008:17',
  SOSFS_2015_8: 'SOSFS 2015:8',
  HSLF_FS_2021_8: 'HSLF-FS 2021:8',
};

/** Adds a trainee with everything that belongs to the place in the round. */
export function addTrainee(stage: Stage, round: RoundOfTrainees, story: TraineeStory, index: number): Enrolment {
  const person = addPerson(stage, story.name, story.email);
  const unit = member(round.units, story.unit);
  const supervisor = member(round.staff, story.supervisor);
  const head = round.heads.get(story.unit);
  const enrolment = enrol(stage, round, story, person, unit);
  const since = enrolment.admittedOn ?? round.cohort.startsOn;
  giveRole(stage, supervisor, Role.MAIN_SUPERVISOR, { kind: ScopeKind.TRAINEE, id: person.id }, since);
  const scientific = round.scientific && member(round.staff, round.scientific);
  if (scientific) giveRole(stage, scientific, Role.SCIENTIFIC_SUPERVISOR, { kind: ScopeKind.TRAINEE, id: person.id }, since);
  const told = story.project && addProject(stage, enrolment, story.project, (head ?? supervisor).id);
  const holders = {
    ...round.holders,
    [MilestoneRole.TRAINEE]: person.id,
    [MilestoneRole.SUPERVISOR]: supervisor.id,
    [MilestoneRole.COACH]: round.coach.id,
    [MilestoneRole.OFFICE]: round.office.id,
    ...(head && { [MilestoneRole.HEAD_OF_UNIT]: head.id }),
    ...(scientific && { [MilestoneRole.SCIENTIFIC_SUPERVISOR]: scientific.id }),
  };
  const place = {
    ...round,
    enrolment,
    told,
    holders,
    officeId: round.office.id,
    context: contextOf(story, person, supervisor, unit, index),
  };
  const milestones = addMilestones(stage, place, story.path);
  addAttendance(stage, round.seminars, enrolment, story.attendance, round.coach.id);
  for (const confirmation of story.confirmations ?? []) addConfirmation(stage, enrolment, milestones, supervisor.id, confirmation);
  for (const request of story.support ?? []) addSupport(stage, enrolment, round.office.id, request);
  addNotes(stage, enrolment, round.coach, story.notes ?? []);
  return enrolment;
}

function enrol(stage: Stage, { cohort }: RoundOfTrainees, story: TraineeStory, person: Person, unit: Unit): Enrolment {
  const { days } = stage;
  const admittedOn = days.ago(story.admittedAgo ?? daysSince(stage, cohort) + 30);
  const ended = story.withdrawal ? EnrolmentState.WITHDRAWN : EnrolmentState.COMPLETED;
  return addEnrolment(stage, cohort, person, unit, {
    specialtyId: story.specialty,
    regulationId: story.regulation,
    state: story.endedAgo === undefined ? EnrolmentState.ADMITTED : ended,
    trainingStartOn: days.ago(story.trainingStartedAgo),
    appliedOn: days.ago(story.admittedAgo === undefined ? daysSince(stage, cohort) + 75 : story.admittedAgo + 8),
    admittedOn,
    endedOn: story.endedAgo === undefined ? null : days.ago(story.endedAgo),
    withdrawal: story.withdrawal,
    protectedWeeks: story.weeks,
    since: days.past(admittedOn, '11:00'),
  });
}

function daysSince({ days }: Stage, cohort: Cohort): number {
  return daysBetween(cohort.startsOn, days.today);
}

function contextOf(story: TraineeStory, person: Person, supervisor: Person, unit: Unit, index: number): EvidenceContext {
  return {
    index,
    trainee: `${person.givenName} ${person.familyName}`,
    supervisor: `${supervisor.givenName} ${supervisor.familyName}`,
    unit: unit.name,
    title: story.project?.title ?? 'Projektet',
    regulation: DESIGNATIONS[story.regulation],
    weeks: story.weeks,
  };
}

function addNotes({ sheet, days }: Stage, enrolment: Enrolment, coach: Person, notes: readonly (readonly [number, string])[]): void {
  for (const [ago, text] of notes) {
    const createdAt = days.past(days.ago(ago), '17:05');
    sheet.add(CoachNote, { id: newId(), version: 1, enrolmentId: enrolment.id, authorId: coach.id, text, createdAt });
  }
}
