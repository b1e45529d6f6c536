import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { isEmail } from 'class-validator';
import { Role, ScopeKind } from '../platform/access/roles.js';
import { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.service.js';
import { Rejected } from '../platform/errors/rejected.js';
import { containsPatientIdentifier } from '../platform/safety/patient-identifier.js';
import { PersonService, RoleService } from '../modules/people/index.js';
import { CommandError, type CommandLine, UsageError } from './io.js';
import { withApp } from './with-app.js';

/** How the command is called. */
export const USER_CREATE_USAGE = 'user create --email <address> --given-name <name> --family-name <name> [--admin]';

interface NewUser {
  email: string;
  givenName: string;
  familyName: string;
  admin: boolean;
}

const NAME_MAX = 80;
const EMAIL_MAX = 254;

/**
 * Adds a person, as administrator if asked, and prints a one-time token with which the person chooses a password.
 * There is no account from the start: this is how the first one is made.
 */
export async function createUser(line: CommandLine, args: string[]): Promise<void> {
  const user = readUser(args);
  await withApp(line, async (app) => {
    await requireMigrated(app.get(Database));
    const { invitationToken, expiresAt } = await add(app, user);
    const { origin } = app.get(Config);
    line.out(`Created ${user.givenName} ${user.familyName} <${user.email}>${user.admin ? ' as administrator' : ''}.`);
    line.out(`One-time token, valid until ${expiresAt.toISOString()}:`);
    line.out(`  ${invitationToken}`);
    line.out(`The person chooses a password (at least 12 characters) with it, at ${origin}/graphql:`);
    line.out('  mutation { acceptInvitation(input: { invitationToken: "<token>", newPassword: "<password>" }) {');
    line.out('    viewer { person { name } } userErrors { message } } }');
    line.out('The token is shown only now. Hand it over in a safe way.');
  });
}

function readUser(args: string[]): NewUser {
  const options = {
    email: { type: 'string' },
    'given-name': { type: 'string' },
    'family-name': { type: 'string' },
    admin: { type: 'boolean' },
  } as const;
  let values: { email?: string; 'given-name'?: string; 'family-name'?: string; admin?: boolean };
  try {
    ({ values } = parseArgs({ args, options }));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  return {
    email: readEmail(values.email),
    givenName: readName('--given-name', values['given-name']),
    familyName: readName('--family-name', values['family-name']),
    admin: values.admin ?? false,
  };
}

function readEmail(given: string | undefined): string {
  const email = (given ?? '').normalize('NFC').trim().toLowerCase();
  if (email === '') throw new UsageError('--email is missing');
  if (!isEmail(email) || email.length > EMAIL_MAX) throw new UsageError('--email is not an e-mail address');
  return withoutIdentifier('--email', email);
}

function readName(option: string, given: string | undefined): string {
  const name = (given ?? '').normalize('NFC').trim();
  if (name === '') throw new UsageError(`${option} is missing`);
  if (name.length > NAME_MAX) throw new UsageError(`${option} is longer than ${NAME_MAX} characters`);
  return withoutIdentifier(option, name);
}

function withoutIdentifier(option: string, text: string): string {
  if (containsPatientIdentifier(text)) throw new UsageError(`${option} holds a personal identity number; write it without`);
  return text;
}

async function requireMigrated(db: Database): Promise<void> {
  if (await db.connections.writer.showMigrations()) throw new CommandError('The database is not up to date. Run: npm run cli -- migrate');
}

async function add(app: INestApplicationContext, user: NewUser): Promise<{ invitationToken: string; expiresAt: Date }> {
  const people = app.get(PersonService);
  try {
    return await app.get(Database).transaction(async () => {
      const person = await people.add(null, user);
      if (user.admin)
        await app
          .get(RoleService)
          .assign(null, { personId: person.id, role: Role.ADMIN, scopeKind: ScopeKind.INSTALLATION, scopeId: null });
      return people.invite(null, person);
    });
  } catch (error) {
    if (error instanceof Rejected && error.problems.some((p) => p.code === 'DUPLICATE'))
      throw new CommandError(`There is already a person with the address ${user.email}. Nothing was changed.`);
    throw error;
  }
}
