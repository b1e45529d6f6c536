import { isDigitAt, isLetterAt } from './identifier-normalise.js';

/**
 * What stands around a candidate: words that say it is an identifier, and forms that say it is something else. Every question reads
 * a bounded stretch of the folded text.
 */

const WORD_WINDOW = 48;
const NEAR_WINDOW = 64;
/** A label may be followed by at most this many signs that are no letters before its number. */
const LABEL_GAP = 6;
const IDENTITY_LABELS =
  /^(?:pnr|pnum|persnr|personn|personid|personbet|persnum|samordn|samnr|reservn|reservid|födelsen|födselsn|fodselsn|fødselsn|cpr|fnr|hetu|henkil|kennit|ssn)/;
const LABEL_FILLERS = new Set(['at', 'er', 'for', 'för', 'id', 'is', 'nr', 'no', 'nro', 'num', 'number', 'nummer', 'var', 'är']);
const PATIENT_WORDS =
  /^(?:pat|pasient|potila|journal|sjúkl|kvinna|kvinde|kvinne|dansk|danmark|danish|norsk|norge|isländsk|island|icelandic|kenn)/;
const PHONE_LABELS = /^(?:fax|mob|phone|ring|sms|tel|tfn|tlf|växel)/;
const NUMBER_LABELS = new Set(['bankgiro', 'bg', 'ean', 'gtin', 'iban', 'isbn', 'ocr', 'pg', 'plusgiro', 'pmid', 'sctid', 'snomed']);
/** Registers of trials and reviews whose numbers are glued to their letters; a PROSPERO number begins like a Norwegian D-number. */
const REGISTER_PREFIXES = /(?:actrn|chictr|crd|drks|irct|isrctn|jprn|jrct|kct|nct|pactr|pmc|rbr|slctr|tctr|umin)$/;
const COUNTED = /^[ :)]{0,2}(?:%|sek\b|kr\b|st\b|stycken|procent|patienter|personer|journaler|besök|fall\b|prover|mg\b|ml\b|poäng)/;
/** A UUID, or 32 hexadecimal digits and more (UUID without dashes, MD5, SHA). */
const TECHNICAL_ID = /(?<![\da-z])(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{32,128})(?![\da-z])/g;
const TECHNICAL_WINDOW = 130;

function wordsBefore(text: string, start: number, window: number): string[] {
  return text
    .slice(Math.max(0, start - window), start)
    .split(/[^a-z\xaa-\xff]+/)
    .filter((word) => word !== '');
}

/** Words before a candidate, when the last of them is near enough to speak of it. */
function labelWords(text: string, start: number): string[] {
  return followsWord(text, start) ? wordsBefore(text, start, WORD_WINDOW) : [];
}

/**
 * A letter stands close before the place, with no digit between.
 *
 * @param text folded text.
 * @param start a place.
 */
export function followsWord(text: string, start: number): boolean {
  for (let at = start - 1; at >= 0 && at >= start - LABEL_GAP - 1; at -= 1) {
    if (isLetterAt(text, at)) return true;
    if (isDigitAt(text, at)) return false;
  }
  return false;
}

/**
 * The word before the candidate says that an identity number follows: `pnr`, `Personnummer:`, `CPR-nr`, `fnr är`.
 * A number with such a label is refused when it has a real date, whatever its check digit.
 *
 * @param text folded text.
 * @param start first place of the candidate.
 */
export function hasIdentityLabel(text: string, start: number): boolean {
  const words = labelWords(text, start);
  while (words.length > 0 && LABEL_FILLERS.has(words.at(-1) ?? '')) words.pop();
  return IDENTITY_LABELS.test(words.at(-1) ?? '');
}

/**
 * A word near the candidate speaks of a patient or of a Nordic neighbour; then a modulus that fits is taken for an identifier.
 *
 * @param text folded text.
 * @param start first place of the candidate.
 */
export function isNearPatientWord(text: string, start: number): boolean {
  return wordsBefore(text, start, NEAR_WINDOW).some((word) => PATIENT_WORDS.test(word) || IDENTITY_LABELS.test(word));
}

/**
 * Ten or eleven bare digits that are something else by their surroundings: a phone number after a phone word or a plus sign, a
 * payment, book or code number after its label, a register number glued to its letters, the decimals of a fraction.
 *
 * @param text folded text.
 * @param start first place of the candidate.
 */
export function isOtherNumber(text: string, start: number): boolean {
  if (text.charAt(start - 1) === '+' && !isLetterAt(text, start - 2) && !isDigitAt(text, start - 2)) return true;
  if (isFraction(text, start)) return true;
  const glued = text.slice(Math.max(0, start - 6), start);
  if (REGISTER_PREFIXES.test(glued)) return true;
  const label = labelWords(text, start).at(-1) ?? '';
  if (NUMBER_LABELS.has(label)) return true;
  return PHONE_LABELS.test(label) && text.charAt(start) === '0';
}

function isFraction(text: string, start: number): boolean {
  const point = text.charAt(start - 1);
  if (point !== '.' && point !== ',') return false;
  let at = start - 2;
  while (at >= start - 8 && isDigitAt(text, at)) at -= 1;
  const before = text.charAt(at);
  return at < start - 2 && at >= start - 8 && before !== '.' && before !== ',' && !isLetterAt(text, at);
}

/**
 * What follows is a unit or a noun of counting (`1250 kr`, `2386 patienter`), so the four digits before it are a quantity.
 *
 * @param text folded text.
 * @param end place after the candidate.
 */
export function isQuantity(text: string, end: number): boolean {
  return COUNTED.test(text.slice(end, end + 14));
}

/**
 * The candidate stands inside a UUID or a hash: ids of this product run through the guard, and digits meet there by chance.
 *
 * @param text folded text.
 * @param start first place of the candidate.
 * @param end place after it.
 */
export function isInsideTechnicalId(text: string, start: number, end: number): boolean {
  const offset = Math.max(0, start - TECHNICAL_WINDOW);
  for (const match of text.slice(offset, end + TECHNICAL_WINDOW).matchAll(TECHNICAL_ID)) {
    const from = offset + match.index;
    if (from <= start && from + match[0].length >= end) return /[a-f]/.test(match[0]) || match[0].includes('-');
  }
  return false;
}
