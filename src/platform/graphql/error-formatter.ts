import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { currentRequest, language } from '../http/request-scope.js';
import { say } from '../i18n/i18n.js';
import { containsPatientIdentifier } from '../safety/patient-identifier.js';
import { Rejected } from '../errors/rejected.js';
import { toUserErrors, UserErrorCode } from '../errors/user-error.js';

const PUBLIC = new Set<string>([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'RATE_LIMITED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  ...Object.keys(UserErrorCode),
]);

/**
 * The one place that decides what an error tells the outside: public codes with their sentence, anything unexpected as a
 * masked text with the correlation id. An echo of an identity number is taken out of the library's own sentences.
 */
export function errorFormatter(logger: Logger) {
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(thrown);
    if (cause instanceof Rejected) return rejection(cause, formatted);
    const given = formatted.extensions?.['code'];
    const code = typeof given === 'string' ? given : 'INTERNAL_SERVER_ERROR';
    const place = { ...(formatted.path && { path: formatted.path }), ...(formatted.locations && { locations: formatted.locations }) };
    if (!PUBLIC.has(code)) {
      const requestId = currentRequest()?.requestId ?? '';
      logger.error({ err: cause, path: formatted.path, requestId }, 'unexpected error');
      return {
        message: say(language(), 'denied.INTERNAL_SERVER_ERROR', { requestId }),
        ...place,
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
      };
    }
    const { stacktrace: _, originalError: __, http: ___, ...extensions } = formatted.extensions ?? {};
    return { message: withoutEcho(formatted.message), ...place, extensions };
  };
}

/** A wrong page or an identity number in an argument of a nested field, where no interceptor stands. */
function rejection(cause: Rejected, { path }: GraphQLFormattedError): GraphQLFormattedError {
  const userErrors = toUserErrors(cause.problems);
  return { message: userErrors[0]?.message ?? '', ...(path && { path }), extensions: { code: userErrors[0]?.code, userErrors } };
}

/** The library's own sentence without what was typed: `Variable "$input" got invalid value "…" at "input.first"; …`. */
function withoutEcho(message: string): string {
  if (containsPatientIdentifier(message)) return say(language(), 'userError.PATIENT_IDENTIFIER');
  const variable = /^Variable "\$(\w{1,80})" got invalid value/.exec(message);
  if (!variable) return message;
  const place = /^[^;]* at "([\w.[\]]{1,200})"; /.exec(message)?.[1] ?? variable[1];
  return say(language(), 'denied.INVALID_VARIABLE', { place: place ?? '' });
}
