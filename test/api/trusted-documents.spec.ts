import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { startApp, type TestApp } from '../setup/app.js';
import { TestClient } from '../setup/client.js';
import { makeWebDir, type WebDir } from '../setup/web-dir.js';
import { World } from '../setup/world.js';

interface Fixture {
  manifest: Record<string, string>;
  request_documentId: object;
  request_apollo_extension: object;
  request_unknown: object;
  request_freeform: { query: string };
}
const fixture = JSON.parse(readFileSync('test/fixtures/graphql/trusted_documents.json', 'utf8')) as Fixture;
const idOf = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;

const LANGUAGE = TestClient.mutation('changeLanguage', '');
const TOKEN = TestClient.mutation('createAccessToken', 'secret');
const MANIFEST = { ...fixture.manifest, [idOf(LANGUAGE)]: LANGUAGE, [idOf(TOKEN)]: TOKEN };

interface Told {
  status: number;
  data?: unknown;
  errors?: { message: string; extensions: { code: string; problem?: string } }[];
}

describe('documents of the web application', () => {
  let test: TestApp;
  let open: TestApp;
  let web: WebDir;
  let session: Record<string, string>;
  let token: Record<string, string>;
  beforeAll(async () => {
    web = makeWebDir(MANIFEST);
    test = await startApp({ env: { WEB_DIR: web.path, TRUSTED_DOCUMENTS: 'true' } });
    open = await startApp({ env: { WEB_DIR: web.path, TRUSTED_DOCUMENTS: 'false' } });
    const world = new World(test);
    await world.cohort({ id: '1', name: 'Omgång ett' });
    const { client } = await world.office();
    session = { cookie: client.cookieText };
    const made = await client.do<{ secret: string }>('createAccessToken', { name: 'Kurssystem', mayWrite: false, days: 1 }, 'secret');
    token = { authorization: `Bearer ${made.secret}` };
  }, 60_000);
  afterAll(async () => {
    await test.stop();
    await open.stop();
    web.remove();
  });

  async function post(body: object, headers: Record<string, string> = {}, to = test): Promise<Told> {
    const response = await fetch(`${to.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.status, ...((await response.json()) as Omit<Told, 'status'>) };
  }
  /** Expects that nothing was asked of the database that an executed operation would ask; reading the session is allowed. */
  async function untouched(body: object, headers: Record<string, string> = {}): Promise<Told> {
    test.statements.length = 0;
    const told = await post(body, headers);
    expect(test.statements.filter((text) => !/\s(?:session|access_token|role_assignment|person)\s/i.test(text))).toEqual([]);
    expect(told.data).toBeUndefined();
    return told;
  }
  const COHORT = { data: { cohort: { id: '1', name: 'Omgång ett' } } };

  it('are named by the SHA-256 of their text', () => {
    for (const [id, text] of Object.entries(MANIFEST)) expect(id).toBe(idOf(text));
  });

  it.each([true, false])('are found by documentId and by the extension of Apollo clients; only they allowed: %s', async (only) => {
    const app = only ? test : open;
    const headers = only ? session : {};
    for (const body of [fixture.request_documentId, fixture.request_apollo_extension]) {
      const told = await post(body, headers, app);
      expect(told.status).toBe(200);
      if (only) expect(told).toMatchObject(COHORT);
      else expect(told.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
  });

  it('may be sent as text too, letter by letter', async () => {
    const [query = ''] = Object.values(fixture.manifest);
    expect(await post({ query, variables: { id: '1' } }, session)).toMatchObject({ status: 200, ...COHORT });
    expect((await post({ query: `${query} `, variables: { id: '1' } }, session)).status).toBe(403);
  });

  it('a listed mutation is carried out', async () => {
    const told = await post({ documentId: idOf(LANGUAGE), variables: { input: { language: 'sv' } } }, session);
    expect(told).toMatchObject({ status: 200, data: { changeLanguage: { userErrors: [] } } });
  });

  it.each<[string, object]>([
    ['of the fixture', fixture.request_unknown],
    ['in the extension', { extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } }],
    ['that is no text', { documentId: 42 }],
    ['that is a name of every object', { documentId: 'constructor' }],
    [
      'beside a text that would fit it',
      { query: '{ __typename }', extensions: { persistedQuery: { version: 1, sha256Hash: idOf('{ __typename }').slice(7) } } },
    ],
  ])('an unknown id %s is refused and not carried out, for everybody', async (_, body) => {
    for (const headers of [{}, session, token]) {
      const told = await untouched(body, headers);
      expect(told).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_USER_INPUT', problem: 'UNKNOWN_DOCUMENT' } }] });
    }
    expect((await post(body, {}, open)).status).toBe(400);
    // What was refused has not been learnt either: the list is no cache.
    expect((await untouched(body, session)).status).toBe(400);
  });

  it.each<[string, () => Record<string, string>]>([
    ['a session', () => session],
    ['nobody signed in', () => ({})],
    ['a key that is none', () => ({ authorization: `Bearer ${'x'.repeat(40)}` })],
  ])('a text of one’s own is refused for %s', async (_, headers) => {
    for (const body of [fixture.request_freeform, { query: '{ cohorts { totalCount } }' }, { documentId: null, query: '{ __typename }' }]) {
      const told = await untouched(body, headers());
      expect(told).toMatchObject({ status: 403, errors: [{ extensions: { code: 'FORBIDDEN', problem: 'UNTRUSTED_DOCUMENT' } }] });
      expect(told.errors?.[0]?.message).toMatch(/nyckel/);
    }
  });

  it('a text of one’s own is answered for a key, and for everybody when the setting is off', async () => {
    expect(await post({ query: '{ cohort(id: "1") { id name } }' }, token)).toMatchObject({ status: 200, ...COHORT });
    expect(await post(fixture.request_freeform, {}, open)).toEqual({ status: 200, data: { __typename: 'Query' } });
  });

  it('a listed document goes before the text beside it', async () => {
    const told = await post({ ...fixture.request_documentId, query: '{ cohorts { totalCount } }' }, session);
    expect(told).toMatchObject({ status: 200, ...COHORT });
  });
});
