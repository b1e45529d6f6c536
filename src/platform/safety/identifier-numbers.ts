/**
 * Calendar and check-digit rules of Nordic person identifiers, on digits already read from a text.
 * Every function takes an array of digits 0-9 and looks at nothing else.
 */

/** Digits (0-9) of a candidate, in reading order. */
export type Digits = readonly number[];

/** Kinds of identifier the guard tells apart; `mistyped` has the form of one but a wrong check digit. */
export type PatientIdentifierKind =
  | 'personnummer'
  | 'samordningsnummer'
  | 'interim-number'
  | 'reserve-number'
  | 'norwegian'
  | 'danish'
  | 'finnish'
  | 'icelandic'
  | 'mistyped';

const MONTH_DAYS: Digits = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const ICELAND_WEIGHTS: Digits = [3, 2, 7, 6, 5, 4, 3, 2, 1];
const DENMARK_WEIGHTS: Digits = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
const NORWAY_FIRST_WEIGHTS: Digits = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const NORWAY_SECOND_WEIGHTS: Digits = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
const FINNISH_CHECKS = '0123456789abcdefhjklmnprstuvwxy';

/**
 * Digit at a place; a place outside the candidate counts as 0.
 *
 * @param digits the candidate.
 * @param at place, counted from 0.
 */
export function digitAt(digits: Digits, at: number): number {
  return digits[at] ?? 0;
}

/**
 * Value of `length` digits read as one number.
 *
 * @param digits the candidate.
 * @param from first place.
 * @param length how many places.
 */
export function numberAt(digits: Digits, from: number, length: number): number {
  let value = 0;
  for (let at = from; at < from + length; at += 1) value = value * 10 + digitAt(digits, at);
  return value;
}

/**
 * Luhn sum over `length` values with weights 2, 1, 2, … from the left is a multiple of ten
 * (Skatteverket, SKV 704: the check digit of personnummer and samordningsnummer; `length` is even, the check digit last).
 *
 * @param digits the candidate; letters already replaced by their value.
 * @param from first place.
 * @param length how many places, check digit included.
 */
export function passesLuhn(digits: Digits, from: number, length: number): boolean {
  let sum = 0;
  for (let at = 0; at < length; at += 1) {
    const product = digitAt(digits, from + at) * (at % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === 0;
}

/**
 * A day of the calendar; leap years by the Gregorian rule.
 *
 * @param year full year.
 * @param month 1-12.
 * @param day 1-31.
 */
export function isRealDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || day > (MONTH_DAYS[month - 1] ?? 0)) return false;
  return month !== 2 || day < 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}

/**
 * A day of the calendar when only two digits of the year are known: true if it exists in some century.
 *
 * @param shortYear 0-99.
 * @param month 1-12.
 * @param day 1-31.
 */
export function isRealShortDate(shortYear: number, month: number, day: number): boolean {
  return isRealDate(2000 + shortYear, month, day);
}

/**
 * Six digits are a date in the order day, month, year (Denmark, Finland, Iceland).
 *
 * @param digits the candidate.
 */
export function startsWithDayMonthYear(digits: Digits): boolean {
  return isRealShortDate(numberAt(digits, 4, 2), numberAt(digits, 2, 2), numberAt(digits, 0, 2));
}

/**
 * Six digits are a birth date in the order year, month, day, or one with day + 60.
 * A samordningsnummer is not asked of the calendar: Skatteverket's official test list holds month 00, day 60 and 31 September.
 *
 * @param digits the candidate.
 * @param from where the two digits of the year stand.
 * @param year full year, or null when only two digits are known.
 */
export function birthDateKind(digits: Digits, from: number, year: number | null): 'personnummer' | 'samordningsnummer' | null {
  const month = numberAt(digits, from + 2, 2);
  const day = numberAt(digits, from + 4, 2);
  if (month <= 12 && day >= 60 && day <= 91) return 'samordningsnummer';
  return isRealDate(year ?? 2000 + numberAt(digits, from, 2), month, day) ? 'personnummer' : null;
}

/**
 * Full year at the start of the candidate when a living or dead patient may be born in it (1800-2099), else null.
 *
 * @param digits the candidate.
 */
export function birthYear(digits: Digits): number | null {
  const year = numberAt(digits, 0, 4);
  return year >= 1800 && year <= 2099 ? year : null;
}

function weighted(digits: Digits, weights: Digits): number {
  return weights.reduce((sum, weight, at) => sum + weight * digitAt(digits, at), 0) % 11;
}

/**
 * Danish modulus 11. Numbers without it are valid since 2007 (CPR-kontoret), so it may confirm but never clear a candidate.
 *
 * @param digits ten digits.
 */
export function passesDanishModulus(digits: Digits): boolean {
  return weighted(digits, DENMARK_WEIGHTS) === 0;
}

/**
 * Icelandic kennitala: date, modulus 11 over the first nine digits, century digit 8, 9 or 0 last (Registers Iceland).
 *
 * @param digits ten digits.
 */
export function isKennitala(digits: Digits): boolean {
  const century = digitAt(digits, 9);
  return (century === 0 || century >= 8) && startsWithDayMonthYear(digits) && weighted(digits, ICELAND_WEIGHTS) === 0;
}

/**
 * Norwegian fødselsnummer, D-number (day + 40), H-number (month + 40) and synthetic number (month + 80): a date and two check
 * digits. From 2032 the first check digit may also leave the remainder 1, 2 or 3 (Skatteetaten; navikt/fnrvalidator).
 *
 * @param digits eleven digits.
 */
export function isNorwegianNumber(digits: Digits): boolean {
  const dayField = numberAt(digits, 0, 2);
  const monthField = numberAt(digits, 2, 2);
  const day = dayField > 40 ? dayField - 40 : dayField;
  const month = monthField > 80 ? monthField - 80 : monthField > 40 ? monthField - 40 : monthField;
  if (!isRealShortDate(numberAt(digits, 4, 2), month, day)) return false;
  return weighted(digits, NORWAY_FIRST_WEIGHTS) <= 3 && weighted(digits, NORWAY_SECOND_WEIGHTS) === 0;
}

/**
 * Finnish henkilötunnus: date and a check character by modulus 31 over the nine digits (DVV).
 *
 * @param digits nine digits DDMMYYNNN.
 * @param check the check character in lower case.
 */
export function isFinnishNumber(digits: Digits, check: string): boolean {
  return startsWithDayMonthYear(digits) && FINNISH_CHECKS[numberAt(digits, 0, 9) % 31] === check;
}
