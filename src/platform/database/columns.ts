import { Check, Column, ForeignKey, Index, PrimaryColumn, type ColumnOptions } from 'typeorm';
import { keyNames, snake } from './naming.js';

/** Which database the process speaks to. */
export type Dialect = 'sqlite' | 'postgres';

const instants: ColumnOptions[] = [];

/**
 * Fixes the type of every instant column before a connection opens: PostgreSQL must keep the zone
 * (its `timestamp` without one came back an hour wrong), SQLite has text.
 */
export function useDialect(dialect: Dialect): void {
  for (const options of instants) {
    options.type = dialect === 'postgres' ? 'timestamptz' : 'datetime';
    options.precision = dialect === 'postgres' ? 3 : undefined;
  }
}

type Nullable = { nullable?: boolean };

/** The primary key: an opaque UUID version 7. */
export const IdColumn = (): PropertyDecorator => PrimaryColumn({ type: 'varchar', length: 64 });

/** A column that names a row of another table; indexed, and the row it names cannot be deleted. */
export function RefColumn(target: () => new () => object, options: Nullable & { indexed?: boolean } = {}): PropertyDecorator {
  return (proto, property) => {
    Column({ type: 'varchar', length: 64, nullable: options.nullable ?? false })(proto, property);
    ForeignKey(target, { onDelete: 'RESTRICT' })(proto, property);
    if (options.indexed !== false) Index()(proto, property as string);
  };
}

/** Text up to `max` characters, or of any length without it. */
export const TextColumn = (max?: number, options: Nullable = {}): PropertyDecorator =>
  Column(max ? { type: 'varchar', length: max, ...options } : { type: 'text', ...options });

/** A whole number. */
export const IntColumn = (options: Nullable = {}): PropertyDecorator => Column({ type: 'integer', ...options });

/** A number with decimals. */
export const NumberColumn = (options: Nullable = {}): PropertyDecorator => Column({ type: 'double precision', ...options });

/** True or false. No database default: SQLite would report drift. */
export const FlagColumn = (options: Nullable = {}): PropertyDecorator => Column({ type: 'boolean', ...options });

/** A civil day, `YYYY-MM-DD`; the property's name ends in `On` (or is validFrom/validTo). */
export const DayColumn = (options: Nullable = {}): PropertyDecorator => Column({ type: 'date', ...options });

/** A moment in time (UTC); the property's name ends in `At`. */
export function InstantColumn(options: Nullable = {}): PropertyDecorator {
  const column: ColumnOptions = { type: 'datetime', ...options };
  instants.push(column);
  return Column(column);
}

/** A structure stored as JSON text. */
export const JsonColumn = (options: Nullable = {}): PropertyDecorator => Column({ type: 'simple-json', ...options });

/** The row's version: 1 at first, one more at every change. */
export const RowVersionColumn = (): PropertyDecorator => Column({ type: 'integer' });

/** One value of a closed set, kept by a CHECK. The entity's class name is its table's name. */
export function EnumColumn(values: Record<string, string>, options: Nullable = {}): PropertyDecorator {
  return (proto, property) => {
    const column = snake(property as string);
    Column({ type: 'varchar', length: 40, ...options })(proto, property);
    Check(keyNames.check(snake(proto.constructor.name), column), oneOf(column, Object.values(values)))(proto.constructor);
  };
}

/** The CHECK expression of a closed set. */
export function oneOf(column: string, values: readonly string[]): string {
  return `"${column}" IN (${values.map((v) => `'${v}'`).join(', ')})`;
}
