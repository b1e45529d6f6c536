import { describe, expect, it } from '@jest/globals';
import { columnFormat, formatMeasured, readNumber, typedNumber, unbroken } from './numbers';

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

describe('the numbers of a table', () => {
  const written = (values: (number | null)[]): string[] => {
    const write = columnFormat(values, 'sv');
    return values.map((value) => (value === null ? '–' : write(value).replace(/\s/gu, ' ')));
  };

  it('have as many decimals as the greatest needs', () => {
    expect(written([30, 0.0588, 62.2, null])).toEqual(['30,0', '0,1', '62,2', '–']);
    expect(written([0.0123, 0.004])).toEqual(['0,0123', '0,0040']);
    expect(written([1240.6, 3.2])).toEqual(['1 241', '3']);
  });

  it('have none where all are whole, and none of nothing', () => {
    expect(written([1, 0, 3])).toEqual(['1', '0', '3']);
    expect(columnFormat([], 'sv')(0)).toBe('0');
  });
});

it('a percent sign stays with its number', () => {
  expect(unbroken('från 46,9 till 73 %. Målet 80 % är nått.')).toBe('från 46,9 till 73\u{a0}%. Målet 80\u{a0}% är nått.');
});
