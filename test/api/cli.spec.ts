import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module.js';
import { EXIT, runCommand } from '../../src/cli/run.js';
import { type Config, readConfig } from '../../src/platform/config/config.js';
import { sql } from '../../src/platform/database/sql.js';
import { Clock } from '../../src/platform/time/clock.js';
import { startApp, type TestApp } from '../setup/app.js';
import { freshDatabase, type TestDatabase } from '../setup/database.js';

const PASSWORD = 'grön stol vid fönstret';
const PERSON = ['--given-name', 'Åsa', '--family-name', 'Provberg'];

/** What a command printed, and how it ended. */
interface Ending {
  code: number;
  out: string;
  err: string;
}

/** Runs a command as the shell would, in this process. */
async function run(config: () => Config, ...argv: string[]): Promise<Ending> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommand(
    {
      out: (text) => void out.push(text),
      err: (text) => void err.push(text),
      config,
      open: (c) => NestFactory.createApplicationContext(AppModule.forRoot(c), { logger: false, abortOnError: false }),
    },
    argv,
  );
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('user create', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startApp();
    test.clock.set(new Clock().now().toISOString());
  });
  afterAll(() => test.stop());

  const create = (...args: string[]): Promise<Ending> => run(() => test.config, 'user', 'create', ...args);
  const people = (): Promise<number> => test.db.number(sql`select count(*) as n from person`);

  it('starts without any account', async () => {
    expect(await people()).toBe(0);
  });

  it('makes the first administrator, who chooses a password with the token and administers', async () => {
    const { code, out, err } = await create('--email', 'Asa@Region.example', ...PERSON, '--admin');
    expect([code, err]).toEqual([EXIT.done, '']);
    expect(out).toContain('asa@region.example');
    expect(out).toContain('acceptInvitation');
    const invitationToken = /^ {2}([\w-]{43})$/m.exec(out)?.[1];
    const client = test.anonymous();
    await client.do('acceptInvitation', { invitationToken, newPassword: PASSWORD }, 'viewer { person { name } }');
    expect(await client.ask('{ viewer { roles person { givenName } } }')).toEqual({
      viewer: { roles: ['ADMIN'], person: { givenName: 'Åsa' } },
    });
    expect(await client.ask('{ people { totalCount } }')).toEqual({ people: { totalCount: 1 } });
    expect(await test.anonymous().refused('acceptInvitation', { invitationToken, newPassword: PASSWORD })).toMatchObject([
      { code: 'INVITATION_INVALID' },
    ]);
  });

  it('gives no role unless asked, and writes the audit trail', async () => {
    expect((await create('--email', 'bo@region.example', ...PERSON)).code).toBe(EXIT.done);
    const [bo] = await test.db.select<{ id: string; invented: boolean | number }>(
      sql`select id, invented from person where email = 'bo@region.example'`,
    );
    expect(Boolean(bo?.invented)).toBe(false);
    expect(await test.db.number(sql`select count(*) as n from role_assignment where person_id = ${bo?.id ?? ''}`)).toBe(0);
    const trail = await test.db.select<{ action: string }>(
      sql`select action from audit_event where entity_id = ${bo?.id ?? ''} order by id`,
    );
    expect(trail.map((t) => t.action)).toEqual(['person.created', 'person.invited']);
  });

  it('refuses an address that is taken and changes nothing', async () => {
    await create('--email', 'cia@region.example', ...PERSON);
    const before = await people();
    const { code, err, out } = await create('--email', 'CIA@region.example', ...PERSON, '--admin');
    expect([code, out]).toEqual([EXIT.failed, '']);
    expect(err).toContain('already a person');
    expect(await people()).toBe(before);
    expect(
      await test.db.number(
        sql`select count(*) as n from role_assignment r join person p on p.id = r.person_id where p.email = 'cia@region.example'`,
      ),
    ).toBe(0);
  });

  it.each([
    [['--given-name', 'Åsa', '--family-name', 'Provberg'], '--email is missing'],
    [['--email', 'inte en adress', ...PERSON], '--email is not an e-mail address'],
    [['--email', `${'a'.repeat(250)}@region.example`, ...PERSON], '--email is not an e-mail address'],
    [['--email', 'd@region.example', '--family-name', 'Provberg'], '--given-name is missing'],
    [['--email', 'd@region.example', '--given-name', '  ', '--family-name', 'Provberg'], '--given-name is missing'],
    [['--email', 'd@region.example', '--given-name', 'Åsa', '--family-name', 'x'.repeat(81)], '--family-name is longer than 80 characters'],
    [
      ['--email', 'd@region.example', '--given-name', 'Åsa 19121212-1212', '--family-name', 'Provberg'],
      '--given-name holds a personal identity number',
    ],
    [['--email', 'd@region.example', ...PERSON, '--role', 'ADMIN'], "Unknown option '--role'"],
    [['--email', 'd@region.example', ...PERSON, 'extra'], 'Unexpected argument'],
  ])('explains %j', async (args, message) => {
    const before = await people();
    const { code, err } = await create(...args);
    expect(code).toBe(EXIT.usage);
    expect(err).toContain(message);
    expect(err).toContain('Usage:');
    expect(err).not.toContain('19121212');
    expect(await people()).toBe(before);
  });
});

