import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import pg from 'pg';
import { DataSource, type DataSourceOptions, type EntitySchema, type Logger as TypeOrmLogger, type MixedList } from 'typeorm';
import type { Config } from '../config/config.js';
import { useDialect } from './columns.js';
import { SnakeNaming } from './naming.js';

/** What a connection is made for. */
export interface DatabaseParts {
  /** The tables. */
  entities: MixedList<(new () => object) | EntitySchema | string>;
  /** The migrations, oldest first. */
  migrations: MixedList<(new () => object) | string>;
  /** Hears of every statement sent. */
  onStatement?: (sql: string) => void;
}

/** The connections of a process: on SQLite a writer and a read-only reader of the same file, on PostgreSQL one pool twice. */
export interface Connections {
  writer: DataSource;
  reader: DataSource;
}

const DATE_OID = 1082;
const BIGINT_OID = 20;
const NUMERIC_OID = 1700;

/** Opens the connections that the configuration asks for. The caller closes them. */
export async function connect(config: Config, parts: DatabaseParts): Promise<Connections> {
  useDialect(config.postgres ? 'postgres' : 'sqlite');
  if (config.postgres) {
    const pool = await new DataSource(postgresOptions(config, parts)).initialize();
    return { writer: pool, reader: pool };
  }
  mkdirSync(dirname(config.SQLITE_FILE), { recursive: true });
  const writer = await new DataSource(sqliteOptions(config, parts, false)).initialize();
  const reader = await new DataSource(sqliteOptions(config, parts, true)).initialize();
  return { writer, reader };
}

function common(
  parts: DatabaseParts,
): Pick<DataSourceOptions, 'entities' | 'migrations' | 'synchronize' | 'namingStrategy' | 'migrationsTransactionMode' | 'logger'> {
  return {
    entities: parts.entities as DataSourceOptions['entities'],
    migrations: parts.migrations,
    synchronize: false,
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    logger: statementLogger(parts.onStatement),
  };
}

function sqliteOptions(config: Config, parts: DatabaseParts, readonly: boolean): DataSourceOptions {
  return {
    ...common(parts),
    type: 'better-sqlite3',
    database: config.SQLITE_FILE,
    readonly,
    prepareDatabase: (db: { pragma(text: string): unknown }) => {
      db.pragma('foreign_keys = ON');
      db.pragma('busy_timeout = 5000');
      db.pragma('trusted_schema = OFF');
      if (readonly) return;
      db.pragma('journal_mode = WAL');
      db.pragma('synchronous = FULL');
    },
  };
}

function postgresOptions(config: Config, parts: DatabaseParts): DataSourceOptions {
  return {
    ...common(parts),
    type: 'postgres',
    url: config.DATABASE_URL,
    installExtensions: false,
    parseInt8: true,
    poolSize: config.DATABASE_POOL,
    poolErrorHandler: () => undefined,
    extra: {
      statement_timeout: 10_000,
      idle_in_transaction_session_timeout: 15_000,
      options: '-c TimeZone=UTC',
      types: { getTypeParser },
      onConnect: (client: pg.Client) => client.on('error', () => undefined),
    },
  };
}

/** Days stay text, counts become numbers; every other type as `pg` reads it. */
function getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
  if (oid === DATE_OID) return (text: string) => text;
  if (oid === BIGINT_OID || oid === NUMERIC_OID) return Number;
  return pg.types.getTypeParser(oid, format);
}

function statementLogger(onStatement?: (sql: string) => void): TypeOrmLogger {
  const silent = (): void => undefined;
  return {
    logQuery: (sql) => onStatement?.(sql),
    logQueryError: silent,
    logQuerySlow: silent,
    logSchemaBuild: silent,
    logMigration: silent,
    log: silent,
  };
}
