import { CONFIG_KEYS, type Config } from '../platform/config/config.js';
import type { CommandLine } from './io.js';

/** Prints every setting with its value; a password in an address is hidden. */
export function showConfig(line: CommandLine): void {
  const config = line.config();
  const width = Math.max(...CONFIG_KEYS.map((key) => key.length));
  for (const key of CONFIG_KEYS) line.out(`${key.padEnd(width)}  ${shown(key, config)}`);
}

function shown(key: (typeof CONFIG_KEYS)[number], config: Config): string {
  const value = config[key];
  if (value === undefined) return '(not set)';
  return key === 'DATABASE_URL' ? withoutSecrets(String(value)) : String(value);
}

/** Keeps the kind, the place and the name of an address; user, password and parameters are hidden. */
function withoutSecrets(address: string): string {
  if (!URL.canParse(address)) return '(hidden)';
  const { protocol, host, pathname, username } = new URL(address);
  return `${protocol}//${username ? '***@' : ''}${host}${pathname}`;
}
