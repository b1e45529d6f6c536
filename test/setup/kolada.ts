import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jest } from '@jest/globals';

const HOST = 'https://api.kolada.se';

/** Where the country's values of U70477 are asked for, and where the recorded first page says that the second is. */
export const KOLADA_FIRST = `${HOST}/v3/data/kpi/U70477/municipality/0000?per_page=5000`;
/** See {@link KOLADA_FIRST}. */
export const KOLADA_SECOND = `${HOST}/v3/data/kpi/U70477/municipality/0000,0021?page=2&per_page=5`;

/** How Kolada answers in a test: the recorded pages, or something odd. */
export type Answering = (response: ServerResponse, request: IncomingMessage) => void;

/** Kolada as this process meets it: what is sent to its host goes to a server on the loopback, and nothing else leaves. */
export interface FakeKolada {
  /** What was asked of it, as addresses of Kolada's. */
  asked: string[];
  /** Other hosts that something wanted to reach. */
  strayed: string[];
  /** From now on answers so. */
  answer(how: Answering): void;
  stop(): Promise<void>;
}

/** Puts a fake in the place of Kolada until it is stopped. */
export async function fakeKolada(): Promise<FakeKolada> {
  let how: Answering = json({ values: [], next_url: null });
  const asked: string[] = [];
  const strayed: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${HOST}${request.url ?? ''}`);
    how(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const real = globalThis.fetch;
  const spy = jest.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (url.startsWith(`${HOST}/`)) return real(`${address}${url.slice(HOST.length)}`, init);
    if (new URL(url).hostname !== '127.0.0.1') strayed.push(url);
    return new URL(url).hostname === '127.0.0.1' ? real(input, init) : Promise.reject(new Error(`Left the machine: ${url}`));
  });
  return {
    asked,
    strayed,
    answer: (next) => {
      how = next;
    },
    stop: async () => {
      spy.mockRestore();
      await closed(server);
    },
  };
}

/** Answers with a value as JSON. */
export const json =
  (value: unknown, status = 200): Answering =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  };

/** The pages in `test/fixtures/interop/kolada`, the second where the first says that it is. */
export const recorded: Answering = (response, request) => {
  const page = request.url?.includes('page=2') ? '_page2' : '';
  const text = readFileSync(`test/fixtures/interop/kolada/v3_data_region_sample${page}.json`, 'utf8');
  response.writeHead(200, { 'content-type': 'application/json' }).end(text);
};

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
