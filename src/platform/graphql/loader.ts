import DataLoader from 'dataloader';
import type { RequestContext } from './request-context.js';
import type { Viewer } from '../access/viewer.js';

const perRequest = new WeakMap<RequestContext, Map<object, DataLoader<string, unknown>>>();

/** Reads many keys in one go, once per request. */
export interface Loader<T> {
  /** The value of one key, batched with all others asked for in the same turn. */
  load(context: RequestContext, key: string): Promise<T>;
}

/**
 * A loader for single values: `read` gets the distinct keys and the viewer, and must narrow to the viewer's scope;
 * `keyOf` says which key a row answers. A key without a row loads null.
 */
export function loadOne<Row>(
  read: (keys: readonly string[], viewer: Viewer) => Promise<Row[]>,
  keyOf: (row: Row) => string,
): Loader<Row | null> {
  return loader(async (keys, viewer) => {
    const rows = new Map((await read(keys, viewer)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });
}

/** A loader for lists: as {@link loadOne}, but every key loads the list of its rows in the order read. */
export function loadMany<Row>(
  read: (keys: readonly string[], viewer: Viewer) => Promise<Row[]>,
  keyOf: (row: Row) => string,
): Loader<Row[]> {
  return loader(async (keys, viewer) => {
    const lists = new Map<string, Row[]>(keys.map((key) => [key, []]));
    for (const row of await read(keys, viewer)) lists.get(keyOf(row))?.push(row);
    return keys.map((key) => lists.get(key) ?? []);
  });
}

/** Forgets what the request has read: called after each mutation, so that its answer shows what it changed. */
export function forgetLoaded(context: RequestContext): void {
  perRequest.delete(context);
}

function loader<T>(batch: (keys: readonly string[], viewer: Viewer) => Promise<T[]>): Loader<T> {
  const self: Loader<T> = {
    load(context, key) {
      let loaders = perRequest.get(context);
      if (!loaders) perRequest.set(context, (loaders = new Map<object, DataLoader<string, unknown>>()));
      let own = loaders.get(self) as DataLoader<string, T> | undefined;
      if (!own) loaders.set(self, (own = new DataLoader<string, T>((keys) => batch(keys, context.viewer), { maxBatchSize: 1000 })));
      return own.load(key);
    },
  };
  return self;
}
