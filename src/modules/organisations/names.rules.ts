import type { Language } from '../../platform/i18n/i18n.js';

/** One spelling of a name for comparing: trimmed, single spaces, lower case. Accents stay: å, ä and ö are letters of their own. */
export function foldName(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('sv');
}

/** A name as it is kept: in one Unicode form, with single spaces. */
export function tidyName(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** What a register is searched by: short form, full name and the names it had before. */
export function registerSearchName(register: { shortName: string; name: string }, formerNames: readonly string[] = []): string {
  return foldName([register.shortName, register.name, ...formerNames].join(' '));
}

/** A text in the languages it exists in. */
export interface Localised {
  sv: string;
  en: string;
  nb?: string | null;
}

/** The text in a language; bokmål falls back to Swedish. */
export function inLanguage(language: Language, text: Localised): string {
  return language === 'nb' ? (text.nb ?? text.sv) : text[language];
}

/** The name of something in a language. */
export function nameIn(language: Language, item: { nameSv: string; nameEn: string; nameNb?: string | null }): string {
  return inLanguage(language, { sv: item.nameSv, en: item.nameEn, nb: item.nameNb });
}
