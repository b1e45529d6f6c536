import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import type { Cohort } from '../../src/modules/cohorts/index.js';
import { EnrolmentState } from '../../src/modules/enrolments/index.js';
import { Attendance, AttendanceSource, Seminar, SeminarLoader, SeminarState } from '../../src/modules/seminars/index.js';
import type { RequestContext } from '../../src/platform/graphql/request-context.js';
import { Viewer } from '../../src/platform/access/viewer.js';
import { startApp, type TestApp } from '../setup/app.js';
import { TestClient } from '../setup/client.js';
import { World, type Trainee } from '../setup/world.js';

let test: TestApp;
let world: World;
beforeAll(async () => {
  test = await startApp();
  world = new World(test);
});
afterAll(() => test.stop());
beforeEach(() => test.clock.set('2026-11-21T09:00:00Z'));

const registered = (seminar: Seminar): Promise<Attendance[]> =>
  test.db.rows(Attendance, 'a', sql`where a.seminar_id = ${seminar.id} order by a.enrolment_id`);
const find = async (seminar: Seminar): Promise<Seminar | null> => test.db.find(Seminar, seminar.id);
const auditCount = (action: string, cohort: Cohort): Promise<number> =>
  test.db.number(sql`select count(*) as n from audit_event where action = ${action} and cohort_id = ${cohort.id}`);
const entry = (trainee: Trainee, status: string): { enrolmentId: string; status: string } => ({
  enrolmentId: trainee.enrolment.id,
  status,
});
const COUNTS = 'seminar { state version counts { present late absent excused madeUp unregistered } }';

async function group(n: number, seminarOf: Partial<Seminar> = {}): Promise<{ cohort: Cohort; seminar: Seminar; trainees: Trainee[] }> {
  const cohort = await world.cohort();
  const seminar = await world.seminar(cohort, seminarOf);
  const trainees: Trainee[] = [];
  for (let i = 0; i < n; i++) trainees.push(await world.trainee(cohort));
  return { cohort, seminar, trainees };
}

