import type { INestApplication } from '@nestjs/common';
import { demoTable, loadDemo } from './demo/index.js';
import type { Config } from './platform/config/config.js';
import { Database } from './platform/database/database.service.js';
import { Clock } from './platform/time/clock.js';
import { loadReference } from './reference-load.js';

/** Loads reference data and, in the demonstration, its people and rounds. Returns what to print for the person who started it. */
export async function prepareData(app: INestApplication, config: Config): Promise<string> {
  const db = app.get(Database);
  const clock = app.get(Clock);
  await loadReference(db, clock);
  return config.DEMO ? demoTable(await loadDemo(db, clock)) : '';
}
