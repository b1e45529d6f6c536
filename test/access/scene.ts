import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { type Cohort, CohortElement } from '../../src/modules/cohorts/index.js';
import { Nudge } from '../../src/modules/board/index.js';
import { GoalConfirmation, standingKeyOf } from '../../src/modules/goals/index.js';
import type { Milestone } from '../../src/modules/milestones/index.js';
import { SupportRequest, SupportState } from '../../src/modules/support/index.js';
import type { Unit } from '../../src/modules/organisations/index.js';
import { CoachNote } from '../../src/modules/coaching/index.js';
import { newId } from '../../src/platform/ids/id.js';
import type { DriverNode, PdsaCycle } from '../../src/modules/improvement/index.js';
import { LogEntry, LogKind, type Project } from '../../src/modules/projects/index.js';
import type { Seminar } from '../../src/modules/seminars/index.js';
import type { TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { drawDiagram } from '../setup/improvement.js';
import { World, type Trainee } from '../setup/world.js';

/** Everybody who might call an operation. "near" stands close to the trainee of the scene, "far" does the same job elsewhere. */
export const PERSONAS = [
  'anonymous',
  'trainee',
  'mate',
  'supervisor',
  'farSupervisor',
  'coach',
  'farCoach',
  'courseLeader',
  'office',
  'farOffice',
  'director',
  'farDirector',
  'head',
  'admin',
] as const;
export type Persona = (typeof PERSONAS)[number];

/** One trainee with a project, everybody around, and the same elsewhere with words nobody here may read. */
export interface Scene {
  world: World;
  cohort: Cohort;
  farCohort: Cohort;
  unit: Unit;
  trainee: Trainee;
  mate: Trainee;
  far: Trainee;
  project: Project;
  farProject: Project;
  milestones: Milestone[];
  seminar: Seminar;
  farSeminar: Seminar;
  logEntry: LogEntry;
  /** A change idea of the trainee, and the cycle that tests it. */
  idea: DriverNode;
  cycle: PdsaCycle;
  note: CoachNote;
  /** A milestone that the coach reviews. */
  coachMilestone: Milestone;
  request: SupportRequest;
  element: CohortElement;
  /** What the supervisor has confirmed for the trainee. */
  confirmation: GoalConfirmation;
  /** What the coach has reminded the trainee of. */
  nudge: Nudge;
  people: Record<Exclude<Persona, 'anonymous'>, string>;
  clients: Record<Persona, TestClient>;
}

/** A word that stands only in the records of the far trainee. */
export const CANARY = 'kanariefågel';

/** Builds the scene. */
export async function makeScene(test: TestApp): Promise<Scene> {
  const world = new World(test);
  const unit = await world.unit({ name: 'Medicinkliniken' });
  const farUnit = await world.unit({ name: 'Kliniken långt borta' });
  const cohort = await world.cohort({ name: 'Omgång nära' });
  const farCohort = await world.cohort({ name: `Omgång ${CANARY}`, centreId: 'RCNORR' });
  const trainee = await world.trainee(cohort, { enrolment: { unitId: unit.id } });
  const mate = await world.trainee(cohort);
  const far = await world.trainee(farCohort, { enrolment: { unitId: farUnit.id }, person: { familyName: CANARY } });
  const milestones = await world.milestones(trainee.enrolment, cohort);
  await world.milestones(far.enrolment, farCohort);
  const project = await world.project(trainee.enrolment);
  const farProject = await world.project(far.enrolment, { title: `Projekt ${CANARY}` });
  const seminar = await world.seminar(cohort);
  const farSeminar = await world.seminar(farCohort, { title: `Seminarium ${CANARY}` });

  const someone = {
    supervisor: await world.someone(Role.MAIN_SUPERVISOR, ScopeKind.TRAINEE, trainee.person.id),
    farSupervisor: await world.someone(Role.MAIN_SUPERVISOR, ScopeKind.TRAINEE, far.person.id),
    coach: await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id),
    farCoach: await world.someone(Role.COACH, ScopeKind.COHORT, farCohort.id),
    courseLeader: await world.someone(Role.COURSE_LEADER, ScopeKind.COHORT, cohort.id),
    office: await world.office(cohort.centreId),
    farOffice: await world.office(farCohort.centreId),
    director: await world.someone(Role.STUDY_DIRECTOR, ScopeKind.UNIT, unit.id),
    farDirector: await world.someone(Role.STUDY_DIRECTOR, ScopeKind.UNIT, farUnit.id),
    head: await world.someone(Role.HEAD_OF_UNIT, ScopeKind.UNIT, unit.id),
    admin: await world.admin(),
    trainee,
    mate,
  };
  const logEntry = await writeLog(world, trainee, project, 'Mötte teamet');
  await writeLog(world, far, farProject, `Mötte en ${CANARY}`);
  const { idea, cycle } = await drawDiagram(world, project, trainee.person.id);
  await drawDiagram(world, farProject, far.person.id, { text: `Idé om en ${CANARY}` });
  const note = await writeNote(world, trainee, someone.coach.person.id, 'Behöver stöd');
  await writeNote(world, far, someone.farCoach.person.id, `Har sett en ${CANARY}`);
  const request = await writeRequest(world, trainee, 'Var finns täckningsgraden?');
  await writeRequest(world, far, `Var finns en ${CANARY}?`);
  const element = await writeElement(world, cohort);
  const confirmation = await writeConfirmation(world, trainee, someone.supervisor.person.id, 'Såg det själv');
  await writeConfirmation(world, far, someone.farSupervisor.person.id, `Såg en ${CANARY}`);
  const nudge = await writeNudge(world, trainee, someone.coach.person.id, 'Hör av dig');
  await writeNudge(world, far, someone.farCoach.person.id, `Såg du en ${CANARY}?`);
  const entries = Object.entries(someone) as [Exclude<Persona, 'anonymous'>, { person: { id: string }; client: TestClient }][];
  return {
    world,
    cohort,
    farCohort,
    unit,
    trainee,
    mate,
    far,
    project,
    farProject,
    milestones,
    seminar,
    farSeminar,
    logEntry,
    idea,
    cycle,
    note,
    coachMilestone: milestones.find((m) => m.definitionId.endsWith('qi-mal-matt'))!,
    request,
    element,
    confirmation,
    nudge,
    people: Object.fromEntries(entries.map(([name, s]) => [name, s.person.id])) as Scene['people'],
    clients: { ...(Object.fromEntries(entries.map(([name, s]) => [name, s.client])) as Scene['clients']), anonymous: test.anonymous() },
  };
}

