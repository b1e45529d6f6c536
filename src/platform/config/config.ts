import { readFileSync } from 'node:fs';
import { plainToInstance, Transform } from 'class-transformer';
import { IsBoolean, IsEmail, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, validateSync } from 'class-validator';

const integer = ({ value }: { value: unknown }): unknown => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value);
const flag = ({ value }: { value: unknown }): unknown =>
  value === 'true' || value === '1' ? true : value === 'false' || value === '0' ? false : value;
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * Every setting of the process, read once from the environment. Each key `X` may instead be given as `X_FILE`,
 * a path to a file that holds the value. The table in docs/operations.md is made from this class.
 */
export class Config {
  /** `development` (default), `test` or `production`. Production switches introspection and demo data off. */
  @IsIn(['development', 'test', 'production'])
  readonly NODE_ENV: 'development' | 'test' | 'production' = 'development';

  /** Address to listen on. */
  @IsString()
  readonly HOST: string = '127.0.0.1';

  /** Port to listen on; 0 lets the system choose. */
  @Transform(integer)
  @IsInt()
  @Min(0)
  @Max(65535)
  readonly PORT: number = 3000;

  /** The address people use, as `https://delmal.example`. Decides the cookie's `Secure` mark and which Origin may send. */
  @IsOptional()
  @Matches(/^https?:\/\/[^/\s]+$/, { message: 'must be an origin such as https://delmal.example, without a path' })
  readonly PUBLIC_ORIGIN?: string;

  /** PostgreSQL address, `postgres://user:password@host:5432/name`. Without it the SQLite file is used. */
  @IsOptional()
  @Matches(/^postgres(?:ql)?:\/\/\S+$/, { message: 'must begin with postgres://' })
  readonly DATABASE_URL?: string;

  /** The SQLite file, on a local disk. */
  @Matches(/^(?!:memory:)\S.*$/, { message: 'must be a path to a file (an in-memory database cannot be shared by the two connections)' })
  readonly SQLITE_FILE: string = 'data/delmal.sqlite';

  /** Most connections to PostgreSQL. */
  @Transform(integer)
  @IsInt()
  @Min(2)
  @Max(100)
  readonly DATABASE_POOL: number = 10;

  /** Loads invented people and rounds and prints their sign-ins. Only on a loopback address; default on outside production. */
  @Transform(flag)
  @IsBoolean({ message: 'must be true or false' })
  readonly DEMO: boolean;

  /** Lets clients ask for the schema (introspection). Default: on outside production. */
  @Transform(flag)
  @IsBoolean({ message: 'must be true or false' })
  readonly INTROSPECTION: boolean;

  /** Folder of the built web application; served when it holds an index.html. */
  @IsString()
  readonly WEB_DIR: string = 'dist/web';

  /** Lets sessions and anonymous callers send only the documents that the web application was built with. Tokens may send any. Default: on in production. */
  @Transform(flag)
  @IsBoolean({ message: 'must be true or false' })
  readonly TRUSTED_DOCUMENTS: boolean;

  /** Lets trainees lay published figures beside their measures: the server then fetches them from api.kolada.se. Nothing else calls out. */
  @Transform(flag)
  @IsBoolean({ message: 'must be true or false' })
  readonly KOLADA: boolean = false;

  /** Least severe level written to the log. */
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
  readonly LOG_LEVEL: string = 'info';

  /** Proxies whose X-Forwarded-For is believed: addresses or networks, separated by commas. */
  @IsOptional()
  @IsString()
  readonly TRUSTED_PROXIES?: string;

  /** A session ends after this many minutes without a request. */
  @Transform(integer)
  @IsInt()
  @Min(5)
  @Max(720)
  readonly SESSION_IDLE_MINUTES: number = 30;

  /** A session ends after this many hours whatever happens. */
  @Transform(integer)
  @IsInt()
  @Min(1)
  @Max(24)
  readonly SESSION_MAX_HOURS: number = 12;

  /** Operations a minute for one session or token; a tenth of it for an anonymous address. 0 switches the limit off. */
  @Transform(integer)
  @IsInt()
  @Min(0)
  @Max(100000)
  readonly RATE_PER_MINUTE: number = 300;

  /** The region or other public body that runs the installation, as the accessibility statement and "About" name it. */
  @IsOptional()
  @IsString()
  @MaxLength(120)
  readonly ORGANISATION_NAME?: string;

