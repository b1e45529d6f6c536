import { gunzipSync } from 'node:zlib';
import { Rejected } from '../errors/rejected.js';

const GZIP = [0x1f, 0x8b] as const;
/** The most that a compressed file may hold. */
export const MOST_BYTES = 5_000_000;

/**
 * The bytes of a file that came in Base64. A file may be compressed with gzip, so that a long table fits into a request; it is opened only
 * as far as {@link MOST_BYTES}. FILE_UNREADABLE at `path` for what is neither, TOO_LARGE for more.
 */
export function fileBytes(contentBase64: string, path: string[] = ['contentBase64']): Buffer {
  const text = contentBase64.replace(/\s/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text) || text.length % 4 !== 0) throw Rejected.of('FILE_UNREADABLE', path);
  const bytes = Buffer.from(text, 'base64');
  if (!GZIP.every((byte, index) => bytes[index] === byte)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    const tooLarge = error instanceof RangeError || (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw tooLarge ? Rejected.of('TOO_LARGE', path, { problem: 'FILE_TOO_LARGE', max: MOST_BYTES }) : Rejected.of('FILE_UNREADABLE', path);
  }
}
