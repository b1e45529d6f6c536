import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Nudge } from '../../src/modules/board/index.js';
import { CohortState, type Cohort } from '../../src/modules/cohorts/index.js';
import { Enrolment, EnrolmentState } from '../../src/modules/enrolments/index.js';
import { Person, PersonLanguage } from '../../src/modules/people/index.js';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { World, type Trainee } from '../setup/world.js';

const PREVIEW = `query($input: NudgePreviewInput!) { nudgePreview(input: $input) { enrolment { id } text reasons lastNudgedAt } }`;
const SEND = 'mutation($input: SendNudgesInput!) { sendNudges(input: $input) { nudges { id } userErrors { code } } }';
const DISMISS = 'mutation($input: DismissNudgeInput!) { dismissNudge(input: $input) { nudge { seenAt } userErrors { code } } }';
const SHOWN = 'nudges { id text createdAt seenAt sender { id } enrolment { id } }';
const OF = `query($id: ID!) { enrolment(id: $id) { lastActivityAt ${SHOWN} } }`;

interface Seen {
  id: string;
  text: string;
  seenAt: string | null;
  sender: { id: string };
  enrolment: { id: string };
}
interface Preview {
  enrolment: { id: string };
  text: string;
  reasons: string[];
  lastNudgedAt: string | null;
}

