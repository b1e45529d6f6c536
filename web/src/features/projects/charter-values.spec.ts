import { describe, expect, it } from '@jest/globals';
import { CHARTER_FIELDS, charterChanges, mergeCharter, type CharterValues } from './charter-values';

const riksstroke = { id: 'riksstroke', shortName: 'Riksstroke', name: 'Riksstroke' };
const swedeheart = { id: 'swedeheart', shortName: 'SWEDEHEART', name: 'SWEDEHEART' };
const plan = (changes: Partial<CharterValues> = {}): CharterValues => ({
  ...(Object.fromEntries(CHARTER_FIELDS.map((field) => [field, ''])) as unknown as CharterValues),
  title: 'Snabbare trombolys',
  registers: [riksstroke],
  ...changes,
});

describe('what is sent of the plan', () => {
  it('is nothing when nothing was changed', () => {
    expect(charterChanges(plan(), plan({ title: ' Snabbare trombolys ' }))).toEqual({});
  });

  it('is each changed field in its own form; an emptied one is cleared', () => {
    const before = plan({ aim: 'Från 52 till 40 minuter', nationalActionYear: '2025' });
    const after = plan({ problem: ' Lång väntan ', nationalActionYear: '2026', registers: [riksstroke, swedeheart] });
    expect(charterChanges(before, after)).toEqual({
      problem: 'Lång väntan',
      aim: null,
      nationalActionYear: 2026,
      registerIds: ['riksstroke', 'swedeheart'],
    });
  });
});

describe('a plan that was changed meanwhile', () => {
  it('takes what only the other one changed, and keeps what only I changed', () => {
    const merged = mergeCharter(plan(), plan({ aim: 'Mitt' }), plan({ problem: 'Deras', registers: [swedeheart] }));
    expect(merged.conflicts).toEqual([]);
    expect(merged.values).toEqual(plan({ aim: 'Mitt', problem: 'Deras', registers: [swedeheart] }));
  });

  it('asks about what both changed, and keeps mine until it is answered', () => {
    const merged = mergeCharter(plan(), plan({ aim: 'Mitt' }), plan({ aim: 'Deras' }));
    expect(merged).toEqual({ values: plan({ aim: 'Mitt' }), conflicts: ['aim'] });
  });

  it('asks nothing when both wrote the same', () => {
    expect(mergeCharter(plan(), plan({ aim: 'Samma' }), plan({ aim: 'Samma ' })).conflicts).toEqual([]);
  });
});
