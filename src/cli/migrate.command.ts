import { Database } from '../platform/database/database.service.js';
import { migrate } from '../platform/database/migrate.js';
import { Clock } from '../platform/time/clock.js';
import { loadReference } from '../reference-load.js';
import type { CommandLine } from './io.js';
import { withApp } from './with-app.js';

/** Brings the database to the latest migration and loads the shipped reference data. Doing it again changes nothing. */
export async function migrateDatabase(line: CommandLine): Promise<void> {
  await withApp(line, async (app) => {
    const db = app.get(Database);
    const ran = await migrate(db.connections.writer);
    for (const name of ran) line.out(`migrated: ${name}`);
    if (ran.length === 0) line.out('migrations: nothing to do');
    const loaded = await loadReference(db, app.get(Clock));
    line.out(loaded ? 'reference data: loaded' : 'reference data: nothing to do');
  });
}
