import 'reflect-metadata';
import { afterAll, it } from '@jest/globals';
import { startApp, type TestApp } from './app.js';
import { POSTGRES, POSTGRES_SERVER, SQLITE_TEMPLATE } from './database.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { Database } from '../../src/platform/database/database.service.js';
import { prepareData } from '../../src/start-data.js';

let test: TestApp;

it('makes the template database: migrated, with reference data', async () => {
  const env: Record<string, string> = POSTGRES ? { DATABASE_URL: `${POSTGRES_SERVER}/delmal_template` } : { SQLITE_FILE: SQLITE_TEMPLATE };
  test = await startApp({ database: { env, drop: async () => undefined } });
  await migrate(test.app.get(Database).connections.writer);
  await prepareData(test.app, test.config);
}, 60_000);

afterAll(async () => {
  if (!POSTGRES) await test.app.get(Database).connections.writer.query('PRAGMA wal_checkpoint(TRUNCATE)');
  await test.stop();
});
