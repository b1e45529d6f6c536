import { readFileSync } from 'node:fs';
import { createInstance, type ResourceKey, type TFunction } from 'i18next';

/** The languages of the product; Swedish is the first. */
export const LANGUAGES = ['sv', 'en', 'nb'] as const;
export type Language = (typeof LANGUAGES)[number];

const catalogue = (language: Language): { translation: ResourceKey } => ({
  translation: JSON.parse(readFileSync(new URL(`./${language}.json`, import.meta.url), 'utf8')) as ResourceKey,
});

const i18n = createInstance();
await i18n.init({
  resources: { sv: catalogue('sv'), en: catalogue('en'), nb: catalogue('nb') },
  lng: 'sv',
  fallbackLng: false,
  interpolation: { escapeValue: false },
  returnNull: false,
});
const fixed = Object.fromEntries(LANGUAGES.map((l) => [l, i18n.getFixedT(l)])) as Record<Language, TFunction>;

/** The sentence under `key` in a language, with its parameters filled in. */
export function say(language: Language, key: string, params: Record<string, string | number> = {}): string {
  return fixed[language](key, params);
}

/** The language a browser asks for first among ours; Swedish when none is. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase());
  for (const code of wanted) {
    if (code === 'no' || code === 'nn') return 'nb';
    const known = LANGUAGES.find((l) => l === code);
    if (known) return known;
  }
  return 'sv';
}
