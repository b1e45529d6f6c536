import { ReferenceLoad, organisationTables } from './modules/organisations/index.js';
import { regulationTables } from './modules/regulations/index.js';
import { templateTables } from './modules/cohorts/index.js';
import type { Database } from './platform/database/database.service.js';
import { sql } from './platform/database/sql.js';
import type { Clock } from './platform/time/clock.js';
import { loadReferenceData, type ReferenceData } from './reference-data/reference-data.js';

/**
 * Brings the shipped reference data into the database, once per version of it and in one transaction.
 * Registers and centres that an administrator has edited are left as they are. Returns whether anything was loaded.
 * @param data what to load; what the product ships by default.
 */
export async function loadReference(db: Database, clock: Clock, data: ReferenceData = loadReferenceData()): Promise<boolean> {
  const loaded = await db.find(ReferenceLoad, data.referenceVersion);
  if (loaded) return false;
  const tables = [...organisationTables(data), ...regulationTables(data), ...templateTables(data)];
  await db.transaction(async () => {
    const kept = new Set<string>();
    for (const table of ['register', 'register_centre'] as const) {
      const edited =
        table === 'register' ? sql`select id from register where edited = true` : sql`select id from register_centre where edited = true`;
      for (const row of await db.select<{ id: string }>(edited)) kept.add(`${table}:${row.id}`);
    }
    for (const { entity, rows } of tables) {
      const name = db.table(entity).text;
      await db.upsert(
        entity,
        rows.filter((row) => !kept.has(`${name}:${row.id}`)),
      );
    }
    await db.insert(ReferenceLoad, { id: data.referenceVersion, loadedAt: clock.now() });
  });
  return true;
}
