import { Injectable, ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { Rejected, type Problem } from '../errors/rejected.js';
import { containsPatientIdentifier } from './patient-identifier.js';

/**
 * Fields that are not searched for identity numbers: secrets, which are hashed or compared and never kept as text,
 * and files, whose cells are searched one by one after decoding.
 */
export const EXEMPT_FIELDS: ReadonlySet<string> = new Set([
  'password',
  'newPassword',
  'currentPassword',
  'contentBase64',
  'invitationToken',
]);

/** Checks every argument before a resolver sees it: first for identity numbers, then its shape. */
@Injectable()
export class InputPipe extends ValidationPipe {
  constructor() {
    super({ transform: true, exceptionFactory: (errors) => new Rejected(problemsOf(errors)) });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'custom') return value; // the parent object, the context, the viewer: not what anyone typed
    refuseIdentifiers(value, metadata.data);
    return super.transform(value, metadata);
  }
}

/** Throws PATIENT_IDENTIFIER with the paths of all texts that hold an identity number; never with the texts. */
export function refuseIdentifiers(value: unknown, name?: string): void {
  const paths: string[][] = [];
  search(value, name === undefined || name === 'input' ? [] : [name], paths, 0);
  if (paths.length > 0) throw new Rejected(paths.map((path) => ({ code: 'PATIENT_IDENTIFIER', path })));
}

function search(value: unknown, path: string[], found: string[][], depth: number): void {
  if (typeof value === 'string') {
    if (!EXEMPT_FIELDS.has(path.at(-1) ?? '') && containsPatientIdentifier(value)) found.push(path);
  } else if (Array.isArray(value)) {
    value.forEach((item, i) => search(item, [...path, String(i)], found, depth + 1));
  } else if (value !== null && typeof value === 'object' && !(value instanceof Date) && depth < 12) {
    for (const [key, item] of Object.entries(value)) search(item, [...path, key], found, depth + 1);
  }
}

function problemsOf(errors: readonly ValidationError[], path: string[] = []): Problem[] {
  return errors.flatMap((error) => {
    const here = [...path, error.property];
    const own = Object.keys(error.constraints ?? {}).map((rule) => problemOf(error, rule, here));
    return [...preferred(own), ...problemsOf(error.children ?? [], here)];
  });
}

function problemOf(error: ValidationError, rule: string, path: string[]): Problem {
  const { code = 'INVALID_FORMAT', ...params } = (error.contexts?.[rule] ?? {}) as { code?: Problem['code'] } & Record<string, number>;
  return { code, path, params };
}

/** One sentence per field: the most telling one. */
function preferred(problems: Problem[]): Problem[] {
  const telling = problems.find((p) => p.code === 'REQUIRED') ?? problems.find((p) => p.code !== 'INVALID_FORMAT') ?? problems[0];
  return telling ? [telling] : [];
}
