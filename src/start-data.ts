import type { INestApplication } from '@nestjs/common';
import type { Config } from './platform/config/config.js';

/** Loads reference data and, in the demonstration, its people and rounds. Returns what to print for the person who started it. */
export async function prepareData(_app: INestApplication, _config: Config): Promise<string> {
  return '';
}
