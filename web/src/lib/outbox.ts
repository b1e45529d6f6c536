import type { VariablesOf } from 'gql.tada';
import { useSyncExternalStore } from 'react';
import { ApiError, send } from './api';
import { now } from './now';
import { addLogEntryDocument, checkInDocument } from './outbox.graphql';
import { signInIsAsked } from './session';
import { keep, kept, keptKeys } from './storage';
import type { FieldError } from './use-submit';

/** What may wait for a connection: log entries and check-ins, never a review. */
export type Unsent = { id: string; at: string; refused?: string; errors?: FieldError[] } & (
  | { kind: 'logEntry'; input: VariablesOf<typeof addLogEntryDocument>['input'] }
  | { kind: 'checkIn'; input: VariablesOf<typeof checkInDocument>['input'] }
);

/** A thing to send, before the outbox has stamped it. */
export type ToSend =
  Pick<Extract<Unsent, { kind: 'logEntry' }>, 'kind' | 'input'> | Pick<Extract<Unsent, { kind: 'checkIn' }>, 'kind' | 'input'>;

/** One thing a key, so that two windows never write over each other. */
const KEY = 'outbox.';
const listeners = new Set<() => void>();
/** What this browser refuses to keep; lost at a reload. */
const memory = new Map<string, Unsent>();
/** Those whose sender still waits for the answer and tells it; nobody else needs to. */
const awaited = new Set<string>();
let sending: Promise<number> | null = null;
/** True when the last attempt met an ended session, and the person did not sign in again. */
let signedOut = false;
let shown: readonly Unsent[] = [];

/** What waits, the oldest first, whichever window wrote it. */
function all(): Unsent[] {
  const stored = keptKeys(KEY).flatMap((key) => kept<Unsent>(key) ?? []);
  return [...stored, ...memory.values()].sort((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1));
}

function tell(): void {
  shown = all().filter((one) => !awaited.has(one.id));
  listeners.forEach((listener) => listener());
}

function put(thing: Unsent): void {
  if (!keep(KEY + thing.id, thing)) memory.set(thing.id, thing);
  tell();
}

/** Puts a thing in the outbox, in this browser, until the server has it. The id was made here, so that sending twice has one effect. */
export function putInOutbox(id: string, thing: ToSend): void {
  put({ ...thing, id, at: now().toISOString() });
}

/** Takes a thing out: it was sent another way, or the person threw it away. */
export function takeFromOutbox(id: string): void {
  keep(KEY + id, null);
  memory.delete(id);
  tell();
}

/** Looks anew at what waits: another window wrote, or somebody else has come in. */
export function rereadOutbox(): void {
  tell();
}

/** Sends what waits, in order; stops at the first that meets no server. Resolves to how many the server has now. */
export function sendOutbox(): Promise<number> {
  sending ??= oneWindowAtATime(drain).finally(() => {
    sending = null;
  });
  return sending;
}

/** Two windows that send at once would send twice; the server would take it as one, but one of them would tell of it wrongly. */
function oneWindowAtATime(work: () => Promise<number>): Promise<number> {
  const locks = (globalThis.navigator as { locks?: LockManager } | undefined)?.locks;
  return locks ? locks.request('delmal.outbox', work) : work();
}

/** How long someone is kept waiting for an answer before the thing is left to be sent later, in milliseconds. */
const PATIENCE = 8_000;

/**
 * Puts a thing in the outbox and sends it while the person waits. Resolves to `sent`, to `waiting` when no server answered (it is sent
 * later), to `signedOut` when the session had ended and the person left (it is sent when they are back), or to why it was refused; it then
 * no longer is in the outbox.
 */
export async function sendThroughOutbox(id: string, thing: ToSend): Promise<'sent' | 'waiting' | 'signedOut' | FieldError[]> {
  awaited.add(id);
  putInOutbox(id, thing);
  signedOut = false;
  // What was on its way before is sent first; a browser that knows that it has no connection need not try.
  if (navigator.onLine) {
    const answered = (sending ?? Promise.resolve()).then(sendOutbox);
    while (!(await patiently(answered)) && signInIsAsked());
  }
  awaited.delete(id);
  const left = all().find((one) => one.id === id);
  if (left?.refused) takeFromOutbox(id);
  else tell();
  if (left?.refused) return left.errors ?? [{ code: 'REFUSED', message: left.refused }];
  if (!left) return 'sent';
  return signedOut ? 'signedOut' : 'waiting';
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
  signedOut = false;
  for (const thing of all().filter((one) => !one.refused)) {
    try {
      const errors = await post(thing);
      if (errors.length > 0) refuse(thing, errors);
      else {
        if (!awaited.has(thing.id)) sent += 1;
        takeFromOutbox(thing.id);
      }
    } catch (error) {
      const failure = error instanceof ApiError ? error.failure : 'INTERNAL_SERVER_ERROR';
      signedOut = failure === 'UNAUTHENTICATED';
      if (['BAD_USER_INPUT', 'FORBIDDEN', 'NOT_FOUND'].includes(failure))
        refuse(thing, [{ code: failure, message: (error as Error).message }]);
      // What the server stumbles over must not keep the next from it; without a server, or as somebody else, nothing can be sent.
      else if (failure !== 'INTERNAL_SERVER_ERROR') return sent;
    }
  }
  return sent;
}

/** Keeps a thing that the server would not have, with the reasons, until the person has seen them. */
function refuse(thing: Unsent, errors: FieldError[]): void {
  put({ ...thing, refused: errors[0]?.message ?? '', errors });
}

/** Sends one; resolves to why it was refused, if it was. */
async function post(thing: Unsent): Promise<FieldError[]> {
  if (thing.kind === 'logEntry') return (await send(addLogEntryDocument, { input: thing.input })).addLogEntry.userErrors;
  return (await send(checkInDocument, { input: thing.input })).checkIn.userErrors;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  tell();
  return () => listeners.delete(listener);
}

/** What waits, as a live list; not what is being sent while its sender waits. */
export const useOutbox = (): readonly Unsent[] => useSyncExternalStore(subscribe, () => shown);
