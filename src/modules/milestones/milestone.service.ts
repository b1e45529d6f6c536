import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql } from '../../platform/database/sql.js';
import { notFound } from '../../platform/errors/denied.js';
import { Rejected, type Problem } from '../../platform/errors/rejected.js';
import { isId, newId } from '../../platform/ids/id.js';
import { Clock } from '../../platform/time/clock.js';
import { MilestoneDefinition } from '../cohorts/index.js';
import { Milestone, MilestoneAction, MilestoneState, MilestoneSubmission, SubmissionEvidence } from './milestone.entities.js';
import { MilestoneFactsReader, type ReachedMilestone } from './milestone.facts.js';
import type { RecallMilestoneInput, SubmissionEvidenceInput, SubmitMilestoneInput } from './milestone.inputs.js';
import { evidenceComplete, evidenceProblems } from './milestone.rules.js';
import { MilestoneSteps } from './milestone.steps.js';
import { stepsOf } from './milestone.workflow.js';

const { SUBMIT, RECALL } = MilestoneAction;

/** Handing in and taking back. */
@Injectable()
export class MilestoneService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly facts: MilestoneFactsReader,
    private readonly steps: MilestoneSteps,
  ) {}

  /** One milestone in the viewer's scope. NOT_FOUND otherwise. */
  async get(viewer: Viewer, id: string): Promise<Milestone> {
    const [reached] = await this.facts.byIds(viewer, [id]);
    if (!reached) throw notFound();
    return reached.milestone;
  }

  /**
   * Hands a milestone in. The same submission id again, by the same person, answers with what the first one did.
   * STALE_VERSION, LOCKED, WRONG_STATE, PROJECT_MISSING, ETHICS_MISSING, EVIDENCE_MISSING, UNKNOWN_REFERENCE.
   */
  async submit(viewer: Viewer, input: SubmitMilestoneInput): Promise<Milestone> {
    const reached = await this.steps.reach(viewer, SUBMIT, input.milestoneId);
    if (input.submissionId && (await this.isRepeat(viewer, input.submissionId, input.milestoneId))) return reached.milestone;
    const evidence = input.evidence ?? [];
    const { evidence: items } = await this.definitionOf(reached);
    const problems = [...evidenceProblems(items, evidence), ...(await this.logEntryProblems(reached, evidence))];
    const given = problems.length > 0 ? {} : { evidenceComplete: evidenceComplete(items, evidence) };
    this.steps.check(viewer, SUBMIT, reached, input.expectedVersion, given);
    if (problems.length > 0) throw new Rejected(problems);
    const submission = this.submissionOf(viewer, reached, input);
    await this.db.insert(MilestoneSubmission, submission);
    await this.db.insert(SubmissionEvidence, rowsOf(submission, evidence));
    const { round, submittedAt } = submission;
    return this.steps.take(viewer, SUBMIT, reached, { round, submittedAt, ...(submission.decidedAt && { decidedAt: submittedAt }) });
  }

  /** Takes a submission back before a reviewer has opened it. REVIEW_STARTED, STALE_VERSION, LOCKED, WRONG_STATE. */
  async recall(viewer: Viewer, input: RecallMilestoneInput): Promise<Milestone> {
    const reached = await this.steps.reach(viewer, RECALL, input.milestoneId);
    this.steps.check(viewer, RECALL, reached, input.expectedVersion);
    const { id: milestoneId, round } = reached.milestone;
    await this.db.change(MilestoneSubmission, { milestoneId, round }, { recalledAt: this.clock.now() });
    return this.steps.take(viewer, RECALL, reached, { submittedAt: null });
  }

  private async isRepeat(viewer: Viewer, submissionId: string, milestoneId: string): Promise<boolean> {
    if (!isId(submissionId)) throw Rejected.of('INVALID_FORMAT', ['submissionId']);
    const earlier = await this.db.find(MilestoneSubmission, submissionId);
    if (!earlier) return false;
    if (earlier.milestoneId !== milestoneId || earlier.submittedById !== viewer.id) throw Rejected.of('DUPLICATE', ['submissionId']);
    return true;
  }

  private async definitionOf({ milestone }: ReachedMilestone): Promise<MilestoneDefinition> {
    const definition = await this.db.find(MilestoneDefinition, milestone.definitionId);
    if (!definition) throw notFound();
    return definition;
  }

  /** Only entries of the trainee's own project, and none that has been taken back. */
  private async logEntryProblems({ projectId }: ReachedMilestone, evidence: readonly SubmissionEvidenceInput[]): Promise<Problem[]> {
    const ids = evidence.flatMap(({ logEntryId }) => logEntryId ?? []);
    if (ids.length === 0) return [];
    const found = await this.db.select<{ id: string }>(
      sql`select l.id from log_entry l where ${inList(sql`l.id`, ids)} and l.project_id = ${projectId ?? ''} and l.removed_at is null`,
    );
    const known = new Set(found.map((entry) => entry.id));
    return evidence.flatMap(({ logEntryId }, i): Problem[] =>
      logEntryId && !known.has(logEntryId) ? [{ code: 'UNKNOWN_REFERENCE', path: ['evidence', String(i), 'logEntryId'] }] : [],
    );
  }

  private submissionOf(viewer: Viewer, reached: ReachedMilestone, input: SubmitMilestoneInput): MilestoneSubmission {
    const now = this.clock.now();
    const decided = stepsOf(SUBMIT, reached).some((step) => step.to === MilestoneState.APPROVED);
    return {
      id: input.submissionId ?? newId(),
      milestoneId: reached.milestone.id,
      round: reached.milestone.round + 1,
      reflection: input.reflection,
      submittedById: viewer.id,
      submittedAt: now,
      recalledAt: null,
      openedAt: null,
      openedById: null,
      decidedAt: decided ? now : null,
      decidedById: null,
      outcome: decided ? MilestoneState.APPROVED : null,
      comment: null,
    };
  }
}

function rowsOf(submission: MilestoneSubmission, evidence: readonly SubmissionEvidenceInput[]): SubmissionEvidence[] {
  return evidence.map((piece, position) => ({
    id: newId(),
    submissionId: submission.id,
    position,
    kind: piece.kind,
    itemKey: piece.itemKey ?? null,
    title: piece.title ?? null,
    url: piece.url ?? null,
    text: piece.text ?? null,
    logEntryId: piece.logEntryId ?? null,
  }));
}
