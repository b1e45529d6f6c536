import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { AuditEvent } from '../../src/platform/audit/audit-event.entity.js';
import { sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import { startApp, type TestApp } from '../setup/app.js';
import type { TestClient } from '../setup/client.js';
import { World } from '../setup/world.js';

interface Entry {
  at: string;
  action: string;
  label: string;
  entity: string;
  entityId: string;
  outcome: string;
  actor: { id: string } | null;
  person: { id: string } | null;
  cohort: { id: string } | null;
  details: { name: string; value: string | null }[];
}
interface Trail {
  auditTrail: {
    edges: { cursor: string; node: Entry }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    totalCount: number;
  };
}

const TRAIL = `query($filter: AuditFilter, $first: Int, $after: String) {
  auditTrail(filter: $filter, first: $first, after: $after) {
    edges { cursor node { id at action label entity entityId outcome actor { id } person { id } cohort { id } details { name value } } }
    pageInfo { hasNextPage endCursor } totalCount } }`;

describe('the audit trail', () => {
  let test: TestApp;
  let world: World;
  beforeAll(async () => {
    test = await startApp();
    world = new World(test);
  });
  afterAll(() => test.stop());

  const entries = async (client: TestClient, variables: object = {}): Promise<Entry[]> =>
    (await client.ask<Trail>(TRAIL, { first: 100, ...variables })).auditTrail.edges.map((e) => e.node);

  async function event(given: Partial<AuditEvent> = {}): Promise<AuditEvent> {
    const row: AuditEvent = {
      id: newId(),
      at: test.clock.now(),
      actorId: null,
      action: 'cohort.updated',
      entity: 'Cohort',
      entityId: newId(),
      outcome: 'DONE',
      cohortId: null,
      personId: null,
      requestId: null,
      details: {},
      ...given,
    };
    await world.insert(AuditEvent, row);
    return row;
  }

  it('tells who did what, when, in the language of the reader', async () => {
    const cohort = await world.cohort();
    const trainee = await world.trainee(cohort);
    const supervisor = await world.someone(Role.SUPERVISOR, ScopeKind.TRAINEE, trainee.person.id);
    const basis = 'Tjänstgöringen är genomgången med klinikens handledare.';
    const { confirmation } = await supervisor.client.do<{ confirmation: { id: string } }>(
      'confirmGoalPart',
      { enrolmentId: trainee.enrolment.id, partId: 'a4-u1', basis },
      'confirmation { id }',
    );
    const office = await world.office();
    const found = await entries(office.client, { filter: { entityId: confirmation.id } });
    expect(found).toEqual([
      expect.objectContaining({
        at: '2026-11-21T09:00:00.000Z',
        action: 'goal.confirmed',
        label: 'Delmål intygades',
        entity: 'GoalConfirmation',
        outcome: 'DONE',
        actor: { id: supervisor.person.id },
        person: { id: trainee.person.id },
        cohort: { id: cohort.id },
        details: expect.arrayContaining([
          { name: 'part', value: 'a4-u1' },
          { name: 'milestoneId', value: null },
        ]),
      }),
    ]);
    expect(JSON.stringify(found)).not.toContain(basis);
  });

  it('shows several values of a detail in one line', async () => {
    const cohort = await world.cohort();
    const row = await event({
      cohortId: cohort.id,
      action: 'cohort.unheard-of',
      details: { fields: ['name', 'capacity'], ok: true, count: 2 },
    });
    const [found] = await entries((await world.office()).client, { filter: { entityId: row.entityId } });
    expect(found).toMatchObject({ label: 'cohort.unheard-of', actor: null });
    expect(found?.details).toEqual([
      { name: 'fields', value: 'name, capacity' },
      { name: 'ok', value: 'true' },
      { name: 'count', value: '2' },
    ]);
  });

  describe('who reads it', () => {
    it('an office: its own cohorts and their trainees; an administrator: everything; nobody else', async () => {
      const [own, foreign] = [await world.cohort(), await world.cohort({ centreId: 'RCNORR' })];
      const [mine, theirs] = [await world.trainee(own), await world.trainee(foreign)];
      const both = await world.trainee(own);
      const rows = {
        own: await event({ cohortId: own.id }),
        ownTrainee: await event({ personId: mine.person.id, entity: 'Person' }),
        foreign: await event({ cohortId: foreign.id }),
        foreignTrainee: await event({ personId: theirs.person.id, entity: 'Person' }),
        sharedElsewhere: await event({ cohortId: foreign.id, personId: both.person.id }),
        system: await event(),
      };
      const office = await world.office();
      const admin = await world.admin();
      const ids = Object.values(rows).map((r) => r.entityId);
      const seen = async (client: TestClient): Promise<string[]> =>
        (await entries(client)).map((e) => e.entityId).filter((id) => ids.includes(id));
      expect(await seen(office.client)).toEqual([rows.ownTrainee.entityId, rows.own.entityId]);
      expect(await seen(admin.client)).toEqual(ids.toReversed());
      expect(await entries(office.client, { filter: { cohortId: foreign.id } })).toEqual([]);
      const coach = await world.someone(Role.COACH, ScopeKind.COHORT, own.id);
      for (const client of [coach.client, mine.client]) expect(await client.denied(TRAIL)).toBe('FORBIDDEN');
      expect(await test.anonymous().denied(TRAIL)).toBe('UNAUTHENTICATED');
    });
  });

  it('is narrowed by cohort, person, record, action and days', async () => {
    const cohort = await world.cohort();
    const person = await world.person();
    const late = await event({ cohortId: cohort.id, action: 'cohort.created', at: new Date('2026-03-10T22:59:59Z') });
    const next = await event({ cohortId: cohort.id, personId: person.id, at: new Date('2026-03-10T23:00:00Z') });
    const { client } = await world.admin();
    const ask = async (filter: object): Promise<string[]> =>
      (await entries(client, { filter: { cohortId: cohort.id, ...filter } })).map((e) => e.entityId);
    expect(await ask({})).toEqual([next.entityId, late.entityId]);
    expect(await ask({ personId: person.id })).toEqual([next.entityId]);
    expect(await ask({ action: 'cohort.created' })).toEqual([late.entityId]);
    expect(await ask({ entityId: next.entityId })).toEqual([next.entityId]);
    expect(await ask({ to: '2026-03-10' })).toEqual([late.entityId]);
    expect(await ask({ from: '2026-03-11', to: '2026-03-11' })).toEqual([next.entityId]);
    expect(await client.denied(TRAIL, { filter: { from: '2026-03-11', to: '2026-03-10' } })).toBe('INVALID_PERIOD');
  });

  it('is paged newest first, without gaps among events of one moment', async () => {
    const cohort = await world.cohort();
    const ids: string[] = [];
    for (let i = 0; i < 7; i++)
      ids.push((await event({ cohortId: cohort.id, at: new Date(i < 4 ? '2026-05-01T10:00:00Z' : '2026-05-02T10:00:00Z') })).entityId);
    const { client } = await world.office();
    const seen: string[] = [];
    for (let after: string | null = null, pages = 0; pages < 3; pages++) {
      const { auditTrail }: Trail = await client.ask<Trail>(TRAIL, { first: 3, after, filter: { cohortId: cohort.id } });
      seen.push(...auditTrail.edges.map((e) => e.node.entityId));
      expect(auditTrail.totalCount).toBe(7);
      expect(auditTrail.pageInfo.hasNextPage).toBe(pages < 2);
      after = auditTrail.pageInfo.endCursor;
    }
    expect(seen).toEqual(ids.toReversed());
  });

  it('costs the same for one event and for twenty', async () => {
    const { client } = await world.office();
    const cohort = await world.cohort();
    const count = async (): Promise<number> => {
      test.statements.length = 0;
      await client.ask(TRAIL, { filter: { cohortId: cohort.id } });
      return test.statements.length;
    };
    const about = async (): Promise<AuditEvent> =>
      event({ cohortId: cohort.id, actorId: (await world.person()).id, personId: (await world.person()).id });
    await about();
    const one = await count();
    for (let i = 0; i < 19; i++) await about();
    expect(await count()).toBe(one);
  });

  it('cannot be changed or emptied, not even past the application', async () => {
    const row = await event();
    const attempts = [
      sql`update audit_event set action = 'nothing.happened' where id = ${row.id}`,
      sql`delete from audit_event where id = ${row.id}`,
      sql`delete from audit_event`,
    ];
    for (const attempt of attempts) await expect(test.db.transaction(() => test.db.execute(attempt))).rejects.toThrow(/only grows/);
    expect(await test.db.find(AuditEvent, row.id)).toMatchObject({ action: 'cohort.updated' });
  });

  it('notes a refused operation for the administrator', async () => {
    const cohort = await world.cohort();
    const trainee = await world.trainee(cohort);
    const coach = await world.someone(Role.COACH, ScopeKind.COHORT, cohort.id);
    const supervisor = await world.someone(Role.SUPERVISOR, ScopeKind.TRAINEE, trainee.person.id);
    const { confirmation } = await supervisor.client.do<{ confirmation: { id: string } }>(
      'confirmGoalPart',
      { enrolmentId: trainee.enrolment.id, partId: 'a4-u1', basis: 'Ja.' },
      'confirmation { id }',
    );
    await coach.client.denied(
      'mutation($input: RevokeGoalConfirmationInput!) { revokeGoalConfirmation(input: $input) { confirmation { id } } }',
      {
        input: { confirmationId: confirmation.id, reason: 'Nej.' },
      },
    );
    const denied = (await entries((await world.admin()).client, { filter: { action: 'operation.denied' } })).filter(
      (e) => e.actor?.id === coach.person.id,
    );
    expect(denied).toMatchObject([{ outcome: 'DENIED', entityId: 'revokeGoalConfirmation', label: 'Åtgärd nekades', cohort: null }]);
  });
});
