import {
  birthDateKind,
  birthYear,
  digitAt,
  type Digits,
  isFinnishNumber,
  isRealDate,
  isRealShortDate,
  numberAt,
  passesLuhn,
  type PatientIdentifierKind,
  startsWithDayMonthYear,
} from './identifier-numbers.js';

/** Letters of a nationellt reservnummer: A-Z without I, O, Q, V and W (Inera, Nationellt reservid). */
const NATIONAL_LETTERS = /^[a-hj-npr-ux-z]+$/;
/** Words that follow a date in file names and notes (`20260301-kl13`, `-ht24`, `-12st`, `T12Z`), which are no reserve number. */
const DATE_COMPANIONS = /^(?:(?:av|ca|ed|ht|kl|nr|ok|pm|rv|st|vt)\d\d|\d\d(?:am|kr|mg|ml|mm|pm|st)|t\d\dz)$/;

/**
 * Twelve digits that begin with a century: personnummer and samordningsnummer (Skatteverket), Inera's reservnummer (day 32-59)
 * and Region Stockholm's (99, year, Luhn over places 5-11). All need a right check digit.
 *
 * @param digits twelve digits.
 */
export function judgeTwelve(digits: Digits): PatientIdentifierKind | null {
  if (numberAt(digits, 0, 2) === 99) {
    const year = numberAt(digits, 2, 4);
    return year >= 1800 && year <= 2099 && passesLuhn(digits, 4, 8) ? 'reserve-number' : null;
  }
  const year = birthYear(digits);
  if (year === null || !passesLuhn(digits, 2, 10) || numberAt(digits, 8, 3) === 0) return null;
  return birthDateKind(digits, 2, year) ?? (hasIneraDate(digits) ? 'reserve-number' : null);
}

function hasIneraDate(digits: Digits): boolean {
  const month = numberAt(digits, 4, 2);
  const day = numberAt(digits, 6, 2);
  return month >= 1 && month <= 12 && day >= 32 && day <= 59;
}

/**
 * Ten digits YYMMDDNNNC with a right check digit and NNN other than 000 (Skatteverket). The third digit of an organisation
 * number is 2 or more, which no month has.
 *
 * @param digits ten digits.
 */
export function judgeTen(digits: Digits): PatientIdentifierKind | null {
  return passesLuhn(digits, 0, 10) && numberAt(digits, 6, 3) !== 0 ? birthDateKind(digits, 0, null) : null;
}

/**
 * The digits have the date of an identifier, whatever the check digit: enough when a label says that it is one.
 *
 * @param digits ten, eleven or twelve digits.
 */
export function hasIdentifierDate(digits: Digits): boolean {
  if (digits.length === 12) {
    const year = birthYear(digits);
    return year !== null && birthDateKind(digits, 2, year) !== null;
  }
  if (digits.length === 11) return isRealShortDate(numberAt(digits, 4, 2), numberAt(digits, 2, 2) % 40, numberAt(digits, 0, 2) % 40);
  return birthDateKind(digits, 0, null) !== null || startsWithDayMonthYear(digits);
}

/**
 * The last four digits after a full date may be a time (hhmm), a second date (mmdd, ddmm), a year or a serial number from 00:
 * then a wrong check digit means that it is no identifier.
 *
 * @param digits twelve digits YYYYMMDDNNNN.
 */
export function endsLikeDateOrTime(digits: Digits): boolean {
  const first = numberAt(digits, 8, 2);
  const second = numberAt(digits, 10, 2);
  if (isClockTime(first, second) || first === 0) return true;
  return isRealDate(2000, first, second) || isRealDate(2000, second, first) || first === 19 || first === 20;
}

/**
 * Hours and minutes of a clock.
 *
 * @param hours 0-24.
 * @param minutes 0-59.
 */
export function isClockTime(hours: number, minutes: number): boolean {
  return hours <= 24 && minutes <= 59;
}

/**
 * A date of eight digits and four characters with a letter: reservnummer of Västra Götaland (K, M, X; Luhn), Värmland (SF, SU,
 * SX, SP, SL), the national format (Inera) and other regions (date and four characters), and interim numbers with century.
 * Other regions' form needs two digits among the four, or `20260301-test` and `20260301-rev2` would be persons.
 *
 * @param digits eight digits.
 * @param suffix four characters, lower case.
 */
