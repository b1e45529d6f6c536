import type { SourceText } from './identifier-normalise.js';

/**
 * Decodes what hides characters from a plain reading: percent encoding, HTML entities, backslash escapes; HTML tags become a space.
 * The guard judges both the text as written and the decoded one, so decoding can add a refusal but never hide an identifier.
 */

const ENTITIES = new Map<string, string>([
  ['amp', '&'],
  ['apos', "'"],
  ['bull', '.'],
  ['colon', ':'],
  ['comma', ','],
  ['dash', '-'],
  ['emsp', ' '],
  ['ensp', ' '],
  ['gt', '>'],
  ['hairsp', ' '],
  ['horbar', '-'],
  ['hyphen', '-'],
  ['lowbar', '_'],
  ['lpar', '('],
  ['lrm', ''],
  ['lt', '<'],
  ['mdash', '-'],
  ['middot', '.'],
  ['minus', '-'],
  ['nbsp', ' '],
  ['ndash', '-'],
  ['newline', '\n'],
  ['nobreak', ''],
  ['num', '#'],
  ['numsp', ' '],
  ['percnt', '%'],
  ['period', '.'],
  ['plus', '+'],
  ['puncsp', ' '],
  ['quot', '"'],
  ['rlm', ''],
  ['rpar', ')'],
  ['shy', ''],
  ['sol', '/'],
  ['tab', '\t'],
  ['thinsp', ' '],
  ['zerowidthspace', ''],
  ['zwj', ''],
  ['zwnj', ''],
]);
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,14}));?/iy;
const BACKSLASH = /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|([nrtv/\\]))/iy;
const MARKUP = /[&%\\<]/;
const LONGEST_TAG = 200;
/** Text encoded twice or three times over is still read; more often is no accident of a system. */
const ROUNDS = 3;

interface Decoded {
  readonly value: string;
  readonly end: number;
}

/**
 * Decodes escapes, up to three layers. Null when the text has none.
 *
 * @param text the text as it was written.
 */
export function decodeEscapes(text: string): SourceText | null {
  let current: SourceText = { text, origin: null };
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = MARKUP.test(current.text) ? decodeOnce(current) : null;
    if (next === null) break;
    current = next;
  }
  return current.origin === null ? null : current;
}

/** A decoded character is never longer than what it was written with, so the result is no longer than the source. */
function decodeOnce(source: SourceText): SourceText | null {
  const { text, origin } = source;
  const parts: string[] = [];
  const from = new Uint32Array(text.length + 1);
  let length = 0;
  let copied = 0;
  const copyTo = (end: number): void => {
    parts.push(text.slice(copied, end));
    for (let at = copied; at < end; at += 1, length += 1) from[length] = origin?.[at] ?? at;
  };
  for (let at = 0; at < text.length; at += 1) {
    const decoded = decodeAt(text, at);
    if (decoded === null) continue;
    copyTo(at);
    parts.push(decoded.value);
    for (let unit = 0; unit < decoded.value.length; unit += 1, length += 1) from[length] = origin?.[at] ?? at;
    copied = decoded.end;
    at = decoded.end - 1;
  }
  if (copied === 0) return null;
  copyTo(text.length);
  from[length] = origin?.[text.length] ?? text.length;
  return { text: parts.join(''), origin: from };
}

function decodeAt(text: string, at: number): Decoded | null {
  switch (text.charCodeAt(at)) {
    case 0x26:
      return decodeEntity(text, at);
    case 0x25:
      return decodePercent(text, at);
    case 0x5c:
      return decodeBackslash(text, at);
    case 0x3c:
      return decodeTag(text, at);
    default:
      return null;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function decodeEntity(text: string, at: number): Decoded | null {
  const match = matchAt(ENTITY, text, at);
  if (match === null) return null;
  const [whole, decimal, hex, name] = match;
  const value = name === undefined ? fromPoint(decimal, hex) : ENTITIES.get(name.toLowerCase());
  return value === undefined ? null : { value, end: at + whole.length };
}

function decodePercent(text: string, at: number): Decoded | null {
  const first = percentByte(text, at);
  const length = first < 0 ? 0 : first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  if (length === 0) return null;
  let point = length === 1 ? first : first & (0x7f >> length);
  for (let index = 1; index < length; index += 1) {
    const byte = percentByte(text, at + 3 * index);
    if (byte < 0x80 || byte > 0xbf) return null;
    point = point * 64 + (byte & 0x3f);
  }
  return point > 0x10ffff ? null : { value: String.fromCodePoint(point), end: at + 3 * length };
}

/** Value of `%XX`, or -1. */
function percentByte(text: string, at: number): number {
  if (text.charCodeAt(at) !== 0x25) return -1;
  const high = hexValue(text.charCodeAt(at + 1));
  const low = hexValue(text.charCodeAt(at + 2));
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

function hexValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

function decodeBackslash(text: string, at: number): Decoded | null {
  const match = matchAt(BACKSLASH, text, at);
  if (match === null) return null;
  const [whole, braced, four, two, letter] = match;
  const plain = letter === '/' || letter === '\\' ? letter : ' ';
  const value = letter === undefined ? fromPoint(undefined, braced ?? four ?? two) : letter === 'n' || letter === 'r' ? '\n' : plain;
  return value === undefined ? null : { value, end: at + whole.length };
}

/** A tag ends before the next `<`, so looking for its end costs each character at most once. */
function decodeTag(text: string, at: number): Decoded | null {
  if (!/[a-z/!]/i.test(text.charAt(at + 1))) return null;
  const limit = Math.min(text.length, at + LONGEST_TAG);
  for (let end = at + 1; end < limit; end += 1) {
    const code = text.charCodeAt(end);
    if (code === 0x3c) return null;
    if (code === 0x3e) return { value: ' ', end: end + 1 };
  }
  return null;
}

function fromPoint(decimal: string | undefined, hex: string | undefined): string | undefined {
  const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10);
  return point >= 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}
