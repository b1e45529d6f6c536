import { describe, expect, it } from '@jest/globals';
import { firstGround, groundsOf, type Evidence } from './grounds';

const evidence = (more: Partial<Evidence>): Evidence => ({
  title: 'Rapport',
  state: 'APPROVED',
  counts: true,
  milestone: { id: 'm' },
  seminar: null,
  ...more,
});

describe('groundsOf', () => {
  it('takes approved evidence that counts, milestones and seminars', () => {
    const all = [
      evidence({}),
      evidence({ state: 'PLANNED', milestone: { id: 'x' } }),
      evidence({ counts: false, milestone: null, seminar: { id: 'y' } }),
      evidence({ title: 'Seminarium', milestone: null, seminar: { id: 's' } }),
    ];
    expect(groundsOf(all)).toEqual([
      { key: 'milestone:m', title: 'Rapport', milestoneId: 'm', seminarId: null },
      { key: 'seminar:s', title: 'Seminarium', milestoneId: null, seminarId: 's' },
    ]);
  });

  it('begins with the latest in the plan', () => {
    expect(firstGround(groundsOf([evidence({}), evidence({ milestone: { id: 'n' } })]))).toBe('milestone:n');
    expect(firstGround([])).toBe('');
  });
});
