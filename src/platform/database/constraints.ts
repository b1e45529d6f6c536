import { Rejected } from '../errors/rejected.js';

/**
 * What a broken database rule means to a person. The only place where a constraint's name becomes a sentence:
 * unique keys are named `uq_<table>_<columns>`, so the last part names the field.
 */
const KNOWN: Record<string, { path: string[] }> = {
  uq_person_email: { path: ['email'] },
  uq_person_hsa_id: { path: ['hsaId'] },
};

/** Turns a driver's error about a broken unique key into a {@link Rejected}; null for any other error. */
export function constraintRejection(error: unknown): Rejected | null {
  const driver = (error as { driverError?: { code?: string; constraint?: string; message?: string } } | null)?.driverError;
  if (!driver) return null;
  const unique = driver.code === '23505' || driver.code === 'SQLITE_CONSTRAINT_UNIQUE' || driver.code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
  if (!unique) return null;
  const name = driver.constraint ?? sqliteKey(driver.message ?? '');
  return Rejected.of('DUPLICATE', KNOWN[name]?.path ?? []);
}

/** SQLite says `UNIQUE constraint failed: person.email`; PostgreSQL gives the key's name. */
function sqliteKey(message: string): string {
  const columns = message.split(': ')[1]?.split(', ') ?? [];
  const table = columns[0]?.split('.')[0] ?? '';
  return ['uq', table, ...columns.map((c) => c.split('.')[1] ?? '')].join('_');
}
