/** What is counted of a milestone. */
export interface Counted {
  required: boolean;
  state: 'OPEN' | 'SUBMITTED' | 'IN_REVIEW' | 'RETURNED' | 'APPROVED';
  overdue: boolean;
}

/** How far a trainee has come: approved among the milestones that a complete project needs, and how many are late. */
export function milestoneSums(milestones: readonly Counted[]): { approved: number; required: number; overdue: number } {
  const required = milestones.filter((milestone) => milestone.required);
  return {
    approved: required.filter((milestone) => milestone.state === 'APPROVED').length,
    required: required.length,
    overdue: milestones.filter((milestone) => milestone.overdue).length,
  };
}

/** The milestone that the trainee is to hand in next: what came back first, then what is due first. Null when nothing is left. */
export function nextMilestone<One extends Counted & { dueOn: string; responsibleRole: string }>(milestones: readonly One[]): One | null {
  const own = milestones.filter((milestone) => milestone.responsibleRole === 'TRAINEE' && milestone.required);
  const byDay = (a: One, b: One): number => a.dueOn.localeCompare(b.dueOn);
  const returned = own.filter((milestone) => milestone.state === 'RETURNED').sort(byDay);
  const open = own.filter((milestone) => milestone.state === 'OPEN').sort(byDay);
  return returned[0] ?? open[0] ?? null;
}
