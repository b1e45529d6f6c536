import type { Track } from '../regulations/index.js';
import type { EthicsDecision, EthicsKind } from './ethics-decision.entity.js';

/** Why data steps are open or closed; each has its sentence in `project.words.ts`. */
export type DataStepsReason =
  | 'NOT_NEEDED'
  | 'QUALITY_WORK'
  | 'APPROVED'
  | 'ADVISORY_OPINION'
  | 'STUDENT_EXEMPTION'
  | 'DECISION_MISSING'
  | 'EXEMPTION_WITH_PUBLICATION'
  | 'EXEMPTION_ON_IMPROVEMENT'
  | 'QUALITY_WORK_ON_RESEARCH'
  | 'APPLIED'
  | 'REJECTED';

/** Whether data may be collected, drawn or measured, and why. */
export interface DataSteps {
  allowed: boolean;
  reason: DataStepsReason;
}

/** What the rule needs to know of a decision. */
export type DecisionFacts = Pick<EthicsDecision, 'kind' | 'intendsToPublish'>;

const yes = (reason: DataStepsReason): DataSteps => ({ allowed: true, reason });
const no = (reason: DataStepsReason): DataSteps => ({ allowed: false, reason });

/**
 * Whether the current decision permits data steps (Act 2003:460; the authority's answer on ST doctors' written work):
 * approval must stand before the start; the student exemption ends where results are meant for scientific contexts;
 * quality work is outside the concept of research, so it needs no decision, and it is no ground for research.
 */
export function dataStepsAllowed(track: `${Track}`, latest: DecisionFacts | null): DataSteps {
  if (latest === null) return track === 'RESEARCH' ? no('DECISION_MISSING') : yes('NOT_NEEDED');
  const kind: `${EthicsKind}` = latest.kind;
  if (kind === 'STUDENT_EXEMPTION') return exemption(track, latest.intendsToPublish);
  if (kind === 'QUALITY_WORK') return track === 'RESEARCH' ? no('QUALITY_WORK_ON_RESEARCH') : yes('QUALITY_WORK');
  return kind === 'APPROVED' || kind === 'ADVISORY_OPINION' ? yes(kind) : no(kind);
}

function exemption(track: `${Track}`, intendsToPublish: boolean): DataSteps {
  if (track !== 'RESEARCH') return no('EXEMPTION_ON_IMPROVEMENT');
  return intendsToPublish ? no('EXEMPTION_WITH_PUBLICATION') : yes('STUDENT_EXEMPTION');
}
