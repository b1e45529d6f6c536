import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../platform/time/clock.js';
import { allowedRegulations, firstDayUnder, mayFollow, REGULATION_IDS, type TrainingDates } from './regulation-choice.rules.js';

const OLD = 'SOSFS_2008_17';
const MIDDLE = 'SOSFS_2015_8';
const NEW = 'HSLF_FS_2021_8';
const FIRST_ROUND = ['2013-09-01', '2014-06-30'];
const ACROSS_2015 = ['2014-09-01', '2015-06-30'];
const ACROSS_2021 = ['2021-02-01', '2021-12-31'];
const TODAY_ROUND = ['2026-09-01', '2027-06-30'];

describe('which regulations a trainee of a round may follow', () => {
  it.each([
    ['2011-01-01', FIRST_ROUND, [OLD]],
    ['2011-01-01', ACROSS_2015, [OLD, MIDDLE]],
    ['2015-05-01', ACROSS_2015, [OLD, MIDDLE]],
    ['2014-12-31', ACROSS_2021, [OLD, MIDDLE, NEW]],
    ['2015-04-30', ACROSS_2021, [OLD, MIDDLE, NEW]],
    ['2015-05-01', ACROSS_2021, [MIDDLE, NEW]],
    ['2020-03-01', ACROSS_2021, [MIDDLE, NEW]],
    ['2014-12-31', TODAY_ROUND, [MIDDLE, NEW]],
    ['2021-07-01', TODAY_ROUND, [MIDDLE, NEW]],
    ['2026-11-01', TODAY_ROUND, [MIDDLE, NEW]],
  ])('training since %s, round %j: %j', (trainingStartOn, [first = '', last = ''], expected) => {
    expect(allowedRegulations({ trainingStartOn, cohortStartsOn: first, first, last })).toEqual(expected);
  });

  it.each([
    [OLD, '2008-08-31', false],
    [OLD, '2008-09-01', true],
    [OLD, '2022-04-30', true],
    [OLD, '2022-05-01', false],
    [MIDDLE, '2015-04-30', false],
    [MIDDLE, '2015-05-01', true],
    [MIDDLE, '2040-01-01', true],
    [NEW, '2021-06-30', false],
    [NEW, '2021-07-01', true],
    ['SOSFS_1996_27', '2000-01-01', false],
    ['toString', '2026-01-01', false],
  ])('changing to %s on %s: %s', (id, day, expected) => {
    expect(mayFollow(id, { trainingStartOn: '2007-01-01', cohortStartsOn: '2013-01-01', first: day, last: day })).toBe(expected);
  });

  it('never lets a later start of training open an older regulation', () => {
    const day = fc.nat(12_000).map((n) => addDays('2005-01-01', n));
    fc.assert(
      fc.property(day, day, day, fc.nat(800), (a, b, cohortStartsOn, length) => {
        const [earlier, later] = a < b ? [a, b] : [b, a];
        const at = (trainingStartOn: string): TrainingDates => ({
          trainingStartOn,
          cohortStartsOn,
          first: cohortStartsOn,
          last: addDays(cohortStartsOn, length),
        });
        const open = allowedRegulations(at(earlier));
        expect(open).toEqual(expect.arrayContaining(allowedRegulations(at(later))));
      }),
    );
  });

  it('knows the same days as the reference data', () => {
    const file = new URL('../../reference-data/data/regulations.json', import.meta.url);
    const { regulations } = JSON.parse(readFileSync(file, 'utf8')) as {
      regulations: { code: string; inForceFrom: string; lastApplicationReceived: string | null }[];
    };
    expect(regulations.map((r) => r.code)).toEqual([...REGULATION_IDS]);
    for (const { code, inForceFrom, lastApplicationReceived } of regulations) {
      const on = (day: string): boolean =>
        mayFollow(code, { trainingStartOn: '2007-01-01', cohortStartsOn: '2007-01-01', first: day, last: day });
      expect([on(addDays(inForceFrom, -1)), on(inForceFrom)]).toEqual([false, true]);
      if (lastApplicationReceived) expect([on(lastApplicationReceived), on(addDays(lastApplicationReceived, 1))]).toEqual([true, false]);
    }
  });
});

describe('the first day under a regulation', () => {
  it.each([
    [MIDDLE, '2024-02-01', '2024-02-01'],
    [MIDDLE, '2014-02-01', '2015-05-01'],
    [NEW, '2020-02-01', '2021-07-01'],
    [NEW, '2027-01-01', '2026-11-21'],
  ])('%s, training since %s: %s', (id, start, expected) => expect(firstDayUnder(id, start, '2026-11-21')).toBe(expected));
});
