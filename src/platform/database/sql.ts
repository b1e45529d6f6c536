import sql, { empty, join, raw, Sql } from 'sql-template-tag';
import { snake } from './naming.js';

export { sql, empty, join, raw, Sql };

/** `column IN (…)`; false for no values, so that "none allowed" never becomes "all". */
export function inList(column: Sql, values: readonly (string | number)[]): Sql {
  return values.length === 0 ? sql`1 = 0` : sql`${column} in (${join(values)})`;
}

/** All conditions must hold; true for none. */
export function all(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`1 = 1` : sql`(${join(conditions, ') and (')})`;
}

/** At least one condition must hold; false for none. */
export function any(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`1 = 0` : sql`(${join(conditions, ') or (')})`;
}

/** A text search pattern that matches `text` literally anywhere; use with `like … escape '!'`. */
export function contains(text: string): string {
  return `%${text.toLocaleLowerCase('sv').normalize('NFC').replace(/[!%_]/g, '!$&')}%`;
}

/** A property's column: `dueOn` → `due_on`. Only for names that the program itself knows. */
export function column(property: string): Sql {
  return raw(snake(property));
}
