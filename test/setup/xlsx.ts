import { inflateRawSync } from 'node:zlib';

/** The files of a ZIP archive, read from its central directory. */
export function unzip(bytes: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1')) + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    const local = bytes.readUInt32LE(at + 42);
    const begins = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(begins, begins + size);
    files.set(bytes.toString('utf8', at + 46, at + 46 + name), method === 0 ? data : inflateRawSync(data));
    at += 46 + name + extra + comment;
  }
  return files;
}

/** The cells of the first sheet of a workbook: texts, numbers, and null for an empty one. A formula fails. */
export function readXlsx(bytes: Buffer): (string | number | null)[][] {
  const files = unzip(bytes);
  if ([...files.keys()].some((name) => /vba|macro|externalLink/i.test(name))) throw new Error('a workbook with macros');
  const text = (name: string): string => files.get(name)?.toString('utf8') ?? '';
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map((m) =>
    plain([...(m[1] ?? '').matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map((t) => t[1]).join('')),
  );
  const sheet = text('xl/worksheets/sheet1.xml');
  if (/<f[ >]/.test(sheet)) throw new Error('a workbook with a formula');
  return [...sheet.matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map((row) => {
    const cells: (string | number | null)[] = [];
    for (const [, attributes = '', inside = ''] of (row[1] ?? '').matchAll(/<c([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const column = place(/r="([A-Z]+)/.exec(attributes)?.[1] ?? '');
      while (cells.length < column) cells.push(null);
      const value = /<v>(.*?)<\/v>/s.exec(inside)?.[1];
      cells.push(value === undefined ? null : attributes.includes('t="s"') ? (shared[Number(value)] ?? null) : Number(value));
    }
    return cells;
  });
}

const place = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
const plain = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
