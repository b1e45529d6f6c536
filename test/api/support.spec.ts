import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import type { Cohort } from '../../src/modules/cohorts/index.js';
import { EnrolmentState } from '../../src/modules/enrolments/index.js';
import type { Person } from '../../src/modules/people/index.js';
import { Track } from '../../src/modules/regulations/index.js';
import { SupportMessage, SupportRequest } from '../../src/modules/support/index.js';
import { startApp, type TestApp } from '../setup/app.js';
import { TestClient } from '../setup/client.js';
import { World, type Trainee } from '../setup/world.js';

interface Seen {
  id: string;
  version: number;
  state: string;
}
const PLAIN =
  'supportRequest { id version state assignee { id } firstAnsweredAt closedAt daysToFirstAnswer daysOpen firstAnswerDueOn late }';

let test: TestApp;
let world: World;
beforeAll(async () => {
  test = await startApp();
  world = new World(test);
});
afterAll(() => test.stop());
/** A Friday morning. */
beforeEach(() => test.clock.set('2026-11-20T09:00:00Z'));

const find = (id: string): Promise<SupportRequest | null> => test.db.find(SupportRequest, id);
const messages = (id: string): Promise<SupportMessage[]> =>
  test.db.rows(SupportMessage, 'm', sql`where m.request_id = ${id} order by m.created_at, m.id`);
const audits = async (id: string): Promise<string[]> =>
  (await test.db.select<{ action: string }>(sql`select action from audit_event where entity_id = ${id} order by at, id`)).map(
    (e) => e.action,
  );
const question = (trainee: Trainee, more: object = {}): object => ({
  enrolmentId: trainee.enrolment.id,
  areaId: 'statistik-analys',
  subject: 'Vilket test?',
  text: 'Hur jämför jag före och efter?',
  ...more,
});
const ask = async (trainee: Trainee, more: object = {}): Promise<Seen> =>
  (await trainee.client.do<{ supportRequest: Seen }>('createSupportRequest', question(trainee, more), PLAIN)).supportRequest;
const step = async (client: TestClient, name: string, request: Seen, more: object = {}): Promise<Seen> =>
  (await client.do<{ supportRequest: Seen }>(name, { supportRequestId: request.id, expectedVersion: request.version, ...more }, PLAIN))
    .supportRequest;
const write = async (client: TestClient, request: Seen, text = 'Ett svar'): Promise<Seen> =>
  (await client.do<{ supportRequest: Seen }>('addSupportMessage', { supportRequestId: request.id, text }, PLAIN)).supportRequest;

async function scene(): Promise<{ cohort: Cohort; trainee: Trainee; office: TestClient; coach: { person: Person; client: TestClient } }> {
  const cohort = await world.cohort();
  const trainee = await world.trainee(cohort);
  const coach = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
  return { cohort, trainee, office: (await world.office()).client, coach };
}

