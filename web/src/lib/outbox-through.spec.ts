import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { FakeStorage } from './fake-storage';
import { newId } from './ids';

/** What the browser keeps and how it reaches the server, without a browser. */
const storage = FakeStorage.make();
const server = jest.fn<(address: string, init: { body: string }) => Promise<unknown>>();
const connection = { onLine: true };
const names = ['fetch', 'localStorage', 'navigator'] as const;
const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
const inPlace = { fetch: server, localStorage: storage, navigator: connection };
for (const name of names) Object.defineProperty(globalThis, name, { value: inPlace[name], configurable: true, writable: true });
afterAll(() => {
  for (const [name, descriptor] of before) {
    if (descriptor) Object.defineProperty(globalThis, name, descriptor);
    else Reflect.deleteProperty(globalThis, name);
  }
});

const { sendThroughOutbox, sendOutbox, takeFromOutbox } = await import('./outbox');
const { becomeOwner } = await import('./storage');
becomeOwner({ id: 'me', email: 'me@demo.example', trainee: true });

/** What this browser keeps unsent, the oldest first. */
const waiting = (): { id: string }[] =>
  Object.keys(storage)
    .filter((key) => key.startsWith('delmal.own.me.outbox.'))
    .sort()
    .map((key) => JSON.parse(String(storage[key])) as { id: string });
const answer = (userErrors: object[]) =>
  Promise.resolve({ status: 200, json: () => Promise.resolve({ data: { addLogEntry: { userErrors } } }) });
const write = (id: string) =>
  sendThroughOutbox(id, { kind: 'logEntry', input: { id, projectId: 'p', kind: 'NOTE', happenedOn: '2026-11-21', text: 'Möte' } });

beforeEach(() => {
  for (const { id } of waiting()) takeFromOutbox(id);
  server.mockReset();
  connection.onLine = true;
});
afterEach(() => {
  jest.useRealTimers();
});

describe('something sent while the person waits', () => {
  it('is sent, and nobody else tells of it', async () => {
    server.mockImplementation(() => answer([]));
    const sent = write(newId());
    const others = sendOutbox();
    await expect(sent).resolves.toBe('sent');
    await expect(others).resolves.toBe(0);
    expect(server).toHaveBeenCalledTimes(1);
    expect(waiting()).toEqual([]);
  });

  it('comes back with the reasons when it is refused, and does not wait', async () => {
    const error = { code: 'PATIENT_IDENTIFIER', message: 'Nej.', path: ['input', 'text'] };
    server.mockImplementation(() => answer([error]));
    await expect(write(newId())).resolves.toEqual([error]);
    expect(waiting()).toEqual([]);
  });

  it('waits when there is no connection, without trying', async () => {
    connection.onLine = false;
    const id = newId();
    await expect(write(id)).resolves.toBe('waiting');
    expect(server).not.toHaveBeenCalled();
    expect(waiting()).toEqual([expect.objectContaining({ id })]);
  });

  it('waits when no server answers in time, and is sent once', async () => {
    jest.useFakeTimers();
    let arrive = (): void => undefined;
    server.mockImplementation(() => new Promise((resolve) => (arrive = () => resolve(answer([])))));
    const id = newId();
    const sent = write(id);
    jest.advanceTimersByTime(10_000);
    await expect(sent).resolves.toBe('waiting');
    expect(waiting()).toEqual([expect.objectContaining({ id })]);
    const later = sendOutbox();
    arrive();
    await expect(later).resolves.toBe(1);
    expect(server).toHaveBeenCalledTimes(1);
    expect(waiting()).toEqual([]);
  });

  it('is told to wait for signing in when the session had ended, and is sent when the person is back', async () => {
    server.mockImplementation(() =>
      Promise.resolve({
        status: 200,
        json: () => Promise.resolve({ errors: [{ message: 'Logga in.', extensions: { code: 'UNAUTHENTICATED' } }] }),
      }),
    );
    const id = newId();
    await expect(write(id)).resolves.toBe('signedOut');
    expect(waiting()).toEqual([expect.objectContaining({ id })]);
    server.mockImplementation(() => answer([]));
    await expect(sendOutbox()).resolves.toBe(1);
    expect(waiting()).toEqual([]);
  });
});
