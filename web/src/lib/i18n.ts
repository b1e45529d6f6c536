import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from './format';
import { setSetting, setting } from './storage';

/** The catalogues, one chunk a language: namespace → texts. */
const CATALOGUES: Record<Language, () => Promise<{ catalogue: Record<string, object> }>> = {
  sv: () => import('../texts/sv'),
  en: () => import('../texts/en'),
  nb: () => import('../texts/nb'),
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

async function load(language: Language): Promise<void> {
  const { catalogue } = await CATALOGUES[language]();
  for (const [namespace, texts] of Object.entries(catalogue)) i18next.addResourceBundle(language, namespace, texts);
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
  if (!i18next.hasResourceBundle(language, 'common')) await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  setSetting('language', language);
}

/** The language shown. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : 'sv';
}
