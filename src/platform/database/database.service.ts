import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { EntityManager, EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import { Rejected } from '../errors/rejected.js';
import { constraintRejection } from './constraints.js';
import type { Connections } from './data-source.js';
import { camel } from './naming.js';
import type { Sql } from './sql.js';
import { sql, raw } from './sql.js';

interface Unit {
  manager: EntityManager;
  afterCommit: (() => void | Promise<void>)[];
}

/** A row that carries a version. */
export interface Versioned extends ObjectLiteral {
  id: string;
  version: number;
}

/**
 * The only door to the database. Reads outside a transaction go to the reader (on SQLite a read-only connection,
 * so that no one sees a row before its commit); every write happens inside {@link transaction}.
 */
@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly current = new AsyncLocalStorage<Unit>();
  private tail: Promise<unknown> = Promise.resolve();

  constructor(readonly connections: Connections) {}

  /** True when the database is PostgreSQL. */
  get postgres(): boolean {
    return this.connections.writer.options.type === 'postgres';
  }

  /** True inside {@link transaction}. */
  get inTransaction(): boolean {
    return this.current.getStore() !== undefined;
  }

  /**
   * Runs `work` in one transaction; a call inside another joins it. SQLite has one writer connection, so its
   * transactions wait in line; PostgreSQL retries once after a serialization failure or a deadlock.
   */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.current.getStore()) return work();
    const unit: Unit = { manager: this.connections.writer.manager, afterCommit: [] };
    const result = this.postgres ? await this.withRetry(() => this.commit(unit, work)) : await this.inLine(() => this.commit(unit, work));
    for (const task of unit.afterCommit) await task();
    return result;
  }

  /** Runs `task` when the surrounding transaction has committed: mail, notices, anything that leaves the process. */
  afterCommit(task: () => void | Promise<void>): void {
    const unit = this.current.getStore();
    if (!unit) throw new Error('afterCommit outside a transaction');
    unit.afterCommit.push(task);
  }

  /** Sends one statement and returns its rows with camelCase keys; keys that end in `At` are dates. */
  async select<T extends object>(query: Sql): Promise<T[]> {
    const manager = this.current.getStore()?.manager ?? this.connections.reader.manager;
    const rows = await manager.query<Record<string, unknown>[]>(...this.render(query));
    return rows.map((row) => this.shape<T>(row));
  }

  /** The first row of {@link select}, or null. */
  async one<T extends object>(query: Sql): Promise<T | null> {
    return (await this.select<T>(query))[0] ?? null;
  }

  /** A count: `query` selects one number under any name. */
  async number(query: Sql): Promise<number> {
    return Number(Object.values((await this.one<Record<string, number>>(query)) ?? { n: 0 })[0]);
  }

  /**
   * Rows of one table, read plainly and typed as its entity. `rest` follows `from <table> <alias>`:
   * joins, where, order by, limit.
   */
  async rows<E extends ObjectLiteral>(entity: new () => E, alias: string, rest: Sql): Promise<E[]> {
    const found = await this.select<Record<string, unknown>>(
      sql`select ${this.columns(entity, alias)} from ${this.table(entity)} ${raw(alias)} ${rest}`,
    );
    const convert = this.converters(entity);
    for (const row of found) for (const [key, change] of convert) row[key] = change(row[key]);
    return found as unknown as E[];
  }

  /** One row by id, or null. No access scope: for services that have asked their policy. */
  async find<E extends ObjectLiteral>(entity: new () => E, id: string): Promise<E | null> {
    return (await this.rows(entity, 't', sql`where t.id = ${id}`))[0] ?? null;
  }

  /** Adds rows. A broken unique key or check is answered as a {@link Rejected} that names the field. */
  async insert<E extends ObjectLiteral>(entity: EntityTarget<E>, rows: E | E[]): Promise<void> {
    if (Array.isArray(rows) && rows.length === 0) return;
    const batches = Array.isArray(rows) ? chunk(rows, this.batchSize(entity)) : [rows];
    for (const batch of batches) await this.guarded(() => this.writing().insert(entity, batch as QueryDeepPartialEntity<E>));
  }

  /**
   * Changes one versioned row if it still has the expected version, and raises the version.
   * Another person was first → {@link Rejected} with STALE_VERSION. Returns the new version.
   */
  async update<E extends Versioned>(entity: EntityTarget<E>, key: { id: string; version: number }, changes: Partial<E>): Promise<number> {
    const version = key.version + 1;
    const result = await this.guarded(() =>
      this.writing()
        .createQueryBuilder()
        .update(entity)
        .set({ ...changes, version })
        .where('id = :id and version = :version', key)
        .execute(),
    );
    if (result.affected === 0) throw Rejected.stale(await this.versionOf(entity, key.id));
    return version;
  }

  /** Changes rows of a table that carries no version. Returns how many. */
  async change<E extends ObjectLiteral>(entity: EntityTarget<E>, where: Partial<E>, changes: Partial<E>): Promise<number> {
    const result = await this.guarded(() => this.writing().update(entity, where as never, changes as QueryDeepPartialEntity<E>));
    return result.affected ?? 0;
  }

  /** Adds rows, or replaces those that have the same id. For reference data. */
  async upsert<E extends ObjectLiteral>(entity: EntityTarget<E>, rows: E[]): Promise<void> {
    for (const batch of chunk(rows, this.batchSize(entity))) await this.writing().upsert(entity, batch, ['id']);
  }

  /** Sends one writing statement. */
  async execute(query: Sql): Promise<void> {
    await this.guarded(() => this.writing().query(...this.render(query)));
  }

  /** Removes rows of a link table. */
  async remove<E extends ObjectLiteral>(entity: EntityTarget<E>, where: Partial<E>): Promise<void> {
    await this.writing().delete(entity, where);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.tail.catch(() => undefined);
    const { writer, reader } = this.connections;
    if (reader !== writer) await reader.destroy();
    await writer.destroy();
  }

  /** The table of an entity, as SQL. */
  table(entity: new () => object): Sql {
    return raw(this.connections.writer.getMetadata(entity).tableName);
  }

  /** The columns of an entity, as SQL, under the names of its properties. */
  columns(entity: new () => object, alias: string): Sql {
    return raw(
      this.connections.writer
        .getMetadata(entity)
        .columns.map((c) => `${alias}.${c.databaseName}`)
        .join(', '),
    );
  }

  /** How many rows fit into one statement: SQLite takes 32,766 parameters, PostgreSQL 65,535. */
  private batchSize(entity: EntityTarget<ObjectLiteral>): number {
    return Math.floor(20_000 / this.connections.writer.getMetadata(entity).columns.length);
  }

  private converters(entity: new () => object): [string, (value: unknown) => unknown][] {
    const list: [string, (value: unknown) => unknown][] = [];
    for (const { propertyName, type } of this.connections.writer.getMetadata(entity).columns) {
      if (type === 'simple-json') list.push([propertyName, (v) => (typeof v === 'string' ? (JSON.parse(v) as unknown) : v)]);
      if (type === 'boolean' && !this.postgres) list.push([propertyName, (v) => (v === null ? null : v === 1)]);
    }
    return list;
  }

  private shape<T>(row: Record<string, unknown>): T {
    const shaped: Record<string, unknown> = {};
    for (const key in row) {
      const name = camelCached(key);
      const value = row[key];
      shaped[name] = typeof value === 'string' && (name === 'at' || name.endsWith('At')) ? new Date(`${value.replace(' ', 'T')}Z`) : value;
    }
    return shaped as T;
  }

  private render(query: Sql): [string, unknown[]] {
    if (this.postgres) return [query.text, query.values];
    return [query.sql, query.values.map(sqliteValue)];
  }

  private writing(): EntityManager {
    const unit = this.current.getStore();
    if (!unit) throw new Error('A write outside a transaction');
    return unit.manager;
  }

  private async commit<T>(unit: Unit, work: () => Promise<T>): Promise<T> {
    return this.connections.writer.transaction((manager) => {
      unit.manager = manager;
      unit.afterCommit.length = 0;
      return this.current.run(unit, work);
    });
  }

  private async inLine<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.tail.then(work, work);
    this.tail = turn.catch(() => undefined);
    return turn;
  }

  private async withRetry<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!['40001', '40P01'].includes(codeOf(error))) throw error;
      return work();
    }
  }

  private async guarded<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      throw constraintRejection(error) ?? error;
    }
  }

  private async versionOf<E extends Versioned>(entity: EntityTarget<E>, id: string): Promise<number | null> {
    const row = await this.writing()
      .createQueryBuilder(entity, 't')
      .select('t.version', 'version')
      .where('t.id = :id', { id })
      .getRawOne<{ version: number }>();
    return row?.version ?? null;
  }
}

const names = new Map<string, string>();

function camelCached(key: string): string {
  let name = names.get(key);
  if (name === undefined) names.set(key, (name = camel(key)));
  return name;
}

function sqliteValue(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace('T', ' ').replace('Z', '');
  return typeof value === 'boolean' ? Number(value) : value;
}

function codeOf(error: unknown): string {
  const driver = (error as { driverError?: { code?: string } } | null)?.driverError;
  return driver?.code ?? '';
}

function chunk<T>(list: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
}
