import { describe, expect, it } from '@jest/globals';
import { foldName, inLanguage, nameIn, registerSearchName, tidyName } from './names.rules.js';

describe('names', () => {
  it('are compared in lower case with single spaces, accents kept', () => {
    expect(foldName('  Öron-\u00A0 Näs \t och  HALS ')).toBe('öron- näs och hals');
    expect(foldName('a\u030A')).toBe('å');
    expect(tidyName('  Nya   Kliniken ')).toBe('Nya Kliniken');
  });

  it('are read in the language of the viewer; bokmål falls back to Swedish', () => {
    const text = { sv: 'Kirurgi', en: 'Surgery' };
    expect(['sv', 'en', 'nb'].map((l) => inLanguage(l as 'sv', text))).toEqual(['Kirurgi', 'Surgery', 'Kirurgi']);
    expect(inLanguage('nb', { ...text, nb: null })).toBe('Kirurgi');
    expect(nameIn('nb', { nameSv: 'Chefsspår', nameEn: 'Leader track', nameNb: 'Lederspor' })).toBe('Lederspor');
  });

  it('of a register are searched with the names it had before', () => {
    expect(registerSearchName({ shortName: 'Nya', name: 'Nya Registret' }, ['Gamla'])).toBe('nya nya registret gamla');
  });
});
