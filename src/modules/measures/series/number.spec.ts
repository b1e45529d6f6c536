import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isCount, readNumber } from './number.js';

describe('a number as it is written', () => {
  it.each([
    ['61,25', 61.25],
    ['61.25', 61.25],
    ['1\u00A0240', 1240],
    ['1\u202F240\u2009000', 1_240_000],
    ['1 240,5', 1240.5],
    ['-3', -3],
    ['\u22123,5', -3.5],
    ['– 2', -2],
    ['+4', 4],
    ['1.234', 1.234],
    ['1,234', 1.234],
    ['007', 7],
    ['-0', 0],
    ['1,2E-05', 1.2e-5],
  ])('%s', (text, value) => {
    expect(readNumber(text)).toEqual({ value, percent: false });
  });

  it.each(['61 %', '61%', '61\u00A0%'])('%s keeps its number and says that it is a percentage', (text) => {
    expect(readNumber(text)).toEqual({ value: 61, percent: true });
  });

  it.each([
    '',
    '-',
    'MSK',
    '1.234,5',
    '1,234.5',
    '12 34',
    '1 2',
    '1,',
    ',5',
    '1e999',
    '0x10',
    'NaN',
    'Infinity',
    '12 st',
    '٣',
    '<5',
    '1'.repeat(50),
  ])('does not guess at %j', (text) => {
    expect(readNumber(text)).toBeNull();
  });

  it('is read back as Swedish programs write it', () => {
    const writer = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 6 });
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 999_999 }), (whole, millionths) => {
        const value = Number(`${whole}.${String(millionths).padStart(6, '0')}`);
        expect(readNumber(writer.format(value))?.value).toBeCloseTo(value, 3);
      }),
    );
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => readNumber(String(value))?.value === (value || 0)),
    );
  });

  it('is finite or null, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789 .,e-+%') })), (text) => {
        const found = readNumber(text);
        expect(found === null || Number.isFinite(found.value)).toBe(true);
      }),
    );
  });

  it('counts something when it is whole and not negative', () => {
    expect([0, 12, -1, 1.5, 2 ** 53].map(isCount)).toEqual([true, true, false, false, false]);
  });
});
