import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { newId } from '../../src/platform/ids/id.js';
import type { Cohort } from '../../src/modules/cohorts/index.js';
import { SupportMessage, SupportRequest, SupportState } from '../../src/modules/support/index.js';
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

/** A request with one message, asked on the given day. */
async function request(trainee: Trainee, given: Partial<SupportRequest> & { on?: string } = {}): Promise<SupportRequest> {
  const { on = '2026-11-20', ...more } = given;
  const row: SupportRequest = {
    id: newId(),
    version: 1,
    enrolmentId: trainee.enrolment.id,
    areaId: 'juridik-etik',
    subject: 'Behövs etikprövning?',
    state: SupportState.NEW,
    assigneeId: null,
    createdById: trainee.person.id,
    createdAt: new Date(`${on}T09:00:00Z`),
    firstAnsweredAt: null,
    closedAt: null,
    ...more,
  };
  await world.insert(SupportRequest, row);
  await world.insert(SupportMessage, {
    id: newId(),
    requestId: row.id,
    authorId: trainee.person.id,
    text: 'Frågan',
    createdAt: row.createdAt,
  });
  return row;
}

const LIST = `query($filter: SupportRequestFilter, $orderBy: SupportRequestOrder, $first: Int, $after: String) {
  supportRequests(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { totalCount edges { node { id } } pageInfo { endCursor hasNextPage } } }`;
interface Listed {
  supportRequests: { totalCount: number; edges: { node: { id: string } }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
}
const listed = async (client: TestClient, variables: object = {}): Promise<string[]> =>
  (await client.ask<Listed>(LIST, variables)).supportRequests.edges.map((e) => e.node.id);

describe('who sees support requests', () => {
  let cohort: Cohort;
  let trainee: Trainee;
  let asked: SupportRequest;
  const ONE = 'query($id: ID!) { supportRequest(id: $id) { messages { text author { id } } enrolment { supportRequests { id } } } }';
  beforeAll(async () => {
    cohort = await world.cohort();
    trainee = await world.trainee(cohort);
    asked = await request(trainee);
  });

  it('the trainee, the office, the coach and the supervisors', async () => {
    const seeing = [
      trainee.client,
      (await world.office()).client,
      (await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id)).client,
      (await world.someone(Role.COACH, ScopeKind.TRAINEE, trainee.person.id)).client,
      (await world.someone(Role.SUPERVISOR, ScopeKind.TRAINEE, trainee.person.id)).client,
      (await world.someone(Role.MAIN_SUPERVISOR, ScopeKind.TRAINEE, trainee.person.id)).client,
      (await world.someone(Role.SCIENTIFIC_SUPERVISOR, ScopeKind.TRAINEE, trainee.person.id)).client,
    ];
    for (const client of seeing) {
      expect(await client.ask(ONE, { id: asked.id })).toEqual({
        supportRequest: {
          messages: [{ text: 'Frågan', author: { id: trainee.person.id } }],
          enrolment: { supportRequests: [{ id: asked.id }] },
        },
      });
      expect(await listed(client, { filter: { cohortId: cohort.id } })).toEqual([asked.id]);
    }
  });

  it('nobody else: not other trainees, not the director of studies, not a course leader, not the administrator', async () => {
    const blind = [
      (await world.trainee(cohort)).client,
      (await world.someone(Role.STUDY_DIRECTOR, ScopeKind.UNIT, trainee.enrolment.unitId)).client,
      (await world.someone(Role.HEAD_OF_UNIT, ScopeKind.UNIT, trainee.enrolment.unitId)).client,
      (await world.someone(Role.COURSE_LEADER, ScopeKind.COHORT, cohort.id)).client,
      (await world.someone(Role.REVIEWER, ScopeKind.TRAINEE, trainee.person.id)).client,
      (await world.office('RCSYD')).client,
      (await world.admin()).client,
    ];
    for (const client of blind) {
      expect(await client.denied(ONE, { id: asked.id })).toBe('NOT_FOUND');
      expect(await client.ask(LIST, { filter: { cohortId: cohort.id } })).toMatchObject({ supportRequests: { totalCount: 0, edges: [] } });
    }
    const { client: office } = await world.office();
    expect(await office.denied(ONE, { id: newId() })).toBe('NOT_FOUND');
    expect(await test.anonymous().denied(ONE, { id: asked.id })).toBe('UNAUTHENTICATED');
  });

  it('a supervisor reads and changes nothing; a trainee handles nothing', async () => {
    const { client: supervisor } = await world.someone(Role.SUPERVISOR, ScopeKind.TRAINEE, trainee.person.id);
    const { client: elsewhere } = await world.office('RCSYD');
    const { client: stranger } = await world.trainee(cohort);
    const key = { supportRequestId: asked.id, expectedVersion: 1 };
    const handling = {
      assignSupportRequest: { ...key, personId: 'x' },
      takeSupportRequest: key,
      setSupportWaiting: key,
      resolveSupportRequest: key,
      reopenSupportRequest: key,
    };
    for (const [name, input] of Object.entries(handling)) {
      const document = TestClient.mutation(name, '');
      for (const client of [supervisor, trainee.client]) expect(await client.denied(document, { input })).toBe('FORBIDDEN');
      expect(await elsewhere.denied(document, { input })).toBe('NOT_FOUND');
    }
    for (const [name, input] of Object.entries({
      addSupportMessage: { supportRequestId: asked.id, text: 'x' },
      cancelSupportRequest: key,
    })) {
      const document = TestClient.mutation(name, '');
      expect(await supervisor.denied(document, { input })).toBe('FORBIDDEN');
      expect(await stranger.denied(document, { input })).toBe('NOT_FOUND');
    }
    expect(await test.db.find(SupportRequest, asked.id)).toEqual(asked);
  });

  it('tells each what they can do', async () => {
    const can = async (client: TestClient, id = asked.id): Promise<string[]> => {
      const query = 'query($id: ID!) { supportRequest(id: $id) { viewerCan { write assign take wait resolve reopen cancel } } }';
      const answer = await client.ask<{ supportRequest: { viewerCan: Record<string, boolean> } }>(query, { id });
      return Object.keys(answer.supportRequest.viewerCan).filter((key) => answer.supportRequest.viewerCan[key]);
    };
    const { client: office } = await world.office();
    const coach = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
    const taken = await request(await world.trainee(cohort), { state: SupportState.ASSIGNED, assigneeId: coach.person.id });
    const done = await request(await world.trainee(cohort), { state: SupportState.DONE, closedAt: test.clock.now() });
    expect(await can(trainee.client)).toEqual(['write', 'cancel']);
    expect(await can(office)).toEqual(['write', 'assign', 'take', 'resolve', 'cancel']);
    expect(await can(coach.client, taken.id)).toEqual(['write', 'assign', 'wait', 'resolve']);
    expect(await can(office, done.id)).toEqual(['reopen']);
    expect(await can((await world.someone(Role.SUPERVISOR, ScopeKind.TRAINEE, trainee.person.id)).client)).toEqual([]);
  });
});

