import 'reflect-metadata';
import { startApp } from './app.js';
import { POSTGRES, POSTGRES_SERVER, SQLITE_TEMPLATE } from './database.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { prepareData } from '../../src/start-data.js';

/* Makes the template database: migrated, with reference data. */

const env: Record<string, string> = POSTGRES ? { DATABASE_URL: `${POSTGRES_SERVER}/delmal_template` } : { SQLITE_FILE: SQLITE_TEMPLATE };
const { app, config, db, stop } = await startApp({ database: { env, drop: async () => undefined } });
await migrate(db.connections.writer);
await prepareData(app, config);
if (!POSTGRES) await db.connections.writer.query('PRAGMA wal_checkpoint(TRUNCATE)');
await stop();
