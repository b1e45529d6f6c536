import { describe, expect, it } from '@jest/globals';
import { numberProblems, periodProblems } from './measurement.rules.js';

const TODAY = '2026-11-22';

describe('the periods of points', () => {
  it.each([
    ['has begun and ends this month', '2026-11-01', '2026-11-30', null],
    ['has begun and ends this year', '2026-01-01', '2026-12-31', null],
    ['began long ago', '1990-01-01', '1990-12-31', null],
    ['has not begun', '2026-11-23', '2026-11-23', { code: 'FUTURE_PERIOD', path: ['0', 'startsOn'] }],
    ['ends in a hundred years', '2026-11-01', '2126-11-01', { code: 'FUTURE_PERIOD', path: ['0', 'endsOn'] }],
    ['ends before it begins', '2026-11-02', '2026-11-01', { code: 'INVALID_PERIOD', path: ['0', 'endsOn'] }],
  ])('one that %s', (_, startsOn, endsOn, problem) => {
    expect(periodProblems([{ startsOn, endsOn }], TODAY)).toEqual(problem ? [problem] : []);
  });
});

describe('the numbers of points', () => {
  it.each([
    ['RATE', { numerator: 3, denominator: 1e-9 }, [{ field: 'denominator', code: 'TOO_SMALL', params: { min: 0.000001 } }]],
    ['VALUE', { value: -1e10 }, [{ field: 'value', code: 'TOO_LARGE', params: { max: 1_000_000_000 } }]],
    ['VALUE', { value: -1e9 }, []],
    ['COUNT', { numerator: -1e10 }, [{ field: 'numerator', code: 'NEGATIVE_NUMBER' }]],
    ['SHARE', {}, []],
  ] as const)('of a %s: %j', (form, numbers, problems) => {
    expect(numberProblems(form, numbers)).toEqual(problems);
  });
});
