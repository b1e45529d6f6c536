import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { AppModule } from './app.module.js';
import { createAdapter, prepareApp } from './create-app.js';
import { readConfig } from './platform/config/config.js';

/** Writes schema.gql from the code: `npm run schema`. */
const folder = mkdtempSync(join(tmpdir(), 'delmal-schema-'));
const config = readConfig({ NODE_ENV: 'test', DEMO: 'false', LOG_LEVEL: 'silent', SQLITE_FILE: join(folder, 'schema.sqlite') });
const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(config), createAdapter(config), { logger: false });
await prepareApp(app);
await app.init();
writeFileSync('schema.gql', `${printSchema(lexicographicSortSchema(app.get(GraphQLSchemaHost).schema))}\n`);
await app.close();
rmSync(folder, { recursive: true });
