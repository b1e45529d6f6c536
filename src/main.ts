import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { AppModule } from './app.module.js';
import { createAdapter, prepareApp } from './create-app.js';
import { ConfigError, readConfig, type Config } from './platform/config/config.js';
import { Database } from './platform/database/database.service.js';
import { migrate } from './platform/database/migrate.js';
import { Lifecycle } from './platform/http/lifecycle.js';
import { LOGGER } from './platform/logging/logger.js';
import { prepareData } from './start-data.js';

process.env['TZ'] = 'UTC';

const LONGEST_STOP_MS = 10_000;

async function start(config: Config): Promise<void> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(config), createAdapter(config), {
    logger: false,
    abortOnError: false,
  });
  const logger = app.get<Logger>(LOGGER);
  await migrate(app.get(Database).connections.writer);
  const notes = await prepareData(app, config);
  await prepareApp(app);
  await app.listen(config.PORT, config.HOST);
  stopOnSignals(app, config, logger);
  logger.info({ address: await app.getUrl(), database: config.postgres ? 'postgres' : 'sqlite' }, 'listening');
  process.stdout.write(`\nDelmål: ${await app.getUrl()}  (GraphQL: /graphql)\n${notes}\n`);
}

/** First signal: not ready, wait, finish what is under way, close. Second signal: at once. */
function stopOnSignals(app: NestFastifyApplication, config: Config, logger: Logger): void {
  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    logger.info({ signal }, 'stopping');
    app.get(Lifecycle).drain();
    await new Promise((resolve) => setTimeout(resolve, config.SHUTDOWN_DELAY_SECONDS * 1000));
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    await app.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => void stop(signal));
  process.on('unhandledRejection', (error) => {
    logger.fatal({ err: error }, 'unhandled rejection');
    process.exit(1);
  });
}

/** What went wrong at the start, with the setting to look at where that is known. */
function toldTo(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  const { code, message, stack } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return 'PORT is taken by another process. Choose another PORT, or stop that process.';
  if (code === 'EACCES') return `HOST, PORT or SQLITE_FILE may not be used by this user: ${message}`;
  if (code === 'ENOTDIR' || code === 'EEXIST' || code === 'EROFS') return `SQLITE_FILE cannot be made: ${message}`;
  return stack ?? message;
}

try {
  await start(readConfig());
} catch (error) {
  process.stderr.write(`${toldTo(error)}\n`);
  process.exit(1);
}
