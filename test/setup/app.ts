import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AppModule } from '../../src/app.module.js';
import { createAdapter, prepareApp } from '../../src/create-app.js';
import { type Config, readConfig } from '../../src/platform/config/config.js';
import { Database } from '../../src/platform/database/database.service.js';
import { Clock } from '../../src/platform/time/clock.js';
import { TestClient } from './client.js';
import { FakeClock } from './clock.js';
import { freshDatabase, type TestDatabase } from './database.js';

/** A running application on a database of its own. */
export interface TestApp {
  app: NestFastifyApplication;
  /** Where it listens. */
  address: string;
  config: Config;
  clock: FakeClock;
  db: Database;
  /** Every SQL statement since the last call of `forgetStatements`. */
  statements: string[];
  /** A client that has not signed in. */
  anonymous(): TestClient;
  /** Stops the application and removes its database. */
  stop(): Promise<void>;
}

/** What a test file may choose. */
export interface TestAppOptions {
  /** Settings beside the usual ones. */
  env?: Record<string, string>;
  database?: TestDatabase;
}

/** Starts the real application in this process, with a fixed clock, on a free loopback port. */
export async function startApp(options: TestAppOptions = {}): Promise<TestApp> {
  process.env['TZ'] = 'UTC';
  const database = options.database ?? (await freshDatabase());
  const config = readConfig({
    NODE_ENV: 'test',
    DEMO: 'false',
    LOG_LEVEL: 'silent',
    RATE_PER_MINUTE: '0',
    ...database.env,
    ...options.env,
  });
  const clock = new FakeClock('2026-11-21T09:00:00Z');
  const statements: string[] = [];
  const module = await Test.createTestingModule({ imports: [AppModule.forRoot(config, { onStatement: (text) => statements.push(text) })] })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(createAdapter(config));
  await prepareApp(app);
  await app.listen(0, '127.0.0.1');
  const address = await app.getUrl();
  return {
    app,
    address,
    config,
    clock,
    statements,
    db: app.get(Database),
    anonymous: () => new TestClient(address),
    stop: async () => {
      await app.close();
      await database.drop();
    },
  };
}
