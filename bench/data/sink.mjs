import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';
import { copyInto } from './copy.mjs';

/** Rows held back for each table before they are sent to PostgreSQL. */
const BATCH = 2000;

/**
 * Opens the fast way in: one transaction, prepared statements, rows written as the entities have them.
 * `tables` are the metadata of all entities, parents before children. Every column that may not be null must be given, so that a new
 * column of the product stops the generator instead of filling the database with nonsense.
 */
export async function openSink(config, tables) {
  const described = new Map(tables.map((meta) => [meta.name, describe(meta, config.postgres)]));
  const sink = config.postgres ? await postgresSink(config.DATABASE_URL, described) : sqliteSink(config.SQLITE_FILE, described);
  let rows = 0;
  const counts = {};
  return {
    /** Adds one row of an entity. */
    async add(entity, row) {
      const table = described.get(entity);
      rows++;
      counts[entity] = (counts[entity] ?? 0) + 1;
      await sink.write(
        table,
        table.columns.map((column) => valueOf(row, column, table)),
      );
    },
    /** Commits and checks; answers with the number of rows by entity. */
    async finish() {
      await sink.finish();
      return { rows, counts };
    },
  };
}

function describe(meta, postgres) {
  const columns = meta.columns.map((c) => ({
    name: c.databaseName,
    property: c.propertyName,
    nullable: c.isNullable,
    convert: converter(String(c.type), postgres),
  }));
  return { name: meta.tableName, columns, held: [] };
}

function converter(type, postgres) {
  if (type === 'simple-json') return JSON.stringify;
  if (postgres) return (value) => value;
  if (type === 'boolean') return Number;
  if (type === 'datetime') return (value) => value.toISOString().replace('T', ' ').replace('Z', '');
  return (value) => value;
}

function valueOf(row, column, table) {
  const value = row[column.property];
  if (value !== undefined && value !== null) return column.convert(value);
  if (!column.nullable) throw new Error(`${table.name}.${column.property} is missing: bench/data does not fill it`);
  return null;
}

function sqliteSink(file, tables) {
  const db = new BetterSqlite3(file);
  db.pragma('foreign_keys = OFF');
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  db.pragma('cache_size = -200000');
  for (const table of tables.values()) {
    const marks = table.columns.map(() => '?').join(', ');
    table.insert = db.prepare(`insert into ${table.name} (${table.columns.map((c) => c.name).join(', ')}) values (${marks})`);
  }
  db.exec('begin');
  return {
    write: (table, values) => void table.insert.run(values),
    finish: () => {
      db.exec('commit');
      const broken = db.pragma('foreign_key_check');
      if (broken.length > 0) throw new Error(`${broken.length} rows name missing rows, the first in ${broken[0].table}`);
      db.pragma('journal_mode = WAL');
      db.close();
    },
  };
}

async function postgresSink(url, tables) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('begin');
  await withoutForeignKeys(client);
  const send = async () => {
    for (const { name, columns, held } of tables.values()) {
      if (held.length === 0) continue;
      await copyInto(
        client,
        name,
        columns.map((c) => c.name),
        held,
      );
      held.length = 0;
    }
  };
  return {
    write: (table, values) => (table.held.push(values) >= BATCH ? send() : undefined),
    finish: async () => {
      await send();
      await client.query('commit');
      await client.query('analyze');
      await client.end();
    },
  };
}

/** A superuser may leave foreign keys unchecked, which halves the time; the rows are those that SQLite has checked. */
async function withoutForeignKeys(client) {
  await client.query('savepoint keys');
  try {
    await client.query('set local session_replication_role = replica');
  } catch {
    await client.query('rollback to savepoint keys');
  }
}
