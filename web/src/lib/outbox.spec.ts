import { afterAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { FakeStorage } from './fake-storage';
import { newId } from './ids';

/** What the browser keeps, without a browser. */
const storage = FakeStorage.make();
const server = jest.fn<(address: string, init: { body: string }) => Promise<unknown>>();
const before = { fetch: globalThis.fetch, localStorage: Object.getOwnPropertyDescriptor(globalThis, 'localStorage') };
Object.assign(globalThis, { fetch: server });
Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
afterAll(() => {
  globalThis.fetch = before.fetch;
  if (before.localStorage) Object.defineProperty(globalThis, 'localStorage', before.localStorage);
});

const { putInOutbox, sendOutbox, takeFromOutbox } = await import('./outbox');
const { becomeOwner } = await import('./storage');
becomeOwner({ id: 'me', email: 'me@demo.example', trainee: true });

/** What this browser keeps unsent, the oldest first. */
const waiting = (): { id: string; refused?: string }[] =>
  Object.keys(storage)
    .filter((key) => key.startsWith('delmal.own.me.outbox.'))
    .sort()
    .map((key) => JSON.parse(String(storage[key])) as { id: string });
const answer = (data: unknown) => Promise.resolve({ status: 200, json: () => Promise.resolve({ data }) });
const errors = (code: string) =>
  Promise.resolve({ status: 200, json: () => Promise.resolve({ errors: [{ message: 'Nej.', extensions: { code } }] }) });
const accepted = () => answer({ addLogEntry: { logEntry: { id: 'x' }, userErrors: [] } });

function write(): string {
  const id = newId();
  putInOutbox(id, { kind: 'logEntry', input: { id, projectId: 'p', kind: 'NOTE', happenedOn: '2026-11-21', text: 'Möte' } });
  return id;
}

beforeEach(() => {
  for (const { id } of waiting()) takeFromOutbox(id);
  server.mockReset();
});

describe('the outbox', () => {
  it('keeps what was written until the server has it', async () => {
    const id = write();
    expect(waiting().map((one) => one.id)).toEqual([id]);
    server.mockImplementation(accepted);
    await expect(sendOutbox()).resolves.toBe(1);
    expect(waiting()).toEqual([]);
    expect(server).toHaveBeenCalledTimes(1);
  });

  it('waits, in order, while no server answers', async () => {
    const first = write();
    const second = write();
    server.mockImplementation(() => Promise.reject(new TypeError('no network')));
    await expect(sendOutbox()).resolves.toBe(0);
    expect(server).toHaveBeenCalledTimes(1);
    expect(waiting().map((one) => one.id)).toEqual([first, second]);
    server.mockImplementation(accepted);
    await expect(sendOutbox()).resolves.toBe(2);
    const sent = server.mock.calls
      .slice(1)
      .map(([, { body }]) => (JSON.parse(body) as { variables: { input: { id: string } } }).variables.input.id);
    expect(sent).toEqual([first, second]);
  });

  it('sends once, however many ask it to', async () => {
    write();
    server.mockImplementation(accepted);
    const counts = await Promise.all([sendOutbox(), sendOutbox(), sendOutbox()]);
    expect(counts).toEqual([1, 1, 1]);
    expect(server).toHaveBeenCalledTimes(1);
  });

  it('keeps what was refused, with the reason, and goes on with the next', async () => {
    const bad = write();
    write();
    server.mockImplementationOnce(() =>
      answer({ addLogEntry: { logEntry: null, userErrors: [{ code: 'PATIENT_IDENTIFIER', message: 'Personnummer.', path: ['text'] }] } }),
    );
    server.mockImplementation(accepted);
    await expect(sendOutbox()).resolves.toBe(1);
    expect(waiting()).toEqual([expect.objectContaining({ id: bad, refused: 'Personnummer.' })]);
    await expect(sendOutbox()).resolves.toBe(0);
    takeFromOutbox(bad);
    expect(waiting()).toEqual([]);
  });

  it.each(['FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT'])('does not try again what can never pass (%s)', async (code) => {
    write();
    server.mockImplementation(() => errors(code));
    await expect(sendOutbox()).resolves.toBe(0);
    expect(waiting()[0]?.refused).toBe('Nej.');
  });

  it.each(['UNAUTHENTICATED', 'RATE_LIMITED', 'INTERNAL_SERVER_ERROR'])('tries again later what may pass then (%s)', async (code) => {
    const id = write();
    server.mockImplementation(() => errors(code));
    await expect(sendOutbox()).resolves.toBe(0);
    expect(waiting()).toEqual([expect.not.objectContaining({ refused: expect.anything() })]);
    expect(waiting()[0]?.id).toBe(id);
  });
});
