import '@fastify/cookie';
import type { FastifyReply } from 'fastify';
import type { Config } from '../config/config.js';
import type { RequestContext } from '../graphql/request-context.js';

/** The cookie's name: with https the `__Host-` prefix binds it to this very host. */
export function sessionCookieName(config: Config): string {
  return config.secureCookies ? '__Host-session' : 'session';
}

/** Sets and clears the session cookie of an answer. */
export function sessionCookie(config: Config, reply: FastifyReply): RequestContext['cookies'] {
  const options = { path: '/', httpOnly: true, sameSite: 'lax' as const, secure: config.secureCookies };
  const name = sessionCookieName(config);
  return {
    set: (token) => void reply.setCookie(name, token, { ...options, maxAge: config.SESSION_MAX_HOURS * 3600 }),
    clear: () => {
      void reply.clearCookie(name, options);
      void reply.header('Clear-Site-Data', '"cache", "cookies"');
    },
  };
}
