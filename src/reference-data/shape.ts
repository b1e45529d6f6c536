/** Checks the shape of parsed JSON: a parser returns the value with its type, or throws an error that says where the value is wrong. */
export type Parser<T> = (value: unknown, path: string) => T;

/** The shipped reference data are not as they must be. */
export class ReferenceDataError extends Error {
  override readonly name = 'ReferenceDataError';
}

const fail = (path: string, expected: string): never => {
  throw new ReferenceDataError(`${path}: expected ${expected}`);
};

/** Text that is not empty and has no space around it. */
export const text: Parser<string> = (value, path) =>
  typeof value === 'string' && value !== '' && value === value.trim() ? value : fail(path, 'a text');

export const integer: Parser<number> = (value, path) =>
  typeof value === 'number' && Number.isInteger(value) ? value : fail(path, 'a whole number');

export const flag: Parser<boolean> = (value, path) => (typeof value === 'boolean' ? value : fail(path, 'true or false'));

/** A calendar day that exists, as YYYY-MM-DD. */
export const day: Parser<string> = (value, path) => {
  const candidate = text(value, path);
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(candidate) ? Date.parse(`${candidate}T00:00:00Z`) : NaN;
  const exists = !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(candidate);
  return exists ? candidate : fail(path, 'a day as YYYY-MM-DD');
};

/** A text that follows a pattern. */
export const matching =
  (pattern: RegExp): Parser<string> =>
  (value, path) => {
    const candidate = text(value, path);
    return pattern.test(candidate) ? candidate : fail(path, `a text like ${pattern.source}`);
  };

export const oneOf =
  <T extends string>(values: readonly T[]): Parser<T> =>
  (value, path) =>
    values.find((candidate) => candidate === value) ?? fail(path, `one of ${values.join(', ')}`);

export const nullable =
  <T>(parse: Parser<T>): Parser<T | null> =>
  (value, path) =>
    value === null ? null : parse(value, path);

export const list =
  <T>(parse: Parser<T>): Parser<T[]> =>
  (value, path) =>
    Array.isArray(value) ? value.map((item, index) => parse(item, `${path}[${index}]`)) : fail(path, 'a list');

/** An object with exactly these fields: one too many is a mistake in the file as much as one missing. */
export const shape =
  <T extends object>(fields: { [K in keyof T]-?: Parser<T[K]> }): Parser<T> =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail(path, 'an object');
    const known = Object.entries<Parser<unknown>>(fields);
    const surplus = Object.keys(value).find((key) => !Object.hasOwn(fields, key));
    if (surplus !== undefined) return fail(`${path}.${surplus}`, 'no such field');
    const given = new Map<string, unknown>(Object.entries(value));
    return Object.fromEntries(known.map(([key, parse]) => [key, parse(given.get(key), `${path}.${key}`)])) as T;
  };
