import { base64Of } from '../../lib/base64';

/** The largest file that the server unpacks. */
const MOST_BYTES = 5 * 1024 * 1024;
/** From here on the bytes are compressed before they are sent. */
const COMPRESS_FROM = 60_000;
/** What fits in one request, as Base64 text. */
const MOST_SENT = 95_000;

/** How JSON and XML begin: no rows of cells. */
const NO_SHEET = /^\s*(?:[{<]|\[\s*[{["])/u;
/** How an archive begins, and a spreadsheet that is not text is one. */
const ARCHIVE = 'PK\u0003\u0004';

/** Whether a file can be rows and columns of text. */
export function isSheet(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 64));
  return !NO_SHEET.test(start) && !start.startsWith(ARCHIVE);
}

/** The bytes of a file or of pasted text as they are sent: compressed when they are many. Null when it is more than the server takes. */
export async function seriesContent(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  if (bytes.length > MOST_BYTES) return null;
  const sent = base64Of(bytes.length > COMPRESS_FROM ? await compressed(bytes) : bytes);
  return sent.length > MOST_SENT ? null : sent;
}

async function compressed(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
