import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { runCommand } from './cli/run.js';
import { readConfig } from './platform/config/config.js';

process.env['TZ'] = 'UTC';

process.exitCode = await runCommand(
  {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    config: () => readConfig(),
    open: (config) => NestFactory.createApplicationContext(AppModule.forRoot(config), { logger: false, abortOnError: false }),
  },
  process.argv.slice(2),
);
