import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../platform/time/clock.js';
import { overlaps, valueProblem, type Period } from './cohort-element.rules.js';

const yesNo = { valueKind: 'BOOLEAN', unit: null } as const;
const share = { valueKind: 'NUMBER', unit: 'percent' } as const;
const weeks = { valueKind: 'NUMBER', unit: 'weeks' } as const;
const words = { valueKind: 'TEXT', unit: null } as const;

describe('the value of an element', () => {
  it.each([
    [yesNo, { flagValue: false }],
    [share, { numberValue: 100 }],
    [weeks, { numberValue: 101 }],
    [weeks, { numberValue: 0 }],
    [words, { textValue: 'Egen modell', flagValue: null }],
  ])('fits %j: %j', (element, value) => expect(valueProblem(element, value)).toBeNull());

  it.each([
    [yesNo, {}, 'REQUIRED', 'flagValue'],
    [yesNo, { numberValue: 1 }, 'INVALID_FORMAT', 'numberValue'],
    [yesNo, { flagValue: true, textValue: 'ja' }, 'INVALID_FORMAT', 'textValue'],
    [weeks, { flagValue: true }, 'INVALID_FORMAT', 'flagValue'],
    [weeks, { numberValue: null }, 'REQUIRED', 'numberValue'],
    [share, { numberValue: 100.5 }, 'TOO_LARGE', 'numberValue'],
    [words, {}, 'REQUIRED', 'textValue'],
  ])('is refused for %j: %j', (element, value, code, field) => expect(valueProblem(element, value)).toMatchObject({ code, path: [field] }));
});

describe('periods', () => {
  const period = fc.tuple(fc.nat(60), fc.option(fc.nat(60), { nil: null })).map(([from, length]): Period => ({
    validFrom: addDays('2026-01-01', from),
    validTo: length === null ? null : addDays('2026-01-01', from + length),
  }));
  const days = Array.from({ length: 130 }, (_, n) => addDays('2026-01-01', n));
  const holds = (p: Period, day: string): boolean => p.validFrom <= day && (p.validTo === null || day <= p.validTo);

  it('overlap exactly when they share a day, whichever comes first', () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        const shared = days.some((day) => holds(a, day) && holds(b, day));
        expect(overlaps(a, b)).toBe(shared);
        expect(overlaps(b, a)).toBe(shared);
      }),
    );
  });
});
