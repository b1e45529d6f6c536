import { civilDate, daysBetween } from '../../platform/time/clock.js';
import type { TemplateItem } from '../cohorts/index.js';
import type { Problem } from '../../platform/errors/rejected.js';
import { EvidenceKind, MilestoneState, type Milestone } from './milestone.entities.js';
import type { ObstacleCode } from './milestone.workflow.js';

/** Items that the product itself records: nobody hands them in. */
const RECORDED = ['SURVEY', 'GENERATED'];

/** True when an item of the plan must be handed in. */
export function isNeeded(item: TemplateItem): boolean {
  return !RECORDED.includes(item.kind ?? '');
}

/** A piece of evidence as it is handed in. */
export interface EvidenceGiven {
  kind: EvidenceKind;
  itemKey?: string | null;
  title?: string | null;
  url?: string | null;
  text?: string | null;
  logEntryId?: string | null;
}

/** True when every item that must be handed in has at least one piece of evidence. */
export function evidenceComplete(items: readonly TemplateItem[], given: readonly EvidenceGiven[]): boolean {
  const keys = new Set(given.map((piece) => piece.itemKey));
  return items.every((item) => !isNeeded(item) || keys.has(item.key));
}

/** The field that each kind of evidence fills, and no other kind. */
const FIELDS = [
  [EvidenceKind.LINK, 'url'],
  [EvidenceKind.TEXT, 'text'],
  [EvidenceKind.LOG_ENTRY, 'logEntryId'],
] as const satisfies readonly (readonly [EvidenceKind, keyof EvidenceGiven])[];

/** What is wrong with the evidence: an unknown item, an empty piece, a field that belongs to another kind. */
export function evidenceProblems(items: readonly TemplateItem[], given: readonly EvidenceGiven[]): Problem[] {
  const known = new Set(items.map((item) => item.key));
  return given.flatMap((piece, i) => {
    const problems: Problem[] = [];
    const at = (field: string): string[] => ['evidence', String(i), field];
    if (piece.itemKey && !known.has(piece.itemKey)) problems.push({ code: 'UNKNOWN_REFERENCE', path: at('itemKey') });
    for (const [kind, field] of FIELDS) {
      if (kind === piece.kind && !piece[field]) problems.push({ code: 'REQUIRED', path: at(field) });
      if (kind !== piece.kind && piece[field]) problems.push({ code: 'INVALID_FORMAT', path: at(field) });
    }
    return problems;
  });
}

/** What is wrong with the answers to the criteria: an unknown one, or the same one twice. */
export function criteriaProblems(criteria: readonly TemplateItem[], given: readonly { criterionKey: string }[]): Problem[] {
  const known = new Set(criteria.map((criterion) => criterion.key));
  const seen = new Set<string>();
  return given.flatMap(({ criterionKey }, i): Problem[] => {
    const path = ['criteria', String(i), 'criterionKey'];
    if (!known.has(criterionKey)) return [{ code: 'UNKNOWN_REFERENCE', path }];
    if (seen.has(criterionKey)) return [{ code: 'DUPLICATE', path }];
    seen.add(criterionKey);
    return [];
  });
}

/** True while it waits to be handed in, for the first time or again. */
export function isToDo(milestone: Pick<Milestone, 'state'>): boolean {
  return milestone.state === MilestoneState.OPEN || milestone.state === MilestoneState.RETURNED;
}

/** True when its day has passed and it has not been handed in. */
export function isOverdue(milestone: Pick<Milestone, 'state' | 'dueOn'>, today: string): boolean {
  return isToDo(milestone) && milestone.dueOn < today;
}

/** Whole days that it has waited for its reviewer; null when it waits for nobody. */
export function daysWaiting(milestone: Pick<Milestone, 'state' | 'submittedAt'>, today: string): number | null {
  const waits = milestone.state === MilestoneState.SUBMITTED || milestone.state === MilestoneState.IN_REVIEW;
  return waits && milestone.submittedAt ? daysBetween(civilDate(milestone.submittedAt), today) : null;
}

/** A milestone of the trainee's home. */
export interface HomeMilestone {
  milestone: Milestone;
  required: boolean;
  /** True when the trainee is the one who hands it in. */
  own: boolean;
  /** What stands in the way of handing it in. */
  obstacle: ObstacleCode | null;
}

/** Where a trainee stands. */
export interface Standing {
  next: HomeMilestone | null;
  returned: Milestone[];
  overdueCount: number;
  deadlines: Milestone[];
  progress: { approved: number; total: number; required: number; requiredApproved: number };
}

/**
 * Where a trainee stands, from their milestones by due day. The next step is the trainee's own milestone that is due first;
 * if it cannot be handed in yet, the step is what stands in its way.
 */
export function standingOf(milestones: readonly HomeMilestone[], today: string): Standing {
  const toDo = milestones.filter((m) => isToDo(m.milestone));
  const approved = milestones.filter((m) => m.milestone.state === MilestoneState.APPROVED);
  return {
    next: toDo.find((m) => m.own) ?? null,
    returned: toDo.map((m) => m.milestone).filter((m) => m.state === MilestoneState.RETURNED),
    overdueCount: toDo.filter((m) => isOverdue(m.milestone, today)).length,
    deadlines: toDo.map((m) => m.milestone).filter((m) => m.dueOn >= today),
    progress: {
      approved: approved.length,
      total: milestones.length,
      required: milestones.filter((m) => m.required).length,
      requiredApproved: approved.filter((m) => m.required).length,
    },
  };
}
