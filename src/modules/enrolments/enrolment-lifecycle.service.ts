import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Database } from '../../platform/database/database.service.js';
import { forbidden } from '../../platform/errors/denied.js';
import { Rejected } from '../../platform/errors/rejected.js';
import { Clock } from '../../platform/time/clock.js';
import { CohortService, takesTrainees, type Cohort } from '../cohorts/index.js';
import { EnrolmentAccess } from './enrolment.access.js';
import { Enrolment, EnrolmentState, WithdrawalReason } from './enrolment.entities.js';
import type { AdmitTraineeInput, CompleteTraineeInput, WithdrawTraineeInput } from './enrolment.inputs.js';
import { mayManage } from './enrolment.policy.js';
import { ENROLMENT_STEPS, needsFreePlace, stateAfter, type EnrolmentAction } from './enrolment.workflow.js';
import { IntakeService } from './intake.service.js';

/** Takes a trainee from one state to the next, as the table of steps says. */
@Injectable()
export class EnrolmentLifecycle {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: EnrolmentAccess,
    private readonly cohorts: CohortService,
    private readonly intake: IntakeService,
  ) {}

  /** Admits, declines or restores. STALE_VERSION, WRONG_STATE, CAPACITY_REACHED. */
  async take(viewer: Viewer, action: 'admit' | 'decline' | 'restore', input: AdmitTraineeInput): Promise<Enrolment> {
    return this.step(viewer, action, input, (enrolment, to) => {
      if (to !== EnrolmentState.ADMITTED) return {};
      return { admittedOn: enrolment.admittedOn ?? this.clock.today(), endedOn: null, withdrawalReason: null, withdrawalNote: null };
    });
  }

  /** Records that a trainee completed the round. STALE_VERSION, WRONG_STATE, INVALID_DATE. */
  async complete(viewer: Viewer, input: CompleteTraineeInput): Promise<Enrolment> {
    return this.step(viewer, 'complete', input, (enrolment) => ({ endedOn: this.lastDay(enrolment, input.on) }));
  }

  /** Records that a trainee left. STALE_VERSION, WRONG_STATE, INVALID_DATE, REASON_REQUIRED (OTHER without a note). */
  async withdraw(viewer: Viewer, input: WithdrawTraineeInput): Promise<Enrolment> {
    return this.step(viewer, 'withdraw', input, (enrolment) => {
      if (input.reason === WithdrawalReason.OTHER && !input.note) throw Rejected.of('REASON_REQUIRED', ['note']);
      return { endedOn: this.lastDay(enrolment, input.on), withdrawalReason: input.reason, withdrawalNote: input.note ?? null };
    });
  }

  private async step(
    viewer: Viewer,
    action: EnrolmentAction,
    { enrolmentId, expectedVersion }: AdmitTraineeInput,
    changesTo: (enrolment: Enrolment, to: EnrolmentState) => Partial<Enrolment>,
  ): Promise<Enrolment> {
    const { enrolment, relations } = await this.access.reach(viewer, enrolmentId);
    if (!mayManage(relations)) throw forbidden();
    if (enrolment.version !== expectedVersion) throw Rejected.stale(enrolment.version);
    const to = stateAfter(action, enrolment.state);
    if (to === null) throw Rejected.of('WRONG_STATE', [], { state: enrolment.state });
    const cohort = needsFreePlace(enrolment.state, to) ? await this.withFreePlace(viewer, enrolment.cohortId) : null;
    const changes = { ...changesTo(enrolment, to), state: to };
    const version = await this.db.update(Enrolment, { id: enrolment.id, version: expectedVersion }, changes);
    const next: Enrolment = { ...enrolment, ...changes, version };
    await this.audit.record(viewer, ENROLMENT_STEPS[action].audit, {
      entity: 'Enrolment',
      id: enrolment.id,
      cohortId: enrolment.cohortId,
      personId: enrolment.personId,
      details: { from: enrolment.state, to, version },
    });
    if (cohort) await this.intake.startPlans(cohort, [next]);
    return next;
  }

  private async withFreePlace(viewer: Viewer, cohortId: string): Promise<Cohort> {
    const cohort = await this.cohorts.hold(viewer, cohortId);
    if (!takesTrainees(cohort.state)) throw Rejected.of('WRONG_STATE', [], { state: cohort.state });
    if ((await this.cohorts.admitted(cohortId)) >= cohort.capacity)
      throw Rejected.of('CAPACITY_REACHED', [], { capacity: cohort.capacity });
    return cohort;
  }

  private lastDay(enrolment: Enrolment, on: string | null | undefined): string {
    const today = this.clock.today();
    const day = on ?? today;
    if (day > today || (enrolment.admittedOn !== null && day < enrolment.admittedOn)) throw Rejected.of('INVALID_DATE', ['on']);
    return day;
  }
}