describe('registering attendance', () => {
  it('takes a whole group in one call, changes what is there, and the same call again changes nothing', async () => {
    const { cohort, seminar, trainees } = await group(6);
    const [a, b, c, d, e] = trainees as [Trainee, Trainee, Trainee, Trainee, Trainee, Trainee];
    const { client, person } = await world.someone(Role.COURSE_LEADER, ScopeKind.COHORT, cohort.id);
    const entries = [entry(a, 'PRESENT'), entry(b, 'LATE'), entry(c, 'ABSENT'), entry(d, 'EXCUSED'), entry(e, 'MADE_UP')];
    const first = await client.do('registerAttendance', { seminarId: seminar.id, entries }, COUNTS);
    const counts = { present: 1, late: 1, absent: 1, excused: 1, madeUp: 1, unregistered: 1 };
    expect(first).toMatchObject({ seminar: { state: 'HELD', version: 2, counts } });
    const rows = await registered(seminar);
    expect(rows.every((r) => r.registeredById === person.id && r.source === AttendanceSource.REGISTERED && r.version === 1)).toBe(true);
    expect(await client.do('registerAttendance', { seminarId: seminar.id, entries }, COUNTS)).toEqual(first);
    expect(await registered(seminar)).toEqual(rows);
    expect(await auditCount('attendance.registered', cohort)).toBe(5);
    expect(await auditCount('seminar.held', cohort)).toBe(1);

    const changed = await client.do(
      'registerAttendance',
      { seminarId: seminar.id, entries: [entry(c, 'MADE_UP'), entry(a, 'PRESENT')] },
      COUNTS,
    );
    expect(changed).toMatchObject({ seminar: { counts: { ...counts, absent: 0, madeUp: 2 } } });
    expect((await registered(seminar)).map((r) => r.version).sort()).toEqual([1, 1, 1, 1, 2]);
    expect(await auditCount('attendance.registered', cohort)).toBe(6);
  });

  it('before the doors open it takes only excused absence, and writes nothing else', async () => {
    const { seminar, trainees } = await group(2);
    test.clock.set('2026-11-10T09:00:00Z');
    const { client } = await world.office();
    const entries = [entry(trainees[0] as Trainee, 'EXCUSED'), entry(trainees[1] as Trainee, 'PRESENT')];
    expect(await client.refused('registerAttendance', { seminarId: seminar.id, entries })).toMatchObject([
      { code: 'SEMINAR_NOT_BEGUN', path: ['entries', '1', 'status'] },
    ]);
    expect(await registered(seminar)).toEqual([]);
    await client.do('registerAttendance', { seminarId: seminar.id, entries: entries.slice(0, 1) }, COUNTS);
    expect(await registered(seminar)).toHaveLength(1);
  });

  it('before the start it registers without marking the seminar as held', async () => {
    const { seminar, trainees } = await group(1);
    test.clock.set('2026-11-21T08:30:00Z');
    const { client } = await world.office();
    const answer = await client.do(
      'registerAttendance',
      { seminarId: seminar.id, entries: [entry(trainees[0] as Trainee, 'EXCUSED')] },
      COUNTS,
    );
    expect(answer).toMatchObject({ seminar: { state: 'PLANNED', counts: { excused: 1, unregistered: 0 } } });
  });

  it('names every entry that is wrong and writes nothing', async () => {
    const { cohort, seminar, trainees } = await group(2);
    const [a, b] = trainees as [Trainee, Trainee];
    const stranger = await world.trainee(await world.cohort());
    const withdrawn = await world.trainee(cohort, { enrolment: { state: EnrolmentState.WITHDRAWN } });
    const applied = await world.trainee(cohort, { enrolment: { state: EnrolmentState.APPLIED } });
    const { client } = await world.office();
    const entries = [
      entry(a, 'PRESENT'),
      entry(stranger, 'PRESENT'),
      entry(withdrawn, 'LATE'),
      entry(b, 'PRESENT'),
      entry(applied, 'LATE'),
      entry(a, 'ABSENT'),
    ];
    expect(
      await client.refused('registerAttendance', {
        seminarId: seminar.id,
        entries: [...entries, { enrolmentId: newId(), status: 'LATE' }],
      }),
    ).toMatchObject([
      { code: 'UNKNOWN_REFERENCE', path: ['entries', '1', 'enrolmentId'] },
      { code: 'UNKNOWN_REFERENCE', path: ['entries', '2', 'enrolmentId'] },
      { code: 'UNKNOWN_REFERENCE', path: ['entries', '4', 'enrolmentId'] },
      { code: 'DUPLICATE', path: ['entries', '5', 'enrolmentId'] },
      { code: 'UNKNOWN_REFERENCE', path: ['entries', '6', 'enrolmentId'] },
    ]);
    expect(await registered(seminar)).toEqual([]);
    expect(await find(seminar)).toMatchObject({ state: 'PLANNED', version: 1 });
    expect(await auditCount('attendance.registered', cohort)).toBe(0);
  });

  it('takes at most 200 entries and at least one', async () => {
    const { seminar } = await group(0);
    const { client } = await world.office();
    const many = Array.from({ length: 201 }, () => ({ enrolmentId: 'x', status: 'PRESENT' }));
    expect(await client.refused('registerAttendance', { seminarId: seminar.id, entries: many })).toMatchObject([
      { code: 'TOO_LARGE', path: ['entries'] },
    ]);
    expect(await client.refused('registerAttendance', { seminarId: seminar.id, entries: [] })).toMatchObject([
      { code: 'REQUIRED', path: ['entries'] },
    ]);
  });

  it('takes who completed the round, but not a cancelled seminar', async () => {
    const { cohort, seminar } = await group(0);
    const done = await world.trainee(cohort, { enrolment: { state: EnrolmentState.COMPLETED } });
    const cancelled = await world.seminar(cohort, { state: SeminarState.CANCELLED });
    const { client } = await world.office();
    await client.do('registerAttendance', { seminarId: seminar.id, entries: [entry(done, 'MADE_UP')] }, COUNTS);
    expect(await client.refused('registerAttendance', { seminarId: cancelled.id, entries: [entry(done, 'PRESENT')] })).toMatchObject([
      { code: 'LOCKED' },
    ]);
    expect(await registered(cancelled)).toEqual([]);
  });

  it('is for those who run the seminar', async () => {
    const { cohort, seminar, trainees } = await group(1);
    const [trainee] = trainees as [Trainee];
    const input = { seminarId: seminar.id, entries: [entry(trainee, 'PRESENT')] };
    const document = TestClient.mutation('registerAttendance', '');
    const { client: own } = await world.someone(Role.COACH, ScopeKind.TRAINEE, trainee.person.id);
    const { client: other } = await world.someone(Role.COACH, ScopeKind.COHORT, (await world.cohort()).id);
    const { client: supervisor } = await world.someone(Role.SUPERVISOR, ScopeKind.TRAINEE, trainee.person.id);
    expect(await trainee.client.denied(document, { input })).toBe('FORBIDDEN');
    expect(await supervisor.denied(document, { input })).toBe('FORBIDDEN');
    expect(await own.denied(document, { input })).toBe('FORBIDDEN');
    expect(await other.denied(document, { input })).toBe('NOT_FOUND');
    expect(await registered(seminar)).toEqual([]);
    const { client: coach } = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
    await coach.do('registerAttendance', input, COUNTS);
  });

  it('costs the same number of statements for one trainee as for thirty', async () => {
    const { seminar, trainees } = await group(31);
    const { client } = await world.office();
    const cost = async (some: Trainee[]): Promise<number> => {
      test.statements.length = 0;
      await client.do('registerAttendance', { seminarId: seminar.id, entries: some.map((t) => entry(t, 'PRESENT')) }, 'seminar { id }');
      return test.statements.length;
    };
    await client.do('registerAttendance', { seminarId: seminar.id, entries: [entry(trainees[0] as Trainee, 'ABSENT')] }, 'seminar { id }');
    expect(await cost(trainees.slice(0, 1))).toBe(await cost(trainees.slice(1)));
  });
});

