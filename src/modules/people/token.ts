import { createHash, randomBytes } from 'node:crypto';

/** What a key for another system begins with, so that a leaked one is recognised. */
export const ACCESS_TOKEN_PREFIX = 'delmal_';

/** A new secret of 256 random bits. */
export function newToken(prefix = ''): string {
  return `${prefix}${randomBytes(32).toString('base64url')}`;
}

/** What the database keeps of a secret: SHA-256 in hex. The secret has 256 random bits, so no slow hash is needed. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
