import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { COLOURS } from './theme.js';

const css = readFileSync('web/src/ui/chart.css', 'utf8');
/** The colours that a rule of the style sheet sets, by the names that the files use. */
const coloursOf = (rule: string): Record<string, string> =>
  Object.fromEntries([...rule.matchAll(/--chart-(\w+): (#\w{6})/gu)].map(([, name = '', colour = '']) => [name, colour]));
const after = (start: string): string => css.slice(css.indexOf(start)).split('}')[0] ?? '';

it.each([
  ['light', '.chart-image {'],
  ['dark', '.dark .chart-image {'],
  ['print', '  .chart-image,\n  .dark .chart-image {'],
] as const)('a chart in a file has the colours that it has on the page: %s', (theme, rule) => {
  expect(coloursOf(after(rule))).toEqual(COLOURS[theme]);
});
