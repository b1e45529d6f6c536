import '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { v7 } from 'uuid';
import type { SignInReader, Viewer } from '../access/viewer.js';
import type { Config } from '../config/config.js';
import { Denied } from '../errors/denied.js';
import { tooLarge, LIMITS } from '../graphql/limits.js';
import { preferredLanguage } from '../i18n/i18n.js';
import { isWellFormed } from '../safety/well-formed.js';
import { isReadable } from './bad-address.js';
import { currentRequest, inRequest } from './request-scope.js';
import { sessionCookieName } from './session-cookie.js';
import { TrustedDocuments, type DocumentRequest } from './trusted-documents.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sends the request; read once, before its limits are counted. */
    viewer?: Viewer;
  }
}

const ID_HEADER = 'x-request-id';
/** Whom the web application believes to act for. */
const PERSON_HEADER = 'x-delmal-person';

/**
 * What every request passes before GraphQL sees it: correlation id and language, POST and JSON only, own origin for cookies,
 * well-formed text, the rate limit, and in production that a browser sends only the documents of the web application. Refusals are GraphQL-shaped, with a 4xx status.
 */
export function installGate(app: FastifyInstance, config: Config, signIn: SignInReader): void {
  const documents = TrustedDocuments.of(config);
  const limiter = config.RATE_PER_MINUTE > 0 ? limiters(config.RATE_PER_MINUTE) : null;

  app.addHook('onRequest', (request, reply, done) => {
    const requestId = v7();
    void reply.header(ID_HEADER, requestId);
    void reply.header('cache-control', 'no-store');
    inRequest({ requestId, language: preferredLanguage(request.headers['accept-language']) }, done);
  });

  app.addHook('onRequest', async (request, reply) => {
    if (!isReadable(request.originalUrl)) return refuse(reply, 400, 'BAD_USER_INPUT');
    if (request.is404) return send(reply, 404, new Denied('NOT_FOUND'));
    if (!isGraphql(request)) return;
    if (request.method !== 'POST') return refuse(reply.header('allow', 'POST'), 405, 'BAD_USER_INPUT');
    if (!/^application\/json\s*(?:;\s*charset=utf-8\s*)?$/i.test(request.headers['content-type'] ?? ''))
      return refuse(reply, 415, 'BAD_USER_INPUT');
    const cookie = request.cookies[sessionCookieName(config)];
    if (cookie && request.headers.authorization) return refuse(reply, 400, 'BAD_USER_INPUT');
    if (cookie && !fromOwnOrigin(request, config)) return refuse(reply, 403, 'FORBIDDEN');
  });

  app.addHook('preHandler', async (request, reply) => {
    if (!isGraphql(request)) return;
    const body = request.body as DocumentRequest | undefined;
    if (!body || typeof body !== 'object' || Array.isArray(body) || !isWellFormed(body)) return refuse(reply, 400, 'BAD_USER_INPUT');
    const verdict = documents.resolve(body);
    if (verdict === 'unknown-id') return refuse(reply, 400, 'BAD_USER_INPUT', { problem: 'UNKNOWN_DOCUMENT' });
    if (typeof body.query === 'string' && Buffer.byteLength(body.query) > LIMITS.documentBytes)
      return send(reply, 400, tooLarge('documentBytes'));
    request.viewer = await signIn.read(request.headers, request.cookies);
    // A page of one person that lives on in a browser where another has signed in must not act as the other.
    const meant = request.headers[PERSON_HEADER];
    if (meant !== undefined && request.viewer.proof.kind === 'session' && !request.viewer.isPerson(String(meant)))
      return refuse(reply, 409, 'FORBIDDEN', { problem: 'OTHER_PERSON' });
    const wait = await limiter?.(request, request.viewer);
    if (wait) return refuse(reply.header('retry-after', wait), 429, 'RATE_LIMITED', { seconds: wait });
    if (config.TRUSTED_DOCUMENTS && verdict === 'unlisted' && request.viewer.proof.kind !== 'token')
      return refuse(reply, 403, 'FORBIDDEN', { problem: 'UNTRUSTED_DOCUMENT' });
  });

  // A body that cannot be read fails before GraphQL, in the web server's words: say it in ours, in the shape of GraphQL.
  app.addHook('onSend', async (request, reply, payload) => {
    const told = typeof payload === 'string' && payload.startsWith('{"errors"');
    if (!isGraphql(request) || reply.statusCode < 400 || told) return payload;
    const error =
      reply.statusCode === 413
        ? new Denied('BAD_USER_INPUT', { problem: 'BODY_TOO_LARGE', limit: 'bodyBytes', kB: LIMITS.bodyBytes / 1000 })
        : reply.statusCode < 500
          ? new Denied('BAD_USER_INPUT')
          : new Denied('INTERNAL_SERVER_ERROR', { requestId: currentRequest()?.requestId ?? '' });
    void reply.header('content-type', 'application/json; charset=utf-8');
    return JSON.stringify({ errors: [{ message: error.message, extensions: error.extensions }] });
  });
}

/**
 * Whether the router sends the request to GraphQL. The router's own answer is asked, not the address as it was written: an encoded
 * letter (`/%67raphql`) or an absolute address would pass a comparison of texts.
 */
function isGraphql(request: FastifyRequest): boolean {
  return request.routeOptions.url?.startsWith('/graphql') ?? false;
}

/** A browser says where a request comes from; a request with a cookie must come from our own pages. */
function fromOwnOrigin(request: FastifyRequest, config: Config): boolean {
  const origin = request.headers.origin;
  if (origin) return origin === config.origin || (!config.PUBLIC_ORIGIN && origin === `http://${request.headers.host}`);
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin';
}

/** Counts operations by session or token, and for anonymous senders by address at a tenth of the rate. */
function limiters(perMinute: number): (request: FastifyRequest, viewer: Viewer) => Promise<number> {
  const known = new RateLimiterMemory({ points: perMinute, duration: 60 });
  const anonymous = new RateLimiterMemory({ points: Math.max(1, Math.floor(perMinute / 10)), duration: 60 });
  return async (request, { proof }) => {
    try {
      await (proof.kind === 'anonymous' ? anonymous.consume(request.ip) : known.consume(proof.id));
      return 0;
    } catch (refusal) {
      return refusal instanceof RateLimiterRes ? Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) : 1;
    }
  };
}

function refuse(reply: FastifyReply, status: number, code: 'BAD_USER_INPUT' | 'FORBIDDEN' | 'RATE_LIMITED', params = {}): FastifyReply {
  return send(reply, status, new Denied(code, params));
}

function send(reply: FastifyReply, status: number, error: { message: string; extensions: Record<string, unknown> }): FastifyReply {
  const { http: _, ...extensions } = error.extensions;
  return reply.status(status).send({ errors: [{ message: error.message, extensions }] });
}
