import type { IncomingMessage } from 'node:http';

/** Whether the router can decode the path: `/%` and `/%c0%ae` are no text. */
export function isReadable(url: string): boolean {
  try {
    decodeURI(url.split(/[?#]/, 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}

/**
 * The address to route. One that cannot be read goes to the root, so that every hook runs and the gate refuses it in our words;
 * the router alone would answer without the headers, and repeat the address.
 */
export function routedUrl({ url = '/' }: Pick<IncomingMessage, 'url'>): string {
  return isReadable(url) ? url : '/';
}
