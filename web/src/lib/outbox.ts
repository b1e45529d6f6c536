import type { VariablesOf } from 'gql.tada';
import { useSyncExternalStore } from 'react';
import { ApiError, send } from './api';
import { now } from './now';
import { addLogEntryDocument, checkInDocument } from './outbox.graphql';
import { keep, kept } from './storage';

/** What may wait for a connection: log entries and check-ins, never a review. */
export type Unsent = { id: string; at: string; refused?: string } & (
  | { kind: 'logEntry'; input: VariablesOf<typeof addLogEntryDocument>['input'] }
  | { kind: 'checkIn'; input: VariablesOf<typeof checkInDocument>['input'] }
);

/** A thing to send, before the outbox has stamped it. */
export type ToSend =
  Pick<Extract<Unsent, { kind: 'logEntry' }>, 'kind' | 'input'> | Pick<Extract<Unsent, { kind: 'checkIn' }>, 'kind' | 'input'>;

const KEY = 'outbox';
const listeners = new Set<() => void>();
let list: Unsent[] = kept<Unsent[]>(KEY) ?? [];
let sending: Promise<number> | null = null;

function change(next: Unsent[]): void {
  list = next;
  keep(KEY, next.length > 0 ? next : null);
  listeners.forEach((listener) => listener());
}

/**
 * Puts a thing in the outbox, in this browser, until the server has it. The id was made here, so that sending twice has one effect.
 */
export function putInOutbox(id: string, thing: ToSend): void {
  change([...list.filter((other) => other.id !== id), { ...thing, id, at: now().toISOString() }]);
}

/** Takes a thing out: it was sent another way, or the person threw it away. */
export function takeFromOutbox(id: string): void {
  change(list.filter((other) => other.id !== id));
}

/** Forgets everything in memory, after the storage was erased. */
export function emptyOutbox(): void {
  change([]);
}

/** Sends what waits, in order; stops at the first that meets no server. Resolves to how many the server has now. */
export function sendOutbox(): Promise<number> {
  sending ??= drain().finally(() => {
    sending = null;
  });
  return sending;
}

async function drain(): Promise<number> {
  let sent = 0;
  for (const thing of list.filter((one) => !one.refused)) {
    try {
      const refusal = await post(thing);
      if (refusal) change(list.map((one) => (one.id === thing.id ? { ...one, refused: refusal } : one)));
      else {
        takeFromOutbox(thing.id);
        sent += 1;
      }
    } catch (error) {
      if (error instanceof ApiError && ['BAD_USER_INPUT', 'FORBIDDEN', 'NOT_FOUND'].includes(error.failure))
        change(list.map((one) => (one.id === thing.id ? { ...one, refused: error.message } : one)));
      else return sent;
    }
  }
  return sent;
}

/** Sends one; resolves to why it was refused, or to null. */
async function post(thing: Unsent): Promise<string | null> {
  if (thing.kind === 'logEntry') {
    const { addLogEntry } = await send(addLogEntryDocument, { input: thing.input });
    return addLogEntry.userErrors[0]?.message ?? null;
  }
  const { checkIn } = await send(checkInDocument, { input: thing.input });
  return checkIn.userErrors[0]?.message ?? null;
}

/** What waits, as a live list. */
export function useOutbox(): readonly Unsent[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => list,
  );
}
