import { expect, it } from '@jest/globals';
import { fitText, linesOf, textWidth } from './plot-text';

it('leaves a text that fits as it is', () => {
  expect(fitText('Omgång 2026', 300, 16)).toBe('Omgång 2026');
});

it('shortens a longer text to the width', () => {
  const short = fitText('Förbättringsarbete med kvalitetsregister, omgång 2026', 200, 16);
  expect(short).toMatch(/^Förbättrings.*…$/);
  expect(textWidth(short, 16)).toBeLessThanOrEqual(200);
});

it('ends no text with a space before the dots', () => {
  expect(fitText('aaaa bbbb', 50, 16)).not.toContain(' …');
});

it('breaks a long name between words, each line within its width', () => {
  const name = 'Förbättringsarbete med kvalitetsregister, omgång 2026 – pågår';
  const lines = linesOf(name, 200, 15);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join(' ')).toBe(name);
  for (const line of lines) expect(textWidth(line, 15)).toBeLessThanOrEqual(200);
  expect(linesOf('Omgång 2026', 200, 15)).toEqual(['Omgång 2026']);
});
