import { base64Of } from '../../lib/base64';

/** The largest file that the server unpacks. */
const MOST_BYTES = 5_000_000;
/** From here on the bytes are compressed before they are sent. */
const COMPRESS_FROM = 60_000;
/** What fits in one request, as Base64 text, beside the rest of it. */
const MOST_SENT = 95_000;
/** The same as bytes: four characters of Base64 hold three. */
const MOST_PACKED = (MOST_SENT / 4) * 3;

/** How JSON and XML begin: no rows of cells. */
const NO_SHEET = /^\s*(?:[{<]|\[\s*[{["])/u;
/** How an archive begins, and a spreadsheet that is not text is one. */
const ARCHIVE = 'PK\u0003\u0004';

/** Whether a file can be rows and columns of text. */
export function isSheet(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 64));
  return !NO_SHEET.test(start) && !start.startsWith(ARCHIVE);
}

/** Why something is not sent: nothing in it, larger than the server unpacks, or too much for one request even when compressed. */
export type NotSent = { problem: 'emptyFile' } | { problem: 'tooLarge'; max: number } | { problem: 'tooMuch'; size: number; max: number };

/** The bytes of a file or of pasted text as they are sent: compressed when they are many; or why they are not. Sizes in MB and kB. */
export async function seriesContent(bytes: Uint8Array<ArrayBuffer>): Promise<string | NotSent> {
  if (bytes.length === 0) return { problem: 'emptyFile' };
  if (bytes.length > MOST_BYTES) return { problem: 'tooLarge', max: MOST_BYTES / 1_000_000 };
  const packed = bytes.length > COMPRESS_FROM ? await compressed(bytes) : bytes;
  if (packed.length <= MOST_PACKED) return base64Of(packed);
  return { problem: 'tooMuch', size: Math.ceil(packed.length / 1000), max: Math.floor(MOST_PACKED / 1000) };
}

async function compressed(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
