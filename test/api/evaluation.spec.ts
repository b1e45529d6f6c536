import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import { CohortElement, CohortState, MilestoneDefinition, type Cohort } from '../../src/modules/cohorts/index.js';
import { EnrolmentState, WithdrawalReason, type Enrolment } from '../../src/modules/enrolments/index.js';
import { Milestone, MilestoneState } from '../../src/modules/milestones/index.js';
import { LogEntry, LogKind, ProjectRegister } from '../../src/modules/projects/index.js';
import { Track } from '../../src/modules/regulations/index.js';
import { Attendance, AttendanceSource, AttendanceStatus, SeminarState, type Seminar } from '../../src/modules/seminars/index.js';
import { SupportRequest, SupportState } from '../../src/modules/support/index.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { World, type Trainee } from '../setup/world.js';

const FIGURE = '{ value n of }';
const EVALUATION = `cohort { id state }
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
const ONE = `query($id: ID!) { cohortEvaluation(cohortId: $id) { ${EVALUATION} } }`;
const COMPARE = `query($ids: [ID!], $filter: CohortComparisonFilter) { compareCohorts(cohortIds: $ids, filter: $filter) { ${EVALUATION} } }`;
const NONE = { value: null, n: 0 };

interface Evaluation {
  cohort: { id: string; state: string };
  timeToMilestone: { milestone: { key: string }; n: number }[];
  withdrawn: { n: number; byReason: { reason: string; n: number | null; smallGroup: boolean }[] };
  regions: { region: { id: string } | null; n: number | null; smallGroup: boolean }[];
  [part: string]: unknown;
}

describe('evaluation', () => {
  let test: TestApp;
  let world: World;
  let office: { client: TestClient };
  beforeAll(async () => {
    test = await startApp();
    world = new World(test);
    office = await world.office();
  });
  afterAll(() => test.stop());

  const evaluate = async (client: TestClient, cohort: Cohort): Promise<Evaluation> =>
    (await client.ask<{ cohortEvaluation: Evaluation }>(ONE, { id: cohort.id })).cohortEvaluation;
  const compare = async (client: TestClient, variables: object): Promise<Evaluation[]> =>
    (await client.ask<{ compareCohorts: Evaluation[] }>(COMPARE, variables)).compareCohorts;

  async function approve(enrolment: Enrolment, key: string, at: string): Promise<void> {
    const [milestone] = await test.db.rows(
      Milestone,
      'm',
      sql`join milestone_definition d on d.id = m.definition_id where m.enrolment_id = ${enrolment.id} and d.key = ${key}`,
    );
    await test.db.transaction(() =>
      test.db.change(Milestone, { id: milestone?.id }, { state: MilestoneState.APPROVED, decidedAt: new Date(at) }),
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
      registeredAt: test.clock.now(),
    }));
    await test.db.transaction(() => test.db.insert(Attendance, rows));
  }

  async function ask(trainee: Trainee, areaId: string, createdAt: string, firstAnsweredAt: string | null): Promise<void> {
    await world.insert(SupportRequest, {
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
    const area = await test.db.one<{ id: string }>(sql`select id from programme_area order by id limit 1`);
    const project = await world.project(trainee.enrolment, { programmeAreaId: area?.id ?? null });
    await world.insert(ProjectRegister, { id: newId(), projectId: project.id, registerId });
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
      createdAt: test.clock.now(),
    });
    const entries = [
      ...Array.from({ length: talks }, () => entry(LogKind.COACHING, null)),
      entry(LogKind.COACHING, test.clock.now()),
      entry(LogKind.NOTE, null),
    ];
    await test.db.transaction(() => test.db.insert(LogEntry, entries));
  }

  const registers = async (): Promise<string[]> =>
    (await test.db.select<{ id: string }>(sql`select id from register order by id limit 2`)).map((r) => r.id);

  /** A cohort of four: one completed, one left ill, two go on; with seminars, support, projects and certificates. */
  async function lived(): Promise<{ cohort: Cohort; trainees: Trainee[] }> {
    const cohort = await world.cohort({ capacity: 4, attendancePercent: 75 });
    const [one, two, three, left] = [
      await world.trainee(cohort, { milestones: true, enrolment: { state: EnrolmentState.COMPLETED, endedOn: '2026-11-20' } }),
      await world.trainee(cohort, { milestones: true }),
      await world.trainee(cohort, { milestones: true, regulationId: 'HSLF_FS_2021_8' }),
      await world.trainee(cohort, {
        milestones: true,
        enrolment: { state: EnrolmentState.WITHDRAWN, endedOn: '2026-09-11', withdrawalReason: WithdrawalReason.ILLNESS },
      }),
    ];
    await world.trainee(cohort, { enrolment: { state: EnrolmentState.DECLINED, admittedOn: null } });
    await approve(one.enrolment, 'qi-registerval', '2026-09-11T08:00:00Z');
    await approve(two.enrolment, 'qi-registerval', '2026-09-20T22:30:00Z');
    const seminars = [];
    for (const state of [SeminarState.HELD, SeminarState.HELD, SeminarState.PLANNED, SeminarState.PLANNED, SeminarState.CANCELLED])
      seminars.push(await world.seminar(cohort, { state }));
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
    const supervisor = await world.someone(Role.SUPERVISOR, ScopeKind.TRAINEE, three.person.id);
    for (const partId of ['STa2-k1', 'STa2-k2', 'STa2-u1']) {
      await supervisor.client.do('confirmGoalPart', { enrolmentId: three.enrolment.id, partId, basis: 'Samtal.' }, 'confirmation { id }');
    }
    return { cohort, trainees: [one, two, three, left] };
  }

  it('of a cohort tells every figure with its n', async () => {
    const { cohort } = await lived();
    const [register] = await registers();
    const evaluation = await evaluate(office.client, cohort);
    expect(evaluation).toMatchObject({
      places: { capacity: 4, applicants: 5, admitted: 4, applicantsPerPlace: { value: 1.25, n: 5, of: 4 } },
      completion: { completed: 1, admitted: 4, share: { value: 0.25, n: 4 } },
      withdrawn: { n: 1, share: { value: 0.25, n: 4 }, byReason: [{ reason: 'ILLNESS', n: 1, smallGroup: false }] },
      attendance: {
        n: 3,
        planned: 4,
        held: 2,
        meanShareOfPlanned: { value: 0.25, n: 3 },
        meanShareOfHeld: { value: 0.5, n: 3 },
        reachedThreshold: { value: 0, n: 3 },
        unreachable: { value: 1 / 3, n: 3 },
      },
      support: {
        requests: 2,
        answered: 1,
        open: 1,
        medianDaysToFirstAnswer: { value: 2, n: 2 },
        byArea: [{ area: { id: 'statistik-analys' }, n: 2 }],
      },
      goalsConfirmed: { n: 4, partsConfirmed: 3, partsShare: { value: 3 / 18, n: 18 }, goalsComplete: { value: 0.25, n: 4 } },
      registers: [{ register: { id: register }, n: 2 }],
      programmeAreas: [{ n: 2 }],
      specialties: [{ n: 4, smallGroup: false }],
      regions: [{ region: { id: '21' }, n: 4, smallGroup: false }],
      coachContacts: { n: 4, contacts: 3, perTrainee: { value: 0.75, n: 4 } },
      deliveryElements: [],
    });
  });

  it('counts open milestones as open, until today or until the trainee left', async () => {
    const { cohort } = await lived();
    const timing = (await evaluate(office.client, cohort)).timeToMilestone;
    const definitions = await test.db.rows(MilestoneDefinition, 'd', sql`where d.template_id = ${cohort.templateId} order by d.position`);
    expect(timing.map((t) => t.milestone.key)).toEqual(definitions.map((d) => d.key));
    expect(timing.find((t) => t.milestone.key === 'qi-registerval')).toMatchObject({
      n: 4,
      reached: 2,
      open: 2,
      medianDays: { value: 20, n: 4, of: 4 },
      lowerQuartileDays: { value: 15 },
      upperQuartileDays: { value: null },
    });
    expect(timing.find((t) => t.milestone.key === 'qi-rapport')).toMatchObject({
      n: 4,
      reached: 0,
      open: 4,
      medianDays: { value: null, n: 4 },
    });
  });

  it('counts trainees whose milestones have not been made yet', async () => {
    const cohort = await world.cohort();
    await world.trainee(cohort);
    expect((await evaluate(office.client, cohort)).timeToMilestone[0]).toMatchObject({ n: 1, reached: 0, open: 1 });
  });

  it('of a cohort that was planned and never run has no figures, not zeros', async () => {
    const cohort = await world.cohort({ state: CohortState.NEVER_RUN, capacity: 12 });
    const elementId =
      (await test.db.one<{ id: string }>(sql`select id from delivery_element where value_kind = 'BOOLEAN' order by id limit 1`))?.id ?? '';
    const element: CohortElement = {
      id: newId(),
      cohortId: cohort.id,
      elementId,
      flagValue: true,
      numberValue: null,
      textValue: null,
      validFrom: '2026-09-01',
      validTo: null,
    };
    await world.insert(CohortElement, element);
    expect(await evaluate(office.client, cohort)).toMatchObject({
      cohort: { state: 'NEVER_RUN' },
      places: { capacity: 12, applicants: 0, admitted: 0, applicantsPerPlace: NONE },
      completion: { completed: 0, share: NONE },
      withdrawn: { n: 0, share: NONE, byReason: [] },
      timeToMilestone: [],
      attendance: { n: 0, meanShareOfPlanned: NONE, meanShareOfHeld: NONE, reachedThreshold: NONE, unreachable: NONE },
      support: { requests: 0, medianDaysToFirstAnswer: NONE, byArea: [] },
      goalsConfirmed: { n: 0, partsConfirmed: 0, goalsComplete: NONE },
      registers: [],
      specialties: [],
      coachContacts: { n: 0, contacts: 0, perTrainee: NONE },
      deliveryElements: [{ id: element.id, flagValue: true, validFrom: '2026-09-01' }],
    });
  });

  it('counts a confirmation for the regulation it belongs to and only while it stands', async () => {
    const cohort = await world.cohort();
    const trainee = await world.trainee(cohort);
    const supervisor = await world.someone(Role.SUPERVISOR, ScopeKind.TRAINEE, trainee.person.id);
    const confirm = (partId: string): Promise<{ confirmation: { id: string } }> =>
      supervisor.client.do('confirmGoalPart', { enrolmentId: trainee.enrolment.id, partId, basis: 'Samtal.' }, 'confirmation { id }');
    const { confirmation } = await confirm('a4-u1');
    await confirm('a4-u2');
    await confirm('a5-u1');
    expect(await evaluate(office.client, cohort)).toMatchObject({
      goalsConfirmed: { partsConfirmed: 2, goalsComplete: { value: 0, n: 1 } },
    });
    await supervisor.client.do('revokeGoalConfirmation', { confirmationId: confirmation.id, reason: 'Fel.' }, 'confirmation { id }');
    expect(await evaluate(office.client, cohort)).toMatchObject({ goalsConfirmed: { partsConfirmed: 1 } });
  });

  describe('who sees it', () => {
    it('the office of the centre, the coach of the cohort and the director of studies of a trainee; nobody else', async () => {
      const cohort = await world.cohort();
      const trainee = await world.trainee(cohort);
      const coach = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
      const director = await world.someone(Role.STUDY_DIRECTOR, ScopeKind.UNIT, trainee.enrolment.unitId);
      for (const { client } of [office, coach, director]) expect((await evaluate(client, cohort)).cohort.id).toBe(cohort.id);

      const elsewhere = [
        await world.office('RCNORR'),
        await world.someone(Role.COACH, ScopeKind.COHORT, (await world.cohort()).id),
        await world.someone(Role.COACH, ScopeKind.TRAINEE, trainee.person.id),
        await world.someone(Role.STUDY_DIRECTOR, ScopeKind.UNIT, (await world.unit()).id),
      ];
      for (const { client } of elsewhere) {
        expect(await client.denied(ONE, { id: cohort.id })).toBe('NOT_FOUND');
        expect(await client.denied(COMPARE, { ids: [cohort.id] })).toBe('NOT_FOUND');
        expect((await compare(client, {})).map((e) => e.cohort.id)).not.toContain(cohort.id);
      }
      const supervisor = await world.someone(Role.SUPERVISOR, ScopeKind.TRAINEE, trainee.person.id);
      for (const { client } of [await world.admin(), supervisor, trainee])
        expect(await client.denied(ONE, { id: cohort.id })).toBe('FORBIDDEN');
      expect(await office.client.denied(ONE, { id: newId() })).toBe('NOT_FOUND');
    });

    it('and only the office sees how many a small group is', async () => {
      const cohort = await world.cohort();
      for (let i = 0; i < 6; i++) await world.trainee(cohort);
      const north = await world.unit({ regionId: '24' });
      await world.trainee(cohort, {
        enrolment: { unitId: north.id, state: EnrolmentState.WITHDRAWN, withdrawalReason: WithdrawalReason.ILLNESS },
      });
      const coach = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
      const seen = await evaluate(coach.client, cohort);
      expect(seen.regions).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ region: { id: '24' }, n: null, smallGroup: true }),
          expect.objectContaining({ region: { id: '21' }, n: null, smallGroup: true }),
        ]),
      );
      expect(seen.withdrawn).toMatchObject({ n: 1 });
      expect(seen.withdrawn.byReason).toHaveLength(Object.keys(WithdrawalReason).length);
      expect(seen.withdrawn.byReason.every((r) => r.n === null)).toBe(true);
      expect((await evaluate(office.client, cohort)).regions.map((r) => [r.region?.id, r.n])).toEqual([
        ['21', 6],
        ['24', 1],
      ]);
    });
  });

  describe('side by side', () => {
    it('has the same figures as one by one, oldest first', async () => {
      const [younger, older] = [(await lived()).cohort, await world.cohort({ startsOn: '2014-01-15', state: CohortState.STOPPED })];
      const both = await compare(office.client, { ids: [younger.id, older.id, younger.id] });
      expect(both).toEqual([await evaluate(office.client, older), await evaluate(office.client, younger)]);
    });

    it('is narrowed by centre, kind of round and first day', async () => {
      const { client } = await world.office('UCR');
      const cohort = (startsOn: string, track = Track.IMPROVEMENT): Promise<Cohort> => world.cohort({ centreId: 'UCR', startsOn, track });
      const [first, second, third] = [await cohort('2013-03-01'), await cohort('2014-03-01', Track.RESEARCH), await cohort('2015-03-01')];
      const found = async (filter: object): Promise<string[]> => (await compare(client, { filter })).map((e) => e.cohort.id);
      expect(await found({})).toEqual([first.id, second.id, third.id]);
      expect(await found({ track: 'RESEARCH' })).toEqual([second.id]);
      expect(await found({ from: '2014-03-01' })).toEqual([second.id, third.id]);
      expect(await found({ from: '2013-03-02', to: '2014-12-31' })).toEqual([second.id]);
      expect(await found({ centreId: 'QRC' })).toEqual([]);
    });

    it('refuses more than twenty by name, a period that ends before it begins, and a cohort out of scope among others', async () => {
      const own = await world.cohort();
      const foreign = await world.cohort({ centreId: 'RCNORR' });
      expect(await office.client.denied(COMPARE, { ids: Array.from({ length: 21 }, () => newId()) })).toBe('TOO_LARGE');
      expect(await office.client.denied(COMPARE, { filter: { from: '2026-02-01', to: '2026-01-01' } })).toBe('INVALID_PERIOD');
      expect(await office.client.denied(COMPARE, { ids: [own.id, foreign.id] })).toBe('NOT_FOUND');
    });

    it('costs the same for one cohort and for twenty', async () => {
      const { client } = await world.office('RCSO');
      const add = async (): Promise<void> => {
        const cohort = await world.cohort({ centreId: 'RCSO' });
        const trainee = await world.trainee(cohort, { milestones: true });
        await attend(await world.seminar(cohort, { state: SeminarState.HELD }), [trainee, AttendanceStatus.PRESENT]);
        await ask(trainee, 'statistik-analys', '2026-11-01T08:00:00Z', null);
        await work(trainee, (await registers())[0] ?? '', 1);
      };
      const count = async (): Promise<number> => {
        test.statements.length = 0;
        await compare(client, { filter: {} });
        return test.statements.length;
      };
      await add();
      const one = await count();
      for (let i = 0; i < 19; i++) await add();
      expect(await count()).toBe(one);
    });

    it('reads only what is asked for', async () => {
      test.statements.length = 0;
      await office.client.ask('{ compareCohorts { cohort { id } completion { share { value } } places { admitted } } }');
      expect(test.statements.filter((s) => /join attendance|support_request|goal_confirmation/.test(s))).toEqual([]);
      expect(test.statements.filter((s) => /from enrolment e/.test(s))).toHaveLength(1);
    });
  });
});
