import { CsvError, parse } from 'csv-parse/sync';

/** Every reason for which a file, or one row of it, cannot be read. */
export type CsvFaultCode =
  | 'EMPTY_FILE'
  | 'TOO_LARGE'
  | 'BINARY_FILE'
  | 'NUL_BYTE'
  | 'INVALID_ENCODING'
  | 'NO_ROWS'
  | 'TOO_MANY_ROWS'
  | 'TOO_MANY_COLUMNS'
  | 'UNCLOSED_QUOTE'
  | 'MISPLACED_QUOTE'
  | 'CELL_COUNT';

/** One fault: what is wrong and on which line of the file; the text of the file is never repeated in it. */
export interface CsvFault {
  /** Line of the file, 1-based; 1 when the file as a whole is at fault, the header's line for `NO_ROWS` and `TOO_MANY_COLUMNS`. */
  readonly line: number;
  readonly code: CsvFaultCode;
  /** `max` for `TOO_LARGE` (bytes), `TOO_MANY_ROWS` and `TOO_MANY_COLUMNS`; `expected` and `actual` for `CELL_COUNT`. */
  readonly params?: Readonly<Record<string, number>>;
}

/** One record: its trimmed, NFC-normalised cells and the line of the file on which it begins. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The separators a file may use. */
export type CsvDelimiter = ';' | ',' | '\t';

/** The encodings a file may have. */
export type CsvEncoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/** A file that could be read. */
export interface CsvTable {
  readonly header: readonly string[];
  /** Where the header stands: 1, or later after blank lines or a `sep=;` line. */
  readonly headerLine: number;
  /** Rows with exactly as many cells as the header. */
  readonly rows: readonly CsvRow[];
  /** Rows with another number of cells, each with a `CELL_COUNT` fault: never data, kept so that a caller can screen their text. */
  readonly ragged: readonly CsvRow[];
  readonly delimiter: CsvDelimiter;
  readonly encoding: CsvEncoding;
}

/** What reading gave: a table with the faults of single rows, or no table and the fault of the file. */
export interface CsvReading {
  readonly table: CsvTable | null;
  readonly faults: readonly CsvFault[];
}

/** How much a file may hold. */
export interface CsvLimits {
  /** Bytes of the file; 2 MB unless told. */
  readonly maxBytes?: number;
  /** Rows below the header; 5 000 unless told. */
  readonly maxRows?: number;
  /** Cells of the header; 200 unless told. */
  readonly maxColumns?: number;
}

/** What {@link readCsv} allows when it is told no limits. */
export const CSV_DEFAULT_LIMITS: Readonly<Required<CsvLimits>> = { maxBytes: 2_000_000, maxRows: 5_000, maxColumns: 200 };

/**
 * Reads a delimited text file as spreadsheet programs write it: RFC 4180 quotes, `;` `,` or tab, UTF-8, UTF-16 or Windows-1252.
 * Blank rows are skipped and line breaks inside quotes come back as `\n`; line numbers stay those of the file. Never throws.
 * A row with too many or too few cells is a fault even if the surplus is empty, since an unquoted separator shifts the rest of it.
 */
export function readCsv(bytes: Uint8Array, limits: CsvLimits = {}): CsvReading {
  const maxBytes = limits.maxBytes ?? CSV_DEFAULT_LIMITS.maxBytes;
  const maxRows = limits.maxRows ?? CSV_DEFAULT_LIMITS.maxRows;
  const maxColumns = limits.maxColumns ?? CSV_DEFAULT_LIMITS.maxColumns;
  if (bytes.byteLength > maxBytes) return refused('TOO_LARGE', 1, { max: maxBytes });
  if (SIGNATURES.some((signature) => signature.every((byte, index) => bytes[index] === byte))) return refused('BINARY_FILE');
  const decoded = decode(bytes);
  if (decoded === null) return refused('INVALID_ENCODING');
  const { encoding } = decoded;
  const text = dropBlankTail(decoded.text.replace(/^\uFEFF+/u, '').replace(/\r\n?/gu, '\n'));
  if (text === '') return refused('EMPTY_FILE');
  const nul = text.indexOf('\0');
  if (nul >= 0) return refused('NUL_BYTE', text.slice(0, nul).split('\n').length);
  // eslint-disable-next-line no-control-regex -- control characters are what is counted
  if ((text.match(/[\x01-\x08\x0E-\x1F]/gu)?.length ?? 0) * 20 > text.length) return refused('BINARY_FILE');

  const named = /^sep=([;,\t])(?=\n|$)/iu.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const delimiter = (named?.[1] as CsvDelimiter | undefined) ?? detectDelimiter(body);
  const records = readRecords(body, delimiter, maxRows);
  if (!Array.isArray(records)) return { table: null, faults: [records] };
  const [header, ...rest] = records;
  if (!header) return refused('EMPTY_FILE');
  const expected = header.cells.length;
  if (expected > maxColumns) return refused('TOO_MANY_COLUMNS', header.line, { max: maxColumns });
  const faults = rest
    .filter(({ cells }) => cells.length !== expected)
    .map(({ line, cells }): CsvFault => ({ line, code: 'CELL_COUNT', params: { expected, actual: cells.length } }));
  if (rest.length === 0) faults.push({ line: header.line, code: 'NO_ROWS' });
  const rows = rest.filter(({ cells }) => cells.length === expected);
  const ragged = rest.filter(({ cells }) => cells.length !== expected);
  return { table: { header: header.cells, headerLine: header.line, rows, ragged, delimiter, encoding }, faults };
}

