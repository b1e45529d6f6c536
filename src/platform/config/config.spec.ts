import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { CONFIG_KEYS, ConfigError, readConfig } from './config.js';

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    return error instanceof ConfigError ? error.problems : [String(error)];
  }
};

describe('the configuration', () => {
  it('needs nothing for a demonstration on this machine', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 3000,
      DEMO: true,
      INTROSPECTION: true,
      postgres: false,
      origin: 'http://127.0.0.1:3000',
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it.each([
    ['PORT', 'abc'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['NODE_ENV', 'staging'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['SQLITE_FILE', ':memory:'],
    ['DEMO', 'maybe'],
    ['LOG_LEVEL', 'loud'],
    ['PUBLIC_ORIGIN', 'https://delmal.example/path'],
    ['RATE_PER_MINUTE', '1e9'],
    ['SESSION_IDLE_MINUTES', '1'],
    ['CONTACT_EMAIL', 'kansliet'],
    ['CONTACT_URL', 'javascript:alert(1)'],
  ])('refuses %s=%s and names the key', (key, value) => {
    const problems = problemsOf({ [key]: value });
    expect(problems.some((p) => p.startsWith(key))).toBe(true);
  });

  it('names every faulty key at once and never repeats a value', () => {
    const problems = problemsOf({ PORT: 'secret-port', DATABASE_URL: 'secret-address' });
    expect(problems).toHaveLength(2);
    expect(problems.join()).not.toMatch(/secret/);
  });

  it('keeps known passwords off the network', () => {
    expect(problemsOf({ DEMO: 'true', HOST: '0.0.0.0' })).toMatchObject([expect.stringMatching(/^DEMO .*loopback/)]);
    expect(problemsOf({ DEMO: 'true', NODE_ENV: 'production', PUBLIC_ORIGIN: 'https://d.example' })).toMatchObject([
      expect.stringMatching(/^DEMO /),
    ]);
  });

  it('asks for https in production', () => {
    expect(problemsOf({ NODE_ENV: 'production', HOST: '10.0.0.5' })).toHaveLength(2);
    expect(problemsOf({ NODE_ENV: 'production', HOST: '10.0.0.5', PUBLIC_ORIGIN: 'http://d.example' })).toHaveLength(1);
    const config = readConfig({ NODE_ENV: 'production', HOST: '10.0.0.5', PUBLIC_ORIGIN: 'https://d.example' });
    expect(config).toMatchObject({ DEMO: false, INTROSPECTION: false, secureCookies: true });
  });

  it('reads a value from a file, and refuses both at once', () => {
    const folder = mkdtempSync(join(tmpdir(), 'delmal-config-'));
    const file = join(folder, 'url');
    writeFileSync(file, 'postgres://u:p@h/db\n');
    expect(readConfig({ DATABASE_URL_FILE: file }).DATABASE_URL).toBe('postgres://u:p@h/db');
    expect(problemsOf({ DATABASE_URL_FILE: file, DATABASE_URL: 'postgres://x/y' })[0]).toMatch(/^DATABASE_URL and DATABASE_URL_FILE/);
    expect(problemsOf({ DATABASE_URL_FILE: join(folder, 'none') })[0]).toMatch(/^DATABASE_URL_FILE/);
    rmSync(folder, { recursive: true });
  });

  it('is told key by key in docs/operations.md', () => {
    const told = readFileSync('docs/operations.md', 'utf8');
    expect(CONFIG_KEYS.filter((key) => !told.includes(`\`${key}\``))).toEqual([]);
  });
});
