import type { Language } from '../../../platform/i18n/i18n.js';

const LOCALES: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB', nb: 'nb-NO' };
/** From here on a number is written with a power of ten. */
const HUGE = 1e12;

/** A number with at most so many decimals, in the form of the language: `12 345,6`. */
export function numberWords(value: number, decimals: number, language: Language): string {
  const form: Intl.NumberFormatOptions =
    Math.abs(value) >= HUGE
      ? { notation: 'scientific', maximumSignificantDigits: 3 }
      : { maximumFractionDigits: Math.min(12, Math.max(0, decimals)), signDisplay: 'negative' };
  return new Intl.NumberFormat(LOCALES[language], form).format(value);
}

/** A number with its unit where that is short: `62 %`, `62%` in English. */
export function withUnit(number: string, unit: string, language: Language): string {
  if (unit !== '%') return number;
  return language === 'en' ? `${number}%` : `${number}\u{a0}%`;
}
