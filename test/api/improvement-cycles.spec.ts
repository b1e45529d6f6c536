import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import { CohortState } from '../../src/modules/cohorts/index.js';
import { Annotation, Measure } from '../../src/modules/measures/index.js';
import { Project } from '../../src/modules/projects/index.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { drawDiagram } from '../setup/improvement.js';
import { World, type Trainee } from '../setup/world.js';

interface Cycle {
  id: string;
  version: number;
  number: number;
  state: string;
  title: string;
  prediction: string | null;
  startsOn: string | null;
  changeIdea: { text: string } | null;
  measures: { name: string }[];
  previousCycle: { number: number } | null;
  availableTransitions: { action: string; label: string; disabledReason: string | null }[];
  viewerCan: { write: string[] } & Record<string, unknown>;
}
interface Result {
  cycle: Cycle;
}
const SHOWN = `cycle { id version number state title question prediction plan startsOn done seen comparison outcome decision next closedAt removed
  changeIdea { text } measures { name } previousCycle { number } nextCycles { number } history { action toState reason actor { id } }
  availableTransitions { action label disabledReason } viewerCan { write begin recall study close reopen remove startNext } }`;
const PLAN = {
  title: 'Larm direkt från ambulansen',
  question: 'Hinner röntgen bli klar?',
  prediction: 'Tio minuter kortare till röntgen.',
  plan: 'Stefan larmar, dagtid, vecka 47.',
  startsOn: '2026-11-16',
};

