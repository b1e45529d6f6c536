import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../dist/src/app.module.js';
import { createAdapter, prepareApp } from '../dist/src/create-app.js';
import { readConfig } from '../dist/src/platform/config/config.js';
import { Database } from '../dist/src/platform/database/database.service.js';
import { sql } from '../dist/src/platform/database/sql.js';
import { Clock } from '../dist/src/platform/time/clock.js';
import { findActors, givePassword, openSessions } from './actors.mjs';
import { closeClient } from './client.mjs';
import { measureEngine, printEngine } from './engine.mjs';
import { generate, SIZES } from './generate.mjs';
import { measure } from './measure.mjs';
import { OPERATIONS } from './operations.mjs';

process.env.TZ = 'UTC';

const { values: options } = parseArgs({
  options: {
    size: { type: 'string', default: 'M' },
    smoke: { type: 'boolean', default: false },
    postgres: { type: 'boolean', default: false },
    json: { type: 'string' },
    only: { type: 'string' },
  },
});
const size = options.smoke ? 'S' : options.size;
if (!(size in SIZES)) throw new Error(`--size is one of ${Object.keys(SIZES).join(', ')}`);

const folder = mkdtempSync(join(tmpdir(), 'delmal-bench-'));
// Only when it is asked for: what it is built on takes over how the process exits.
const server = options.postgres ? await (await import('./postgres.mjs')).startPostgres(folder) : null;
let failed = 0;
try {
  const config = readConfig({
    NODE_ENV: 'test',
    DEMO: 'false',
    LOG_LEVEL: 'silent',
    RATE_PER_MINUTE: '0',
    SQLITE_FILE: join(folder, 'bench.sqlite'),
    ...(process.env.DATABASE_URL && { DATABASE_URL: process.env.DATABASE_URL }),
    ...(server && { DATABASE_URL: server.url }),
  });
  const written = await generate(config, size);
  const bench = await start(config, size);
  const machine = await describeMachine(bench.db, config);
  console.log(`${machine.join('\n')}\nSize ${size}: ${written.rows} rows written in ${written.seconds.toFixed(1)} s\n`);
  const engine = 'Engine'.includes(options.only ?? '') ? measureEngine(options.smoke) : [];
  if (engine.length > 0) printEngine(engine);
  const results = await measureAll(bench);
  await bench.app.close();
  print(results);
  if (options.json) writeFileSync(options.json, `${JSON.stringify({ machine, size, written, engine, results }, null, 2)}\n`);
} finally {
  closeClient();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(failed === 0 ? 0 : 1);

/** Starts the real application on a free loopback port, with everybody who takes part signed in. */
async function start(config, size) {
  const statements = [];
  const module = AppModule.forRoot(config, { onStatement: (text) => statements.push(text) });
  const app = await NestFactory.create(module, createAdapter(config), { logger: false, abortOnError: false });
  await prepareApp(app);
  await app.listen(0, '127.0.0.1');
  const db = app.get(Database);
  const actors = await findActors(db);
  await givePassword(db, actors);
  return {
    app,
    db,
    size,
    statements,
    actors,
    today: new Clock().today(),
    address: await app.getUrl(),
    cookies: await openSessions(db, actors),
  };
}

/** Measures every operation; one that fails is told on stderr and makes the run fail, the others go on. */
async function measureAll(bench) {
  const results = [];
  for (const operation of OPERATIONS.filter(({ name }) => name.includes(options.only ?? ''))) {
    try {
      results.push(await measure(bench, operation, options.smoke));
    } catch (error) {
      console.error(error.message);
      failed++;
    }
  }
  return results;
}

async function describeMachine(db, config) {
  const version = config.postgres
    ? (await db.one(sql`select current_setting('server_version') as version`)).version
    : (await db.one(sql`select sqlite_version() as version`)).version;
  const database = `${config.postgres ? 'PostgreSQL' : 'SQLite'} ${version}`;
  const machine = `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}`;
  return [machine, `Node.js ${process.version}`, database, `Load of the machine before measuring: ${loadavg()[0]?.toFixed(1)}`];
}

/** A Markdown table, so that it can be pasted into docs/performance.md. */
function print(results) {
  const head = ['Operation', 'n', 'Median ms', 'p95 ms', 'Operations/s', 'SQL statements', 'Bytes'];
  const rows = results.map((r) => [
    r.operation,
    String(r.n),
    r.median.toFixed(1),
    r.p95.toFixed(1),
    r.perSecond.toFixed(r.perSecond < 10 ? 1 : 0),
    String(r.statements),
    String(r.bytes),
  ]);
  const widths = head.map((title, i) => Math.max(3, title.length, ...rows.map((row) => row[i].length)));
  const line = (cells) => `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(' | ')} |`;
  const rule = `| ${widths.map((w, i) => (i === 0 ? '-'.repeat(w) : `${'-'.repeat(w - 1)}:`)).join(' | ')} |`;
  console.log([line(head), rule, ...rows.map(line)].join('\n'));
}
