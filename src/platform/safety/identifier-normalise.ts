/**
 * Brings a text to one form before identifiers are looked for: compatibility normalisation (NFKC), all decimal digits to 0-9, all
 * dashes to `-`, invisible characters out, each run of white space to one character, lower case. One pass, one code point at a time.
 */

/** A text in one form, and where each of its characters came from. */
export interface FoldedText {
  /** ASCII, a few Latin-1 letters (å, ä, ö …), {@link OTHER_LETTER} and {@link OTHER_SYMBOL}; no other characters. */
  readonly text: string;
  /** Index in the source of every character of `text`, then the source's length; what follows means nothing. */
  readonly origin: Uint32Array;
}

/** A source whose escapes were already decoded; `origin` maps its characters back, null when nothing was decoded. */
export interface SourceText {
  readonly text: string;
  readonly origin: Uint32Array | null;
}

/** Stands for every letter outside ASCII and Latin-1. */
export const OTHER_LETTER = 0xff;
/** Stands for every sign that is neither letter, digit, space nor a known separator. */
export const OTHER_SYMBOL = 0xa4;

const SPACE = 0x20;
const TAB = 0x09;
const LINE = 0x0a;
const DASH = 0x2d;
const ZERO = 0x30;
const NOTHING: readonly number[] = [];
const LETTER: readonly number[] = [OTHER_LETTER];
const SYMBOL: readonly number[] = [OTHER_SYMBOL];

const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Cs}\p{M}\u{FFFC}]$/u;
const DECIMAL = /^\p{Nd}$/u;
const LETTERISH = /^[\p{L}\p{N}]$/u;
const SPACES = /^[\p{Z}\u{2800}]$/u;
const DASHES = /^[\p{Pd}\u{AF}\u{2C9}\u{2D7}\u{2043}\u{207B}\u{208B}\u{2212}\u{223C}\u{2500}\u{2501}\u{30FC}\u{3161}\u{FF70}]$/u;
/** Signs that look like an ASCII separator but do not normalise to it. */
const LOOKALIKE_SEPARATORS = new Map<number, string>([
  ...[...'·•‧∙⋅・﹒。᛫'].map((sign): [number, string] => [codeOf(sign), '.']),
  ...[...'⁄∕⧸╱'].map((sign): [number, string] => [codeOf(sign), '/']),
  ...[...'∶꞉ː։'].map((sign): [number, string] => [codeOf(sign), ':']),
  ...[...'“”„‟«»‹›‘’‚‛′″´'].map((sign): [number, string] => [codeOf(sign), "'"]),
  ...[...'│┃¦❘∣'].map((sign): [number, string] => [codeOf(sign), '|']),
  ...[...'〔〈《「『【⟨⟦'].map((sign): [number, string] => [codeOf(sign), '(']),
  ...[...'〕〉》」』】⟩⟧'].map((sign): [number, string] => [codeOf(sign), ')']),
]);
/** Digits that are no decimal digits to Unicode: first code point, value of the first, how many. */
const SPECIAL_DIGITS: readonly (readonly [number, number, number])[] = [
  [0x24f5, 1, 9],
  [0x24ff, 0, 1],
  [0x2776, 1, 9],
  [0x2780, 1, 9],
  [0x278a, 1, 9],
  [0x1f10b, 0, 1],
  [0x1f10c, 0, 1],
];
/** Greek, Cyrillic and other letters drawn like o and i; see {@link readLookalikeLetters}. */
const LOOKALIKE_LETTERS = new Map<number, string>([
  ...[...'ΟοОоՕօ○◯'].map((sign): [number, string] => [codeOf(sign), 'o']),
  ...[...'ΙιІіӀӏıƖ'].map((sign): [number, string] => [codeOf(sign), 'i']),
]);
const CHINESE_DIGITS = '〇一二三四五六七八九';

function codeOf(sign: string): number {
  return sign.codePointAt(0) ?? OTHER_SYMBOL;
}

/**
 * Folds a text. The work per character is bounded and the result at most twice as long.
 *
 * @param source the text, or the text with its escapes decoded.
 */
export function foldText(source: SourceText): FoldedText {
  const { text, origin } = source;
  const output = new Output(2 * text.length, origin);
  const known = new Map<number, readonly number[]>();
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      output.push(foldAscii(unit), at);
      continue;
    }
    const point = text.codePointAt(at) ?? unit;
    let folded = known.get(point);
    if (folded === undefined) {
      folded = foldPoint(point);
      known.set(point, folded);
    }
    for (const code of folded) output.push(code, at);
    if (point > 0xffff) at += 1;
  }
  return output.finish(text.length);
}

/** Collects the folded characters; one white space stands for a run of them, a line break winning over a tab, a tab over a space. */
class Output {
  private readonly codes: Uint8Array;
  private readonly from: Uint32Array;
  private length = 0;

  constructor(
    limit: number,
    private readonly origin: Uint32Array | null,
  ) {
    this.codes = new Uint8Array(limit);
    this.from = new Uint32Array(limit + 1);
  }

