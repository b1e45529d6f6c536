import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import type { Cohort } from '../../src/modules/cohorts/index.js';
import { EnrolmentState, WithdrawalReason, type Enrolment } from '../../src/modules/enrolments/index.js';
import { Milestone, MilestoneState } from '../../src/modules/milestones/index.js';
import { LogEntry, LogKind, ProjectRegister } from '../../src/modules/projects/index.js';
import { Attendance, AttendanceSource, AttendanceStatus, SeminarState, type Seminar } from '../../src/modules/seminars/index.js';
import { SupportRequest, SupportState } from '../../src/modules/support/index.js';
import type { TestApp } from './app.js';
import type { TestClient } from './client.js';
import type { Trainee, World } from './world.js';

const FIGURE = '{ value n of }';
/** Everything of an evaluation. */
export const EVALUATION = `cohort { id state }
  places { capacity applicants admitted applicantsPerPlace ${FIGURE} }
  completion { completed admitted share ${FIGURE} }
  withdrawn { n share ${FIGURE} byReason { reason n smallGroup } }
  timeToMilestone { milestone { key } n reached open medianDays ${FIGURE} lowerQuartileDays ${FIGURE} upperQuartileDays ${FIGURE} }
  attendance { n planned held meanShareOfPlanned ${FIGURE} meanShareOfHeld ${FIGURE} reachedThreshold ${FIGURE} unreachable ${FIGURE} }
  support { requests answered open medianDaysToFirstAnswer ${FIGURE} byArea { area { id } n } }
  goalsConfirmed { n partsConfirmed partsShare ${FIGURE} goalsComplete ${FIGURE} }
  registers { register { id } n } programmeAreas { programmeArea { id } n }
  specialties { specialty { id } n smallGroup } regions { region { id } n smallGroup }
  coachContacts { n contacts perTrainee ${FIGURE} }
  deliveryElements { id flagValue validFrom }`;
/** One cohort. */
export const ONE = `query($id: ID!) { cohortEvaluation(cohortId: $id) { ${EVALUATION} } }`;
/** Several cohorts. */
export const COMPARE = `query($ids: [ID!], $filter: CohortComparisonFilter) { compareCohorts(cohortIds: $ids, filter: $filter) { ${EVALUATION} } }`;

/** An evaluation as clients see it, as far as the tests look into it. */
export interface Evaluation {
  cohort: { id: string; state: string };
  timeToMilestone: { milestone: { key: string }; n: number }[];
  withdrawn: { n: number; byReason: { reason: string; n: number | null; smallGroup: boolean }[] };
  regions: { region: { id: string } | null; n: number | null; smallGroup: boolean }[];
  [part: string]: unknown;
}