describe('asking for support', () => {
  it('is asked once, answered, waits, is resolved and opened again', async () => {
    const { trainee, office, coach } = await scene();
    const id = newId();
    const asked = await ask(trainee, { id });
    expect(asked).toMatchObject({
      id,
      version: 1,
      state: 'NEW',
      assignee: null,
      daysToFirstAnswer: null,
      daysOpen: 0,
      firstAnswerDueOn: '2026-11-25',
      late: false,
    });
    expect(await ask(trainee, { id })).toEqual(asked);
    expect((await messages(id)).map((m) => m.text)).toEqual(['Hur jämför jag före och efter?']);

    const assigned = await step(office, 'assignSupportRequest', asked, { personId: coach.person.id });
    expect(assigned).toMatchObject({ state: 'ASSIGNED', assignee: { id: coach.person.id }, version: 2 });
    test.clock.set('2026-11-24T07:00:00Z');
    const later = { trainee: await world.as(trainee.person), coach: await world.as(coach.person) };
    const answered = await write(later.coach, assigned);
    expect(answered).toMatchObject({
      state: 'IN_PROGRESS',
      firstAnsweredAt: '2026-11-24T07:00:00.000Z',
      daysToFirstAnswer: 4,
      daysOpen: 4,
      late: false,
    });
    test.clock.advance({ minutes: 20 });
    const waiting = await step(later.coach, 'setSupportWaiting', await write(later.coach, answered, 'Hur många är det?'));
    expect(waiting).toMatchObject({ state: 'WAITING', firstAnsweredAt: '2026-11-24T07:00:00.000Z' });
    const replied = await write(later.trainee, waiting, 'Omkring fyrtio.');
    expect(replied).toMatchObject({ state: 'IN_PROGRESS' });
    const done = await step(later.coach, 'resolveSupportRequest', replied);
    expect(done).toMatchObject({ state: 'DONE', closedAt: '2026-11-24T07:20:00.000Z' });
    expect(await later.trainee.refused('addSupportMessage', { supportRequestId: id, text: 'Tack!' })).toMatchObject([{ code: 'LOCKED' }]);
    expect(await later.coach.refused('takeSupportRequest', { supportRequestId: id, expectedVersion: done.version })).toMatchObject([
      { code: 'LOCKED' },
    ]);
    const reopened = await step(later.coach, 'reopenSupportRequest', done);
    expect(reopened).toMatchObject({ state: 'IN_PROGRESS', closedAt: null, daysToFirstAnswer: 4 });
    expect(await audits(id)).toEqual([
      'support.requested',
      'support.assigned',
      'support.answered',
      'support.answered',
      'support.waiting',
      'support.replied',
      'support.resolved',
      'support.reopened',
    ]);
    const enrolment = await test.db.one<{ lastActivityAt: Date }>(
      sql`select last_activity_at from enrolment where id = ${trainee.enrolment.id}`,
    );
    expect(enrolment?.lastActivityAt.toISOString()).toBe('2026-11-24T07:20:00.000Z');
  });

  it('says what is wrong, and where, and writes nothing', async () => {
    const { cohort, trainee } = await scene();
    const tell = (more: object): Promise<unknown> => trainee.client.refused('createSupportRequest', question(trainee, more));
    expect(await tell({ areaId: 'vetenskaplig-metod' })).toMatchObject([{ code: 'UNKNOWN_REFERENCE', path: ['areaId'] }]);
    expect(await tell({ areaId: 'nothing' })).toMatchObject([{ code: 'UNKNOWN_REFERENCE', path: ['areaId'] }]);
    expect(await tell({ subject: ' ' })).toMatchObject([{ code: 'REQUIRED', path: ['subject'] }]);
    expect(await tell({ text: 'x'.repeat(4001) })).toMatchObject([{ code: 'TOO_LONG', path: ['text'] }]);
    expect(await tell({ text: 'Gäller 19121212-1212' })).toMatchObject([{ code: 'PATIENT_IDENTIFIER', path: ['text'] }]);
    expect(await tell({ id: 'fråga-1' })).toMatchObject([{ code: 'INVALID_FORMAT', path: ['id'] }]);
    const other = await world.trainee(cohort);
    expect(await tell({ id: (await ask(other)).id })).toMatchObject([{ code: 'DUPLICATE', path: ['id'] }]);
    expect(await test.db.number(sql`select count(*) as n from support_request where enrolment_id = ${trainee.enrolment.id}`)).toBe(0);
    const applied = await world.trainee(cohort, { enrolment: { state: EnrolmentState.APPLIED } });
    expect(await applied.client.refused('createSupportRequest', question(applied))).toMatchObject([
      { code: 'NOT_AVAILABLE', path: ['enrolmentId'] },
    ]);
  });

  it('offers the areas of the kind of round', async () => {
    const researcher = await world.trainee(await world.cohort({ track: Track.RESEARCH }));
    expect(await ask(researcher, { areaId: 'vetenskaplig-metod' })).toMatchObject({ state: 'NEW' });
    expect(await researcher.client.refused('createSupportRequest', question(researcher, { areaId: 'forbattringskunskap' }))).toMatchObject([
      { path: ['areaId'] },
    ]);
  });

  it('is the trainee’s own to ask', async () => {
    const { cohort, trainee, office, coach } = await scene();
    const other = await world.trainee(cohort);
    const document = TestClient.mutation('createSupportRequest', '');
    expect(await office.denied(document, { input: question(trainee) })).toBe('FORBIDDEN');
    expect(await coach.client.denied(document, { input: question(trainee) })).toBe('FORBIDDEN');
    expect(await other.client.denied(document, { input: question(trainee) })).toBe('NOT_FOUND');
    expect(await test.anonymous().denied(document, { input: question(trainee) })).toBe('UNAUTHENTICATED');
  });

  it('is late from the day after the promised one', async () => {
    const { trainee } = await scene();
    const asked = await ask(trainee);
    const late = async (): Promise<object> =>
      (await world.as(trainee.person)).ask('query($id: ID!) { supportRequest(id: $id) { late daysOpen daysToFirstAnswer } }', {
        id: asked.id,
      });
    test.clock.set('2026-11-25T22:59:00Z');
    expect(await late()).toEqual({ supportRequest: { late: false, daysOpen: 5, daysToFirstAnswer: null } });
    test.clock.set('2026-11-25T23:01:00Z');
    expect(await late()).toEqual({ supportRequest: { late: true, daysOpen: 6, daysToFirstAnswer: null } });
  });
});

