import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { Config } from '../config/config.js';
import { USER_ERROR_TYPES } from '../errors/user-error.types.js';
import { sessionCookie } from '../http/session-cookie.js';
import { setLanguage } from '../http/request-scope.js';
import { LOGGER } from '../logging/logger.js';
import { InputPipe } from '../safety/input.pipe.js';
import { Denied } from '../errors/denied.js';
import { containsPatientIdentifier } from '../safety/patient-identifier.js';
import { errorFormatter } from './error-formatter.js';
import { LIMITS, limitsPlugin } from './limits.js';
import { MutationInterceptor } from './mutation.interceptor.js';
import type { RequestContext } from './request-context.js';
import { DateTimeScalar } from './scalars.js';

/** GraphQL at `/graphql`: POST only, limited, masked. The order of the steps is told in docs/architecture.md. */
@Module({
  imports: [
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      inject: [Config, LOGGER],
      useFactory: (config: Config, logger: Logger) => ({
        path: '/graphql',
        autoSchemaFile: true,
        sortSchema: true,
        buildSchemaOptions: { orphanedTypes: USER_ERROR_TYPES },
        introspection: config.INTROSPECTION,
        hideSchemaDetailsFromClientErrors: !config.INTROSPECTION,
        graphiql: false,
        csrfPrevention: true,
        allowBatchedHttpRequests: false,
        persistedQueries: false,
        includeStacktraceInErrorResponses: false,
        stopOnTerminationSignals: false,
        autoTransformHttpErrors: false,
        parseOptions: { maxTokens: LIMITS.tokens },
        validationOptions: { maxErrors: 10 },
        executionOptions: { maxCoercionErrors: 10 },
        plugins: [limitsPlugin, ApolloServerPluginCacheControlDisabled(), ApolloServerPluginUsageReportingDisabled()],
        formatError: errorFormatter(logger),
        logger: { debug: () => undefined, info: () => undefined, warn: (m) => logger.warn(m), error: (m) => logger.error(m) },
        context: (request: FastifyRequest, reply: FastifyReply) => contextOf(config, request, reply),
      }),
    }),
  ],
  providers: [DateTimeScalar, { provide: APP_PIPE, useClass: InputPipe }, { provide: APP_INTERCEPTOR, useClass: MutationInterceptor }],
  exports: [GraphQLModule],
})
export class ApiModule {}

/** Refuses to go on for a request that has not passed the gate, which reads who sends it. */
function contextOf(config: Config, request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> {
  const { viewer } = request;
  if (!viewer) throw new Denied('FORBIDDEN');
  setLanguage(viewer.language);
  const agent = (request.headers['user-agent'] ?? '').slice(0, 200);
  return Promise.resolve({
    viewer,
    cookies: sessionCookie(config, reply),
    client: { address: request.ip, agent: containsPatientIdentifier(agent) ? '' : agent },
  });
}
