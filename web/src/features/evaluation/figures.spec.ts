import { expect, it } from '@jest/globals';
import { countOf, inFigures, intervalOf, largest, letterOf, missingOf, restsOnFew } from './figures';

it('tells why a figure has no value', () => {
  expect(missingOf({ value: null, n: 0, of: 12 })).toBe('nothing');
  expect(missingOf({ value: null, n: 12, of: 12 })).toBe('notReached');
  expect(missingOf({ value: 0, n: 12, of: 12 })).toBeNull();
});

it('counts the people of a share and puts an interval around it', () => {
  expect(countOf({ value: 1 / 12, n: 12, of: 12 })).toBe(1);
  expect(intervalOf({ value: 1 / 29, n: 29, of: 29 })?.high).toBeCloseTo(0.1718, 4);
  expect(intervalOf({ value: null, n: 0, of: 0 })).toBeNull();
});

it('marks what rests on few', () => {
  expect([0, 1, 9, 10].map(restsOnFew)).toEqual([false, true, true, false]);
});

it('names cohorts by letter', () => {
  expect([letterOf(0), letterOf(19)]).toEqual(['A', 'T']);
});

it('writes shares as percent and numbers with one decimal', () => {
  expect(inFigures(0.816, 'share', 'en')).toBe('82%');
  expect(inFigures(37.5, 'days', 'sv')).toBe('37,5');
});

it('always has an axis', () => {
  expect(largest([])).toBe(1);
  expect(largest([null, 34, undefined])).toBe(34);
});