describe('migrate', () => {
  let empty: TestDatabase;
  let config: Config;
  beforeAll(async () => {
    empty = await freshDatabase(true);
    config = readConfig({ NODE_ENV: 'test', DEMO: 'false', LOG_LEVEL: 'silent', ...empty.env });
  });
  afterAll(() => empty.drop());

  it('is asked for before anything else, brings an empty database up to date, and does nothing the second time', async () => {
    const early = await run(() => config, 'user', 'create', '--email', 'a@region.example', ...PERSON);
    expect([early.code, early.err]).toEqual([EXIT.failed, 'The database is not up to date. Run: npm run cli -- migrate']);
    const first = await run(() => config, 'migrate');
    expect(first.code).toBe(EXIT.done);
    expect(first.out).toContain('migrated: People');
    expect(first.out).toContain('reference data: loaded');
    const second = await run(() => config, 'migrate');
    expect(second).toEqual({ code: EXIT.done, out: 'migrations: nothing to do\nreference data: nothing to do', err: '' });
    const late = await run(() => config, 'user', 'create', '--email', 'a@region.example', ...PERSON);
    expect(late.code).toBe(EXIT.done);
  }, 60_000);
});

describe('config and the rest', () => {
  const settings = (env: Record<string, string>) => (): Config => readConfig({ DEMO: 'false', ...env });

  it('prints every setting without secrets', async () => {
    const { code, out } = await run(
      settings({ DATABASE_URL: 'postgres://delmal:hemligt@db.example:5432/delmal?password=hemligt' }),
      'config',
    );
    expect(code).toBe(EXIT.done);
    expect(out).toMatch(/^DATABASE_URL +postgres:\/\/\*\*\*@db\.example:5432\/delmal$/m);
    expect(out).toMatch(/^PORT +3000$/m);
    expect(out).toMatch(/^PUBLIC_ORIGIN +\(not set\)$/m);
    expect(out).not.toContain('hemligt');
  });

  it('says which setting is wrong', async () => {
    const { code, err } = await run(settings({ PORT: 'åttio' }), 'config');
    expect(code).toBe(EXIT.failed);
    expect(err).toContain('PORT');
  });

  it('says why the database cannot be opened', async () => {
    const { code, err } = await run(settings({ DATABASE_URL: 'postgres://delmal:hemligt@127.0.0.1:1/delmal' }), 'migrate');
    expect(code).toBe(EXIT.failed);
    expect(err).toMatch(/^Failed: .*ECONNREFUSED/);
    expect(err).not.toContain('hemligt');
  });

  it.each([[[]], [['user']], [['user', 'delete']], [['migrate', 'now']], [['start']]])('explains itself to %j', async (argv) => {
    const { code, err } = await run(settings({}), ...argv);
    expect(code).toBe(EXIT.usage);
    expect(err).toContain('Usage: npm run cli -- <command>');
  });

  it('helps', async () => {
    const { code, out } = await run(settings({}), 'help');
    expect(code).toBe(EXIT.done);
    for (const command of ['user create', 'migrate', 'config']) expect(out).toContain(command);
  });
});
