import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '../../src/platform/database/sql.js';
import { Unit } from '../../src/modules/organisations/index.js';
import { newId } from '../../src/platform/ids/id.js';
import { startApp, type TestApp } from '../setup/app.js';
import { World } from '../setup/world.js';

describe('transactions', () => {
  let test: TestApp;
  let world: World;
  beforeAll(async () => {
    test = await startApp();
    world = new World(test);
  });
  afterAll(() => test.stop());

  const unit = (name: string): Unit => ({
    id: newId(),
    version: 1,
    name,
    searchName: name,
    regionId: null,
    municipalityCode: null,
    validFrom: null,
    validTo: null,
  });
  const count = (name: string): Promise<number> => test.db.number(sql`select count(*) as n from unit where name = ${name}`);

  it('that run at the same time neither lose nor mix their rows', async () => {
    const work = Array.from({ length: 40 }, (_, i) =>
      test.db.transaction(async () => {
        await test.db.insert(Unit, unit('tillsammans'));
        await new Promise(setImmediate);
        if (i % 2) throw new Error('odd ones fail');
      }),
    );
    const results = await Promise.allSettled(work);
    expect(results.filter((r) => r.status === 'fulfilled')).toHaveLength(20);
    expect(await count('tillsammans')).toBe(20);
  });

  it('are not seen by others before they commit', async () => {
    let seen = -1;
    await test.db.transaction(async () => {
      await test.db.insert(Unit, unit('osedd'));
      expect(await count('osedd')).toBe(1);
      seen = await countElsewhere('osedd');
    });
    expect(seen).toBe(0);
    expect(await count('osedd')).toBe(1);
  });

  it('do after-commit work only when they commit', async () => {
    const done: string[] = [];
    await test.db.transaction(async () => test.db.afterCommit(() => void done.push('kept')));
    await test.db
      .transaction(async () => {
        test.db.afterCommit(() => void done.push('lost'));
        throw new Error('no');
      })
      .catch(() => undefined);
    expect(done).toEqual(['kept']);
  });

  it('refuse a write outside', async () => {
    await expect(test.db.insert(Unit, unit('utanför'))).rejects.toThrow('outside a transaction');
  });

  it('let exactly one of many win who change the same version', async () => {
    const { client } = await world.admin();
    const person = await world.person();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        client.ask<{ updatePerson: { userErrors: { code: string }[] } }>(
          'mutation($input: UpdatePersonInput!) { updatePerson(input: $input) { userErrors { code } } }',
          { input: { personId: person.id, expectedVersion: 1, givenName: `Försök${i}` } },
        ),
      ),
    );
    const codes = answers.map((a) => a.updatePerson.userErrors[0]?.code ?? 'won');
    expect(codes.filter((c) => c === 'won')).toHaveLength(1);
    expect(codes.filter((c) => c === 'STALE_VERSION')).toHaveLength(7);
  });

  it('leave nothing behind when a mutation is refused half-way', async () => {
    const { client } = await world.admin();
    const taken = await world.person();
    const before = await test.db.number(sql`select count(*) as n from audit_event`);
    await client.refused('createPerson', { givenName: 'A', familyName: 'B', email: taken.email });
    expect(await test.db.number(sql`select count(*) as n from audit_event`)).toBe(before);
  });

  /** The same count as another request would read it: on a connection of its own. */
  async function countElsewhere(name: string): Promise<number> {
    const runner = test.db.connections.reader.createQueryRunner();
    const rows = (await runner.query(`select count(*) as n from unit where name = '${name}'`)) as { n: number }[];
    await runner.release();
    return Number(rows[0]?.n);
  }
});
