import { rmSync } from 'node:fs';

/** After all test files: stop the server, remove every database. */
export default async function globalTeardown() {
  await globalThis.__DELMAL_POSTGRES__?.stop();
  rmSync(process.env.DELMAL_TEST_DIR, { recursive: true, force: true });
}
