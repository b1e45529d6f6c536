import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateScalar, DateTimeScalar, isRealDay } from './scalars.js';

const instant = new DateTimeScalar();

describe('Date', () => {
  it.each(['2026-02-30', '2026-13-01', '2025-02-29', '26-01-01', '2026-1-1', '2026-01-01T00:00:00Z', '1899-12-31', '2200-01-01', ''])(
    'refuses %s',
    (text) => {
      expect(() => DateScalar.parseValue(text)).toThrow(/2026-11-21/);
    },
  );
  it.each(['2024-02-29', '1900-01-01', '2199-12-31'])('takes %s as it is', (text) => expect(DateScalar.parseValue(text)).toBe(text));
  it('takes exactly the days of the calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), (y, m, d) => {
        const text = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
        const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
        expect(isRealDay(text)).toBe(d <= last);
      }),
    );
  });
});

describe('DateTime', () => {
  it.each(['2026-02-30T10:00:00Z', '2026-11-21T10:00:00', '2026-11-21', '2026-11-21T25:00:00Z', '2026-11-21T10:00:00+0100', 'now'])(
    'refuses %s',
    (text) => {
      expect(() => instant.parseValue(text)).toThrow();
    },
  );
  it('reads an offset and answers in UTC', () => {
    expect(instant.serialize(instant.parseValue('2026-11-21T10:00:00+01:00'))).toBe('2026-11-21T09:00:00.000Z');
  });
});
