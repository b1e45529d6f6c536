import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { Denied } from '../errors/denied.js';

/** Files whose name changes with their content; a browser may keep them for ever. */
const HASHED = /\/assets\/[^/]+$/;

/**
 * Addresses of no page: a missing file (an old script's name must not answer with HTML), a hidden file or folder (`/.git/config`),
 * and what names another host (`//host/`). An address is any text: not all are URLs.
 */
const NOT_A_PAGE = [/\.[a-z0-9]+$/i, /\/(?:\.|%2e)/i, /^[/\\]{2}/];

/**
 * Serves the built web application from `folder`: its files, and its page for every other address that a person may open or reload.
 * Answers false when nothing has been built there.
 */
export async function installWebApp(app: FastifyInstance, folder: string): Promise<boolean> {
  const root = resolve(folder);
  if (!existsSync(resolve(root, 'index.html'))) return false;
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get('/*', (request, reply) => {
    if (NOT_A_PAGE.some((pattern) => pattern.test(request.url.split('?', 1)[0] ?? ''))) {
      const error = new Denied('NOT_FOUND');
      return reply.status(404).send({ errors: [{ message: error.message, extensions: error.extensions }] });
    }
    return reply.sendFile('index.html');
  });
  return true;
}
