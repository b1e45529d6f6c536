import type { INestApplicationContext } from '@nestjs/common';
import type { CommandLine } from './io.js';

/** Opens the application for a command and closes it again, whatever happens. */
export async function withApp<T>(line: CommandLine, work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const app = await line.open(line.config());
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
