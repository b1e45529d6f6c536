import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '../../src/platform/database/sql.js';
import { AuditEvent } from '../../src/platform/audit/audit-event.entity.js';
import { startApp, type TestApp } from '../setup/app.js';
import { World } from '../setup/world.js';

const BOARD = 'query($id: ID!) { cohortBoardFile(cohortId: $id, format: CSV) { fileName } }';
const EVALUATION = 'query($ids: [ID!]) { evaluationFile(cohortIds: $ids, format: CSV) { fileName } }';
const MINE = '{ myData { fileName } }';

describe('files that people take out', () => {
  let test: TestApp;
  let world: World;
  beforeAll(async () => {
    test = await startApp({ env: { RATE_PER_MINUTE: '10000' } });
    world = new World(test);
  });
  afterAll(() => test.stop());

  const noted = (id: string): Promise<AuditEvent[]> =>
    test.db.rows(AuditEvent, 'a', sql`where a.actor_id = ${id} and a.action = ${'export.made'} order by a.at, a.id`);

  it('are noted in the trail, with their kind and cohorts', async () => {
    const cohorts = [await world.cohort({ startsOn: '2026-01-01' }), await world.cohort({ startsOn: '2026-02-01' })];
    const { person, client } = await world.office();
    await client.ask(BOARD, { id: cohorts[0]?.id });
    await client.ask(EVALUATION, { ids: cohorts.map((c) => c.id) });
    await client.ask(MINE);
    const events = await noted(person.id);
    expect(events.map((e) => [e.entity, e.entityId, e.cohortId, e.personId]).sort()).toEqual(
      [
        ['Export', 'cohortBoardFile', cohorts[0]?.id, null],
        ...cohorts.map((c) => ['Export', 'evaluationFile', c.id, null]),
        ['Export', 'myData', null, person.id],
      ].sort(),
    );
    expect(events.every((e) => e.outcome === 'DONE' && e.requestId !== null)).toBe(true);
  });

  it('are not noted when nothing was handed out', async () => {
    const cohort = await world.cohort();
    const { person, client } = await world.office('RCNORR');
    expect(await client.denied(BOARD, { id: cohort.id })).toBe('NOT_FOUND');
    expect(await noted(person.id)).toEqual([]);
  });

  it('are twenty an hour for one person, of whatever kind and from whatever session', async () => {
    const cohort = await world.cohort();
    const { person, client } = await world.office();
    const again = await world.as(person);
    for (let i = 0; i < 10; i++) {
      await client.ask(BOARD, { id: cohort.id });
      await again.ask(MINE);
    }
    for (const [question, variables] of [
      [BOARD, { id: cohort.id }],
      [EVALUATION, { ids: [cohort.id] }],
      [MINE, {}],
    ] as const) {
      const { errors } = await again.send(question, variables);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', seconds: expect.any(Number) });
      expect(errors?.[0]?.extensions['seconds']).toBeGreaterThan(3000);
      expect(errors?.[0]?.message).toMatch(/^För många frågor på kort tid\. Vänta \d+ sekunder\.$/);
    }
    expect(await noted(person.id)).toHaveLength(20);
    await (await world.office()).client.ask(BOARD, { id: cohort.id });
  });
});

describe('without a rate limit', () => {
  it('files are not counted', async () => {
    const test = await startApp();
    const { client } = await new World(test).office();
    for (let i = 0; i < 21; i++) await client.ask(MINE);
    await test.stop();
  });
});
