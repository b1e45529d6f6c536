import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import type { Cohort } from '../../src/modules/cohorts/index.js';
import { EnrolmentState } from '../../src/modules/enrolments/index.js';
import { Attendance, AttendanceStatus, type Seminar, SeminarState } from '../../src/modules/seminars/index.js';
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

describe('check-in', () => {
  const OPEN = { checkInCode: 'ACDEFG' };
  const code = (seminar: Seminar, text = 'ACDEFG'): object => ({ seminarId: seminar.id, code: text });
  const nothingWritten = async (seminar: Seminar): Promise<void> => expect(await registered(seminar)).toEqual([]);

  it('opens with a short code that only those who run the seminar see, and closes', async () => {
    const { cohort, seminar, trainees } = await group(1);
    const [trainee] = trainees as [Trainee];
    const { client: coach } = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
    const open = (): Promise<{ seminar: { checkInCode: string } }> =>
      coach.do('openCheckIn', { seminarId: seminar.id }, 'seminar { checkInCode }');
    const first = await open();
    expect(first.seminar.checkInCode).toMatch(/^[ACDEFGHJKMNPQRTWXY34679]{6}$/);
    expect(await open()).toEqual(first);
    const seen = await trainee.client.ask('query($id: ID!) { seminar(id: $id) { checkInCode } }', { id: seminar.id });
    expect(seen).toEqual({ seminar: { checkInCode: null } });
    const answer = await trainee.client.do(
      'checkIn',
      code(seminar, ` ${first.seminar.checkInCode.toLowerCase().slice(0, 3)}-${first.seminar.checkInCode.slice(3)} `),
      'attendance { status source registeredBy { id } seminar { id } }',
    );
    expect(answer).toMatchObject({
      attendance: { status: 'PRESENT', source: 'SELF', registeredBy: { id: trainee.person.id }, seminar: { id: seminar.id } },
    });
    const closed = await coach.do('closeCheckIn', { seminarId: seminar.id }, 'seminar { checkInCode state }');
    expect(closed).toMatchObject({ seminar: { checkInCode: null, state: 'HELD' } });
    const late = await world.trainee(cohort);
    expect(await late.client.refused('checkIn', code(seminar, first.seminar.checkInCode))).toMatchObject([{ code: 'CHECK_IN_WRONG_CODE' }]);
    expect(await auditCount('check-in.opened', cohort)).toBe(1);
    expect(await auditCount('check-in.closed', cohort)).toBe(1);
    const document = TestClient.mutation('openCheckIn', '');
    expect(await trainee.client.denied(document, { input: { seminarId: seminar.id } })).toBe('FORBIDDEN');
    expect(await (await world.office('RCSYD')).client.denied(document, { input: { seminarId: seminar.id } })).toBe('NOT_FOUND');
  });

  it('answers the same when repeated, and counts as activity once', async () => {
    const { cohort, seminar, trainees } = await group(1, OPEN);
    const [trainee] = trainees as [Trainee];
    const first = await trainee.client.do('checkIn', code(seminar), 'attendance { id status registeredAt }');
    test.clock.advance({ minutes: 50 });
    expect(await (await world.as(trainee.person)).do('checkIn', code(seminar), 'attendance { id status registeredAt }')).toEqual(first);
    expect(await auditCount('attendance.checked-in', cohort)).toBe(1);
    const activity = await test.db.one<{ lastActivityAt: Date }>(
      sql`select last_activity_at from enrolment where id = ${trainee.enrolment.id}`,
    );
    expect(activity?.lastActivityAt.toISOString()).toBe('2026-11-21T09:00:00.000Z');
  });

  it('counts as late from the eleventh minute', async () => {
    const { seminar, trainees } = await group(1, OPEN);
    test.clock.set('2026-11-21T09:10:01Z');
    expect(await trainees[0]?.client.do('checkIn', code(seminar), 'attendance { status }')).toMatchObject({
      attendance: { status: 'LATE' },
    });
  });

  it('never overwrites what the office registered', async () => {
    const { seminar, trainees } = await group(1, OPEN);
    const [trainee] = trainees as [Trainee];
    const { client: office } = await world.office();
    await office.do('registerAttendance', { seminarId: seminar.id, entries: [entry(trainee, 'EXCUSED')] }, COUNTS);
    expect(await trainee.client.do('checkIn', code(seminar), 'attendance { status source }')).toMatchObject({
      attendance: { status: 'EXCUSED', source: 'REGISTERED' },
    });
    expect(await registered(seminar)).toMatchObject([{ status: AttendanceStatus.EXCUSED, version: 1 }]);
  });

  it('tells apart another session, too early, too late, not a member and a wrong code, and writes nothing', async () => {
    const { cohort, seminar, trainees } = await group(1, OPEN);
    const [trainee] = trainees as [Trainee];
    await world.seminar(cohort, { checkInCode: 'XXXXXX' });
    expect(await trainee.client.refused('checkIn', code(seminar, 'XXXXXX'))).toMatchObject([
      { code: 'CHECK_IN_OTHER_SESSION', path: ['code'] },
    ]);
    expect(await trainee.client.refused('checkIn', code(seminar, 'YYYYYY'))).toMatchObject([
      { code: 'CHECK_IN_WRONG_CODE', path: ['code'] },
    ]);
    test.clock.set('2026-11-21T08:44:59Z');
    expect(await trainee.client.refused('checkIn', code(seminar))).toMatchObject([
      { code: 'CHECK_IN_TOO_EARLY', message: 'Incheckningen har inte öppnat. Den öppnar 21 nov. 09:45.' },
    ]);
    test.clock.set('2026-11-21T09:30:01Z');
    expect(await (await world.as(trainee.person)).refused('checkIn', code(seminar))).toMatchObject([
      { code: 'CHECK_IN_TOO_LATE', message: expect.stringContaining('21 nov. 10:30') },
    ]);
    test.clock.set('2026-11-21T09:00:00Z');
    const stranger = await world.trainee(await world.cohort());
    const withdrawn = await world.trainee(cohort, { enrolment: { state: EnrolmentState.WITHDRAWN } });
    expect(await stranger.client.refused('checkIn', code(seminar))).toMatchObject([{ code: 'CHECK_IN_NOT_ENROLLED', path: ['seminarId'] }]);
    expect(await withdrawn.client.refused('checkIn', code(seminar))).toMatchObject([{ code: 'CHECK_IN_NOT_ENROLLED' }]);
    const cancelled = await world.seminar(cohort, { state: SeminarState.CANCELLED });
    expect(await trainee.client.refused('checkIn', code(cancelled))).toMatchObject([{ code: 'LOCKED' }]);
    await nothingWritten(seminar);
    expect(await auditCount('attendance.checked-in', cohort)).toBe(0);
    const activity = await test.db.one<{ n: number }>(
      sql`select count(*) as n from enrolment where id = ${trainee.enrolment.id} and version = 1`,
    );
    expect(Number(activity?.n)).toBe(1);
  });

  it('tells a stranger with a wrong code nothing about the seminar', async () => {
    const { seminar } = await group(0, OPEN);
    const stranger = await world.trainee(await world.cohort());
    const document = TestClient.mutation('checkIn', '');
    const answer = async (input: object): Promise<object> => {
      const { data, errors } = await stranger.client.send(document, { input });
      return { data, message: errors?.[0]?.message, code: errors?.[0]?.extensions.code };
    };
    expect(await answer(code(seminar, 'XXXXXX'))).toEqual(await answer({ seminarId: newId(), code: 'XXXXXX' }));
    expect(await answer(code(seminar, 'XXXXXX'))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('slows guessing after ten wrong codes, for that person only; right codes do not count', async () => {
    const { cohort, seminar, trainees } = await group(2, OPEN);
    const [guesser, other] = trainees as [Trainee, Trainee];
    for (let i = 0; i < 12; i++) await other.client.do('checkIn', code(seminar), 'attendance { id }');
    const tries = await Promise.all(Array.from({ length: 14 }, (_, i) => guesser.client.refused('checkIn', code(seminar, `WRONG${i}`))));
    const codes = tries.map(([problem]) => problem?.code);
    expect(codes.filter((c) => c === 'CHECK_IN_WRONG_CODE')).toHaveLength(10);
    expect(codes.filter((c) => c === 'TOO_MANY_ATTEMPTS')).toHaveLength(4);
    expect(await guesser.client.refused('checkIn', code(seminar))).toMatchObject([{ code: 'TOO_MANY_ATTEMPTS' }]);
    expect(await registered(seminar)).toHaveLength(1);
    await (await world.trainee(cohort)).client.do('checkIn', code(seminar), 'attendance { id }');
  });
});