describe('lists of support requests', () => {
  it('are filtered by cohort, area, state and assignee, and sorted', async () => {
    const cohort = await world.cohort();
    const trainee = await world.trainee(cohort);
    const { person, client } = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
    const law = await request(trainee, { on: '2026-11-10' });
    const register = await request(trainee, {
      on: '2026-11-12',
      areaId: 'register-kunskap',
      state: SupportState.ASSIGNED,
      assigneeId: person.id,
    });
    const done = await request(trainee, { on: '2026-11-11', state: SupportState.DONE });
    expect(await listed(client)).toEqual([law.id, done.id, register.id]);
    expect(await listed(client, { orderBy: { field: 'CREATED_AT', direction: 'DESC' } })).toEqual([register.id, done.id, law.id]);
    expect((await listed(client, { orderBy: { field: 'AREA', direction: 'ASC' } }))[0]).toBe(register.id);
    expect(await listed(client, { filter: { areaId: 'juridik-etik' } })).toEqual([law.id, done.id]);
    expect(await listed(client, { filter: { states: ['NEW', 'ASSIGNED'] } })).toEqual([law.id, register.id]);
    expect(await listed(client, { filter: { states: [] } })).toEqual([]);
    expect(await listed(client, { filter: { assignedToMe: true } })).toEqual([register.id]);
    expect(await listed(client, { filter: { cohortId: newId() } })).toEqual([]);
    const orderBy = { field: 'AREA', direction: 'DESC' };
    const { supportRequests: first } = await client.ask<Listed>(LIST, { orderBy, first: 2 });
    expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([3, true]);
    expect(await listed(client, { orderBy, first: 2, after: first.pageInfo.endCursor })).toEqual([register.id]);
  });

  it('cost the same for one request as for twenty', async () => {
    const cohort = await world.cohort();
    const { client } = await world.office();
    const query = `query($id: ID!) { supportRequests(filter: { cohortId: $id }) { edges { node { subject state area { id } author { name } assignee { name }
      messages { text author { name } } daysOpen daysToFirstAnswer firstAnswerDueOn late enrolment { supportRequests { id } }
      viewerCan { write resolve } } } } }`;
    const { person } = await world.office();
    const cost = async (): Promise<number> => {
      test.statements.length = 0;
      await client.ask(query, { id: cohort.id });
      return test.statements.length;
    };
    const more = async (): Promise<unknown> =>
      request(await world.trainee(cohort), { assigneeId: person.id, state: SupportState.ASSIGNED });
    await more();
    const one = await cost();
    for (let i = 0; i < 19; i++) await more();
    expect(await cost()).toBe(one);
  });
});
