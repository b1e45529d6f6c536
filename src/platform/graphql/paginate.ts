import { Denied } from '../errors/denied.js';
import type { Database } from '../database/database.service.js';
import { all, raw, sql, type Sql } from '../database/sql.js';
import type { Page, PageArgs } from './connection.js';

/** One way to sort a list: the SQL expression and whether its values are instants. */
export interface OrderColumn {
  /** An SQL expression over the aliases in `from`; it must never be null. */
  by: string;
  instant?: boolean;
}

/** A list before paging. */
export interface ListQuery<Row> {
  /** What to select, as SQL; must give the id under `idColumn`. */
  select: Sql;
  /** `from … join …` without the word from. */
  from: Sql;
  /** Every condition, the access scope among them. */
  where: Sql[];
  /** The id column of the listed rows, as `e.id`. */
  idColumn: string;
  /** The order asked for, by its name. */
  order: { name: string; column: OrderColumn; direction: 'ASC' | 'DESC' };
  /** Turns a raw row into what is listed; by default the row itself. */
  toRow?: (raw: Record<string, unknown>) => Row;
}

const PAGE = 25;
const KEY = 'page_key';
const ID = 'page_id';

/**
 * The only pager: keyset on (order column, id). Rows that come or go between two pages neither repeat nor hide others.
 * Throws BAD_USER_INPUT for a page size outside 1-100 or a cursor of another list.
 */
export async function paginate<Row extends object>(db: Database, args: PageArgs, list: ListQuery<Row>): Promise<Page<Row>> {
  const backwards = args.last !== undefined && args.last !== null;
  const size = (backwards ? args.last : args.first) ?? PAGE;
  if (size < 1 || size > 100 || (backwards && args.first)) throw new Denied('BAD_USER_INPUT', { problem: 'PAGE_SIZE' });
  const descending = (list.order.direction === 'DESC') !== backwards;
  const key = raw(list.order.column.by);
  const id = raw(list.idColumn);
  const conditions = [...list.where];
  const bound = backwards ? args.before : args.after;
  const other = backwards ? args.after : args.before;
  if (bound) conditions.push(beyond(list, bound, descending));
  if (other) conditions.push(beyond(list, other, !descending));
  const way = raw(descending ? 'desc' : 'asc');
  const found = await db.select<Record<string, unknown>>(
    sql`select ${list.select}, ${key} as ${raw(KEY)}, ${id} as ${raw(ID)} from ${list.from} where ${all(conditions)} order by ${key} ${way}, ${id} ${way} limit ${size + 1}`,
  );
  const more = found.length > size;
  const rows = backwards ? found.slice(0, size).reverse() : found.slice(0, size);
  const edges = rows.map((row) => ({ cursor: cursorOf(list, row), node: (list.toRow ? list.toRow(row) : row) as Row }));
  return {
    edges,
    pageInfo: {
      hasNextPage: backwards ? Boolean(args.before) : more,
      hasPreviousPage: backwards ? more : Boolean(args.after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    get totalCount() {
      return db.number(sql`select count(*) as n from ${list.from} where ${all(list.where)}`);
    },
  };
}

function beyond<Row>(list: ListQuery<Row>, cursor: string, descending: boolean): Sql {
  const [value, id] = readCursor(list, cursor);
  const key = raw(list.order.column.by);
  const compare = raw(descending ? '<' : '>');
  return sql`${key} ${compare} ${value} or (${key} = ${value} and ${raw(list.idColumn)} ${compare} ${id})`;
}

function cursorOf<Row>(list: ListQuery<Row>, row: Record<string, unknown>): string {
  const value = row['pageKey'];
  return Buffer.from(JSON.stringify([list.order.name, value instanceof Date ? value.toISOString() : value, row['pageId']])).toString('base64url');
}

function readCursor<Row>(list: ListQuery<Row>, cursor: string): [string | number | Date, string] {
  try {
    const [name, value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    const sortable = typeof value === 'string' || typeof value === 'number';
    if (name !== list.order.name || !sortable || typeof id !== 'string' || cursor.length > 1000) throw new Error();
    if (!list.order.column.instant) return [value, id];
    const instant = new Date(value);
    if (Number.isNaN(instant.getTime())) throw new Error();
    return [instant, id];
  } catch {
    throw new Denied('BAD_USER_INPUT', { problem: 'BAD_CURSOR' });
  }
}