/** First bytes of files people take for a text file: zip (xlsx, ods), old Excel, PDF, gzip, PNG, JPEG. */
const SIGNATURES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x1f, 0x8b, 0x08],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
];

const DELIMITERS: readonly CsvDelimiter[] = [';', '\t', ','];

/** Windows-1252 from 0x80 to 0x9F, U+FFFD where it has no character. Node 20 decodes these bytes as Latin-1 (nodejs/node#56542). */
const WINDOWS_1252 = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ';

function refused(code: CsvFaultCode, line = 1, params?: Readonly<Record<string, number>>): CsvReading {
  return { table: null, faults: [params ? { line, code, params } : { line, code }] };
}

function decode(bytes: Uint8Array): { text: string; encoding: CsvEncoding } | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decodeStrictly(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decodeStrictly(bytes, 'utf-16be');
  const unicode = decodeStrictly(bytes, 'utf-8');
  if (unicode || (first === 0xef && second === 0xbb && third === 0xbf)) return unicode;
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  // `Ã` and a byte from 0x80 to 0xBF is `å`, `ö` or `é` in UTF-8: a file in two encodings, which would import as "Ã¶".
  if (/\u00C3[\u0080-\u00BF]/u.test(latin)) return null;
  const text = latin.replace(/[\u0080-\u009F]/gu, (char) => WINDOWS_1252.charAt(char.charCodeAt(0) - 0x80));
  return text.includes('\uFFFD') ? null : { text, encoding: 'windows-1252' };
}

function decodeStrictly(bytes: Uint8Array, encoding: CsvEncoding): { text: string; encoding: CsvEncoding } | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

/** Leaves out the blank rows at the end that spreadsheets like to write, whether `\n\n` or `;;;\n;;;\n`. */
function dropBlankTail(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s;,]/u.test(text.charAt(end - 1))) end -= 1;
  if (end === 0) return '';
  const lineEnd = text.indexOf('\n', end);
  return lineEnd < 0 ? text : text.slice(0, lineEnd);
}

/** The separator found most often in the header outside quotes; `, ` counts as prose unless there is nothing else. */
function detectDelimiter(text: string): CsvDelimiter {
  const tight = new Map<string, number>();
  const all = new Map<string, number>();
  let quoted = false;
  const blank = /^\s*\n/u.exec(text)?.[0].length ?? 0;
  for (let index = blank; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (char === '"') quoted = !quoted;
    if (quoted) continue;
    if (char === '\n') break;
    if (!DELIMITERS.some((delimiter) => delimiter === char)) continue;
    all.set(char, (all.get(char) ?? 0) + 1);
    if (text.charAt(index + 1) !== ' ') tight.set(char, (tight.get(char) ?? 0) + 1);
  }
  const counts = tight.size > 0 ? tight : all;
  return DELIMITERS.reduce((best, delimiter) => ((counts.get(delimiter) ?? 0) > (counts.get(best) ?? 0) ? delimiter : best));
}

/** Thrown by the record callback, the only way to stop the parser half-way; never leaves this file. */
class TooManyRows extends Error {
  constructor(readonly line: number) {
    super('more rows than allowed');
  }
}

/** All records that are not blank, the header first; or the fault that stops the reading. */
function readRecords(text: string, delimiter: CsvDelimiter, maxRows: number): CsvRow[] | CsvFault {
  const records: CsvRow[] = [];
  let seen = 0;
  const collect = (raw: string[], { lines }: { readonly lines: number }): null => {
    const line = lines - raw.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0);
    seen += 1;
    if (seen > maxRows + 1) throw new TooManyRows(line);
    const cells = raw.map((cell) => cell.normalize('NFC').trim());
    if (cells.some((cell) => cell !== '')) records.push({ line, cells });
    return null;
  };
  try {
    parse(text, { delimiter, record_delimiter: '\n', relax_column_count: true, skip_empty_lines: true, trim: true, on_record: collect });
    return records;
  } catch (error) {
    if (error instanceof TooManyRows) return { line: error.line, code: 'TOO_MANY_ROWS', params: { max: maxRows } };
    if (!(error instanceof CsvError)) throw error;
    return quoteFault(error, text.split('\n'));
  }
}

/** Names the line where the quote in question was opened, which may be far above the one where it shows. */
function quoteFault(error: CsvError, lines: readonly string[]): CsvFault {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return { line: openQuote(lines) ?? lines.length, code: 'UNCLOSED_QUOTE' };
  const shown = typeof error['lines'] === 'number' ? error['lines'] : 1;
  return { line: openQuote(lines.slice(0, shown - 1)) ?? shown, code: 'MISPLACED_QUOTE' };
}

/** The line on which the quote still open at the end was opened. */
function openQuote(lines: readonly string[]): number | null {
  let opened: number | null = null;
  for (const [index, line] of lines.entries()) {
    const quotes = line.replaceAll('""', '').split('"').length - 1;
    if (quotes % 2 === 1) opened = opened === null ? index + 1 : null;
    else if (quotes > 0 && opened !== null) opened = index + 1;
  }
  return opened;
}
