import { Role } from '../../platform/access/roles.js';
import { GoalPartKind, PartForce } from '../regulations/index.js';

/** Where one part of a goal stands for one trainee. */
export enum GoalPartStatus {
  CONFIRMED = 'CONFIRMED',
  APPROVED_NOT_CONFIRMED = 'APPROVED_NOT_CONFIRMED',
  IN_REVIEW = 'IN_REVIEW',
  IN_PROGRESS = 'IN_PROGRESS',
  NO_EVIDENCE = 'NO_EVIDENCE',
  ADVICE_ONLY = 'ADVICE_ONLY',
}

/** Where one piece of evidence stands. */
export enum GoalEvidenceState {
  PLANNED = 'PLANNED',
  IN_REVIEW = 'IN_REVIEW',
  RETURNED = 'RETURNED',
  APPROVED = 'APPROVED',
  MISSED = 'MISSED',
}

/** What the rules need to know of a part of a goal. */
export interface RulePart {
  id: string;
  kind: GoalPartKind;
  force: PartForce;
  certifiedBy: readonly Role[];
}

/** A milestone or a seminar that is mapped to a part. */
export interface RuleEvidence {
  source: 'MILESTONE' | 'SEMINAR';
  state: GoalEvidenceState;
  /** Key of the milestone in its plan. */
  key?: string;
}

/**
 * The milestone without which a part is not ready to be certified, however much else is approved: choosing a register is no risk
 * and event analysis (a4, first requirement), a first PDSA cycle no finished development work.
 */
export const DECISIVE: Readonly<Record<string, string>> = {
  'a4-k1': 'qi-orsak-risk',
  'a4-u2': 'qi-rapport',
  'STa2-k1': 'qi-orsak-risk',
  'STa2-u1': 'qi-rapport',
  'a5-u2': 'rs-rapport',
  '2008-20-u1': 'qi-rapport',
  '2008-19-u1': 'rs-rapport',
};

/** What is known of a trainee for one goal. */
export interface GoalFacts<Part extends RulePart, Evidence extends RuleEvidence, Confirmation> {
  parts: readonly Part[];
  /** Evidence by the id of the part it is mapped to. */
  evidence: ReadonlyMap<string, readonly Evidence[]>;
  /** Standing confirmations by the id of the part. */
  confirmations: ReadonlyMap<string, Confirmation>;
  /** True when the seminars form a course: the cohort has a course leader. */
  courseLed: boolean;
}

/** One part with what is known of it. */
export interface PartProgress<Part, Evidence, Confirmation> {
  part: Part;
  status: GoalPartStatus;
  /** `counts` is false for evidence that the regulation does not let fulfil the part. */
  evidence: (Evidence & { counts: boolean })[];
  confirmation: Confirmation | null;
}

/** The general advice (allmänna råd) asks for no certificate. */
export function isAdvice(part: Pick<RulePart, 'kind' | 'force'>): boolean {
  return part.kind === GoalPartKind.ADVICE || part.force === PartForce.ADVICE;
}

/** A course: an activity that a course leader may certify (SOSFS 2015:8, a5; certificate form appendix 5). */
export function isCourse(part: Pick<RulePart, 'certifiedBy'>): boolean {
  return part.certifiedBy.includes(Role.COURSE_LEADER);
}

/**
 * Whether evidence of a kind can fulfil a part at all. A seminar is advice only (SOSFS 2015:8, a4 and a5, general advice);
 * it supports the course of a5 only when the seminars form a course with a course leader.
 */
export function canFulfil(part: RulePart, source: RuleEvidence['source'], courseLed: boolean): boolean {
  if (source === 'MILESTONE' || isAdvice(part)) return true;
  return isCourse(part) && courseLed;
}

/** Where a part stands, from its confirmation and the evidence that can fulfil it. */
export function statusOf(part: RulePart, confirmed: boolean, states: readonly GoalEvidenceState[]): GoalPartStatus {
  if (isAdvice(part)) return GoalPartStatus.ADVICE_ONLY;
  if (confirmed) return GoalPartStatus.CONFIRMED;
  if (states.includes(GoalEvidenceState.APPROVED)) return GoalPartStatus.APPROVED_NOT_CONFIRMED;
  if (states.includes(GoalEvidenceState.IN_REVIEW)) return GoalPartStatus.IN_REVIEW;
  const planned = states.includes(GoalEvidenceState.PLANNED) || states.includes(GoalEvidenceState.RETURNED);
  return planned ? GoalPartStatus.IN_PROGRESS : GoalPartStatus.NO_EVIDENCE;
}

/** Every part of a goal with its status, evidence and confirmation, in the order of the parts. */
export function partsProgress<P extends RulePart, E extends RuleEvidence, C>(facts: GoalFacts<P, E, C>): PartProgress<P, E, C>[] {
  return facts.parts.map((part) => {
    const evidence = (facts.evidence.get(part.id) ?? []).map((e) => ({ ...e, counts: canFulfil(part, e.source, facts.courseLed) }));
    const confirmation = facts.confirmations.get(part.id) ?? null;
    const states = statesOf(part, evidence);
    return { part, status: statusOf(part, confirmation !== null, states), evidence, confirmation };
  });
}

/** The states of the evidence that counts; what is approved beside the decisive milestone is only work in progress. */
function statesOf(part: RulePart, evidence: readonly (RuleEvidence & { counts: boolean })[]): GoalEvidenceState[] {
  const decisive = evidence.some((e) => e.key === DECISIVE[part.id]) ? DECISIVE[part.id] : undefined;
  return evidence
    .filter((e) => e.counts)
    .map((e) =>
      e.state === GoalEvidenceState.APPROVED && decisive !== undefined && e.key !== decisive ? GoalEvidenceState.PLANNED : e.state,
    );
}

/**
 * Whether a goal is reached: every part beside the general advice is confirmed. That includes a part whose force the original
 * text leaves open or that binds most specialties only (2008: the project of goal 20, the course of goal 19): there the
 * supervisor certifies that it is fulfilled or that the specialty does not ask for it, so that nothing is complete by silence.
 */
export function isComplete(parts: readonly { part: RulePart; status: GoalPartStatus }[]): boolean {
  const binding = parts.filter((p) => !isAdvice(p.part));
  return binding.length > 0 && binding.every((p) => p.status === GoalPartStatus.CONFIRMED);
}
