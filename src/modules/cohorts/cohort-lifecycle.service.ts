import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Database } from '../../platform/database/database.service.js';
import { Rejected } from '../../platform/errors/rejected.js';
import { newId } from '../../platform/ids/id.js';
import { Clock } from '../../platform/time/clock.js';
import { Cohort, CohortEvent } from './cohort.entity.js';
import { CohortService } from './cohort.service.js';
import { barrierTo, COHORT_STEPS, type CohortAction } from './cohort.workflow.js';

/** What every step is told. */
export interface StepRequest {
  cohortId: string;
  expectedVersion: number;
  reason?: string;
}

/** Takes a cohort from one state to the next, as the table of steps says, and keeps the history. */
@Injectable()
export class CohortLifecycle {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly cohorts: CohortService,
  ) {}

  /** Takes one step. STALE_VERSION, WRONG_STATE, TRAINEES_ADMITTED. */
  async take(viewer: Viewer, action: CohortAction, { cohortId, expectedVersion, reason }: StepRequest): Promise<Cohort> {
    const cohort = await this.cohorts.hold(viewer, cohortId);
    if (cohort.version !== expectedVersion) throw Rejected.stale(cohort.version);
    const step = COHORT_STEPS[action];
    const barrier = barrierTo(action, cohort.state, step.onlyWithoutTrainees ? await this.cohorts.admitted(cohortId) : 0);
    if (barrier) throw Rejected.of(barrier, [], { state: cohort.state });
    const version = await this.db.update(Cohort, { id: cohort.id, version: expectedVersion }, { state: step.to });
    await this.db.insert(CohortEvent, {
      id: newId(),
      cohortId: cohort.id,
      fromState: cohort.state,
      toState: step.to,
      at: this.clock.now(),
      actorId: viewer.id,
      reason: reason ?? null,
    });
    await this.audit.record(viewer, step.audit, {
      entity: 'Cohort',
      id: cohort.id,
      cohortId: cohort.id,
      details: { from: cohort.state, to: step.to, version },
    });
    return { ...cohort, state: step.to, version };
  }
}