describe('reminders', () => {
  let test: TestApp;
  let world: World;
  beforeAll(async () => {
    test = await startApp();
    world = new World(test);
  });
  afterAll(() => test.stop());

  const silentSince = new Date('2026-10-11T10:00:00Z');
  async function round(): Promise<{ cohort: Cohort; trainee: Trainee; coach: Awaited<ReturnType<World['someone']>> }> {
    const cohort = await world.cohort();
    const trainee = await world.trainee(cohort, { enrolment: { lastActivityAt: silentSince }, person: { givenName: 'Anna' } });
    return { cohort, trainee, coach: await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id) };
  }
  const of = async (client: TestClient, trainee: Trainee): Promise<{ lastActivityAt: string; nudges: Seen[] }> =>
    (await client.ask<{ enrolment: { lastActivityAt: string; nudges: Seen[] } }>(OF, { id: trainee.enrolment.id })).enrolment;
  const send = async (client: TestClient, input: object): Promise<Seen[]> =>
    (await client.do<{ nudges: Seen[] }>('sendNudges', input, SHOWN)).nudges;
  const preview = async (client: TestClient, input: object): Promise<Preview[]> =>
    (await client.ask<{ nudgePreview: Preview[] }>(PREVIEW, { input })).nudgePreview;
  const actions = async (id: string): Promise<{ action: string; details: string }[]> =>
    test.db.select(sql`select action, details from audit_event where entity_id = ${id} order by at, id`);

  it('are looked at, sent, seen on the first screen and put away', async () => {
    const { trainee, coach } = await round();
    const input = { enrolmentIds: [trainee.enrolment.id], message: 'Hur går det?' };
    const reasons = [
      'Vi har inte sett något från dig på 41 dagar',
      'Ingen handledare är utsedd för dig. Säg till vem det ska vara',
      'Du har inget projekt, 81 dagar efter start',
    ];
    const text = ['Hej Anna!', 'Hur går det?', reasons.map((reason) => `• ${reason}`).join('\n')].join('\n\n');
    expect(await preview(coach.client, input)).toEqual([{ enrolment: { id: trainee.enrolment.id }, text, reasons, lastNudgedAt: null }]);
    const [sent] = await send(coach.client, input);
    expect(sent).toMatchObject({ text, seenAt: null, sender: { id: coach.person.id }, enrolment: { id: trainee.enrolment.id } });
    expect((await preview(coach.client, input))[0]?.lastNudgedAt).toBe('2026-11-21T09:00:00.000Z');

    const home = await trainee.client.ask<{ traineeHome: { enrolment: { nudges: Seen[] } }[] }>(
      `{ traineeHome { enrolment { ${SHOWN} } } }`,
    );
    expect(home.traineeHome[0]?.enrolment.nudges).toEqual([sent]);
    const dismissed = await trainee.client.do<{ nudge: Seen }>('dismissNudge', { nudgeId: sent?.id }, 'nudge { seenAt }');
    expect(dismissed.nudge.seenAt).toBe('2026-11-21T09:00:00.000Z');
    test.clock.advance({ minutes: 5 });
    const again = await trainee.client.do<{ nudge: Seen }>('dismissNudge', { nudgeId: sent?.id }, 'nudge { seenAt }');
    expect(again.nudge.seenAt).toBe(dismissed.nudge.seenAt);
    const audit = await actions(sent?.id ?? '');
    expect(audit.map((a) => a.action)).toEqual(['nudge.sent', 'nudge.seen']);
    expect(JSON.stringify(audit)).not.toContain('Hur går det');
  });

  it('are told on the board to those who follow the trainee', async () => {
    const { cohort, trainee, coach } = await round();
    const last = 'query($id: ID!) { cohortBoard(cohortId: $id) { rows { lastNudgedAt } } }';
    const told = async (client: TestClient): Promise<unknown> =>
      (await client.ask<{ cohortBoard: { rows: unknown } }>(last, { id: cohort.id })).cohortBoard.rows;
    expect(await told(coach.client)).toEqual([{ lastNudgedAt: null }]);
    await send(coach.client, { enrolmentIds: [trainee.enrolment.id], message: 'Ett' });
    test.clock.advance({ minutes: 3 });
    await send(coach.client, { enrolmentIds: [trainee.enrolment.id], message: 'Två' });
    const at = (await of(coach.client, trainee)).nudges[0] as unknown as { createdAt: string };
    expect(await told((await world.office()).client)).toEqual([{ lastNudgedAt: at.createdAt }]);
  });

  it('break no silence, neither sent nor read', async () => {
    const { trainee, coach } = await round();
    const [sent] = await send(coach.client, { enrolmentIds: [trainee.enrolment.id] });
    await trainee.client.do('dismissNudge', { nudgeId: sent?.id }, 'nudge { id }');
    expect((await of(coach.client, trainee)).lastActivityAt).toBe(silentSince.toISOString());
  });

  it('speak the language of the trainee', async () => {
    const { cohort, coach } = await round();
    const kari = await world.trainee(cohort, {
      enrolment: { lastActivityAt: silentSince },
      person: { givenName: 'Kari', language: PersonLanguage.nb },
    });
    const [seen] = await preview(coach.client, { enrolmentIds: [kari.enrolment.id] });
    expect(seen?.text).toMatch(/^Hei Kari!\n\n• Vi har ikke sett noe fra deg på 41 dager\n/);
  });

  it('come in the order asked for, once for each', async () => {
    const { cohort, trainee, coach } = await round();
    const other = await world.trainee(cohort);
    const ids = [other.enrolment.id, trainee.enrolment.id];
    const seen = await preview(coach.client, { enrolmentIds: [...ids, ids[0]], message: 'x' });
    expect(seen.map((p) => p.enrolment.id)).toEqual(ids);
    expect((await send(coach.client, { enrolmentIds: [...ids, ids[0]], message: 'x' })).map((n) => n.enrolment.id)).toEqual(ids);
  });

  it('a repeat of the id has one effect', async () => {
    const { cohort, trainee, coach } = await round();
    const input = { id: newId(), enrolmentIds: [trainee.enrolment.id], message: 'Ett' };
    const first = await send(coach.client, input);
    test.clock.advance({ minutes: 1 });
    expect(await send(coach.client, input)).toEqual(first);
    expect((await of(coach.client, trainee)).nudges).toHaveLength(1);
    const other = await world.trainee(cohort);
    const office = await world.office();
    for (const [client, changed] of [
      [coach.client, { enrolmentIds: [trainee.enrolment.id, other.enrolment.id] }],
      [coach.client, { enrolmentIds: [other.enrolment.id] }],
      [coach.client, { message: 'Två' }],
      [coach.client, { message: 'tt' }],
      [coach.client, { message: null }],
      [office.client, {}],
    ] as const)
      expect((await client.refused('sendNudges', { ...input, ...changed }))[0]).toMatchObject({ code: 'DUPLICATE', path: ['id'] });
    expect((await coach.client.refused('sendNudges', { ...input, id: 'nej' }))[0]).toMatchObject({ code: 'INVALID_FORMAT', path: ['id'] });
  });

  it('two of the same at once have one effect', async () => {
    const { trainee, coach } = await round();
    const input = { id: newId(), enrolmentIds: [trainee.enrolment.id], message: 'Ett' };
    const [first, second] = await Promise.all([send(coach.client, input), send(coach.client.copy(), input)]);
    expect(second).toEqual(first);
    expect((await of(coach.client, trainee)).nudges).toHaveLength(1);
  });

  it('at most three to the same trainee from the same sender in 24 hours', async () => {
    const { cohort, trainee, coach } = await round();
    const other = await world.trainee(cohort);
    const office = await world.office();
    const now = test.clock.now().getTime();
    const hoursAgo = (hours: number): Nudge => ({
      ...{ id: newId(), enrolmentId: trainee.enrolment.id, senderId: coach.person.id, batchId: newId(), text: 'x' },
      ...{ createdAt: new Date(now - hours * 3_600_000), seenAt: null },
    });
    for (const hours of [24, 23, 1]) await world.insert(Nudge, hoursAgo(hours));
    const input = { enrolmentIds: [other.enrolment.id, trainee.enrolment.id], message: 'x' };
    const last = { ...input, id: newId() };
    const sent = await send(coach.client, last);
    for (const [language, words] of [
      ['sv', 'Högst 3 påminnelser till samma ST-läkare på 24 timmar.'],
      ['en', 'At most 3 reminders to the same trainee in 24 hours.'],
      ['nb', 'Høyst 3 påminnelser til samme ST-lege på 24 timer.'],
    ] as const) {
      await test.db.transaction(() => test.db.change(Person, { id: coach.person.id }, { language: PersonLanguage[language] }));
      const errors = await coach.client.refused('sendNudges', input);
      expect(errors).toMatchObject([{ code: 'TOO_MANY_ATTEMPTS', path: ['enrolmentIds', '1'] }]);
      expect(errors[0]?.message).toContain(words);
    }
    expect(await send(coach.client, last)).toEqual(sent);
    expect((await of(coach.client, other)).nudges).toHaveLength(1);
    expect(await send(office.client, input)).toHaveLength(2);
  });

  it('need somebody, and something to say', async () => {
    const { cohort, coach } = await round();
    const fine = await world.trainee(cohort);
    await world.project(fine.enrolment);
    await world.someone(Role.SUPERVISOR, ScopeKind.TRAINEE, fine.person.id);
    const enrolmentIds = [fine.enrolment.id];
    expect(await preview(coach.client, { enrolmentIds })).toMatchObject([{ text: '', reasons: [] }]);
    expect((await coach.client.refused('sendNudges', { enrolmentIds }))[0]).toMatchObject({ code: 'REQUIRED', path: ['message'] });
    expect((await coach.client.refused('sendNudges', { enrolmentIds: [] }))[0]).toMatchObject({ code: 'REQUIRED', path: ['enrolmentIds'] });
    expect(await coach.client.denied(PREVIEW, { input: { enrolmentIds: [] } })).toBe('REQUIRED');
    const many = Array.from({ length: 101 }, () => fine.enrolment.id);
    expect((await coach.client.refused('sendNudges', { enrolmentIds: many }))[0]).toMatchObject({ code: 'TOO_LARGE' });
  });

  it.each([
    ['x'.repeat(1001), 'TOO_LONG'],
    ['Mötte 19121212-1212.', 'PATIENT_IDENTIFIER'],
  ])('refuse %.20s', async (message, code) => {
    const { trainee, coach } = await round();
    const input = { enrolmentIds: [trainee.enrolment.id], message };
    expect((await coach.client.refused('sendNudges', input))[0]).toMatchObject({ code, path: ['message'] });
    expect(await coach.client.denied(PREVIEW, { input })).toBe(code);
    expect((await of(coach.client, trainee)).nudges).toEqual([]);
  });

  it('go only to those who take part in a round that goes on, all or none', async () => {
    const { cohort, trainee, coach } = await round();
    const left = await world.trainee(cohort, { enrolment: { state: EnrolmentState.WITHDRAWN } });
    const closed = await world.cohort({ state: CohortState.CLOSED });
    const past = await world.trainee(closed);
    const office = await world.office();
    const input = { enrolmentIds: [trainee.enrolment.id, left.enrolment.id, past.enrolment.id], message: 'x' };
    const errors = await office.client.refused('sendNudges', input);
    expect(errors.map((e) => [e.code, e.path?.join('.')])).toEqual([
      ['WRONG_STATE', 'enrolmentIds.1'],
      ['WRONG_STATE', 'enrolmentIds.2'],
    ]);
    expect(errors[1]?.message).toContain('avslutad');
    expect((await of(coach.client, trainee)).nudges).toEqual([]);
  });

  it('are sent by the office and coaches alone, and never to oneself', async () => {
    const { cohort, trainee, coach } = await round();
    const mate = await world.trainee(cohort);
    const far = await world.trainee(await world.cohort({ centreId: 'RCNORR' }));
    const input = { enrolmentIds: [trainee.enrolment.id], message: 'x' };
    const supervisor = await world.someone(Role.MAIN_SUPERVISOR, ScopeKind.TRAINEE, trainee.person.id);
    await world.role(supervisor.person, Role.COACH, ScopeKind.COHORT, (await world.cohort()).id);
    await world.role(trainee.person, Role.COACH, ScopeKind.COHORT, cohort.id);
    for (const client of [mate.client, supervisor.client, trainee.client])
      for (const question of [PREVIEW, SEND]) expect(await client.denied(question, { input })).toBe('FORBIDDEN');
    for (const [client, enrolmentIds] of [
      [(await world.office('RCNORR')).client, input.enrolmentIds],
      [coach.client, [trainee.enrolment.id, far.enrolment.id]],
      [coach.client, [newId()]],
    ] as const)
      for (const question of [PREVIEW, SEND])
        expect(await client.denied(question, { input: { ...input, enrolmentIds } })).toBe('NOT_FOUND');
    expect(await test.db.number(sql`select count(*) as n from nudge where enrolment_id = ${trainee.enrolment.id}`)).toBe(0);
  });

  it('are read by the trainee and those who follow the trainee; put away by the trainee alone', async () => {
    const { cohort, trainee, coach } = await round();
    const [sent] = await send(coach.client, { enrolmentIds: [trainee.enrolment.id] });
    const supervisor = await world.someone(Role.MAIN_SUPERVISOR, ScopeKind.TRAINEE, trainee.person.id);
    const reviewer = await world.someone(Role.REVIEWER, ScopeKind.COHORT, cohort.id);
    const input = { nudgeId: sent?.id };
    for (const { client } of [coach, supervisor, await world.office()]) {
      expect((await of(client, trainee)).nudges).toHaveLength(1);
      expect(await client.denied(DISMISS, { input })).toBe('FORBIDDEN');
    }
    expect((await of(reviewer.client, trainee)).nudges).toEqual([]);
    const mate = await world.trainee(cohort);
    for (const { client } of [reviewer, mate, await world.admin(), await world.office('RCNORR')])
      expect(await client.denied(DISMISS, { input })).toBe('NOT_FOUND');
    expect(await trainee.client.denied(DISMISS, { input: { nudgeId: newId() } })).toBe('NOT_FOUND');
    expect(await test.db.find(Nudge, sent?.id ?? '')).toMatchObject({ seenAt: null });
  });

  it('the newest twenty, the newest first', async () => {
    const { trainee, coach } = await round();
    for (let i = 1; i <= 22; i++) {
      test.clock.advance({ minutes: 1 });
      const { client } = i > 20 ? coach : await world.office();
      await send(client, { enrolmentIds: [trainee.enrolment.id], message: `Nr ${i}` });
    }
    const { nudges } = await of(trainee.client, trainee);
    expect(nudges.map((n) => /Nr (\d+)/.exec(n.text)?.[1])).toEqual(Array.from({ length: 20 }, (_, i) => String(22 - i)));
  });

  it('cost the same for 1 and for 50', async () => {
    const cohort = await world.cohort();
    const coach = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
    const counts: [number, number, number][] = [];
    for (const more of [1, 49]) {
      for (let i = 0; i < more; i++) await world.trainee(cohort);
      const rows = await test.db.rows(Enrolment, 'e', sql`where e.cohort_id = ${cohort.id}`);
      const input = { enrolmentIds: rows.map((e) => e.id), message: 'x' };
      const cost = async (work: () => Promise<unknown>): Promise<number> => {
        test.statements.length = 0;
        await work();
        return test.statements.length;
      };
      counts.push([
        await cost(() => preview(coach.client, input)),
        await cost(() => send(coach.client, input)),
        await cost(() =>
          coach.client.ask(`query($id: ID!) { cohortBoard(cohortId: $id) { rows { enrolment { ${SHOWN} } } } }`, { id: cohort.id }),
        ),
      ]);
    }
    expect(counts[1]).toEqual(counts[0]);
  });
});
