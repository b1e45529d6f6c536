/** Ids of this application, whose digits mean nothing. */
const TECHNICAL_ID = /\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/gi;
/** Ten digits, however they are set apart: `19121212-1212`, `19 12 12 12 12 12`, `121212+1212`. */
const TEN_DIGITS = /\d(?:[^\p{L}\p{N}]{0,3}\d){9}/u;
/** A date of birth in one, and soon after it what could be the rest: `131052-308T`, `121212-T12S`, `121212, sista fyra 1212`. */
const DATE_AND_REST = /\d{6}(?:\D{0,40}\d{3}|[^\p{L}\p{N}]{0,3}\p{L}\d\d)/u;

/**
 * True when a text could hold an identity number. It only decides what is kept in the browser after the server has refused a text for
 * one, so it takes too much rather than too little; whether it is one, the server says.
 */
export function mayHoldIdentityNumber(text: string): boolean {
  const plain = text
    .replace(TECHNICAL_ID, ' ')
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    // The letters o, i and l among digits are read as digits, as the server does.
    .replace(/(?<!\p{L})[\doil]*\d[\doil]*(?!\p{L})/giu, (word) => word.replace(/o/gi, '0').replace(/[il]/gi, '1'))
    .replace(/\p{Nd}/gu, (digit) => (/\d/.test(digit) ? digit : '0'));
  return TEN_DIGITS.test(plain) || DATE_AND_REST.test(plain);
}

/** How many texts in the fields of a form could hold an identity number; what was sent (`sentAs`) repeats them and is not counted. */
export function countIdentityNumbers(values: unknown): number {
  if (typeof values === 'string') return mayHoldIdentityNumber(values) ? 1 : 0;
  if (typeof values !== 'object' || values === null) return 0;
  return Object.entries(values).reduce((sum, [key, value]) => sum + (key === 'sentAs' ? 0 : countIdentityNumbers(value)), 0);
}

/** The fields of a form without the texts that could hold an identity number; inside a list they are left empty. */
export function withoutIdentityNumbers<Values extends object>(values: Values): Partial<Values> {
  const entries = Object.entries(values).filter(([, value]) => typeof value !== 'string' || !mayHoldIdentityNumber(value));
  return Object.fromEntries(entries.map(([key, value]) => [key, emptied(value)])) as Partial<Values>;
}

function emptied(value: unknown): unknown {
  if (typeof value === 'string') return mayHoldIdentityNumber(value) ? '' : value;
  if (Array.isArray(value)) return value.map(emptied);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, emptied(inner)]));
}
