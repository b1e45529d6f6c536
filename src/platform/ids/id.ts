import { v7, validate } from 'uuid';

/**
 * An id that says which type it belongs to, so that a project's id cannot be passed as a person's.
 * The mark exists only for the compiler.
 */
export type Id<T extends string> = string & { readonly __of?: T };

/** A new id: UUID version 7, which sorts by the time it was made. */
export function newId(): Id<never> {
  return v7();
}

/** True for the canonical text form of a UUID, in lower case. */
export function isId(text: string): boolean {
  return validate(text) && text === text.toLowerCase();
}
