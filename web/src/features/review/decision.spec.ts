import { describe, expect, it } from '@jest/globals';
import { answersOf, decisionFields, EMPTY_DECISION, isBegun } from './decision';
import { cohortsOf } from './queue';

const CRITERIA = [{ key: 'process' }, { key: 'orsaker' }, { key: 'risker' }];

describe('answersOf', () => {
  it('leaves out what was not answered and keeps the order of the plan', () => {
    const draft = { met: { risker: false, process: true }, comments: { risker: ' Inte bedömda. ', process: ' ' }, comment: '' };
    expect(answersOf(CRITERIA, draft)).toEqual([
      { criterionKey: 'process', met: true, comment: null },
      { criterionKey: 'risker', met: false, comment: 'Inte bedömda.' },
    ]);
  });
});

describe('decisionFields', () => {
  it('leads a refused answer to its criterion', () => {
    const fields = decisionFields(['process', 'risker']);
    expect(fields['criteria.1.met']).toBe('criterion-risker');
    expect(fields['comment']).toBe('review-comment');
  });
});

describe('isBegun', () => {
  it('is false until something is answered or written', () => {
    expect(isBegun(EMPTY_DECISION)).toBe(false);
    expect(isBegun({ ...EMPTY_DECISION, comment: ' ' })).toBe(false);
    expect(isBegun({ ...EMPTY_DECISION, met: { process: false } })).toBe(true);
  });
});

describe('cohortsOf', () => {
  it('names each round once, by name', () => {
    const [a, b] = [
      { id: '1', name: 'Ö' },
      { id: '2', name: 'A' },
    ];
    expect(cohortsOf([a ?? null, b ?? null, a ?? null, null])).toEqual([b, a]);
  });
});
