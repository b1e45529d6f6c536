import { describe, expect, it } from '@jest/globals';
import { withNumbers } from './number-words.js';

describe('the numbers of a sentence', () => {
  it.each([
    ['sv', '0,001', '1\u{a0}000\u{a0}000\u{a0}000', '\u{2212}1,5'],
    ['en', '0.001', '1,000,000,000', '-1.5'],
    ['nb', '0,001', '1\u{a0}000\u{a0}000\u{a0}000', '\u{2212}1,5'],
  ] as const)('are written as in %s', (language, min, max, least) => {
    expect(withNumbers(language, { min: 0.001, max: 1_000_000_000, least: -1.5 })).toEqual({ min, max, least });
  });

  it('leave what chooses the plural, and words', () => {
    expect(withNumbers('sv', { count: 1000, state: 'PLANNED' })).toEqual({ count: 1000, state: 'PLANNED' });
  });
});
