import 'reflect-metadata';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { chromium } from 'playwright-core';
import { AppModule } from '../dist/src/app.module.js';
import { createAdapter, prepareApp } from '../dist/src/create-app.js';
import { DEMO_PASSWORD } from '../dist/src/demo/notes.js';
import { readConfig } from '../dist/src/platform/config/config.js';
import { Database } from '../dist/src/platform/database/database.service.js';
import { migrate } from '../dist/src/platform/database/migrate.js';
import { prepareData } from '../dist/src/start-data.js';

/*
 * The built application with the demonstration, and a browser to look at it: for measuring and for pictures.
 */

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'].find((path) => existsSync(path));
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's Chromium, without a window and without asking anybody but us. */
export const openBrowser = () => chromium.launch({ executablePath: CHROMIUM, args: QUIET });

/** Starts the built application with the demonstration on a free loopback port, as in production. */
export async function startDemo(folder) {
  const config = readConfig({
    NODE_ENV: 'test',
    DEMO: 'true',
    LOG_LEVEL: 'silent',
    RATE_PER_MINUTE: '0',
    TRUSTED_DOCUMENTS: 'true',
    SQLITE_FILE: join(folder, 'page.sqlite'),
  });
  const server = await NestFactory.create(AppModule.forRoot(config), createAdapter(config), { logger: false, abortOnError: false });
  await migrate(server.get(Database).connections.writer);
  await prepareData(server, config);
  await prepareApp(server);
  await server.listen(0, '127.0.0.1');
  return server;
}

/** Signs in as the page would, without typing: the cookie is the same. */
export async function signIn(context, address, email) {
  const list = JSON.parse(readFileSync('dist/operations.json', 'utf8'));
  const [documentId] = Object.entries(list).find(([, text]) => text.startsWith('mutation SignIn(')) ?? [];
  if (!documentId) throw new Error('No document SignIn in dist/operations.json');
  const answer = await context.request.post('/graphql', {
    headers: { origin: address },
    data: { documentId, variables: { input: { email, password: DEMO_PASSWORD } } },
  });
  const text = await answer.text();
  if (!text.includes('"person"')) throw new Error(`${email} could not sign in: ${text}`);
}
