import { ConfigError } from '../platform/config/config.js';
import { showConfig } from './config.command.js';
import { CommandError, type CommandLine, UsageError } from './io.js';
import { migrateDatabase } from './migrate.command.js';
import { createUser, USER_CREATE_USAGE } from './user-create.command.js';

/** How a command ended, for the shell. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const;

const USAGE = [
  'Usage: npm run cli -- <command>',
  `  ${USER_CREATE_USAGE}`,
  '      adds a person and prints a one-time token for choosing a password',
  '  migrate',
  '      brings the database to the latest migration and loads the reference data',
  '  config',
  '      prints the settings, secrets hidden',
];

/** Runs one command. Returns the exit code: 0 done, 1 could not be done, 2 called in the wrong way. */
export async function runCommand(line: CommandLine, argv: readonly string[]): Promise<number> {
  try {
    await dispatch(line, argv);
    return EXIT.done;
  } catch (error) {
    return explain(line, error);
  }
}

async function dispatch(line: CommandLine, [command, ...rest]: readonly string[]): Promise<void> {
  if (command === 'help' || command === '--help') return USAGE.forEach((text) => line.out(text));
  if (command === 'user' && rest[0] === 'create') return createUser(line, rest.slice(1));
  if (command === 'migrate' && rest.length === 0) return migrateDatabase(line);
  if (command === 'config' && rest.length === 0) return showConfig(line);
  throw new UsageError(command === undefined ? 'Which command?' : 'There is no such command.');
}

function explain(line: CommandLine, error: unknown): number {
  if (error instanceof UsageError) {
    [error.message, ...USAGE].forEach((text) => line.err(text));
    return EXIT.usage;
  }
  const expected = error instanceof CommandError || error instanceof ConfigError;
  line.err(expected ? error.message : `Failed: ${told(error)}`);
  return EXIT.failed;
}

/** What is known of an unexpected fault; a refused connection has only a code. */
function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || String((error as { code?: string }).code ?? error.name);
}