describe('who sees the attendance', () => {
  it('each sees that of the trainees in their scope; counts are for those who run the seminar', async () => {
    const { cohort, seminar, trainees } = await group(3);
    const [mine, unit] = trainees as [Trainee, Trainee, Trainee];
    const { client: office } = await world.office();
    await office.do('registerAttendance', { seminarId: seminar.id, entries: trainees.map((t) => entry(t, 'PRESENT')) }, COUNTS);
    const see = async (client: TestClient): Promise<[string[], boolean]> => {
      const query = 'query($id: ID!) { seminar(id: $id) { attendance { enrolment { id } } counts { present } } }';
      const { seminar: seen } = await client.ask<{ seminar: { attendance: { enrolment: { id: string } }[]; counts: object | null } }>(
        query,
        { id: seminar.id },
      );
      return [seen.attendance.map((a) => a.enrolment.id).sort(), seen.counts !== null];
    };
    const all = trainees.map((t) => t.enrolment.id).sort();
    expect(await see(office)).toEqual([all, true]);
    expect(await see((await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id)).client)).toEqual([all, true]);
    expect(await see((await world.someone(Role.STUDY_DIRECTOR, ScopeKind.UNIT, unit.enrolment.unitId)).client)).toEqual([
      [unit.enrolment.id],
      false,
    ]);
    expect(await see(mine.client)).toEqual([[mine.enrolment.id], false]);
    expect(await see((await world.admin()).client)).toEqual([[], false]);
  });
});

describe('the share of the seminars', () => {
  interface Summary {
    attended: number;
    canStillReach: boolean;
    warning: string | null;
  }
  const summaryOf = async (trainee: Trainee, seminar: Seminar, client = trainee.client): Promise<Summary> => {
    const query = `query($id: ID!) { seminar(id: $id) { myAttendance { enrolment { attendance { status seminar { id } } attendanceSummary {
      attended held planned missed remaining shareOfHeld shareOfPlanned threshold canStillReach warning } } } } }`;
    const answer = await client.ask<{ seminar: { myAttendance: { enrolment: { attendanceSummary: Summary } } } }>(query, {
      id: seminar.id,
    });
    return answer.seminar.myAttendance.enrolment.attendanceSummary;
  };

  it('is told of those held and of those planned, and warns when the threshold is out of reach', async () => {
    const { cohort, seminar, trainees } = await group(1);
    const [trainee] = trainees as [Trainee];
    const more: Seminar[] = [];
    for (let i = 0; i < 4; i++) more.push(await world.seminar(cohort));
    await world.seminar(cohort, { state: SeminarState.CANCELLED });
    const { client: office } = await world.office();
    const register = (s: Seminar | undefined, status: string): Promise<object> =>
      office.do('registerAttendance', { seminarId: s?.id, entries: [entry(trainee, status)] }, 'seminar { id }');
    await register(seminar, 'PRESENT');
    await register(more[0], 'ABSENT');
    expect(await summaryOf(trainee, seminar)).toEqual({
      attended: 1,
      held: 2,
      planned: 5,
      missed: 1,
      remaining: 3,
      shareOfHeld: 50,
      shareOfPlanned: 20,
      threshold: 80,
      canStillReach: true,
      warning: null,
    });
    await register(more[1], 'EXCUSED');
    expect(await summaryOf(trainee, seminar)).toMatchObject({
      missed: 2,
      canStillReach: false,
      warning: 'Kravet på 80 % av seminarierna kan inte längre nås: 2 av 5 har missats. Tala med kansliet om att ta igen något av dem.',
    });
    await register(more[1], 'MADE_UP');
    expect(await summaryOf(trainee, seminar)).toMatchObject({ attended: 2, canStillReach: true, warning: null });
  });

  it('finds the next seminar to be held', async () => {
    const { cohort, seminar, trainees } = await group(1);
    const [trainee] = trainees as [Trainee];
    const later = await world.seminar(cohort, { startsAt: new Date('2026-12-01T09:00:00Z'), endsAt: new Date('2026-12-01T15:00:00Z') });
    const withdrawn = await world.trainee(cohort, { enrolment: { state: EnrolmentState.WITHDRAWN } });
    const next = async (of: Trainee): Promise<string | undefined> => {
      const viewer = new Viewer(of.person.id, 'sv', { kind: 'session', id: '1' }, []);
      return (await test.app.get(SeminarLoader, { strict: false }).nextByEnrolment.load({ viewer } as RequestContext, of.enrolment.id))?.id;
    };
    expect(await next(trainee)).toBe(seminar.id);
    test.clock.set('2026-11-21T15:00:01Z');
    expect(await next(trainee)).toBe(later.id);
    expect(await next(withdrawn)).toBeUndefined();
    test.clock.set('2026-12-24T15:00:00Z');
    expect(await next(trainee)).toBeUndefined();
  });
});