  /** Code 0 means nothing. */
  push(code: number, at: number): void {
    if (code === 0) return;
    const previous = this.length === 0 ? 0 : (this.codes[this.length - 1] ?? 0);
    if (isBlank(code) && isBlank(previous)) {
      if (code === LINE || previous === SPACE) this.codes[this.length - 1] = code;
      return;
    }
    this.codes[this.length] = code;
    this.from[this.length] = this.origin?.[at] ?? at;
    this.length += 1;
  }

  finish(sourceLength: number): FoldedText {
    this.from[this.length] = this.origin?.[sourceLength] ?? sourceLength;
    const parts: string[] = [];
    for (let at = 0; at < this.length; at += 8192) {
      parts.push(String.fromCharCode(...this.codes.subarray(at, Math.min(at + 8192, this.length))));
    }
    return { text: parts.join(''), origin: this.from };
  }
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB || code === LINE;
}

function foldAscii(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code + 0x20;
  if (code === 0x0b || code === 0x0c || code === 0x0d) return LINE;
  if (code === TAB || code === LINE) return code;
  return code < SPACE || code === 0x7f ? 0 : code;
}

/** Large blocks are settled by their number, so that a text of many different characters costs no more than another. */
function foldPoint(point: number): readonly number[] {
  if (point >= 0xe0030 && point <= 0xe0039) return [ZERO + point - 0xe0030];
  if (point >= 0xe0000) return point < 0xe1000 ? NOTHING : SYMBOL;
  const sign = String.fromCodePoint(point);
  if (point >= 0x3007 && point <= 0x9fff) {
    const chinese = CHINESE_DIGITS.indexOf(sign);
    if (chinese >= 0) return [ZERO + chinese];
  }
  if (point >= 0x20000 || (point >= 0x3400 && point <= 0x9fff) || (point >= 0xac00 && point <= 0xd7a3)) return LETTER;
  const special = specialDigit(point);
  if (special !== null) return [ZERO + special];
  return foldSign(sign, true);
}

function specialDigit(point: number): number | null {
  for (const [first, value, count] of SPECIAL_DIGITS) if (point >= first && point < first + count) return point - first + value;
  return null;
}

function foldSign(sign: string, normalise: boolean): readonly number[] {
  const point = codeOf(sign);
  if (point === 0x85 || point === 0x2028 || point === 0x2029) return [LINE];
  if (DASHES.test(sign)) return point === 0xad ? NOTHING : [DASH];
  const separator = LOOKALIKE_SEPARATORS.get(point) ?? LOOKALIKE_LETTERS.get(point);
  if (separator !== undefined) return [separator.charCodeAt(0)];
  if (SPACES.test(sign)) return [SPACE];
  if (INVISIBLE.test(sign)) return NOTHING;
  if (normalise) {
    const compatible = sign.normalize('NFKC');
    if (compatible !== sign) return foldCompatible(compatible);
  }
  if (DECIMAL.test(sign)) return [ZERO + decimalValue(point)];
  if (!LETTERISH.test(sign)) return SYMBOL;
  const lower = sign.toLowerCase();
  const code = lower.length === 1 ? lower.charCodeAt(0) : OTHER_LETTER;
  return [code < OTHER_LETTER ? code : OTHER_LETTER];
}

/**
 * Of a sign that stands for several (`⑴`, `⒈`, `㉑`) only the digits count; a fraction is none of them. An expansion without a digit
 * cannot be part of an identifier: its first sign stands for it.
 */
function foldCompatible(compatible: string): readonly number[] {
  if (compatible.includes('\u2044')) return SYMBOL;
  const signs = [...compatible];
  const digits = signs.filter((sign) => DECIMAL.test(sign));
  return (digits.length > 0 ? digits.slice(0, 2) : signs.slice(0, 1)).flatMap((sign) => {
    const code = sign.charCodeAt(0);
    return code < 0x80 ? [foldAscii(code)] : [...foldSign(sign, false)];
  });
}

/** Decimal digits stand in rows of ten from zero upwards in every script. */
function decimalValue(point: number): number {
  let value = 0;
  while (value < 9 && DECIMAL.test(String.fromCodePoint(point - value - 1))) value += 1;
  return value;
}

/**
 * Reads the letters o, i and l as 0 and 1 in words that have no other letters (`85O7O9`, `98l3`). Null when none may be meant.
 *
 * @param folded a folded text.
 */
export function readLookalikeLetters(folded: FoldedText): FoldedText | null {
  const { text, origin } = folded;
  if (!/[oil]\d|\d[oil]|[oil]{6}/.test(text)) return null;
  const replaced = text.replace(/[\doil]+/g, (word, at: number) => {
    if (word.length < 2 || !/[oil]/.test(word)) return word;
    const alone = !isLetterAt(text, at - 1) && !isLetterAt(text, at + word.length);
    return alone ? word.replace(/o/g, '0').replace(/[il]/g, '1') : word;
  });
  return replaced === text ? null : { text: replaced, origin };
}

/**
 * The character is a letter of a folded text.
 *
 * @param text a folded text.
 * @param at place; outside the text there is no letter.
 */
export function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0xff && code !== 0xd7 && code !== 0xf7) || code === 0xb5;
}

/**
 * The character is a digit of a folded text.
 *
 * @param text a folded text.
 * @param at place; outside the text there is no digit.
 */
export function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= ZERO && code <= 0x39;
}
