import type { Language } from '../../../platform/i18n/i18n.js';

const LOCALES: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB', nb: 'nb-NO' };
/** From here on a number is written with a power of ten. */
const HUGE = 1e12;

/** Making a format costs more than a hundred uses of it. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(language: Language, decimals: number | null): Intl.NumberFormat {
  const key = `${language} ${String(decimals)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(
    LOCALES[language],
    decimals === null
      ? { notation: 'scientific', maximumSignificantDigits: 3 }
      : { maximumFractionDigits: decimals, signDisplay: 'negative' },
  );
  formats.set(key, made);
  return made;
}

/** A number with at most so many decimals, in the form of the language: `12 345,6`. */
export function numberWords(value: number, decimals: number, language: Language): string {
  return formatOf(language, Math.abs(value) >= HUGE ? null : Math.min(12, Math.max(0, decimals))).format(value);
}

/** A number with its unit where that is short: `62 %`, `62%` in English. */
export function withUnit(number: string, unit: string, language: Language): string {
  if (unit !== '%') return number;
  return language === 'en' ? `${number}%` : `${number}\u{a0}%`;
}
