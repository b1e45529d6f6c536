import type { UserErrorCode } from './user-error.js';

/** One thing a person can put right. The sentence is made from code and params in the reader's language. */
export interface Problem {
  /** What is wrong. */
  code: keyof typeof UserErrorCode;
  /** Which input field, from the input object inwards; empty for the whole. */
  path: string[];
  /** Numbers and names for the sentence; never a text that someone typed. */
  params?: Record<string, string | number>;
}

/** A person asked for something that cannot be done as asked. Rolls the transaction back and becomes `userErrors`. */
export class Rejected extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((p) => p.code).join(', '));
    this.name = 'Rejected';
  }

  /** One problem. */
  static of(code: keyof typeof UserErrorCode, path: string[] = [], params?: Record<string, string | number>): Rejected {
    return new Rejected([{ code, path, params }]);
  }

  /** Somebody else changed the record first. */
  static stale(currentVersion: number | null): Rejected {
    return Rejected.of('STALE_VERSION', ['expectedVersion'], currentVersion === null ? {} : { currentVersion });
  }
}
