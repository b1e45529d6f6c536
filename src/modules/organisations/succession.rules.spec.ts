import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../platform/time/clock.js';
import { isClosed, nameProblems, periodProblems, rename, successorProblems } from './succession.rules.js';

const TODAY = '2026-11-21';
const YESTERDAY = '2026-11-20';
const codes = (problems: { code: string; path: string[] }[]): string[] => problems.map((p) => `${p.code} ${p.path.join('.')}`);
const day = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2020-01-01', n));

describe('lasting from one day to another', () => {
  it.each([
    [null, false],
    [TODAY, false],
    ['2026-11-22', false],
    [YESTERDAY, true],
  ])('with last day %s it is closed: %s', (validTo, closed) => {
    expect(isClosed({ validTo }, TODAY)).toBe(closed);
  });

  it.each([
    [null, null],
    ['2020-01-01', null],
    [null, '2020-01-01'],
    ['2020-01-01', '2020-01-01'],
    ['2020-01-01', '2020-01-02'],
  ])('may last from %s to %s', (validFrom, validTo) => {
    expect(periodProblems({ validFrom, validTo })).toEqual([]);
  });

  it('may not end before it begins', () => {
    expect(codes(periodProblems({ validFrom: '2020-01-02', validTo: '2020-01-01' }))).toEqual(['INVALID_PERIOD validTo']);
  });
});

describe('taking over', () => {
  const going = { id: 'b', validFrom: null, validTo: null };
  it('is for another one that goes on', () => {
    expect(successorProblems({ id: 'a' }, going)).toEqual([]);
  });
  it.each([
    ['an unknown one', null],
    ['itself', { ...going, id: 'a' }],
    ['a closed one', { ...going, validTo: YESTERDAY }],
    ['one with a last day to come', { ...going, validTo: '2027-12-31' }],
  ])('is not for %s', (_, successor) => {
    expect(codes(successorProblems({ id: 'a' }, successor))).toEqual(['UNKNOWN_REFERENCE successorId']);
  });
});

describe('names', () => {
  it('must not be taken, however they are written', () => {
    expect(codes(nameProblems({ shortName: ' swedeHEART ', name: 'Nytt namn' }, ['Swedeheart', 'Annat']))).toEqual(['DUPLICATE shortName']);
    expect(nameProblems({ name: 'Öron' }, ['Oron'])).toEqual([]);
    expect(nameProblems({ shortName: 'Samma', name: 'Samma' }, [])).toEqual([]);
  });
});

describe('renaming', () => {
  const both = [
    { from: 'Gamla', to: 'Nya' },
    { from: 'Gamla registret', to: 'Nya registret' },
  ];
  const days = { today: TODAY, newest: null };

  it('keeps every name that changes, until yesterday when nothing else is said', () => {
    expect(rename({ validFrom: null }, both, days)).toEqual({
      problems: [],
      kept: [
        { name: 'Gamla', validTo: YESTERDAY },
        { name: 'Gamla registret', validTo: YESTERDAY },
      ],
    });
    expect(rename({ validFrom: null }, both, { ...days, lastDay: '2025-12-31' }).kept.map((k) => k.validTo)).toEqual([
      '2025-12-31',
      '2025-12-31',
    ]);
  });

  it('keeps neither a name that stays nor the same name twice', () => {
    expect(rename({ validFrom: null }, [{ from: 'A', to: 'A' }], days).kept).toEqual([]);
    const twice = [
      { from: 'A', to: 'B' },
      { from: 'A', to: 'C' },
    ];
    expect(rename({ validFrom: null }, twice, days).kept).toEqual([{ name: 'A', validTo: YESTERDAY }]);
  });

  it('forgets a slip of the pen that is put right the same day', () => {
    expect(rename({ validFrom: null }, both, { ...days, newest: YESTERDAY })).toEqual({ problems: [], kept: [] });
    expect(rename({ validFrom: TODAY }, both, days)).toEqual({ problems: [], kept: [] });
  });

  it.each([
    ['a last day before the name before it ended', { validFrom: null }, { lastDay: '2025-01-01', newest: '2025-06-30' }, 'INVALID_PERIOD'],
    ['a last day before the register began', { validFrom: '2026-01-01' }, { lastDay: '2025-12-31', newest: null }, 'INVALID_PERIOD'],
    ['a last day to come', { validFrom: null }, { lastDay: '2026-11-22', newest: null }, 'INVALID_DATE'],
  ])('refuses %s', (_, item, given, code) => {
    const renaming = rename(item, both, { today: TODAY, ...given });
    expect(codes(renaming.problems)).toEqual([`${code} lastDay`]);
    expect(renaming.kept).toEqual([]);
  });

  it('never keeps a name beyond today, before the beginning or within the time of an older name', () => {
    fc.assert(
      fc.property(fc.option(day), fc.option(day), fc.option(day), day, (validFrom, lastDay, newest, today) => {
        const { problems, kept } = rename({ validFrom }, both, { lastDay, newest, today });
        if (problems.length > 0) expect(kept).toEqual([]);
        for (const { validTo } of kept) {
          expect(validTo <= today).toBe(true);
          expect(validFrom === null || validTo >= validFrom).toBe(true);
          expect(newest === null || validTo > newest).toBe(true);
        }
      }),
    );
  });
});
