import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '../platform/config/config.js';

/** What a command writes to and works on; tests put their own in its place. */
export interface CommandLine {
  /** Prints a line of the result. */
  out(line: string): void;
  /** Prints a line about what went wrong. */
  err(line: string): void;
  /** Reads and checks the settings. */
  config(): Config;
  /** Opens the application without its web server. */
  open(config: Config): Promise<INestApplicationContext>;
}

/** The command was called in a way it does not know. The message says how to call it. */
export class UsageError extends Error {}

/** The command cannot be carried out. The message says what to do. */
export class CommandError extends Error {}
