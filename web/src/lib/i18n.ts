import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from './format';
import { setSetting, setting } from './storage';

type Catalogue = () => Promise<{ catalogue: Record<string, object> }>;

/** The texts of a language in two chunks: what the first page says, and what all others do. */
const CATALOGUES: Record<Language, { first: Catalogue; pages: Catalogue }> = {
  sv: { first: () => import('../texts/sv'), pages: () => import('../texts/sv-pages') },
  en: { first: () => import('../texts/en'), pages: () => import('../texts/en-pages') },
  nb: { first: () => import('../texts/nb'), pages: () => import('../texts/nb-pages') },
};

const isLanguage = (text: string | null | undefined): text is Language => LANGUAGES.some((language) => language === text);

/** The language this browser used last, or asks for; Swedish otherwise. */
export function firstLanguage(): Language {
  const last = setting('language');
  if (isLanguage(last)) return last;
  for (const wanted of navigator.languages) {
    const code = wanted.slice(0, 2).toLowerCase();
    if (code === 'no' || code === 'nn') return 'nb';
    if (isLanguage(code)) return code;
  }
  return 'sv';
}

/** Whether a page other than the first has been opened, or is about to be. */
let allPages = false;

async function load(language: Language): Promise<void> {
  const { first, pages } = CATALOGUES[language];
  const fetched = await Promise.all([first(), allPages && pages()]);
  for (const chunk of fetched) {
    for (const [namespace, texts] of Object.entries(chunk ? chunk.catalogue : {})) i18next.addResourceBundle(language, namespace, texts);
  }
}

/** Makes the texts of all pages ready; those of the first page are from the start. */
export async function textsOfAllPages(): Promise<void> {
  allPages = true;
  await load(shown());
}

/** Makes the texts ready in the first language. */
export async function startTexts(): Promise<void> {
  const language = firstLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await showLanguage(language);
}

/** Shows the product in another language. */
export async function showLanguage(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  setSetting('language', language);
}

const shown = (): Language => (isLanguage(i18next.language) ? i18next.language : 'sv');

/** The language shown. */
export function useLanguage(): Language {
  useTranslation();
  return shown();
}
