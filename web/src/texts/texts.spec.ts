import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const LANGUAGES = ['sv', 'en', 'nb'] as const;
const here = 'web/src/texts';
const namespaces = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

interface Texts {
  [key: string]: string | Texts;
}

/** Every text of a catalogue by its whole key, `draft.saved`. */
function flat(texts: Texts, before = ''): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value] as [string, string]] : flat(value, `${before}${key}.`),
  );
}

const read = (namespace: string, language: string): [string, string][] =>
  flat(JSON.parse(readFileSync(join(here, namespace, `${language}.json`), 'utf8')) as Texts);

/** The key without what tells singular from plural: languages have different plural forms. */
const withoutPlural = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/, '');

const keysOf = (texts: [string, string][]): string[] => [...new Set(texts.map(([key]) => withoutPlural(key)))].sort();

/** The placeholders of each key; `count` may be left out of a singular, “en person”. */
function placeholdersOf(texts: [string, string][]): Record<string, string[]> {
  const found: Record<string, Set<string>> = {};
  for (const [key, text] of texts) {
    const names = (found[withoutPlural(key)] ??= new Set());
    for (const [, name] of text.matchAll(/\{\{(\w+)\}\}/g)) names.add(String(name));
  }
  return Object.fromEntries(
    Object.entries(found)
      .map(([key, names]): [string, string[]] => [key, [...names].sort()])
      .sort(([a], [b]) => a.localeCompare(b)),
  );
}

describe.each(namespaces)('the texts of %s', (namespace) => {
  const swedish = read(namespace, 'sv');

  it.each(LANGUAGES)('are whole in %s', (language) => {
    const texts = read(namespace, language);
    expect(keysOf(texts)).toEqual(keysOf(swedish));
    expect(placeholdersOf(texts)).toEqual(placeholdersOf(swedish));
    expect(texts.filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
  });

  it.each(LANGUAGES)('have both forms of every plural in %s', (language) => {
    const keys = read(namespace, language).map(([key]) => key);
    const lacking = keys.filter((key) => key.endsWith('_one') !== key.endsWith('_other') && !keys.includes(otherForm(key)));
    expect(lacking).toEqual([]);
  });

  it('are used', () => {
    const unused = keysOf(swedish).filter((key) => !isUsed(key));
    expect(unused).toEqual([]);
  });
});

const otherForm = (key: string): string => (key.endsWith('_one') ? key.replace(/_one$/, '_other') : key.replace(/_other$/, '_one'));

/** The source of the application, without the texts. */
const source = readdirSync('web/src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.spec.ts') && !file.endsWith('.d.ts'))
  .map((file) => readFileSync(join('web/src', file), 'utf8'))
  .join('\n');

/** What stands in quotes, and what a template begins with before its first placeholder: `theme.${choice}` is `theme.`. */
const literals = new Set([...source.matchAll(/['"`](?:[\w-]+:)?([\w.-]+)['"`]/g)].map(([, text]) => String(text)));
const starts = [...new Set([...source.matchAll(/`([\w.-]*)\$\{/g)].map(([, text]) => String(text)))].filter((start) => start.endsWith('.'));
/** Templates that end in a fixed word, as `${state}.title`. */
const ends = [...new Set([...source.matchAll(/\}(\.[\w.-]+)`/g)].map(([, text]) => String(text)))];

/** True when the key, or a template that can make it, stands in the source. Terms are made of the values of the schema. */
function isUsed(key: string): boolean {
  return literals.has(key) || starts.some((start) => key.startsWith(start)) || ends.some((end) => key.endsWith(end)) || usedByTerm(key);
}

const schema = readFileSync('schema.gql', 'utf8');
const usedByTerm = (key: string): boolean => {
  const value = key.split('.').at(-1) ?? '';
  return key.split('.').length === 2 && new RegExp(`^ {2}${value}$`, 'm').test(schema);
};
