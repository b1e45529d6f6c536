import type { Language } from '../../lib/format';

const LOCALES: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB', nb: 'nb-NO' };

/** A value of a measure as the chart writes it: three digits that matter, whole from 1 000 on. */
export function formatMeasured(value: number, language: Language): string {
  const digits = Math.abs(value) >= 1000 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 };
  return new Intl.NumberFormat(LOCALES[language], digits).format(value);
}

/**
 * Writes the numbers of a table alike, with as many decimals as the greatest of them needs, so that they can be compared down the column.
 */
export function columnFormat(values: readonly (number | null)[], language: Language): (value: number) => string {
  const sizes = values.flatMap((value) => (value === null ? [] : [Math.abs(value)]));
  const greatest = Math.max(0, ...sizes);
  const needed = greatest === 0 ? 0 : Math.min(8, Math.max(0, 2 - Math.floor(Math.log10(greatest))));
  const decimals = sizes.every(Number.isInteger) ? 0 : needed;
  const format = new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return (value) => format.format(value);
}

/** A sentence in which no percent sign is left alone at the beginning of a line. */
export const unbroken = (sentence: string): string => sentence.replace(/(?<=\d) (?=%)/gu, '\u{a0}');

/** A count as it was counted. */
export const formatCount = (value: number, language: Language): string =>
  new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 2 }).format(value);

/** A typed number with comma or point and with spaces between thousands; null when nothing is typed, NaN when it is no number. */
export function readNumber(text: string): number | null {
  const typed = text.replace(/\s/gu, '').replace(/^[−–]/u, '-');
  if (typed === '') return null;
  return /^-?(?:\d+(?:[.,]\d*)?|[.,]\d+)$/u.test(typed) ? Number(typed.replace(',', '.')) : NaN;
}

/** A number as it is typed: with the comma of the language, without spaces. */
export const typedNumber = (value: number | null, language: Language): string =>
  value === null ? '' : language === 'en' ? String(value) : String(value).replace('.', ',');