/** What the tests of evaluation do again and again; `now` gives the application of the running test. */
export function evaluationTools(now: () => { test: TestApp; world: World }) {
  const evaluate = async (client: TestClient, cohort: Cohort): Promise<Evaluation> =>
    (await client.ask<{ cohortEvaluation: Evaluation }>(ONE, { id: cohort.id })).cohortEvaluation;
  const compare = async (client: TestClient, variables: object): Promise<Evaluation[]> =>
    (await client.ask<{ compareCohorts: Evaluation[] }>(COMPARE, variables)).compareCohorts;

  async function approve(enrolment: Enrolment, key: string, at: string): Promise<void> {
    const [milestone] = await now().test.db.rows(
      Milestone,
      'm',
      sql`join milestone_definition d on d.id = m.definition_id where m.enrolment_id = ${enrolment.id} and d.key = ${key}`,
    );
    await now().test.db.transaction(() =>
      now().test.db.change(Milestone, { id: milestone?.id }, { state: MilestoneState.APPROVED, decidedAt: new Date(at) }),
    );
  }

  async function attend(seminar: Seminar, ...given: [Trainee, AttendanceStatus][]): Promise<void> {
    const rows = given.map(([trainee, status]): Attendance => ({
      id: newId(),
      version: 1,
      seminarId: seminar.id,
      enrolmentId: trainee.enrolment.id,
      status,
      source: AttendanceSource.REGISTERED,
      registeredById: trainee.person.id,
      registeredAt: now().test.clock.now(),
    }));
    await now().test.db.transaction(() => now().test.db.insert(Attendance, rows));
  }

  async function ask(trainee: Trainee, areaId: string, createdAt: string, firstAnsweredAt: string | null): Promise<void> {
    await now().world.insert(SupportRequest, {
      id: newId(),
      version: 1,
      enrolmentId: trainee.enrolment.id,
      areaId,
      subject: 'Hjälp',
      state: firstAnsweredAt ? SupportState.DONE : SupportState.NEW,
      assigneeId: null,
      createdById: trainee.person.id,
      createdAt: new Date(createdAt),
      firstAnsweredAt: firstAnsweredAt ? new Date(firstAnsweredAt) : null,
      closedAt: null,
    });
  }

  async function work(trainee: Trainee, registerId: string, talks: number): Promise<void> {
    const area = await now().test.db.one<{ id: string }>(sql`select id from programme_area order by id limit 1`);
    const project = await now().world.project(trainee.enrolment, { programmeAreaId: area?.id ?? null });
    await now().world.insert(ProjectRegister, { id: newId(), projectId: project.id, registerId });
    const entry = (kind: LogKind, removedAt: Date | null): LogEntry => ({
      id: newId(),
      version: 1,
      projectId: project.id,
      authorId: trainee.person.id,
      happenedOn: '2026-10-01',
      kind,
      text: 'Samtal',
      minutes: 30,
      links: [],
      removedAt,
      createdAt: now().test.clock.now(),
    });
    const entries = [
      ...Array.from({ length: talks }, () => entry(LogKind.COACHING, null)),
      entry(LogKind.COACHING, now().test.clock.now()),
      entry(LogKind.NOTE, null),
    ];
    await now().test.db.transaction(() => now().test.db.insert(LogEntry, entries));
  }

  const registers = async (): Promise<string[]> =>
    (await now().test.db.select<{ id: string }>(sql`select id from register order by id limit 2`)).map((r) => r.id);

  /** A cohort of four: one completed, one left ill, two go on; with seminars, support, projects and certificates. */
  async function lived(): Promise<{ cohort: Cohort; trainees: Trainee[] }> {
    const cohort = await now().world.cohort({ capacity: 4, attendancePercent: 75 });
    const [one, two, three, left] = [
      await now().world.trainee(cohort, { milestones: true, enrolment: { state: EnrolmentState.COMPLETED, endedOn: '2026-11-20' } }),
      await now().world.trainee(cohort, { milestones: true }),
      await now().world.trainee(cohort, { milestones: true, regulationId: 'HSLF_FS_2021_8' }),
      await now().world.trainee(cohort, {
        milestones: true,
        enrolment: { state: EnrolmentState.WITHDRAWN, endedOn: '2026-09-11', withdrawalReason: WithdrawalReason.ILLNESS },
      }),
    ];
    await now().world.trainee(cohort, { enrolment: { state: EnrolmentState.DECLINED, admittedOn: null } });
    await approve(one.enrolment, 'qi-registerval', '2026-09-11T08:00:00Z');
    await approve(two.enrolment, 'qi-registerval', '2026-09-20T22:30:00Z');
    const seminars = [];
    for (const state of [SeminarState.HELD, SeminarState.HELD, SeminarState.PLANNED, SeminarState.PLANNED, SeminarState.CANCELLED])
      seminars.push(await now().world.seminar(cohort, { state }));
    const [first, second, third, , cancelled] = seminars as [Seminar, Seminar, Seminar, Seminar, Seminar];
    await attend(
      first,
      [one, AttendanceStatus.PRESENT],
      [two, AttendanceStatus.LATE],
      [three, AttendanceStatus.ABSENT],
      [left, AttendanceStatus.PRESENT],
    );
    await attend(second, [one, AttendanceStatus.MADE_UP], [two, AttendanceStatus.EXCUSED]);
    await attend(third, [three, AttendanceStatus.EXCUSED]);
    await attend(cancelled, [one, AttendanceStatus.PRESENT]);
    await ask(one, 'statistik-analys', '2026-11-01T08:00:00Z', '2026-11-03T08:00:00Z');
    await ask(two, 'statistik-analys', '2026-11-11T08:00:00Z', null);
    const [used = ''] = await registers();
    await work(one, used, 3);
    await work(two, used, 0);
    const supervisor = await now().world.someone(Role.SUPERVISOR, ScopeKind.TRAINEE, three.person.id);
    for (const partId of ['STa2-k1', 'STa2-k2', 'STa2-u1']) {
      await supervisor.client.do('confirmGoalPart', { enrolmentId: three.enrolment.id, partId, basis: 'Samtal.' }, 'confirmation { id }');
    }
    return { cohort, trainees: [one, two, three, left] };
  }

  return { evaluate, compare, approve, attend, ask, work, registers, lived };
}
