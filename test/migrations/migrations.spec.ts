import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MIGRATIONS } from '../../migrations/index.js';
import { ENTITIES } from '../../src/entities.js';
import { readConfig } from '../../src/platform/config/config.js';
import { connect } from '../../src/platform/database/data-source.js';
import { Database } from '../../src/platform/database/database.service.js';
import { migrate, undoLast } from '../../src/platform/database/migrate.js';
import { sql } from '../../src/platform/database/sql.js';
import { loadReference } from '../../src/reference-load.js';
import { FakeClock } from '../setup/clock.js';
import { freshDatabase, POSTGRES, type TestDatabase } from '../setup/database.js';

describe('migrations', () => {
  let database: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    database = await freshDatabase(true);
    const config = readConfig({ NODE_ENV: 'test', DEMO: 'false', ...database.env });
    db = new Database(await connect(config, { entities: [...ENTITIES], migrations: [...MIGRATIONS] }));
  });
  afterAll(async () => {
    await db.onApplicationShutdown();
    await database.drop();
  });

  /** The statements TypeORM would need to make the database what the entities say. */
  async function drift(): Promise<string[]> {
    return (await db.connections.writer.driver.createSchemaBuilder().log()).upQueries.map((q) => q.query);
  }

  async function tables(): Promise<string[]> {
    const list = POSTGRES
      ? sql`select table_name as name from information_schema.tables where table_schema = 'public' order by 1`
      : sql`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by 1`;
    return (await db.select<{ name: string }>(list)).map((t) => t.name).filter((name) => name !== 'migrations');
  }

  it('lead from an empty database to exactly what the entities say', async () => {
    expect(await migrate(db.connections.writer)).toHaveLength(MIGRATIONS.length);
    expect(await drift()).toEqual([]);
    expect(await tables()).toHaveLength(ENTITIES.length);
  });

  it('run once only', async () => {
    expect(await migrate(db.connections.writer)).toEqual([]);
  });

  it('can undo and redo the newest with data in the rest, and every key still holds', async () => {
    await loadReference(db, new FakeClock('2026-11-21T09:00:00Z'));
    const before = await db.number(sql`select count(*) as n from register`);
    await undoLast(db.connections.writer);
    expect((await tables()).length).toBeLessThan(ENTITIES.length);
    await migrate(db.connections.writer);
    expect(await drift()).toEqual([]);
    expect(await db.number(sql`select count(*) as n from register`)).toBe(before);
    expect(before).toBe(145);
  });

  it('can be undone to the last table and run again', async () => {
    for (const _ of MIGRATIONS) await undoLast(db.connections.writer);
    expect(await tables()).toEqual([]);
    expect(await migrate(db.connections.writer)).toHaveLength(MIGRATIONS.length);
    expect(await drift()).toEqual([]);
  });

  it('refuse a value outside a closed set', async () => {
    await loadReference(db, new FakeClock('2026-11-21T09:00:00Z'));
    const insert = db.transaction(() => db.execute(sql`update register set kind = 'UNHEARD_OF'`));
    await expect(insert).rejects.toThrow();
  });
});
