import { Table, type QueryRunner, type TableColumnOptions } from 'typeorm';
import { keyNames } from '../../src/platform/database/naming.js';

type Extra = Partial<Pick<TableColumnOptions, 'isNullable' | 'isPrimary'>> & { ref?: string; oneOf?: readonly string[]; indexed?: boolean };

/** A column of a hand-written migration. */
export type ColumnSpec = TableColumnOptions & Extra;

const column = (name: string, type: string, extra: Extra & { length?: string } = {}): ColumnSpec => ({ name, type, ...extra });

/** The portable column types. `null` at the end of a name's options marks a nullable column. */
export const id = (): ColumnSpec => column('id', 'varchar', { length: '64', isPrimary: true });
export const ref = (name: string, table: string, extra: Extra = {}): ColumnSpec =>
  column(name, 'varchar', { length: '64', ref: table, ...extra });
export const varchar = (name: string, length: number, extra: Extra = {}): ColumnSpec =>
  column(name, 'varchar', { length: String(length), ...extra });
export const text = (name: string, extra: Extra = {}): ColumnSpec => column(name, 'text', extra);
export const int = (name: string, extra: Extra = {}): ColumnSpec => column(name, 'integer', extra);
export const real = (name: string, extra: Extra = {}): ColumnSpec => column(name, 'double precision', extra);
export const flag = (name: string, extra: Extra = {}): ColumnSpec => column(name, 'boolean', extra);
export const day = (name: string, extra: Extra = {}): ColumnSpec => column(name, 'date', extra);
export const instant = (name: string, extra: Extra = {}): ColumnSpec => column(name, 'instant', extra);
export const json = (name: string, extra: Extra = {}): ColumnSpec => column(name, 'text', extra);
export const version = (): ColumnSpec => column('version', 'integer');
export const choice = (name: string, values: readonly string[], extra: Extra = {}): ColumnSpec =>
  column(name, 'varchar', { length: '40', oneOf: values, ...extra });
export const nullable: Extra = { isNullable: true };

/** Keys of a table beside its primary key. */
export interface TableKeys {
  /** Groups of columns that may occur once. */
  unique?: string[][];
  /** Groups of columns to find rows by; every `ref` has its own index already. */
  index?: string[][];
}

/** Creates one table with named keys, the same on both databases. */
export async function createTable(runner: QueryRunner, name: string, columns: ColumnSpec[], keys: TableKeys = {}): Promise<void> {
  const postgres = runner.dataSource.options.type === 'postgres';
  const refs = columns.filter((c) => c.ref);
  await runner.createTable(
    new Table({
      name,
      columns: columns.map((c) => columnOptions(c, name, postgres)),
      foreignKeys: refs.map((c) => ({
        name: keyNames.foreign(name, [c.name]),
        columnNames: [c.name],
        referencedTableName: c.ref as string,
        referencedColumnNames: ['id'],
        onDelete: 'RESTRICT',
      })),
      uniques: (keys.unique ?? []).map((u) => ({ name: keyNames.unique(name, u), columnNames: u })),
      indices: [...refs.filter((c) => c.indexed !== false).map((c) => [c.name]), ...(keys.index ?? [])].map((i) => ({
        name: keyNames.index(name, i),
        columnNames: i,
      })),
      checks: columns.filter((c) => c.oneOf).map((c) => ({ name: keyNames.check(name, c.name), expression: oneOf(c) })),
    }),
    true,
  );
}

function columnOptions(c: ColumnSpec, table: string, postgres: boolean): TableColumnOptions {
  const { ref: _ref, oneOf: _oneOf, indexed: _indexed, ...options } = c;
  const primary = options.isPrimary ? { primaryKeyConstraintName: keyNames.primary(table) } : {};
  if (options.type !== 'instant') return { ...options, ...primary };
  return postgres ? { ...options, type: 'timestamptz', precision: 3 } : { ...options, type: 'datetime' };
}

function oneOf(c: ColumnSpec): string {
  return `"${c.name}" IN (${(c.oneOf ?? []).map((v) => `'${v}'`).join(', ')})`;
}

/** Makes a table one that only grows: changing or removing a row is refused by the database itself. */
export async function appendOnly(runner: QueryRunner, table: string): Promise<void> {
  if (runner.dataSource.options.type === 'postgres') {
    await runner.query(
      `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% only grows', TG_TABLE_NAME; END $$`,
    );
    await runner.query(`CREATE TRIGGER tr_${table}_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} EXECUTE FUNCTION refuse_change()`);
    return;
  }
  for (const action of ['UPDATE', 'DELETE']) {
    await runner.query(
      `CREATE TRIGGER tr_${table}_no_${action.toLowerCase()} BEFORE ${action} ON ${table} BEGIN SELECT RAISE(ABORT, '${table} only grows'); END`,
    );
  }
}

/** Undoes {@link appendOnly}; dropping the table on SQLite drops its triggers too. */
export async function endAppendOnly(runner: QueryRunner, table: string): Promise<void> {
  if (runner.dataSource.options.type !== 'postgres') return;
  await runner.query(`DROP TRIGGER tr_${table}_grows ON ${table}`);
  await runner.query('DROP FUNCTION refuse_change()');
}
