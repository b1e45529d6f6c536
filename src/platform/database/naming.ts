import { DefaultNamingStrategy, type Table } from 'typeorm';

/** `trackKind` → `track_kind`: the database speaks snake_case, so that SQL needs no quotes. */
export function snake(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}

/** `track_kind` → `trackKind`. */
export function camel(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

const join = (prefix: string, table: string, columns: readonly string[]): string => [prefix, table, ...columns].join('_').slice(0, 63);
const nameOf = (table: Table | string | { name: string }): string =>
  (typeof table === 'string' ? table : table.name).split('.').pop() ?? '';

/** Names of keys and indexes, the same in entities and in hand-written migrations. */
export const keyNames = {
  primary: (table: string): string => `pk_${table}`,
  foreign: (table: string, columns: readonly string[]): string => join('fk', table, columns),
  unique: (table: string, columns: readonly string[]): string => join('uq', table, columns),
  index: (table: string, columns: readonly string[]): string => join('ix', table, columns),
  check: (table: string, column: string): string => join('ck', table, [column]),
};

/** TypeORM's names, ours: snake_case tables and columns, readable key names. */
export class SnakeNaming extends DefaultNamingStrategy {
  override tableName(target: string, given?: string): string {
    return given ?? snake(target);
  }
  override columnName(property: string, given: string | undefined, prefixes: string[]): string {
    return [...prefixes, given ?? snake(property)].join('_');
  }
  override primaryKeyName(table: Table | string): string {
    return keyNames.primary(nameOf(table));
  }
  override foreignKeyName(table: Table | string, columns: string[]): string {
    return keyNames.foreign(nameOf(table), columns);
  }
  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return keyNames.unique(nameOf(table), columns);
  }
  override indexName(table: Table | string, columns: string[]): string {
    return keyNames.index(nameOf(table), columns);
  }
}
