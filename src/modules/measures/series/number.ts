/** A number as a cell has it. */
export interface ReadNumber {
  /** Finite. `61 %` is 61: the sign says what the number means and changes nothing. */
  readonly value: number;
  /** The cell has a percent sign. */
  readonly percent: boolean;
}

/** Longer cells hold no measurement. */
const MAX_LENGTH = 40;

/** Digits in one run or in groups of three after blanks; one decimal sign; an exponent, as spreadsheets write very small shares. */
const NUMBER = /^([+-]?)(\d+|\d{1,3}(?: \d{3})+)(?:[.,](\d+))?(e[+-]?\d{1,3})?( ?%)?$/u;

/**
 * Reads a number as Swedish files have them: decimal comma or point, groups of three after an ordinary, no-break or thin space, any of the
 * minus signs, a percent sign. A point is never a separator of thousands: `1.234` is a little more than one, and `1.234,5` is refused
 * rather than guessed.
 *
 * @returns the number, or null when the text is none or too large to be one.
 */
export function readNumber(text: string): ReadNumber | null {
  if (text.length > MAX_LENGTH) return null;
  const plain = text
    .toLowerCase()
    .replace(/[\u2010-\u2013\u2212\uFE63\uFF0D]/gu, '-')
    .replace(/[\u00A0\u2007\u2009\u202F]/gu, ' ')
    .trim()
    .replace(/^([+-]) /u, '$1');
  const match = NUMBER.exec(plain);
  if (!match) return null;
  const [, sign = '', whole = '', decimals = '0', exponent = '', percent] = match;
  const value = Number(`${sign}${whole.replaceAll(' ', '')}.${decimals}${exponent}`);
  return Number.isFinite(value) ? { value: value === 0 ? 0 : value, percent: percent !== undefined } : null;
}

/** True for a number that can count something: whole, not negative, and small enough to be exact. */
export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
