import { describe, expect, it } from '@jest/globals';
import { milestoneSums, nextMilestone, type Counted } from './milestone-sums';

const milestone = (state: Counted['state'], dueOn: string, more: Partial<Counted> = {}, responsibleRole = 'TRAINEE') => ({
  required: true,
  overdue: false,
  ...more,
  state,
  dueOn,
  responsibleRole,
});

describe('milestoneSums', () => {
  it('counts approved among the required, and what is late', () => {
    const all = [
      milestone('APPROVED', '2026-01-01'),
      milestone('APPROVED', '2026-01-01', { required: false }),
      milestone('OPEN', '2026-02-01', { overdue: true }),
      milestone('SUBMITTED', '2026-03-01'),
    ];
    expect(milestoneSums(all)).toEqual({ approved: 1, required: 3, overdue: 1 });
  });

  it('is nothing of nothing without a plan', () => {
    expect(milestoneSums([])).toEqual({ approved: 0, required: 0, overdue: 0 });
  });
});

describe('nextMilestone', () => {
  it('takes what came back before what is due first', () => {
    const returned = milestone('RETURNED', '2026-05-01');
    expect(nextMilestone([milestone('OPEN', '2026-02-01'), returned])).toBe(returned);
  });

  it('takes the first by day, not by place', () => {
    const first = milestone('OPEN', '2026-02-01');
    expect(nextMilestone([milestone('OPEN', '2026-03-01'), first])).toBe(first);
  });

  it('leaves out what others hand in, what is not required and what waits for a review', () => {
    const all = [
      milestone('OPEN', '2026-02-01', {}, 'COACH'),
      milestone('OPEN', '2026-02-01', { required: false }),
      milestone('SUBMITTED', '2026-02-01'),
      milestone('APPROVED', '2026-02-01'),
    ];
    expect(nextMilestone(all)).toBeNull();
  });
});