export function judgeLongSuffix(digits: Digits, suffix: string): PatientIdentifierKind | null {
  if (isNationalReserve(digits, suffix)) return 'reserve-number';
  const year = birthYear(digits);
  if (year === null || !isRealDate(year, numberAt(digits, 4, 2), numberAt(digits, 6, 2))) return null;
  if (isInterim(digits.slice(2), suffix)) return 'interim-number';
  if (/^s[flpux]\d[\da-z]$/.test(suffix)) return 'reserve-number';
  const letters = suffix.replace(/\d/g, '').length;
  if (letters < 1 || letters > 2) return null;
  return DATE_COMPANIONS.test(suffix) ? null : 'reserve-number';
}

/**
 * Reservnummer of Västra Götaland: K, M or X (5, 7 or 8 in the Luhn sum) and three digits after a full date. The check digit makes
 * it safe to read even when the next word is glued to it.
 *
 * @param digits eight digits.
 * @param suffix four characters, lower case.
 */
export function isWestGotaReserve(digits: Digits, suffix: string): boolean {
  if (!/^[kmx]\d{3}$/.test(suffix) || birthYear(digits) === null) return false;
  if (birthDateKind(digits, 2, birthYear(digits)) !== 'personnummer') return false;
  const letter = suffix.startsWith('k') ? 5 : suffix.startsWith('m') ? 7 : 8;
  return passesLuhn([...digits.slice(2), letter, ...readDigits(suffix.slice(1))], 0, 10);
}

function isNationalReserve(digits: Digits, suffix: string): boolean {
  if (!/^[a-z]{2}[\da-z]\d$/.test(suffix) || !NATIONAL_LETTERS.test(suffix.replace(/\d/g, ''))) return false;
  const century = numberAt(digits, 0, 2);
  const month = numberAt(digits, 4, 2);
  const day = numberAt(digits, 6, 2);
  if (century === 0) return month >= 20 && day >= 40 && day <= 59;
  return century >= 22 && isRealShortDate(numberAt(digits, 2, 2), month, day);
}

/**
 * A date of six digits and four characters with a letter: interim (T-)number, whose letter counts as 1 in the Luhn sum
 * (Skatteverket), and Danish e-CPR, century digit, two letters and a digit (MedCom).
 *
 * @param digits six digits.
 * @param suffix four characters, lower case.
 */
export function judgeShortSuffix(digits: Digits, suffix: string): PatientIdentifierKind | null {
  if (isInterim(digits, suffix)) return 'interim-number';
  return /^\d[a-z]{2}\d$/.test(suffix) && startsWithDayMonthYear(digits) ? 'danish' : null;
}

function isInterim(digits: Digits, suffix: string): boolean {
  if (!/^[j-nr-uwx]\d{3}$/.test(suffix) || birthDateKind(digits, 0, null) !== 'personnummer') return false;
  return passesLuhn([...digits, 1, ...readDigits(suffix.slice(1))], 0, 10);
}

/**
 * Finnish henkilötunnus from the sign on: a sign (letters of 2023 included), three digits and the check character (DVV).
 *
 * @param digits six digits DDMMYY.
 * @param suffix sign, NNN and check character in lower case, spaces removed.
 */
export function judgeFinnish(digits: Digits, suffix: string): PatientIdentifierKind | null {
  if (!/^[+\-a-fu-y]\d{3}[\da-z]$/.test(suffix)) return null;
  return isFinnishNumber([...digits, ...readDigits(suffix.slice(1, 4))], suffix.charAt(4)) ? 'finnish' : null;
}

/**
 * VAT number of a sole trader: SE, the ten digits of the personnummer, 01 (Skatteverket). The caller has seen the letters SE.
 *
 * @param digits twelve digits.
 */
export function isPersonalVatNumber(digits: Digits): boolean {
  return digitAt(digits, 10) === 0 && digitAt(digits, 11) === 1 && judgeTen(digits) !== null;
}

function readDigits(text: string): number[] {
  return [...text].map(Number);
}
