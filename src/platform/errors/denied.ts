import { GraphQLError } from 'graphql';
import { say } from '../i18n/i18n.js';
import { language } from '../http/request-scope.js';

/** Refusals that nobody can act on in the form at hand. */
export type DenialCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_USER_INPUT' | 'RATE_LIMITED' | 'INTERNAL_SERVER_ERROR';

/** A top-level GraphQL error with one of the public codes and a sentence in the viewer's language. */
export class Denied extends GraphQLError {
  constructor(code: DenialCode, params: Record<string, string | number> = {}) {
    super(say(language(), `denied.${params['problem'] ?? code}`, params), { extensions: { code, ...params } });
  }
}

/** The record is unknown or outside the viewer's circle: the same answer for both. */
export const notFound = (): Denied => new Denied('NOT_FOUND');

/** The record is visible, the action is not the viewer's. */
export const forbidden = (): Denied => new Denied('FORBIDDEN');
