import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request } from 'node:http';
import { startApp, type TestApp } from '../setup/app.js';
import { makeWebDir, type WebDir } from '../setup/web-dir.js';

interface Page {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

describe('the web application', () => {
  let test: TestApp;
  let web: WebDir;
  beforeAll(async () => {
    web = makeWebDir({ 'sha256:0': '{ viewer { roles } }' });
    test = await startApp({ env: { WEB_DIR: web.path } });
  });
  afterAll(async () => {
    await test.stop();
    web.remove();
  });

  /** Asks for an address exactly as it is written: `fetch` would tidy it first. */
  function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Page> {
    const { hostname, port } = new URL(test.address);
    return new Promise((resolve, reject) => {
      const sent = request({ hostname, port, path, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() }),
        );
      });
      sent.on('error', reject);
      sent.end();
    });
  }

  it.each(['/', '/index.html', '/trainees/0199', '/cohorts/0199/board?tab=goals', '/milestones/qi-mal-matt@1/submit'])(
    '%s is the page, asked for anew every time',
    async (path) => {
      const page = await get(path);
      expect(page).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' } });
      expect(page.body).toContain('<title>Delmål</title>');
    },
  );

  it('a file with a hash in its name is kept for ever, any other is asked for anew', async () => {
    const script = await get('/assets/app-4f2c1a.js');
    expect(script).toMatchObject({ status: 200, body: 'export const built = true;' });
    expect(script.headers['content-type']).toMatch(/^(?:text|application)\/javascript/);
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    for (const path of ['/sw.js', '/manifest.webmanifest'])
      expect(await get(path)).toMatchObject({ status: 200, headers: { 'cache-control': 'no-cache' } });
    const { etag } = script.headers;
    expect((await get('/assets/app-4f2c1a.js', { 'if-none-match': String(etag) })).status).toBe(304);
  });

  it.each([
    ...['/assets/app-000000.js', '/favicon.ico', '/a/b.map', '/assets/missing.css?v=2', '/operations.json', '/secret.txt'],
    ...['/.git/config', '/.env', '/a/.ssh/id', '/%2egit/config', '//', '//evil.invalid/', '//evil.example/x'],
  ])('%s is missing, and said so in JSON and not with the page', async (path) => {
    const page = await get(path);
    expect(page).toMatchObject({ status: 404, headers: { 'cache-control': 'no-store' } });
    expect(page.headers['content-type']).toMatch(/^application\/json/);
    expect(JSON.parse(page.body)).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  it.each([
    '/../operations.json',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2E%2E%2Fsecret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/../../secret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/%252e%252e/secret.txt',
    '/assets/..%00/secret.txt',
    '/../../../../../../etc/passwd',
    '/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '/%',
    '/%ff',
  ])('%s leads nowhere', async (path) => {
    const page = await get(path);
    expect(page.status).toBeLessThan(500);
    expect(page.body).not.toMatch(/hemligheten|root:|viewer \{/);
  });

  it('sends what a browser may run with every answer', async () => {
    for (const path of ['/', '/assets/app-4f2c1a.js', '/missing.js', '/%', '/health']) {
      const { headers } = await get(path);
      const policy = String(headers['content-security-policy']).split(';');
      expect(policy).toEqual(
        expect.arrayContaining([
          "default-src 'none'",
          "script-src 'self'",
          "connect-src 'self'",
          "frame-ancestors 'none'",
          "base-uri 'none'",
        ]),
      );
      expect(policy.join()).not.toMatch(/unsafe-|\*|https?:/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'x-frame-options': 'DENY',
      });
      expect(headers['x-request-id']).toBeDefined();
    }
  });

  it.each(['/%', '/%c0%ae', '/hemligt%', '/graphql%'])('%s cannot be read, and is answered as everything else', async (path) => {
    const page = await get(path, { 'accept-language': 'en' });
    expect(page).toMatchObject({
      status: 400,
      headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    });
    expect(JSON.parse(page.body)).toEqual({
      errors: [{ message: 'The request cannot be understood.', extensions: { code: 'BAD_USER_INPUT' } }],
    });
    const usual = await get('/missing.js');
    for (const name of Object.keys(usual.headers).filter((header) => !['content-length', 'date', 'x-request-id'].includes(header)))
      expect([name, page.headers[name]]).toEqual([name, usual.headers[name]]);
    expect(page.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('stands beside GraphQL and the health of the process, not before them', async () => {
    expect((await get('/health')).status).toBe(200);
    expect((await get('/graphql')).status).toBe(405);
    expect(await test.anonymous().ask('{ viewer { roles } }')).toEqual({ viewer: null });
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await get('/trainees', {}, method)).status).toBe(404);
    expect((await get('/', {}, 'HEAD')).status).toBe(200);
  });
});

describe('a server without a built web application', () => {
  it('answers addresses with 404 in JSON', async () => {
    const test = await startApp({ env: { WEB_DIR: '/nowhere/at/all' } });
    const response = await fetch(`${test.address}/trainees`);
    expect([response.status, response.headers.get('content-type')?.split(';')[0]]).toEqual([404, 'application/json']);
    await test.stop();
  });
});
