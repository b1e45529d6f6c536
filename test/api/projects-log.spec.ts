import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cohort, CohortState } from '../../src/modules/cohorts/index.js';
import { EvidenceKind, MilestoneState, MilestoneSubmission, SubmissionEvidence } from '../../src/modules/milestones/index.js';
import { LogEntry } from '../../src/modules/projects/index.js';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { World, type Trainee } from '../setup/world.js';

interface Result {
  logEntry: { id: string; version: number; text: string; removed: boolean };
}
interface Log {
  project: {
    log: { totalCount: number; edges: { node: { id: string; text: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    logSummary: object;
  };
}

const SHOWN =
  'logEntry { id version happenedOn kind text minutes links removed author { id } project { id } viewerCan { edit remove restore } }';
const LOG = `query($id: ID!, $first: Int, $after: String) { project(id: $id) { log(first: $first, after: $after) { totalCount
  edges { node { id text } } pageInfo { hasNextPage endCursor } } logSummary { entries minutes lastOn } } }`;
const entry = { kind: 'MEETING', happenedOn: '2026-11-20', text: 'Teamet möttes.' };

describe('the log', () => {
  let test: TestApp;
  let world: World;
  beforeAll(async () => {
    test = await startApp();
    world = new World(test);
  });
  afterAll(() => test.stop());

  async function withProject(): Promise<Trainee & { projectId: string; cohortId: string }> {
    const cohort = await world.cohort();
    const trainee = await world.trainee(cohort);
    const { id } = await world.project(trainee.enrolment);
    return { ...trainee, projectId: id, cohortId: cohort.id };
  }

  const add = async (client: TestClient, projectId: string, given: object = {}): Promise<Result['logEntry']> =>
    (await client.do<Result>('addLogEntry', { projectId, ...entry, ...given }, SHOWN)).logEntry;
  const log = async (client: TestClient, id: string, page: object = {}): Promise<Log['project']> =>
    (await client.ask<Log>(LOG, { id, ...page })).project;

  it('asked for page by page, answers a wrong page with its reason, not as a fault of ours', async () => {
    const { client, projectId } = await withProject();
    const code = (first: number, after: string | null = null): Promise<string> => client.denied(LOG, { id: projectId, first, after });
    expect(await code(1000)).toBe('TOO_LARGE');
    expect(await code(-5)).toBe('TOO_SMALL');
    expect(await code(5, '19121212-1212')).toBe('PATIENT_IDENTIFIER');
    expect(await code(5, 'nonsense')).toBe('BAD_USER_INPUT');
  });

  /** A submission that names a log entry as its evidence. */
  async function handIn(trainee: Trainee, entryId: string, given: Partial<MilestoneSubmission> = {}): Promise<void> {
    const cohort = (await test.db.find(Cohort, trainee.enrolment.cohortId)) as Cohort;
    const [milestone] = await world.milestones(trainee.enrolment, cohort);
    const submission: MilestoneSubmission = {
      id: newId(),
      milestoneId: milestone?.id ?? '',
      round: 1,
      reflection: 'Vi lärde oss.',
      submittedById: trainee.person.id,
      submittedAt: test.clock.now(),
      recalledAt: null,
      openedAt: null,
      openedById: null,
      decidedAt: null,
      decidedById: null,
      outcome: null,
      comment: null,
      ...given,
    };
    await world.insert(MilestoneSubmission, submission);
    const evidence = {
      id: newId(),
      submissionId: submission.id,
      position: 0,
      kind: EvidenceKind.LOG_ENTRY,
      itemKey: null,
      title: null,
      url: null,
      text: null,
    };
    await world.insert(SubmissionEvidence, { ...evidence, logEntryId: entryId });
  }

  it('a trainee writes, changes, takes back and puts back', async () => {
    const { client, projectId, person } = await withProject();
    const links = ['https://rcso.se/matt', 'http://exempel.se'];
    const written = await add(client, projectId, { minutes: 90, links: [` ${links[0]} `, links[1]] });
    expect(written).toMatchObject({
      ...entry,
      minutes: 90,
      links,
      removed: false,
      version: 1,
      author: { id: person.id },
      project: { id: projectId },
    });
    const key = { logEntryId: written.id };
    const changed = await client.do<Result>(
      'updateLogEntry',
      { ...key, expectedVersion: 1, text: 'Teamet möttes igen.', minutes: null, links: null },
      SHOWN,
    );
    expect(changed.logEntry).toMatchObject({ text: 'Teamet möttes igen.', minutes: null, links: [], version: 2, kind: 'MEETING' });
    const removed = await client.do<Result>('removeLogEntry', { ...key, expectedVersion: 2 }, SHOWN);
    expect(removed.logEntry).toMatchObject({ removed: true, version: 3, viewerCan: { edit: false, remove: false, restore: true } });
    expect((await log(client, projectId)).log.totalCount).toBe(0);
    const restored = await client.do<Result>('restoreLogEntry', { ...key, expectedVersion: 3 }, SHOWN);
    expect(restored.logEntry).toMatchObject({ removed: false, version: 4, viewerCan: { edit: true, remove: true, restore: false } });
    const actions = await test.db.select<{ action: string; details: string }>(
      sql`select action, details from audit_event where entity_id = ${written.id} order by id`,
    );
    expect(actions.map((a) => a.action)).toEqual(['logEntry.added', 'logEntry.updated', 'logEntry.removed', 'logEntry.restored']);
    expect(actions.map((a) => a.details).join()).not.toContain('möttes');
  });

  it('shows the newest day first, page by page, and the sum', async () => {
    const { client, projectId } = await withProject();
    expect((await log(client, projectId)).logSummary).toEqual({ entries: 0, minutes: 0, lastOn: null });
    for (const day of ['2026-11-03', '2026-11-20', '2026-11-11']) await add(client, projectId, { happenedOn: day, text: day, minutes: 40 });
    const gone = await add(client, projectId, { happenedOn: '2026-11-21', minutes: 500 });
    await client.do('removeLogEntry', { logEntryId: gone.id, expectedVersion: 1 }, 'logEntry { id }');
    const first = await log(client, projectId, { first: 2 });
    expect(first.log).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(first.log.edges.map((e) => e.node.text)).toEqual(['2026-11-20', '2026-11-11']);
    const next = await log(client, projectId, { first: 2, after: first.log.pageInfo.endCursor });
    expect(next.log.edges.map((e) => e.node.text)).toEqual(['2026-11-03']);
    expect(first.logSummary).toEqual({ entries: 3, minutes: 120, lastOn: '2026-11-20' });
  });

  it('writing is a sign of life', async () => {
    const { client, projectId, enrolment } = await withProject();
    test.clock.advance({ minutes: 5 });
    await add(client, projectId);
    const row = await test.db.one<{ lastActivityAt: Date }>(sql`select last_activity_at from enrolment where id = ${enrolment.id}`);
    expect(row?.lastActivityAt).toEqual(test.clock.now());
  });

  it('the same id again is the same entry; of another person it is refused', async () => {
    const { client, projectId } = await withProject();
    const id = newId();
    await add(client, projectId, { id });
    expect(await add(client, projectId, { id, text: 'Igen.' })).toMatchObject({ id, text: entry.text, version: 1 });
    expect((await log(client, projectId)).log.totalCount).toBe(1);
    const other = await withProject();
    expect((await other.client.refused('addLogEntry', { id, projectId: other.projectId, ...entry }))[0]).toMatchObject({
      code: 'DUPLICATE',
      path: ['id'],
    });
  });

  it('taking back and putting back twice has one effect', async () => {
    const { client, projectId } = await withProject();
    const { id } = await add(client, projectId);
    const input = { logEntryId: id, expectedVersion: 1 };
    await client.do('removeLogEntry', input, 'logEntry { id }');
    expect((await client.do<Result>('removeLogEntry', input, SHOWN)).logEntry).toMatchObject({ version: 2, removed: true });
    expect((await client.refused('updateLogEntry', { logEntryId: id, expectedVersion: 2, text: 'x' }))[0]).toMatchObject({
      code: 'WRONG_STATE',
    });
    await client.do('restoreLogEntry', { ...input, expectedVersion: 2 }, 'logEntry { id }');
    expect((await client.do<Result>('restoreLogEntry', { ...input, expectedVersion: 2 }, SHOWN)).logEntry).toMatchObject({
      version: 3,
      removed: false,
    });
  });

  it.each([
    [{ happenedOn: '2026-11-23' }, 'INVALID_DATE', ['happenedOn']],
    [{ text: '  ' }, 'REQUIRED', ['text']],
    [{ text: 'x'.repeat(10_001) }, 'TOO_LONG', ['text']],
    [{ minutes: -1 }, 'TOO_SMALL', ['minutes']],
    [{ minutes: 1441 }, 'TOO_LARGE', ['minutes']],
    [{ links: Array.from({ length: 11 }, (_, i) => `https://exempel.se/${i}`) }, 'TOO_LARGE', ['links']],
    [{ links: ['https://exempel.se', 'ftp://exempel.se'] }, 'INVALID_URL', ['links']],
    [{ text: 'Ringde 19121212-1212.' }, 'PATIENT_IDENTIFIER', ['text']],
    [{ links: ['https://exempel.se/191212121212'] }, 'PATIENT_IDENTIFIER', ['links', '0']],
  ])('refuses %j', async (given, code, path) => {
    const { client, projectId } = await withProject();
    expect(await client.refused('addLogEntry', { projectId, ...entry, ...given })).toMatchObject([{ code, path }]);
    const written = await add(client, projectId);
    expect(await client.refused('updateLogEntry', { logEntryId: written.id, expectedVersion: 1, ...given })).toMatchObject([
      { code, path },
    ]);
    expect((await log(client, projectId)).log.edges.map((e) => e.node.text)).toEqual([entry.text]);
  });

  it('kind, day and text cannot be cleared, and an old version is refused', async () => {
    const { client, projectId } = await withProject();
    const key = { logEntryId: (await add(client, projectId)).id, expectedVersion: 1 };
    const errors = await client.refused('updateLogEntry', { ...key, kind: null, happenedOn: null, text: null });
    expect(errors.map((e) => [e.code, e.path?.[0]])).toEqual([
      ['REQUIRED', 'kind'],
      ['REQUIRED', 'happenedOn'],
      ['REQUIRED', 'text'],
    ]);
    for (const name of ['updateLogEntry', 'removeLogEntry']) {
      expect((await client.refused(name, { ...key, expectedVersion: 9 }))[0]).toMatchObject({ code: 'STALE_VERSION' });
    }
  });

  it('readers read and do not write; for others it does not exist; what was taken back is gone for them', async () => {
    const { client, projectId, cohortId } = await withProject();
    const { id } = await add(client, projectId);
    const coach = await world.someone(Role.COACH, ScopeKind.COHORT, cohortId);
    expect((await log(coach.client, projectId)).log.totalCount).toBe(1);
    const ADD = 'mutation($input: AddLogEntryInput!) { addLogEntry(input: $input) { logEntry { id } } }';
    const UPDATE = 'mutation($input: UpdateLogEntryInput!) { updateLogEntry(input: $input) { logEntry { id } } }';
    const input = { logEntryId: id, expectedVersion: 1, text: 'x' };
    expect(await coach.client.denied(ADD, { input: { projectId, ...entry } })).toBe('FORBIDDEN');
    expect(await coach.client.denied(UPDATE, { input })).toBe('FORBIDDEN');
    await client.do('removeLogEntry', { logEntryId: id, expectedVersion: 1 }, 'logEntry { id }');
    expect(await coach.client.denied(UPDATE, { input })).toBe('NOT_FOUND');
    for (const other of [(await withProject()).client, (await world.admin()).client]) {
      expect(await other.denied(ADD, { input: { projectId, ...entry } })).toBe('NOT_FOUND');
      expect(await other.denied(UPDATE, { input })).toBe('NOT_FOUND');
      expect(await other.denied(UPDATE, { input: { ...input, logEntryId: newId() } })).toBe('NOT_FOUND');
    }
  });

  it('after the round the trainee writes no more', async () => {
    const { client, projectId, cohortId } = await withProject();
    const { id } = await add(client, projectId);
    await test.db.transaction(() => test.db.execute(sql`update cohort set state = ${CohortState.STOPPED} where id = ${cohortId}`));
    expect((await client.refused('addLogEntry', { projectId, ...entry }))[0]).toMatchObject({ code: 'LOCKED' });
    for (const name of ['updateLogEntry', 'removeLogEntry', 'restoreLogEntry']) {
      expect((await client.refused(name, { logEntryId: id, expectedVersion: 1 }))[0]).toMatchObject({ code: 'LOCKED' });
    }
  });

  it.each([
    [{}, true],
    [{ outcome: MilestoneState.APPROVED }, true],
    [{ outcome: MilestoneState.RETURNED }, false],
    [{ recalledAt: new Date('2026-11-20T10:00:00Z') }, false],
  ])('the words of evidence stand still while a submission (%j) relies on them: %s', async (submission, still) => {
    const trainee = await withProject();
    const { id } = await add(trainee.client, trainee.projectId);
    await handIn(trainee, id, submission);
    const input = { logEntryId: id, expectedVersion: 1, text: 'Ändrad efteråt.' };
    if (still) expect((await trainee.client.refused('updateLogEntry', input))[0]).toMatchObject({ code: 'LOCKED' });
    else await trainee.client.do('updateLogEntry', input, 'logEntry { id }');
    const version = still ? 1 : 2;
    const removed = await trainee.client.do<Result>('removeLogEntry', { logEntryId: id, expectedVersion: version }, SHOWN);
    expect(removed.logEntry).toMatchObject({ removed: true, viewerCan: { edit: false, restore: true } });
    expect((await test.db.find(LogEntry, id))?.text).toBe(still ? entry.text : 'Ändrad efteråt.');
  });
});