describe('PDSA cycles', () => {
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

  async function measure(projectId: string, name: string): Promise<Measure> {
    const columns = test.db.connections.writer.getMetadata(Measure).columns.filter((c) => c.isNullable);
    const row = {
      ...Object.fromEntries(columns.map((c) => [c.propertyName, null])),
      ...{ id: newId(), version: 1, projectId, position: 1, name, kind: 'PROCESS', form: 'VALUE', unit: 'min', multiply: 1 },
      ...{ direction: 'DECREASE', period: 'WEEK', chartType: 'RUN', ruleSet: 'ANHOEJ', screenRanges: false, createdAt: test.clock.now() },
    } as unknown as Measure;
    await world.insert(Measure, row);
    return row;
  }

  const act = async (client: TestClient, name: string, { id, version }: Cycle, given: object = {}): Promise<Cycle> =>
    (await client.do<Result>(name, { cycleId: id, expectedVersion: version, ...given }, SHOWN)).cycle;
  const plan = async (client: TestClient, projectId: string, given: object = {}): Promise<Cycle> =>
    (await client.do<Result>('planCycle', { projectId, ...PLAN, ...given }, SHOWN)).cycle;
  const refused = (client: TestClient, name: string, { id, version }: Cycle, given: object = {}): ReturnType<TestClient['refused']> =>
    client.refused(name, { cycleId: id, expectedVersion: version, ...given });
  const marks = (projectId: string): Promise<Annotation[]> =>
    test.db.rows(Annotation, 'a', sql`where a.project_id = ${projectId} and a.removed_at is null`);

  /** A cycle that is being studied, with all that closing asks for. */
  async function studied(client: TestClient, projectId: string, decision = 'ADAPT'): Promise<Cycle> {
    let cycle = await act(client, 'beginCycle', await plan(client, projectId));
    cycle = await act(client, 'updateCycle', cycle, { done: 'Larmade i en vecka.', seen: 'Sju minuter kortare.' });
    cycle = await act(client, 'studyCycle', cycle);
    return act(client, 'updateCycle', cycle, {
      comparison: 'Tre minuter mindre än förutsagt.',
      outcome: 'PARTLY',
      decision,
      next: 'Kvällstid.',
    });
  }

  it('the whole course: two planned, one begun, not closed without comparing, adapted, the next one adopted', async () => {
    const { client, projectId, person } = await withProject();
    const followed = await measure(projectId, 'Tid till röntgen');
    const primary = await client.do<{ driverNode: { id: string } }>(
      'addDriverNode',
      { projectId, kind: 'PRIMARY', text: 'Tid till beslut' },
      'driverNode { id }',
    );
    const idea = { projectId, kind: 'CHANGE_IDEA', parentId: primary.driverNode.id, text: 'Larm direkt' };
    const changeIdeaId = (await client.do<{ driverNode: { id: string } }>('addDriverNode', idea, 'driverNode { id }')).driverNode.id;
    let first = await plan(client, projectId, { changeIdeaId, measureIds: [followed.id] });
    const second = await plan(client, projectId, { title: 'Gruppsamtal', prediction: null, startsOn: null });
    expect([first, second]).toMatchObject([
      { number: 1, state: 'PLANNED', version: 1, changeIdea: { text: 'Larm direkt' }, measures: [{ name: 'Tid till röntgen' }] },
      { number: 2, changeIdea: null, measures: [] },
    ]);
    expect(second.availableTransitions).toEqual([
      { action: 'BEGIN', label: 'Börja testet', disabledReason: expect.stringContaining('Skriv först vad du tror kommer att hända') },
    ]);
    expect((await refused(client, 'beginCycle', second))[0]).toMatchObject({ code: 'PREDICTION_MISSING', path: null });

    first = await act(client, 'beginCycle', first);
    expect(first).toMatchObject({ state: 'RUNNING', startsOn: '2026-11-16', version: 2 });
    expect(await marks(projectId)).toMatchObject([
      { kind: 'PDSA', happenedOn: '2026-11-16', label: 'PDSA 1: Larm direkt från ambulansen' },
    ]);
    expect(await refused(client, 'updateCycle', first, { prediction: 'Sju minuter kortare.' })).toMatchObject([
      { code: 'PREDICTION_LOCKED', path: ['prediction'] },
    ]);
    const [early] = await refused(client, 'closeCycle', first);
    expect(early).toMatchObject({ code: 'STUDY_MISSING', path: null });
    expect(early?.message).toContain('Jämför med förutsägelsen innan du avslutar');
    expect((await refused(client, 'studyCycle', first))[0]).toMatchObject({ code: 'DOING_MISSING' });

    first = await act(client, 'updateCycle', first, {
      done: 'Larmade i en vecka.',
      seen: 'Sju minuter kortare.',
      prediction: PLAN.prediction,
    });
    first = await act(client, 'studyCycle', first);
    expect((await refused(client, 'closeCycle', first))[0]).toMatchObject({ code: 'STUDY_MISSING' });
    first = await act(client, 'updateCycle', first, { comparison: 'Tre minuter mindre än förutsagt.', outcome: 'PARTLY' });
    expect((await refused(client, 'closeCycle', first))[0]).toMatchObject({ code: 'DECISION_MISSING' });
    first = await act(client, 'updateCycle', first, { decision: 'ADAPT', next: 'Prova kvällstid.' });
    first = await act(client, 'closeCycle', first);
    expect(first).toMatchObject({ state: 'CLOSED', viewerCan: { startNext: true, write: [], reopen: true, remove: false } });
    const [locked] = await refused(client, 'updateCycle', first, { next: 'Något annat.' });
    expect(locked).toMatchObject({ code: 'LOCKED', path: ['next'] });
    expect(locked?.message).toContain('Öppna den igen');

    let third = (await client.do<Result>('startNextCycle', { previousCycleId: first.id }, SHOWN)).cycle;
    expect(third).toMatchObject({
      ...{ number: 3, state: 'PLANNED', title: PLAN.title, prediction: null, previousCycle: { number: 1 } },
      ...{ changeIdea: { text: 'Larm direkt' }, measures: [{ name: 'Tid till röntgen' }] },
    });
    third = await act(client, 'updateCycle', third, { prediction: 'Hälften så mycket kvällstid.', title: 'Larm kvällstid' });
    third = await act(client, 'beginCycle', third);
    expect(third.startsOn).toBe('2026-11-21');
    third = await act(client, 'updateCycle', third, { done: 'Larmade kvällstid.', seen: 'Fem minuter.' });
    third = await act(client, 'studyCycle', third);
    third = await act(client, 'updateCycle', third, { comparison: 'Som vi trodde.', outcome: 'AS_PREDICTED', decision: 'ADOPT' });
    third = await act(client, 'closeCycle', third);
    expect(third).toMatchObject({
      viewerCan: { startNext: false },
      history: ['BEGIN', 'STUDY', 'CLOSE'].map((action) => ({ action, reason: null, actor: { id: person.id } })),
    });
    expect((await marks(projectId)).map((m) => m.label).sort()).toEqual(['PDSA 1: Larm direkt från ambulansen', 'PDSA 3: Larm kvällstid']);
    const { project } = await client.ask<{ project: { cycles: { number: number; nextCycles: { number: number }[] }[] } }>(
      'query($id: ID!) { project(id: $id) { cycles { number nextCycles { number } } } }',
      { id: projectId },
    );
    expect(project.cycles).toEqual([
      { number: 1, nextCycles: [{ number: 3 }] },
      { number: 2, nextCycles: [] },
      { number: 3, nextCycles: [] },
    ]);
  });

  it('leaves its steps in the audit trail, without a word of the texts, and is a sign of life', async () => {
    const { client, projectId, enrolment } = await withProject();
    test.clock.advance({ minutes: 5 });
    const closed = await act(client, 'closeCycle', await studied(client, projectId));
    const events = await test.db.select<{ action: string; details: string }>(
      sql`select action, details from audit_event where entity_id = ${closed.id} order by id`,
    );
    const steps = ['planned', 'begun', 'updated', 'studied', 'updated', 'closed'];
    expect(events.map((e) => e.action)).toEqual(steps.map((step) => `cycle.${step}`));
    expect(JSON.stringify(events)).not.toContain('minuter');
    const row = await test.db.one<{ lastActivityAt: Date }>(sql`select last_activity_at from enrolment where id = ${enrolment.id}`);
    expect(row?.lastActivityAt).toEqual(test.clock.now());
  });

  it('a beginning is taken back while nothing is written of the test; the mark goes with it', async () => {
    const { client, projectId } = await withProject();
    let cycle = await act(client, 'beginCycle', await plan(client, projectId));
    cycle = await act(client, 'recallCycle', cycle);
    expect(cycle).toMatchObject({ state: 'PLANNED', viewerCan: { remove: true } });
    expect(await marks(projectId)).toEqual([]);
    cycle = await act(client, 'beginCycle', cycle);
    cycle = await act(client, 'updateCycle', cycle, { title: 'Larm från ambulansen', done: 'Ett larm.' });
    expect(await marks(projectId)).toMatchObject([{ label: 'PDSA 1: Larm från ambulansen' }]);
    const [begun] = await refused(client, 'recallCycle', cycle);
    expect(begun).toMatchObject({ code: 'LOCKED', message: expect.stringContaining('Något är redan skrivet om testet') });
    const [kept] = await refused(client, 'removeCycle', cycle);
    expect(kept).toMatchObject({ code: 'WRONG_STATE', message: expect.stringContaining('Bara en planerad cykel') });
  });

  it('a planned one is taken away, and its number is not given again', async () => {
    const { client, projectId } = await withProject();
    const gone = await plan(client, projectId);
    expect(await act(client, 'removeCycle', gone)).toMatchObject({ removed: true, viewerCan: { write: [], begin: false } });
    expect((await plan(client, projectId)).number).toBe(2);
    expect(await client.denied('query($id: ID!) { pdsaCycle(id: $id) { title } }', { id: gone.id })).toBe('NOT_FOUND');
  });

  it('several planned at the same moment get a number each', async () => {
    const { client, projectId } = await withProject();
    const planned = await Promise.all(Array.from({ length: 5 }, () => plan(client.copy(), projectId)));
    expect(planned.map((c) => c.number).sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it('a closed one is opened again with a reason that stays', async () => {
    const { client, projectId } = await withProject();
    let cycle = await act(client, 'closeCycle', await studied(client, projectId, 'ABANDON'));
    expect(await client.refused('startNextCycle', { previousCycleId: cycle.id })).toMatchObject([
      { code: 'WRONG_STATE', message: expect.stringContaining('beslutet att anpassa') },
    ]);
    expect(await refused(client, 'reopenCycle', cycle, { reason: ' ' })).toMatchObject([{ code: 'REQUIRED', path: ['reason'] }]);
    cycle = await act(client, 'reopenCycle', cycle, { reason: 'Fel median i jämförelsen.' });
    expect(cycle).toMatchObject({ state: 'STUDYING', closedAt: null });
    expect(cycle).toMatchObject({ history: expect.arrayContaining([expect.objectContaining({ reason: 'Fel median i jämförelsen.' })]) });
  });

  it('the same id again is the same cycle; an old version is refused', async () => {
    const { client, projectId } = await withProject();
    const id = newId();
    await plan(client, projectId, { id });
    expect(await plan(client, projectId, { id, title: 'Igen' })).toMatchObject({ id, number: 1, title: PLAN.title });
    const other = await withProject();
    expect((await other.client.refused('planCycle', { id, projectId: other.projectId, title: 'x' }))[0]).toMatchObject({
      code: 'DUPLICATE',
    });
    for (const name of ['updateCycle', 'beginCycle', 'removeCycle']) {
      expect((await client.refused(name, { cycleId: id, expectedVersion: 9 }))[0]).toMatchObject({ code: 'STALE_VERSION' });
    }
    const previous = await act(client, 'closeCycle', await studied(client, projectId));
    const next = { id: newId(), previousCycleId: previous.id };
    for (const _ of [1, 2])
      expect((await client.do<Result>('startNextCycle', next, SHOWN)).cycle).toMatchObject({ id: next.id, number: 3 });
  });

  it.each([
    [{ title: ' ' }, 'REQUIRED', ['title']],
    [{ title: 'x'.repeat(201) }, 'TOO_LONG', ['title']],
    [{ prediction: 'Som 19121212-1212.' }, 'PATIENT_IDENTIFIER', ['prediction']],
    [{ plan: 'Ring 19121212-1212.' }, 'PATIENT_IDENTIFIER', ['plan']],
    [{ changeIdeaId: 'ingen' }, 'UNKNOWN_REFERENCE', ['changeIdeaId']],
    [{ measureIds: ['inget'] }, 'UNKNOWN_REFERENCE', ['measureIds']],
    [{ measureIds: Array.from({ length: 11 }, () => 'x') }, 'TOO_LARGE', ['measureIds']],
  ])('refuses %j', async (given, code, path) => {
    const { client, projectId } = await withProject();
    expect(await client.refused('planCycle', { projectId, ...PLAN, ...given })).toMatchObject([{ code, path }]);
    expect(await refused(client, 'updateCycle', await plan(client, projectId), given)).toMatchObject([{ code, path }]);
  });

  it('takes no idea and no measure of another project, and no driver for an idea', async () => {
    const { client, projectId } = await withProject();
    const other = await withProject();
    const { idea } = await drawDiagram(world, (await test.db.find(Project, other.projectId))!, other.person.id);
    const foreign = await measure(other.projectId, 'Annat');
    for (const given of [{ changeIdeaId: idea.id }, { measureIds: [foreign.id] }, { changeIdeaId: idea.parentId }]) {
      expect((await client.refused('planCycle', { projectId, ...PLAN, ...given }))[0]).toMatchObject({ code: 'UNKNOWN_REFERENCE' });
    }
  });

  it('readers read and do not write; for others it does not exist', async () => {
    const { client, projectId, cohortId } = await withProject();
    const cycle = await plan(client, projectId);
    const READ = `query($id: ID!) { pdsaCycle(id: $id) { title prediction availableTransitions { action } viewerCan { write begin } } }`;
    const UPDATE = 'mutation($input: UpdateCycleInput!) { updateCycle(input: $input) { cycle { id } } }';
    const BEGIN = 'mutation($input: BeginCycleInput!) { beginCycle(input: $input) { cycle { id } } }';
    const input = { cycleId: cycle.id, expectedVersion: 1 };
    const coach = await world.someone(Role.COACH, ScopeKind.COHORT, cohortId);
    expect(await coach.client.ask(READ, { id: cycle.id })).toEqual({
      pdsaCycle: { title: PLAN.title, prediction: PLAN.prediction, availableTransitions: [], viewerCan: { write: [], begin: false } },
    });
    for (const document of [UPDATE, BEGIN]) expect(await coach.client.denied(document, { input })).toBe('FORBIDDEN');
    for (const other of [(await withProject()).client, (await world.admin()).client]) {
      expect(await other.denied(READ, { id: cycle.id })).toBe('NOT_FOUND');
      for (const document of [UPDATE, BEGIN]) expect(await other.denied(document, { input })).toBe('NOT_FOUND');
    }
  });

  it('after the round nothing is written, and the buttons say so', async () => {
    const { client, projectId, cohortId } = await withProject();
    const cycle = await plan(client, projectId);
    await test.db.transaction(() => test.db.execute(sql`update cohort set state = ${CohortState.STOPPED} where id = ${cohortId}`));
    for (const name of ['updateCycle', 'beginCycle', 'removeCycle']) {
      expect((await refused(client, name, cycle, name === 'updateCycle' ? { title: 'x' } : {}))[0]).toMatchObject({ code: 'LOCKED' });
    }
    const seen = await client.ask<{ pdsaCycle: Cycle }>(
      'query($id: ID!) { pdsaCycle(id: $id) { availableTransitions { action disabledReason } viewerCan { write } } }',
      { id: cycle.id },
    );
    expect(seen.pdsaCycle).toMatchObject({
      availableTransitions: [{ action: 'BEGIN', disabledReason: expect.stringContaining('avslutat') }],
      viewerCan: { write: [] },
    });
  });
});