describe('messages', () => {
  it('are written once, however often they are sent', async () => {
    const { trainee, office } = await scene();
    const asked = await ask(trainee);
    const input = { supportRequestId: asked.id, id: newId(), text: 'Ett svar' };
    const selection = 'message { id text author { id } } supportRequest { version state }';
    const first = await office.do('addSupportMessage', input, selection);
    expect(first).toMatchObject({ message: { id: input.id }, supportRequest: { version: 2, state: 'IN_PROGRESS' } });
    expect(await office.do('addSupportMessage', input, selection)).toEqual(first);
    expect(await messages(asked.id)).toHaveLength(2);
    expect(await trainee.client.refused('addSupportMessage', input)).toMatchObject([{ code: 'DUPLICATE', path: ['id'] }]);
    expect(await office.refused('addSupportMessage', { supportRequestId: asked.id, text: ' ' })).toMatchObject([
      { code: 'REQUIRED', path: ['text'] },
    ]);
  });

  it('end when a request has two hundred of them', async () => {
    const { trainee } = await scene();
    const asked = await ask(trainee);
    const rows = Array.from({ length: 199 }, () => ({
      id: newId(),
      requestId: asked.id,
      authorId: trainee.person.id,
      text: 'x',
      createdAt: test.clock.now(),
    }));
    await test.db.transaction(() => test.db.insert(SupportMessage, rows));
    expect(await trainee.client.refused('addSupportMessage', { supportRequestId: asked.id, text: 'en till' })).toMatchObject([
      { code: 'TOO_LARGE' },
    ]);
  });
});

describe('handing out requests', () => {
  it('reaches only people with a role for the centre, the cohort or the trainee', async () => {
    const { cohort, trainee, office } = await scene();
    const asked = await ask(trainee);
    const nobody = await world.person();
    const elsewhere = await world.someone(Role.COACH, ScopeKind.COHORT, (await world.cohort()).id);
    const director = await world.someone(Role.STUDY_DIRECTOR, ScopeKind.UNIT, trainee.enrolment.unitId);
    const closed = await world.person({ deactivatedAt: test.clock.now() });
    await world.role(closed, Role.COACH, ScopeKind.COHORT, cohort.id);
    for (const person of [nobody, elsewhere.person, director.person, closed, trainee.person]) {
      const input = { supportRequestId: asked.id, expectedVersion: 1, personId: person.id };
      expect(await office.refused('assignSupportRequest', input)).toMatchObject([{ code: 'UNKNOWN_REFERENCE', path: ['personId'] }]);
    }
    expect((await find(asked.id))?.version).toBe(1);
  });

  it('lets an assigned statistician read, answer and resolve, and nobody else without a part in it', async () => {
    const { cohort, trainee, coach } = await scene();
    const asked = await ask(trainee);
    const statistician = await world.someone(Role.STATISTICIAN, ScopeKind.COHORT, cohort.id);
    const query = 'query($id: ID!) { supportRequest(id: $id) { id } }';
    expect(await statistician.client.denied(query, { id: asked.id })).toBe('NOT_FOUND');
    const assigned = await step(coach.client, 'assignSupportRequest', asked, { personId: statistician.person.id });
    expect(await statistician.client.ask(query, { id: asked.id })).toEqual({ supportRequest: { id: asked.id } });
    const answered = await write(statistician.client, assigned);
    expect(await step(statistician.client, 'resolveSupportRequest', answered)).toMatchObject({ state: 'DONE' });
    const document = TestClient.mutation('cancelSupportRequest', '');
    expect(await statistician.client.denied(document, { input: { supportRequestId: asked.id, expectedVersion: 3 } })).toBe('FORBIDDEN');
  });

  it('is told to the second of two who take it at the same time', async () => {
    const { trainee, office, coach } = await scene();
    const asked = await ask(trainee);
    expect(await step(coach.client, 'takeSupportRequest', asked)).toMatchObject({ state: 'ASSIGNED', assignee: { id: coach.person.id } });
    expect(await office.refused('takeSupportRequest', { supportRequestId: asked.id, expectedVersion: 1 })).toMatchObject([
      { code: 'STALE_VERSION', path: ['expectedVersion'] },
    ]);
  });

  it('a new request does not wait, and one that nobody touched is new again when it is reopened', async () => {
    const { trainee, office } = await scene();
    const asked = await ask(trainee);
    expect(await office.refused('setSupportWaiting', { supportRequestId: asked.id, expectedVersion: 1 })).toMatchObject([
      { code: 'WRONG_STATE' },
    ]);
    const cancelled = await step(trainee.client, 'cancelSupportRequest', asked);
    expect(cancelled).toMatchObject({ state: 'CANCELLED', closedAt: '2026-11-20T09:00:00.000Z' });
    expect(await step(office, 'reopenSupportRequest', cancelled)).toMatchObject({ state: 'NEW', closedAt: null });
  });
});
