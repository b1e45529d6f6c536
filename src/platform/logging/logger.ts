import { Global, Module, type LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { Config } from '../config/config.js';

/** Injection token of the one logger. */
export const LOGGER = 'delmal:logger';

/**
 * Structured log lines in UTC without personal data: no variables, no bodies, no cookies, no addresses of people.
 * Errors are written with type, message and stack; database errors without the values that were sent.
 */
export function createLogger(config: Config): Logger {
  return pino({
    level: config.LOG_LEVEL,
    timestamp: pino.stdTimeFunctions.isoTime,
    base: undefined,
    serializers: { err: serializeError },
  });
}

function serializeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { driverError } = error as { driverError?: { code?: string } };
  if (driverError) return { type: error.name, code: driverError.code, stack: error.stack?.split('\n').slice(1, 12).join('\n') };
  return { type: error.name, message: error.message, stack: error.stack?.split('\n').slice(0, 12).join('\n') };
}

/** Nest's own messages through the same logger. */
export function nestLogger(logger: Logger): LoggerService {
  return {
    log: (message) => logger.debug(String(message)),
    warn: (message) => logger.warn(String(message)),
    error: (message, ...rest) => {
      // What a resolver or a guard throws is told by the error formatter, expected refusals not at all.
      if (!rest.includes('ExceptionsHandler')) logger.error({ detail: rest.map(String).slice(0, 2) }, String(message));
    },
    debug: () => undefined,
    verbose: () => undefined,
    fatal: (message) => logger.fatal(String(message)),
  };
}

/** Makes the logger available everywhere. */
@Global()
@Module({ providers: [{ provide: LOGGER, useFactory: createLogger, inject: [Config] }], exports: [LOGGER] })
export class LoggingModule {}
