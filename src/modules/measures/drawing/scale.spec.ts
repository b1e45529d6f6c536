import { describe, expect, it } from '@jest/globals';
import { placeOf } from './scale.js';

describe('placeOf', () => {
  const months = ['2026-01-01', '2026-02-01', '2026-03-01'].map((start) => ({ start }));

  it.each([
    ['2025-12-31', null],
    ['2026-01-01', 0],
    ['2026-02-15', 1.5],
    ['2026-03-01', 2],
    ['2026-04-30', null],
  ])('finds %s among the months', (on, place) => {
    expect(placeOf(on, months)).toBe(place);
  });

  it('reads the beginnings of a long series once, however many marks it has', () => {
    let read = 0;
    const points = Array.from({ length: 10_000 }, (_, index) => ({
      get start() {
        read++;
        return String(index + 1);
      },
    }));
    for (let mark = 1; mark <= 150; mark++) expect(placeOf(String(mark), points)).toBe(mark - 1);
    expect(read).toBe(10_000);
  });
});
