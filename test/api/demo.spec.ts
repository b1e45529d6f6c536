import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_COHORT_ID, DEMO_PASSWORD, DEMO_SIGN_INS, demoTable, loadDemo, type DemoNotes } from '../../src/demo/index.js';
import { DEMO_TABLES } from '../../src/demo/builders/sheet.js';
import { CycleState, DriverKind, DriverNode, PdsaCycle } from '../../src/modules/improvement/index.js';
import { maySitUnder } from '../../src/modules/improvement/driver-tree.rules.js';
import { sql } from '../../src/platform/database/sql.js';
import { containsPatientIdentifier } from '../../src/platform/safety/patient-identifier.js';
import { addDays, civilDate, daysBetween } from '../../src/platform/time/clock.js';
import { startApp, type TestApp } from '../setup/app.js';

/** Ids, keys and technical values: nothing that a person wrote. */
const NOT_WRITTEN = /(?:^id|Id|Hash|Key|^key)$/;

describe.each(['2026-02-28T10:00:00Z', '2026-11-21T09:00:00Z', '2027-07-01T04:30:00Z'])('the demonstration, loaded %s', (instant) => {
  let test: TestApp;
  let notes: DemoNotes;
  let seconds: number;
  beforeAll(async () => {
    test = await startApp();
    test.clock.set(instant);
    const begun = performance.now();
    notes = await loadDemo(test.db, test.clock);
    seconds = (performance.now() - begun) / 1000;
  });
  afterAll(() => test.stop());

  const count = (query: ReturnType<typeof sql>): Promise<number> => test.db.number(query);
  const ofRunningRound = (given: string, family: string): ReturnType<typeof sql> =>
    sql`(select e.id from enrolment e join person p on p.id = e.person_id
      where p.given_name = ${given} and p.family_name = ${family} and e.cohort_id = ${DEMO_COHORT_ID})`;

  it('loads in a few seconds, once', async () => {
    expect(notes.loaded).toBe(true);
    expect(seconds).toBeLessThan(5);
    const before = await sizes();
    expect(await loadDemo(test.db, test.clock)).toEqual({ ...notes, loaded: false });
    expect(await sizes()).toEqual(before);
  });

  it('tells the history as the sources do', async () => {
    const rounds = await test.db.select<{ name: string; track: string; state: string; centreId: string; note: string; people: number }>(sql`
      select c.name, c.track, c.state, c.centre_id, c.note, (select count(*) from enrolment e where e.cohort_id = c.id) as people
      from cohort c where c.starts_on < '2020-01-01' order by c.starts_on, c.name`);
    expect(rounds.map(({ name, track, state, centreId, people }) => [name, track, state, centreId, Number(people)])).toEqual([
      ['Kvalitetsarbete, delmål 20, 2013', 'IMPROVEMENT', 'CLOSED', 'KANSLIET', 0],
      ['ST-forskning, delmål 19, 2013–2014', 'RESEARCH', 'CLOSED', 'KANSLIET', 11],
      ['ST-forskning, delmål 19, 2014–2015', 'RESEARCH', 'CLOSED', 'KANSLIET', 12],
      ['a4 våren 2016, QRC Coachingakademi', 'IMPROVEMENT', 'PLANNED', 'QRC', 0],
      ['a4 våren 2016, RC Norr', 'IMPROVEMENT', 'PLANNED', 'RCNORR', 0],
    ]);
    for (const { note } of rounds) expect(note).toContain('Källa: kvalitetsregister.se');
    expect(
      await count(sql`select count(*) as n from enrolment e join cohort c on c.id = e.cohort_id
        join regulation_choice r on r.person_id = e.person_id
        where c.centre_id = 'KANSLIET' and e.state = 'COMPLETED' and r.regulation_id = 'SOSFS_2008_17'`),
    ).toBe(23);
  });

  it('gives every round an unbroken line of steps that ends where it stands', async () => {
    const steps = await test.db.select<{ id: string; state: string; fromState: string | null; toState: string }>(sql`
      select c.id, c.state, v.from_state, v.to_state from cohort c join cohort_event v on v.cohort_id = c.id order by c.id, v.id`);
    const stood = new Map<string, string>();
    for (const { id, fromState, toState } of steps) {
      expect(fromState).toBe(stood.get(id) ?? null);
      stood.set(id, toState);
    }
    expect(steps.every(({ id, state }) => stood.get(id) === state)).toBe(true);
    expect(stood.size).toBe(8);
  });

  it('shows trainees in every state', async () => {
    const today = test.clock.today();
    const [finished] = await test.db.select<{ state: string; endedOn: string }>(
      sql`select state, ended_on from enrolment where id = ${ofRunningRound('Klara', 'Exempelsson')}`,
    );
    expect(finished?.state).toBe('COMPLETED');
    expect(
      await count(sql`select count(*) as n from milestone m join milestone_definition d on d.id = m.definition_id
        where m.enrolment_id = ${ofRunningRound('Klara', 'Exempelsson')} and d.required = true and m.state <> 'APPROVED'`),
    ).toBe(0);
    const [stalled] = await test.db.select<{ lastActivityAt: Date }>(
      sql`select last_activity_at from enrolment where id = ${ofRunningRound('Oskar', 'Fantasén')}`,
    );
    expect(daysBetween(civilDate(stalled?.lastActivityAt ?? new Date(0)), today)).toBe(40);
    expect(
      await count(sql`select count(*) as n from milestone where enrolment_id = ${ofRunningRound('Maria', 'Låtsasson')}
        and state = 'OPEN' and due_on < ${today}`),
    ).toBeGreaterThanOrEqual(2);
    expect(
      await count(sql`select count(*) as n from criterion_answer a join milestone_submission s on s.id = a.submission_id
        join milestone m on m.id = s.milestone_id and m.state = 'RETURNED' and m.round = s.round
        where m.enrolment_id = ${ofRunningRound('Elin', 'Modellgren')} and a.met = false and a.comment is not null`),
    ).toBe(2);
    expect(await count(sql`select count(*) as n from enrolment where withdrawal_reason is not null and state = 'WITHDRAWN'`)).toBe(1);
    expect(
      await count(sql`select count(*) as n from enrolment e where e.id = ${ofRunningRound('Hanna', 'Exemplin')}
        and not exists (select 1 from project p where p.enrolment_id = e.id)`),
    ).toBe(1);
    expect(await count(sql`select count(*) as n from enrolment where cohort_id = ${DEMO_COHORT_ID}`)).toBe(12);
  });

  it('lets a submission wait nine days for the coach, and others for the supervisor, the office and the register holder', async () => {
    const waiting = await test.db.select<{ reviewerRole: string; submittedAt: Date }>(sql`
      select d.reviewer_role, m.submitted_at from milestone m join milestone_definition d on d.id = m.definition_id where m.state = 'SUBMITTED'`);
    const roles = waiting.map((w) => w.reviewerRole);
    for (const role of ['COACH', 'SUPERVISOR', 'OFFICE', 'REGISTER_HOLDER', 'STATISTICIAN']) expect(roles).toContain(role);
    const coach = waiting.filter((w) => w.reviewerRole === 'COACH').map((w) => daysBetween(civilDate(w.submittedAt), test.clock.today()));
    expect(coach).toEqual([9]);
  });

  it('keeps most trainees on time', async () => {
    const late = await test.db.select<{ givenName: string }>(sql`
      select distinct p.given_name from milestone m join enrolment e on e.id = m.enrolment_id join person p on p.id = e.person_id
      where e.cohort_id = ${DEMO_COHORT_ID} and e.state = 'ADMITTED' and m.state in ('OPEN', 'RETURNED') and m.due_on < ${test.clock.today()}`);
    expect(late.map((l) => l.givenName).sort()).toEqual(['Elin', 'Maria', 'Nadia', 'Oskar']);
  });

  it('holds the next seminar within two weeks, and has held three with all kinds of attendance', async () => {
    const seminars = await test.db.select<{ state: string; startsAt: Date; checkInCode: string | null }>(
      sql`select state, starts_at, check_in_code from seminar where cohort_id = ${DEMO_COHORT_ID} order by starts_at`,
    );
    expect(seminars.map((s) => s.state)).toEqual(['HELD', 'HELD', 'HELD', 'PLANNED', 'PLANNED']);
    expect(seminars.every((s) => s.checkInCode === null)).toBe(true);
    const today = test.clock.today();
    const next = civilDate(seminars[3]?.startsAt ?? new Date(0));
    expect(next > today && next <= addDays(today, 14)).toBe(true);
    const kinds = await test.db.select<{ status: string }>(sql`select distinct status from attendance order by status`);
    expect(kinds.map((k) => k.status)).toEqual(['ABSENT', 'EXCUSED', 'LATE', 'MADE_UP', 'PRESENT']);
  });

  it('shows a driver diagram and PDSA cycles: closed ones that compared, and one that goes on', async () => {
    const cycles = await test.db.rows(PdsaCycle, 'c', sql`order by c.number`);
    expect(cycles.map((c) => [c.number, c.state, c.outcome, c.decision])).toEqual([
      [1, 'CLOSED', 'PARTLY', 'ADAPT'],
      [2, 'CLOSED', 'NOT', 'ADAPT'],
      [3, 'RUNNING', null, null],
    ]);
    expect(cycles.every((c) => c.prediction && (c.state !== CycleState.CLOSED || (c.comparison && c.done && c.seen)))).toBe(true);
    const nodes = await test.db.rows(DriverNode, 'n', sql``);
    const parents = new Map(nodes.map((n) => [n.id, n]));
    expect(nodes.every((n) => maySitUnder(n.kind, n.parentId === null ? null : (parents.get(n.parentId) ?? null)))).toBe(true);
    expect(cycles.every((c) => parents.get(c.changeIdeaId ?? '')?.kind === DriverKind.CHANGE_IDEA)).toBe(true);
    expect(await count(sql`select count(*) as n from annotation a join pdsa_cycle c on c.id = a.origin_id where a.kind = 'PDSA'`)).toBe(3);
  });

  it('mixes regulations, regions and states of support', async () => {
    expect(
      await count(sql`select count(distinct c.regulation_id) as n from enrolment e join regulation_choice c on c.person_id = e.person_id
        where e.cohort_id = ${DEMO_COHORT_ID}`),
    ).toBe(2);
    const regions = await test.db.select<{ regionId: string }>(sql`
      select distinct u.region_id from enrolment e join unit u on u.id = e.unit_id where e.cohort_id = ${DEMO_COHORT_ID}`);
    expect(regions.map((r) => r.regionId)).toContain('13');
    expect(regions.length).toBeGreaterThanOrEqual(5);
    const states = await test.db.select<{ state: string }>(sql`select distinct state from support_request order by state`);
    expect(states.map((s) => s.state)).toEqual(['ASSIGNED', 'DONE', 'IN_PROGRESS', 'NEW', 'WAITING']);
    const applicants = await test.db.select<{ state: string }>(sql`
      select distinct e.state from enrolment e join cohort c on c.id = e.cohort_id where c.state = 'OPEN' order by e.state`);
    expect(applicants.map((a) => a.state)).toEqual(['ADMITTED', 'APPLIED']);
  });

  it('gives the demo supervisor four trainees and the study director three', async () => {
    const scope = sql`from role_assignment r join person p on p.id = r.person_id`;
    expect(
      await count(sql`select count(*) as n ${scope} join enrolment e on e.person_id = r.scope_id
        where p.email = 'handledare@demo.example' and r.role = 'MAIN_SUPERVISOR'`),
    ).toBe(4);
    expect(
      await count(sql`select count(*) as n ${scope} join enrolment e on e.unit_id = r.scope_id
        where p.email = 'studierektor@demo.example' and r.role = 'STUDY_DIRECTOR'`),
    ).toBe(3);
  });

  it('lets one account compare the rounds of all centres', async () => {
    expect(
      await count(sql`select count(*) as n from cohort c where c.centre_id in (select r.scope_id from role_assignment r
        join person p on p.id = r.person_id where p.email = 'utvardering@demo.example' and r.role = 'OFFICE')`),
    ).toBe(8);
  });

  it('has only invented people, and no instant that is still to come but the seminars', async () => {
    expect(await count(sql`select count(*) as n from person where invented = false`)).toBe(0);
    expect(await count(sql`select count(*) as n from enrolment e join cohort c on c.id = e.cohort_id where c.invented = false`)).toBe(0);
    const now = test.clock.now();
    for (const table of DEMO_TABLES) {
      for (const row of await rowsOf(table)) {
        for (const [key, value] of Object.entries(row)) {
          if (value instanceof Date && !/^(?:starts|ends)At$/.test(key))
            expect([table.name, key, value > now]).toEqual([table.name, key, false]);
        }
      }
    }
  });

  it('has no text that the guard against patient identifiers refuses', async () => {
    const refused: string[] = [];
    let texts = 0;
    for (const table of DEMO_TABLES) {
      for (const row of await rowsOf(table)) {
        for (const [key, value] of Object.entries(row)) {
          if (typeof value !== 'string' || NOT_WRITTEN.test(key)) continue;
          texts++;
          if (containsPatientIdentifier(value)) refused.push(`${table.name}.${key}`);
        }
      }
    }
    expect(refused).toEqual([]);
    expect(texts).toBeGreaterThan(1000);
  });

  it.each(DEMO_SIGN_INS.map((s) => s.email))('lets %s sign in', async (email) => {
    const client = test.anonymous();
    await client.do('signIn', { email, password: DEMO_PASSWORD }, 'viewer { person { email } }');
    expect(await client.ask('{ viewer { person { email } } }')).toEqual({ viewer: { person: { email } } });
  });

  it('tells who starts it how to sign in', () => {
    const table = demoTable(notes);
    for (const { email, role, password } of DEMO_SIGN_INS) {
      const line = table.split('\n').find((l) => l.includes(email));
      expect(line).toContain(role);
      expect(line).toContain(password);
    }
  });

  const rowsOf = (table: new () => object): Promise<Record<string, unknown>[]> =>
    test.db.rows(table, 't', sql``) as Promise<Record<string, unknown>[]>;
  const sizes = async (): Promise<number[]> => {
    const found: number[] = [];
    for (const table of DEMO_TABLES) found.push(await count(sql`select count(*) as n from ${test.db.table(table)}`));
    return found;
  };
});
