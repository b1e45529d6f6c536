import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Database } from '../../platform/database/database.service.js';
import { forbidden } from '../../platform/errors/denied.js';
import { Rejected } from '../../platform/errors/rejected.js';
import { newId } from '../../platform/ids/id.js';
import { Clock } from '../../platform/time/clock.js';
import { EnrolmentAccess } from '../enrolments/index.js';
import { Milestone, MilestoneAction, MilestoneEvent } from './milestone.entities.js';
import { MilestoneFactsReader, type ReachedMilestone } from './milestone.facts.js';
import { isTheirs, obstacleTo, STATE_NAMES, stepsOf, TRANSITIONS, type Given } from './milestone.workflow.js';

/** Takes the steps of the workflow: what all of them have in common. */
@Injectable()
export class MilestoneSteps {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly facts: MilestoneFactsReader,
    private readonly enrolments: EnrolmentAccess,
  ) {}

  /** The milestone of a step that is the viewer's to take. NOT_FOUND out of scope, FORBIDDEN when it is somebody else's step. */
  async reach(viewer: Viewer, action: MilestoneAction, milestoneId: string): Promise<ReachedMilestone> {
    const reached = await this.facts.toChange(viewer, milestoneId);
    if (!isTheirs(action, reached)) throw forbidden();
    return reached;
  }

  /** Refuses the step when somebody else was first or something stands in its way. */
  check(viewer: Viewer, action: MilestoneAction, reached: ReachedMilestone, expectedVersion: number, given: Given = {}): void {
    const { version, state } = reached.milestone;
    if (version !== expectedVersion) throw Rejected.stale(version);
    const obstacle = obstacleTo(action, reached, given);
    if (obstacle) throw Rejected.of(obstacle, pathOf(obstacle, action), { state: STATE_NAMES[state][viewer.language] });
  }

  /** Takes a step that has been checked: state, history, audit and the trainee's activity. */
  async take(
    viewer: Viewer,
    action: MilestoneAction,
    { milestone, ...reached }: ReachedMilestone,
    changes: Partial<Milestone>,
    reason: string | null = null,
  ): Promise<Milestone> {
    const steps = stepsOf(action, reached);
    const next: Milestone = { ...milestone, ...changes, state: steps.at(-1)?.to ?? milestone.state };
    const { state, round, submittedAt, decidedAt } = next;
    next.version = await this.db.update(
      Milestone,
      { id: milestone.id, version: milestone.version },
      { state, round, submittedAt, decidedAt },
    );
    const events = steps.map((step): MilestoneEvent => ({
      id: newId(),
      milestoneId: milestone.id,
      action: step.action,
      fromState: step.from,
      toState: step.to,
      round,
      at: this.clock.now(),
      actorId: viewer.id,
      reason: step.action === action ? reason : null,
    }));
    await this.db.insert(MilestoneEvent, events);
    for (const event of events) await this.note(viewer, event, reached);
    if (viewer.id === reached.personId) await this.enrolments.noteActivity(milestone.enrolmentId);
    return next;
  }

  private async note(viewer: Viewer, event: MilestoneEvent, { cohortId, personId }: { cohortId: string; personId: string }): Promise<void> {
    await this.audit.record(viewer, TRANSITIONS[event.action].audit, {
      entity: 'Milestone',
      id: event.milestoneId,
      cohortId,
      personId,
      details: { from: event.fromState, to: event.toState, round: event.round },
    });
  }
}

function pathOf(obstacle: string, action: MilestoneAction): string[] {
  if (obstacle === 'EVIDENCE_MISSING') return ['evidence'];
  if (obstacle === 'REASON_REQUIRED') return [action === MilestoneAction.REOPEN ? 'reason' : 'comment'];
  return [];
}
