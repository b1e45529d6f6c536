import { describe, expect, it } from '@jest/globals';
import { answersOf, approvalOf, decisionFields, EMPTY_DECISION, isBegun, unanswered } from './decision';
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

describe('approvalOf', () => {
  it('says that all is met when nothing was answered, that the rest is when something was, and records it', () => {
    const all = approvalOf(CRITERIA, EMPTY_DECISION);
    expect(all).toMatchObject({ says: 'approveAll', draft: { met: { process: true, orsaker: true, risker: true } } });
    const rest = approvalOf(CRITERIA, { ...EMPTY_DECISION, met: { process: true } });
    expect(rest).toMatchObject({ says: 'approveRest', draft: { met: { process: true, orsaker: true, risker: true } } });
  });

  it('adds nothing when all was answered, when something is not met, and without criteria', () => {
    const answered = { ...EMPTY_DECISION, met: { process: true, orsaker: true, risker: true } };
    expect(approvalOf(CRITERIA, answered)).toEqual({ says: 'approve', draft: answered });
    const missed = { ...EMPTY_DECISION, met: { process: false } };
    expect(approvalOf(CRITERIA, missed)).toEqual({ says: 'approve', draft: missed });
    expect(approvalOf([], EMPTY_DECISION)).toEqual({ says: 'approve', draft: EMPTY_DECISION });
  });
});

describe('unanswered', () => {
  it('names what was not met last time until it is answered', () => {
    const earlier = [
      { criterionKey: 'process', met: false },
      { criterionKey: 'risker', met: false },
      { criterionKey: 'orsaker', met: true },
    ];
    expect(unanswered(CRITERIA, { ...EMPTY_DECISION, met: { risker: true } }, earlier)).toEqual([{ key: 'process' }]);
    expect(unanswered(CRITERIA, EMPTY_DECISION, [])).toEqual([]);
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
