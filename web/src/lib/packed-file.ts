import { base64Of } from './base64';

/** The bytes of a file, compressed, as Base64. */
export async function packedFile(file: Blob): Promise<string> {
  const packed = file.stream().pipeThrough(new CompressionStream('gzip'));
  return base64Of(new Uint8Array(await new Response(packed).arrayBuffer()));
}
