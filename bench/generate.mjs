import 'reflect-metadata';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ENTITIES } from '../dist/src/entities.js';
import { searchNameOf } from '../dist/src/modules/people/index.js';
import { readConfig } from '../dist/src/platform/config/config.js';
import { connect } from '../dist/src/platform/database/data-source.js';
import { Database } from '../dist/src/platform/database/database.service.js';
import { migrate } from '../dist/src/platform/database/migrate.js';
import { sql } from '../dist/src/platform/database/sql.js';
import { addDays, Clock } from '../dist/src/platform/time/clock.js';
import { loadReference } from '../dist/src/reference-load.js';
import { MIGRATIONS } from '../dist/migrations/index.js';
import { addCohort } from './data/cohorts.mjs';
import { addStaff } from './data/people.mjs';
import { readReference } from './data/reference.mjs';
import { openSink } from './data/sink.mjs';
import { createWorld } from './data/world.mjs';

/** Cohorts of each size; every cohort has 25 trainees and 20 seminars that were held. */
export const SIZES = { S: 1, M: 200, L: 2000 };

/**
 * Fills an empty database with a made-up installation of a size, the same rows for the same day and size.
 * Answers with how many rows it wrote and in how many seconds.
 */
export async function generate(config, size) {
  const begun = performance.now();
  const clock = new Clock();
  const parts = { entities: [...ENTITIES], migrations: [...MIGRATIONS] };
  const db = new Database(await connect(config, parts));
  let reference, tables;
  try {
    await migrate(db.connections.writer);
    await loadReference(db, clock);
    if ((await db.number(sql`select count(*) as n from person`)) > 0)
      throw new Error('The database already holds people; give an empty one');
    reference = await readReference(db, sql);
    tables = ENTITIES.map((entity) => db.connections.writer.getMetadata(entity));
  } finally {
    await db.onApplicationShutdown();
  }
  const sink = await openSink(config, tables);
  const world = createWorld({ sink, reference, today: clock.today(), addDays, searchNameOf });
  const cohorts = SIZES[size];
  await addStaff(world, { units: Math.max(5, Math.ceil((cohorts * 25) / 20)), coaches: Math.max(1, cohorts / 2) });
  for (let i = 0; i < cohorts; i++) await addCohort(world, i);
  const written = await sink.finish();
  return { ...written, seconds: (performance.now() - begun) / 1000 };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { size: { type: 'string', default: 'M' } } });
  if (!(values.size in SIZES)) throw new Error(`--size is one of ${Object.keys(SIZES).join(', ')}`);
  const config = readConfig({ ...process.env, DEMO: 'false', LOG_LEVEL: 'silent' });
  const { rows, counts, seconds } = await generate(config, values.size);
  console.table(counts);
  console.log(`${rows} rows in ${seconds.toFixed(1)} s`);
}
