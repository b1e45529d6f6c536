import type { Language } from './i18n.js';

const FORMATS: Readonly<Record<Language, Intl.NumberFormat>> = {
  sv: new Intl.NumberFormat('sv', { maximumFractionDigits: 10 }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 10 }),
  nb: new Intl.NumberFormat('nb', { maximumFractionDigits: 10 }),
};

/** The parameters of a sentence with their numbers as the language writes them: `0,001`, `10 000`. `count` stays: it chooses the plural. */
export function withNumbers(language: Language, params: Readonly<Record<string, string | number>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' && name !== 'count' ? FORMATS[language].format(value) : value,
    ]),
  );
}
