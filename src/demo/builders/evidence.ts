import { newId } from '../../platform/ids/id.js';
import type { MilestoneDefinition, TemplateItem } from '../../modules/cohorts/index.js';
import { EvidenceKind, type MilestoneSubmission, SubmissionEvidence } from '../../modules/milestones/index.js';
import { type LogEntry, LogKind } from '../../modules/projects/index.js';
import { evidenceText } from '../content/evidence.js';
import type { ToldProject } from './project.js';
import type { Stage } from './stage.js';

/** What the evidence of a trainee is worded with. */
export interface EvidenceContext {
  /** The trainee's number in the round, from 0: chooses between wordings. */
  index: number;
  trainee: string;
  supervisor: string;
  unit: string;
  title: string;
  regulation: string;
  weeks: number;
}

type Piece = Pick<SubmissionEvidence, 'kind' | 'title' | 'url' | 'text' | 'logEntryId'>;

/** Items that the product itself records; nobody hands them in. */
const RECORDED = ['SURVEY', 'GENERATED'];
const LINKED = ['DOCUMENT', 'CHART'];

/** Adds a piece of evidence for every item that must be handed in. */
export function addEvidence(
  { sheet }: Stage,
  place: { told: ToldProject | null; context: EvidenceContext },
  definition: MilestoneDefinition,
  submission: MilestoneSubmission,
): void {
  const items = definition.evidence.filter((item) => !RECORDED.includes(item.kind ?? ''));
  const pieces = items.flatMap((item) => piecesFor(item, place, definition, submission).map((piece) => ({ itemKey: item.key, ...piece })));
  pieces.forEach((piece, position) => sheet.add(SubmissionEvidence, { id: newId(), submissionId: submission.id, position, ...piece }));
}

function piecesFor(
  item: TemplateItem,
  { told, context }: { told: ToldProject | null; context: EvidenceContext },
  definition: MilestoneDefinition,
  submission: MilestoneSubmission,
): Piece[] {
  const nothing = { title: null, url: null, text: null, logEntryId: null };
  if (item.key === 'pdsa-blad') {
    const tests = testsBefore(told?.log ?? [], submission.submittedAt);
    if (tests.length > 0) return tests.map((entry) => ({ ...nothing, kind: EvidenceKind.LOG_ENTRY, logEntryId: entry.id }));
  }
  if (LINKED.includes(item.kind ?? '')) {
    const url = `https://dokument.demo.example/${definition.key}/${submission.id.slice(-6)}`;
    return [{ ...nothing, kind: EvidenceKind.LINK, title: item.sv, url }];
  }
  return [{ ...nothing, kind: EvidenceKind.TEXT, title: item.sv, text: evidenceText(item.key, context) }];
}

/** Entries about changes that were tried before an instant. */
function testsBefore(log: readonly LogEntry[], instant: Date): LogEntry[] {
  return log.filter((entry) => entry.kind === LogKind.CHANGE && entry.createdAt <= instant);
}
