import DataLoader from 'dataloader';
import type { RequestContext } from './request-context.js';
import type { Viewer } from '../access/viewer.js';

const perRequest = new WeakMap<RequestContext, Map<object, unknown>>();

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

/**
 * Works out what costs much once per request, whatever aliases ask for it again; after a mutation anew, as {@link forgetLoaded} says. The key
 * must name everything that the work depends on.
 */
export function oncePerRequest<T>(): (context: RequestContext, key: string, work: () => Promise<T>) => Promise<T> {
  const self = {};
  return (context, key, work) => {
    const all = ofRequest(context);
    const done = (all.get(self) as Map<string, Promise<T>> | undefined) ?? new Map<string, Promise<T>>();
    all.set(self, done);
    const answer = done.get(key) ?? work();
    done.set(key, answer);
    return answer;
  };
}

function ofRequest(context: RequestContext): Map<object, unknown> {
  const known = perRequest.get(context) ?? new Map<object, unknown>();
  perRequest.set(context, known);
  return known;
}

function loader<T>(batch: (keys: readonly string[], viewer: Viewer) => Promise<T[]>): Loader<T> {
  const self: Loader<T> = {
    load(context, key) {
      const loaders = ofRequest(context);
      let own = loaders.get(self) as DataLoader<string, T> | undefined;
      if (!own) loaders.set(self, (own = new DataLoader<string, T>((keys) => batch(keys, context.viewer), { maxBatchSize: 1000 })));
      return own.load(key);
    },
  };
  return self;
}