async function writeLog(world: World, trainee: Trainee, project: Project, text: string): Promise<LogEntry> {
  const createdAt = world.test.clock.now();
  const row: LogEntry = {
    id: newId(),
    version: 1,
    projectId: project.id,
    authorId: trainee.person.id,
    happenedOn: '2026-11-20',
    kind: LogKind.NOTE,
    text,
    minutes: null,
    links: [],
    removedAt: null,
    createdAt,
  };
  await world.insert(LogEntry, row);
  return row;
}

async function writeNote(world: World, trainee: Trainee, authorId: string, text: string): Promise<CoachNote> {
  const row: CoachNote = { id: newId(), version: 1, enrolmentId: trainee.enrolment.id, authorId, text, createdAt: world.test.clock.now() };
  await world.insert(CoachNote, row);
  return row;
}

async function writeRequest(world: World, trainee: Trainee, subject: string): Promise<SupportRequest> {
  const row: SupportRequest = {
    id: newId(),
    version: 1,
    enrolmentId: trainee.enrolment.id,
    areaId: 'register-kunskap',
    subject,
    state: SupportState.NEW,
    assigneeId: null,
    createdById: trainee.person.id,
    createdAt: world.test.clock.now(),
    firstAnsweredAt: null,
    closedAt: null,
  };
  await world.insert(SupportRequest, row);
  return row;
}

async function writeElement(world: World, cohort: Cohort): Promise<CohortElement> {
  const row: CohortElement = {
    id: newId(),
    cohortId: cohort.id,
    elementId: 'coach-trained',
    flagValue: true,
    numberValue: null,
    textValue: null,
    validFrom: '2026-09-01',
    validTo: null,
  };
  await world.insert(CohortElement, row);
  return row;
}

async function writeConfirmation(world: World, trainee: Trainee, confirmedById: string, basis: string): Promise<GoalConfirmation> {
  const row: GoalConfirmation = {
    id: newId(),
    personId: trainee.person.id,
    partId: 'a4-k2',
    enrolmentId: trainee.enrolment.id,
    milestoneId: null,
    seminarId: null,
    basis,
    certifierRole: Role.MAIN_SUPERVISOR,
    confirmedById,
    confirmedAt: world.test.clock.now(),
    revokedAt: null,
    revokedById: null,
    revokeReason: null,
    standingKey: standingKeyOf(trainee.person.id, 'a4-k2'),
  };
  await world.insert(GoalConfirmation, row);
  return row;
}

async function writeNudge(world: World, trainee: Trainee, senderId: string, text: string): Promise<Nudge> {
  const createdAt = world.test.clock.now();
  const row: Nudge = { id: newId(), enrolmentId: trainee.enrolment.id, senderId, batchId: newId(), text, createdAt, seenAt: null };
  await world.insert(Nudge, row);
  return row;
}
