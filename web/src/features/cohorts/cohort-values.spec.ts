import { describe, expect, it } from '@jest/globals';
import { changesOf, EMPTY_COHORT, faultsIn, weeksAfter, wholeNumber } from './cohort-values';

const full = {
  ...EMPTY_COHORT,
  name: 'Omgång 2027',
  centreId: 'QRC',
  track: 'IMPROVEMENT',
  templateId: 't1',
  startsOn: '2027-02-11',
  endsOn: '2027-11-18',
  capacity: '12',
};

describe('faultsIn', () => {
  it('names what is missing, in the order of the form', () => {
    expect(faultsIn(EMPTY_COHORT).map(({ path }) => path)).toEqual([
      'name',
      'centreId',
      'track',
      'templateId',
      'startsOn',
      'endsOn',
      'capacity',
    ]);
  });

  it('asks for whole numbers', () => {
    expect(faultsIn({ ...full, capacity: 'tolv', applicantsReported: '3,5' })).toEqual([
      { path: 'capacity', kind: 'number' },
      { path: 'applicantsReported', kind: 'number' },
    ]);
  });

  it('lets a complete round through', () => expect(faultsIn(full)).toEqual([]));
});

describe('changesOf', () => {
  it('sends only what was changed', () => {
    expect(changesOf(full, { ...full, name: 'Omgång våren 2027', capacity: '14' })).toEqual({ name: 'Omgång våren 2027', capacity: 14 });
  });

  it('takes away what was emptied', () => {
    const before = { ...full, note: 'Ring kursgården', applicantsReported: '20' };
    expect(changesOf(before, full)).toEqual({ note: null, applicantsReported: null });
  });

  it('sends nothing when nothing was changed', () => expect(changesOf(full, { ...full })).toEqual({}));
});

it('counts weeks over the turn of the year and of the clock', () => {
  expect(weeksAfter('2026-12-28', 1)).toBe('2027-01-04');
  expect(weeksAfter('2027-03-25', 1)).toBe('2027-04-01');
});

it.each([
  ['12', 12],
  [' 0 ', 0],
  ['', null],
  ['-1', null],
  ['1.5', null],
])('reads the number %j', (text, number) => expect(wholeNumber(text)).toBe(number));
