import { expect, it } from '@jest/globals';
import { fitText, textWidth } from './plot-text';

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
