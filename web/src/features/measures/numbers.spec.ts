import { describe, expect, it } from '@jest/globals';
import { formatMeasured, readNumber, typedNumber } from './numbers';

describe('a typed number', () => {
  it('may have a comma or a point, and spaces between thousands', () => {
    expect(['12', '12,5', '12.5', ' 1 240 ', '1\u{a0}240', '−3', ',5'].map(readNumber)).toEqual([12, 12.5, 12.5, 1240, 1240, -3, 0.5]);
  });

  it('is missing when nothing is typed, and no number when it is something else', () => {
    expect(readNumber('  ')).toBeNull();
    expect(['tolv', '1,2,3', '12 %', '1e5', '-'].map(readNumber)).toEqual([NaN, NaN, NaN, NaN, NaN]);
  });

  it('is written back as the language types it', () => {
    expect([typedNumber(12.5, 'sv'), typedNumber(12.5, 'en'), typedNumber(null, 'sv')]).toEqual(['12,5', '12.5', '']);
  });
});

it('a value is written with three digits that matter', () => {
  expect([57.303, 0.01234, 1240.6].map((value) => formatMeasured(value, 'sv').replace(/\s/gu, ' '))).toEqual(['57,3', '0,0123', '1 241']);
});
