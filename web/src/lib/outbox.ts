import type { VariablesOf } from 'gql.tada';
import { useSyncExternalStore } from 'react';
import { ApiError, send } from './api';
import { now } from './now';
import { addLogEntryDocument, checkInDocument } from './outbox.graphql';
import { signInIsAsked } from './session';
import { keep, kept } from './storage';
import type { FieldError } from './use-submit';

/** What may wait for a connection: log entries and check-ins, never a review. */
export type Unsent = { id: string; at: string; refused?: string; errors?: FieldError[] } & (
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
/** Those whose sender still waits for the answer and tells it; nobody else needs to. */
const awaited = new Set<string>();
let shown: readonly Unsent[] = list;

function change(next: Unsent[]): void {
  list = next;
  shown = next.filter((one) => !awaited.has(one.id));
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

/** How long someone is kept waiting for an answer before the thing is left to be sent later, in milliseconds. */
const PATIENCE = 8_000;

/**
 * Puts a thing in the outbox and sends it while the person waits. Resolves to `sent`, to `waiting` when no server answered (it is sent
 * later), or to why it was refused; it then no longer is in the outbox.
 */
export async function sendThroughOutbox(id: string, thing: ToSend): Promise<'sent' | 'waiting' | FieldError[]> {
  awaited.add(id);
  putInOutbox(id, thing);
  // What was on its way before is sent first; a browser that knows that it has no connection need not try.
  if (navigator.onLine) {
    const answered = (sending ?? Promise.resolve()).then(sendOutbox);
    while (!(await patiently(answered)) && signInIsAsked());
  }
  awaited.delete(id);
  const left = list.find((one) => one.id === id);
  change(left?.refused ? list.filter((one) => one !== left) : list);
  if (left?.refused) return left.errors ?? [{ code: 'REFUSED', message: left.refused }];
  return left ? 'waiting' : 'sent';
}

/** True when it was answered in time. */
function patiently(answered: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE);
    void answered.then(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}

async function drain(): Promise<number> {
  let sent = 0;
  for (const thing of list.filter((one) => !one.refused)) {
    try {
      const errors = await post(thing);
      if (errors.length > 0) refuse(thing, errors);
      else {
        if (!awaited.has(thing.id)) sent += 1;
        takeFromOutbox(thing.id);
      }
    } catch (error) {
      if (error instanceof ApiError && ['BAD_USER_INPUT', 'FORBIDDEN', 'NOT_FOUND'].includes(error.failure))
        refuse(thing, [{ code: error.failure, message: error.message }]);
      else return sent;
    }
  }
  return sent;
}

/** Keeps a thing that the server would not have, with the reasons, until the person has seen them. */
function refuse(thing: Unsent, errors: FieldError[]): void {
  change(list.map((one) => (one.id === thing.id ? { ...one, refused: errors[0]?.message ?? '', errors } : one)));
}

/** Sends one; resolves to why it was refused, if it was. */
async function post(thing: Unsent): Promise<FieldError[]> {
  if (thing.kind === 'logEntry') return (await send(addLogEntryDocument, { input: thing.input })).addLogEntry.userErrors;
  return (await send(checkInDocument, { input: thing.input })).checkIn.userErrors;
}

/** What waits, as a live list; not what is being sent while its sender waits. */
export function useOutbox(): readonly Unsent[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}
