import type { DataSource } from 'typeorm';

/**
 * Brings the database to the latest migration. Foreign keys are off on SQLite while it runs: changing a parent table
 * rebuilds it, and with keys on its children would be deleted or block the change. Afterwards every key must hold.
 * Returns the names of the migrations that ran.
 */
export async function migrate(writer: DataSource): Promise<string[]> {
  return withoutForeignKeys(writer, async () => (await writer.runMigrations({ transaction: 'each' })).map((m) => m.name));
}

/** Undoes the newest migration. Throws when there is none. */
export async function undoLast(writer: DataSource): Promise<void> {
  await withoutForeignKeys(writer, () => writer.undoLastMigration({ transaction: 'each' }));
}

async function withoutForeignKeys<T>(writer: DataSource, work: () => Promise<T>): Promise<T> {
  if (writer.options.type === 'postgres') return work();
  await writer.query('PRAGMA foreign_keys = OFF');
  try {
    const result = await work();
    const broken = await writer.query<unknown[]>('PRAGMA foreign_key_check');
    if (broken.length > 0) throw new Error(`The migration left ${broken.length} rows that name missing rows`);
    return result;
  } finally {
    await writer.query('PRAGMA foreign_keys = ON');
  }
}
