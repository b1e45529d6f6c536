import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { UserErrorCode } from '../errors/user-error.js';
import { LANGUAGES, preferredLanguage, say } from './i18n.js';

type Catalogue = { [key: string]: string | Catalogue };
const catalogue = (language: string): Catalogue =>
  JSON.parse(readFileSync(new URL(`./${language}.json`, import.meta.url), 'utf8')) as Catalogue;
const flat = (c: Catalogue, at = ''): [string, string][] =>
  Object.entries(c).flatMap(([key, v]) => (typeof v === 'string' ? [[`${at}${key}`, v] as [string, string]] : flat(v, `${at}${key}.`)));
const placeholders = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1] ?? '').sort();

describe('the sentences', () => {
  it('exist in every language, under the same keys with the same placeholders', () => {
    const swedish = flat(catalogue('sv')).map(([key, text]) => [key, placeholders(text)]);
    for (const language of LANGUAGES) expect(flat(catalogue(language)).map(([key, text]) => [key, placeholders(text)])).toEqual(swedish);
  });

  it('are never empty', () => {
    for (const language of LANGUAGES)
      for (const [key, text] of flat(catalogue(language))) expect(`${key}: ${text.trim().length > 0}`).toBe(`${key}: true`);
  });

  it.each(Object.keys(UserErrorCode))('%s has one that says what to do', (code) => {
    for (const language of LANGUAGES) expect(say(language, `userError.${code}`)).not.toBe(`userError.${code}`);
  });

  it('are chosen by what the browser asks for first', () => {
    expect(['en-GB,sv;q=0.8', 'no', 'nn-NO', 'de,nb', 'fi', '', undefined].map((h) => preferredLanguage(h))).toEqual([
      'en',
      'nb',
      'nb',
      'nb',
      'sv',
      'sv',
      'sv',
    ]);
  });
});