  /** Where people write for help, an account or a correction; shown to everybody, signed in or not. */
  @IsOptional()
  @IsEmail({}, { message: 'must be an e-mail address' })
  readonly CONTACT_EMAIL?: string;

  /** A page with ways to get in touch, beside or instead of the address. */
  @IsOptional()
  @Matches(/^https:\/\/\S+$/, { message: 'must be an address such as https://region.example/contact' })
  readonly CONTACT_URL?: string;

  /** Seconds to wait between "not ready" and closing, so that a load balancer notices. */
  @Transform(integer)
  @IsInt()
  @Min(0)
  @Max(60)
  readonly SHUTDOWN_DELAY_SECONDS: number = 0;

  /** True when the database is PostgreSQL. */
  get postgres(): boolean {
    return this.DATABASE_URL !== undefined;
  }

  /** True in production. */
  get production(): boolean {
    return this.NODE_ENV === 'production';
  }

  /** The origin that browsers send: PUBLIC_ORIGIN, or the listening address. */
  get origin(): string {
    return this.PUBLIC_ORIGIN ?? `http://${this.HOST}:${this.PORT}`;
  }

  /** True when the cookie can carry `Secure` and the `__Host-` prefix. */
  get secureCookies(): boolean {
    return this.origin.startsWith('https://');
  }
}

/** A setting is missing or wrong. The message names every faulty key and never repeats a value. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The configuration is not usable:\n${problems.map((p) => `  - ${p}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/**
 * Reads and checks the environment. Throws {@link ConfigError} naming every faulty key.
 * @param env the variables; the process environment by default.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const problems: string[] = [];
  const raw = collect(env, problems);
  const production = raw['NODE_ENV'] === 'production';
  const config = plainToInstance(Config, {
    DEMO: !production && raw['DATABASE_URL'] === undefined,
    INTROSPECTION: !production,
    TRUSTED_DOCUMENTS: production,
    ...raw,
  });
  for (const fault of validateSync(config)) problems.push(`${fault.property} ${Object.values(fault.constraints ?? {}).join(', ')}`);
  if (problems.length === 0) problems.push(...contradictions(config));
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(config);
}

/** The names of all settings, for the documentation and for reading the environment. */
export const CONFIG_KEYS = [
  'NODE_ENV',
  'HOST',
  'PORT',
  'PUBLIC_ORIGIN',
  'DATABASE_URL',
  'SQLITE_FILE',
  'DATABASE_POOL',
  'DEMO',
  'INTROSPECTION',
  'WEB_DIR',
  'TRUSTED_DOCUMENTS',
  'KOLADA',
  'LOG_LEVEL',
  'TRUSTED_PROXIES',
  'SESSION_IDLE_MINUTES',
  'SESSION_MAX_HOURS',
  'RATE_PER_MINUTE',
  'ORGANISATION_NAME',
  'CONTACT_EMAIL',
  'CONTACT_URL',
  'SHUTDOWN_DELAY_SECONDS',
] as const;

function collect(env: NodeJS.ProcessEnv, problems: string[]): Record<string, string> {
  const raw: Record<string, string> = {};
  for (const key of CONFIG_KEYS) {
    const plain = env[key];
    const file = env[`${key}_FILE`];
    if (plain !== undefined && plain !== '' && file) problems.push(`${key} and ${key}_FILE are both given; keep one`);
    else if (plain !== undefined && plain !== '') raw[key] = plain;
    else if (file && key !== 'SQLITE_FILE') {
      try {
        raw[key] = readFileSync(file, 'utf8').trim();
      } catch {
        problems.push(`${key}_FILE names a file that cannot be read`);
      }
    }
  }
  return raw;
}

function contradictions(config: Config): string[] {
  const problems: string[] = [];
  const loopback = LOOPBACK.has(config.HOST);
  if (config.DEMO && !loopback)
    problems.push('DEMO loads known passwords and is refused unless HOST is a loopback address; set DEMO=false');
  if (config.DEMO && config.production) problems.push('DEMO must be false when NODE_ENV is production');
  if (config.production && !config.PUBLIC_ORIGIN) problems.push('PUBLIC_ORIGIN is needed in production');
  if (config.production && !loopback && !config.secureCookies) problems.push('PUBLIC_ORIGIN must begin with https:// in production');
  return problems;
}
