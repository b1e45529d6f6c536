import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { Config } from './platform/config/config.js';
import { SignInReader } from './platform/access/viewer.js';
import { LIMITS } from './platform/graphql/limits.js';
import { routedUrl } from './platform/http/bad-address.js';
import { installGate } from './platform/http/gate.js';
import { installWebApp } from './platform/http/web-app.js';
import { LOGGER, nestLogger } from './platform/logging/logger.js';

/** The HTTP server below Nest, with its limits on size and time. */
export function createAdapter(config: Config): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: LIMITS.bodyBytes,
    trustProxy: config.TRUSTED_PROXIES ? config.TRUSTED_PROXIES.split(',').map((p) => p.trim()) : false,
    requestTimeout: 15_000,
    connectionTimeout: 20_000,
    keepAliveTimeout: 65_000,
    http: { headersTimeout: 10_000, maxHeaderSize: 16_384, connectionsCheckingInterval: 1_000 },
    routerOptions: { maxParamLength: 100 },
    rewriteUrl: routedUrl,
    logger: false,
  });
}

/** Everything between a created application and one that can be listened to: headers, cookies, the gate, its logger. */
export async function prepareApp(app: NestFastifyApplication): Promise<NestFastifyApplication> {
  const config = app.get(Config);
  app.useLogger(nestLogger(app.get<Logger>(LOGGER)));
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
        // The one policy is for registering the service worker (web/src/app/service-worker.ts).
        trustedTypes: ['delmal'],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
      },
    },
    strictTransportSecurity: config.secureCookies ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  });
  installGate(app.getHttpAdapter().getInstance(), config, app.get(SignInReader));
  await installWebApp(app.getHttpAdapter().getInstance(), config.WEB_DIR);
  return app;
}
