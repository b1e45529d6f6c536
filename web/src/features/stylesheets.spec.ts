import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

/* The stylesheets of all pages stand beside each other in one window: what one page says must not change another. */

const WEB = 'web/src';

/** Every stylesheet, with the feature that it belongs to; the frame and the shared parts belong to none. */
const sheets = readdirSync(WEB, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .sort()
  .map((file) => ({ file, feature: /^features\/([^/]+)\//.exec(file)?.[1] ?? null, selectors: selectorsOf(join(WEB, file)) }));

/** The selectors of a stylesheet, one by one, without those of keyframes. */
function selectorsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return text
    .split('{')
    .slice(0, -1)
    .map((before) => (before.split(/[};]/).at(-1) ?? '').trim())
    .filter((selector) => selector !== '' && !selector.startsWith('@'))
    .flatMap((selector) => selector.replace(/\([^()]*\)/g, (inside) => inside.replaceAll(',', ' ')).split(','))
    .map((selector) => selector.split(/\s+/).join(' ').trim());
}

const classesOf = (selector: string): string[] => [...selector.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => String(name));

const featureSheets = sheets.filter(({ feature }) => feature !== null);

/** The classes that the stylesheets of others speak of. */
const othersClasses = (feature: string | null): Set<string> =>
  new Set(sheets.filter((sheet) => sheet.feature !== feature).flatMap(({ selectors }) => selectors.flatMap(classesOf)));

describe.each(featureSheets)('$file', ({ feature, selectors }) => {
  it('changes only what its own pages hold: each rule names a class that no other part has', () => {
    const others = othersClasses(feature);
    const foreign = selectors.filter((selector) => !selector.startsWith('#') && classesOf(selector).every((name) => others.has(name)));
    expect(foreign).toEqual([]);
  });
});

it('finds the stylesheets of the features', () => {
  expect(featureSheets.map(({ file }) => basename(file))).toEqual(expect.arrayContaining(['projects.css', 'trainees.css', 'goals.css']));
});
