import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { newId } from '../../src/platform/ids/id.js';

/** Which database this run uses: TEST_DATABASE, sqlite by default. */
export const POSTGRES = process.env['TEST_DATABASE'] === 'postgres';

/** Where the run keeps its template database; made once by global-setup. */
export const TEMPLATE_DIR = process.env['DELMAL_TEST_DIR'] ?? join(tmpdir(), 'delmal-test');

/** The migrated SQLite file that every test file copies. */
export const SQLITE_TEMPLATE = join(TEMPLATE_DIR, 'template.sqlite');

/** The address of the PostgreSQL server started for this run, without a database name. */
export const POSTGRES_SERVER = process.env['DELMAL_TEST_POSTGRES'] ?? '';

/** A database of its own for one test file. */
export interface TestDatabase {
  env: Record<string, string>;
  drop(): Promise<void>;
}

/** Copies the migrated template, or makes an empty database when `empty` is true. */
export async function freshDatabase(empty = false): Promise<TestDatabase> {
  const name = `t_${newId().replaceAll('-', '')}`;
  return POSTGRES ? postgresDatabase(name, empty) : sqliteDatabase(name, empty);
}

function sqliteDatabase(name: string, empty: boolean): TestDatabase {
  const file = join(TEMPLATE_DIR, `${name}.sqlite`);
  mkdirSync(TEMPLATE_DIR, { recursive: true });
  if (!empty && existsSync(SQLITE_TEMPLATE)) copyFileSync(SQLITE_TEMPLATE, file);
  return {
    env: { SQLITE_FILE: file },
    drop: async () => ['', '-wal', '-shm'].forEach((end) => rmSync(file + end, { force: true })),
  };
}

async function postgresDatabase(name: string, empty: boolean): Promise<TestDatabase> {
  await admin(`CREATE DATABASE ${name} ${empty ? '' : 'TEMPLATE delmal_template'}`);
  return {
    env: { DATABASE_URL: `${POSTGRES_SERVER}/${name}`, DATABASE_POOL: '4' },
    drop: () => admin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** One statement to the server itself. */
export async function admin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${POSTGRES_SERVER}/postgres` });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
