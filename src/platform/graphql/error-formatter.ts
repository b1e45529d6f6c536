import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { currentRequest, language } from '../http/request-scope.js';
import { say } from '../i18n/i18n.js';
import { containsPatientIdentifier } from '../safety/patient-identifier.js';
import { UserErrorCode } from '../errors/user-error.js';

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
    const given = formatted.extensions?.['code'];
    const code = typeof given === 'string' ? given : 'INTERNAL_SERVER_ERROR';
    const place = { ...(formatted.path && { path: formatted.path }), ...(formatted.locations && { locations: formatted.locations }) };
    if (!PUBLIC.has(code)) {
      const requestId = currentRequest()?.requestId ?? '';
      logger.error({ err: unwrapResolverError(thrown), path: formatted.path, requestId }, 'unexpected error');
      return {
        message: say(language(), 'denied.INTERNAL_SERVER_ERROR', { requestId }),
        ...place,
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
      };
    }
    const { stacktrace: _, originalError: __, http: ___, ...extensions } = formatted.extensions ?? {};
    const message = containsPatientIdentifier(formatted.message) ? say(language(), 'userError.PATIENT_IDENTIFIER') : formatted.message;
    return { message, ...place, extensions };
  };
}
