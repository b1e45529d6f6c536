import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../setup/app.js';
import { World } from '../setup/world.js';

describe('the way in', () => {
  let test: TestApp;
  let world: World;
  beforeAll(async () => {
    // Without pages, whether they have been built here or not.
    test = await startApp({ env: { INTROSPECTION: 'false', WEB_DIR: 'test' } });
    world = new World(test);
  });
  afterAll(() => test.stop());

  const post = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${test.address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
  const query = (text: string): string => JSON.stringify({ query: text });
  const codeOf = async (response: Response): Promise<string> =>
    ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code;

  it('answers only POST with JSON', async () => {
    expect((await fetch(`${test.address}/graphql?query={viewer{roles}}`)).status).toBe(405);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/json; charset=latin1', '']) {
      expect(`${type} ${(await post(query('{ viewer { roles } }'), { 'content-type': type })).status}`).toBe(`${type} 415`);
    }
  });

  it('refuses a body that is too large, broken, a list, or holds what a database cannot keep', async () => {
    expect((await post(query(`{ viewer { roles } } #${'x'.repeat(100_001)}`))).status).toBe(413);
    expect((await post('{"query": "{ viewer')).status).toBe(400);
    expect((await post(`[${query('{ viewer { roles } }')}]`)).status).toBe(400);
    expect((await post(JSON.stringify({ query: '{ viewer { roles } }', variables: { a: 'x\u0000y' } }))).status).toBe(400);
    expect((await post('{"query":"{ viewer { roles } }","variables":{"a":"\\ud800"}}')).status).toBe(400);
  });

  it('refuses shapes over the limits, fast and briefly', async () => {
    const aliases = Array.from({ length: 16 }, (_, i) => `a${i}: viewer { roles }`).join(' ');
    const typenames = Array.from({ length: 16 }, (_, i) => `t${i}: __typename`).join(' ');
    const roots = Array.from({ length: 31 }, () => 'viewer { roles }').join(' ');
    const deep = `{ viewer { person ${'{ roles { person '.repeat(7)}{ id }${' } }'.repeat(7)} } }`;
    const directives = `{ viewer { roles ${'@include(if: true) '.repeat(21)} } }`;
    const tokens = `{ ${'viewer { roles } '.repeat(600)} }`;
    const bomb = `query { viewer { ...f9 } } fragment f0 on ViewerInfo { roles roles roles roles } ${Array.from({ length: 9 }, (_, i) => `fragment f${i + 1} on ViewerInfo { ...f${i} ...f${i} ...f${i} }`).join(' ')}`;
    for (const text of [`{ ${aliases} }`, `{ ${typenames} }`, `{ ${roots} }`, deep, directives, tokens, bomb]) {
      const response = await post(query(text));
      const body = await response.text();
      expect(`${text.slice(0, 40)} ${response.status}`).toBe(`${text.slice(0, 40)} 400`);
      expect(body.length).toBeLessThan(5_000);
    }
  });

  it('does not tell strangers the schema', async () => {
    expect(await codeOf(await post(query('{ __schema { types { name } } }')))).toBe('GRAPHQL_VALIDATION_FAILED');
    const guess = await (await post(query('{ viewr { roles } }'))).text();
    expect(guess).not.toMatch(/Did you mean/);
  });

  it('stands before every spelling of the address', async () => {
    const person = await world.person();
    const evil = { origin: 'https://evil.example', 'content-type': 'application/json' };
    const client = await world.as(person);
    for (const path of ['/%67raphql', '/graphq%6C', '/graphql?x=1', '/graphql#y']) {
      const foreign = await fetch(`${test.address}${path}`, {
        method: 'POST',
        headers: { ...evil, cookie: client.cookieText },
        body: query('{ viewer { roles } }'),
      });
      expect(`${path} ${foreign.status}`).toBe(`${path} 403`);
      expect((await fetch(`${test.address}${path.split('?')[0]}?query={viewer{roles}}`)).status).toBe(405);
    }
  });

  it('says nothing of what was asked where nothing is, and stays in its own words', async () => {
    const response = await fetch(`${test.address}/19121212-1212`);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toMatch(/1912|Cannot GET/);
  });

  it('never repeats a value of a variable', async () => {
    const answer = await test.anonymous().send('mutation($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }', {
      input: { emial: 'x', password: 'hemligt' },
    });
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(JSON.stringify(answer)).not.toContain('hemligt');
  });

  it('takes a cookie only from its own pages, and never a cookie together with a token', async () => {
    const person = await world.person();
    const client = await world.as(person);
    const ask = '{ viewer { person { id } } }';
    expect((await client.send(ask, {}, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await client.send(ask, {}, { origin: test.address })).data).toEqual({ viewer: { person: { id: person.id } } });
    expect((await client.send(ask, {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await client.send(ask, {}, { authorization: 'Bearer delmal_abcdefghijklmnopqrstuvwxyz' })).status).toBe(400);
  });

  it('sends the headers that keep a browser safe and says nothing of what it runs on', async () => {
    const { headers } = await post(query('{ viewer { roles } }'), { origin: 'https://evil.example' });
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('server')).toBeNull();
  });

  it('masks what nobody should see, and gives a number to quote', async () => {
    const original = test.db.one.bind(test.db);
    test.db.one = () => Promise.reject(new Error('relation "person" at /srv/secret.ts'));
    const answer = await test.anonymous().withBearer('delmal_abcdefghijklmnopqrstuvwxyz0123456789').send('{ viewer { roles } }');
    test.db.one = original;
    expect(JSON.stringify(answer)).not.toMatch(/relation|srv|secret/);
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });

  it('never echoes an identity number, not even in the library’s own messages', async () => {
    const { client } = await world.admin();
    const number = '199206302383';
    const typed = await client.send('query($first: Int) { people(first: $first) { totalCount } }', { first: number });
    expect(typed.errors?.length).toBeGreaterThan(0);
    expect(JSON.stringify(typed)).not.toContain(number);
    const searched = await client.send('query($s: String) { people(filter: { search: $s }) { totalCount } }', { s: `pat ${number}` });
    expect(searched.errors?.[0]?.extensions.code).toBe('PATIENT_IDENTIFIER');
    expect(JSON.stringify(searched)).not.toContain(number);
    const [refusal] = await client.refused('createPerson', {
      givenName: `Anna ${number}`,
      familyName: 'Exempel',
      email: 'a@region.example',
    });
    expect(refusal).toMatchObject({ code: 'PATIENT_IDENTIFIER', path: ['givenName'] });
  });

  it('speaks the viewer’s language', async () => {
    const stranger = test.anonymous();
    const said: (string | undefined)[] = [];
    for (const language of ['sv', 'en', 'nb-NO', 'de']) {
      stranger.language = language;
      said.push((await stranger.send('{ mySessions { id } }')).errors?.[0]?.message);
    }
    expect(said).toEqual(['Logga in först.', 'Sign in first.', 'Logg inn først.', 'Logga in först.']);
  });

  it('lives and is ready', async () => {
    expect(await (await fetch(`${test.address}/health`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${test.address}/ready`)).json()).toEqual({ status: 'ready' });
  });
});

describe('the rate limit', () => {
  it('slows a sender down and says how long to wait', async () => {
    const test = await startApp({ env: { RATE_PER_MINUTE: '50' } });
    const statuses: number[] = [];
    for (let i = 0; i < 7; i++) statuses.push((await test.anonymous().send('{ viewer { roles } }')).status);
    const last = await test.anonymous().send('{ viewer { roles } }');
    await test.stop();
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
    expect(last.errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED' });
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
