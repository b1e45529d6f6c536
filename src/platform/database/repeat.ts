import type { ObjectLiteral } from 'typeorm';
import { Rejected } from '../errors/rejected.js';
import { isId } from '../ids/id.js';
import type { Database } from './database.service.js';

/**
 * What a client-made id already stands for: the row, when `mine` says that the same person has sent the same thing before; null for
 * a new id or none. INVALID_FORMAT for anything but a UUID, DUPLICATE for an id that stands for something else.
 */
export async function repeated<E extends ObjectLiteral>(
  db: Database,
  entity: new () => E,
  id: string | null | undefined,
  mine: (row: E) => boolean,
): Promise<E | null> {
  if (!id) return null;
  if (!isId(id)) throw Rejected.of('INVALID_FORMAT', ['id']);
  const row = await db.find(entity, id);
  if (row && !mine(row)) throw Rejected.of('DUPLICATE', ['id']);
  return row;
}
