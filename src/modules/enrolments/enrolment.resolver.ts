import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, AllowInSession } from '../../platform/access/allow.decorator.js';
import { Role } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import type { Page } from '../../platform/graphql/connection.js';
import { CurrentViewer } from '../../platform/graphql/request-context.js';
import { EnrolmentLifecycle } from './enrolment-lifecycle.service.js';
import { Enrolment } from './enrolment.entities.js';
import * as inputs from './enrolment.inputs.js';
import * as payloads from './enrolment.payloads.js';
import { EnrolmentService } from './enrolment.service.js';

/** Trainees in cohorts. */
@Resolver()
export class EnrolmentResolver {
  constructor(
    private readonly service: EnrolmentService,
    private readonly lifecycle: EnrolmentLifecycle,
  ) {}

  @Query(() => payloads.EnrolmentConnection, { description: 'The trainees in one’s scope: of one’s cohorts, one’s unit or one’s own.' })
  @Allow()
  enrolments(@CurrentViewer() viewer: Viewer, @Args() args: inputs.EnrolmentsArgs): Promise<Page<Enrolment>> {
    return this.service.list(viewer, args);
  }

  @Query(() => Enrolment, { description: 'One trainee’s place in a cohort.' })
  @Allow()
  enrolment(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'The enrolment.' }) id: string,
  ): Promise<Enrolment> {
    return this.service.get(viewer, id);
  }

  @Query(() => [Enrolment], { description: 'One’s own places in cohorts, latest round first.' })
  @Allow()
  myEnrolments(@CurrentViewer() viewer: Viewer): Promise<Enrolment[]> {
    return this.service.mine(viewer);
  }

  @Mutation(() => payloads.AddTraineePayload, {
    description:
      'Adds one trainee to a cohort by hand, by the rules of a roster. Codes: UNKNOWN_REFERENCE, REQUIRED, INVALID_FORMAT, ' +
      'DUPLICATE, REGULATION_CLOSED, CAPACITY_REACHED, SAME_PERSON, TRAINEE_ELSEWHERE, WRONG_STATE, PATIENT_IDENTIFIER.',
  })
  @AllowInSession(Role.OFFICE)
  async addTrainee(@CurrentViewer() viewer: Viewer, @Args('input') input: inputs.AddTraineeInput): Promise<payloads.AddTraineePayload> {
    return { enrolment: await this.service.add(viewer, input) };
  }

  @Mutation(() => payloads.AdmitTraineePayload, {
    description: 'Gives the place that was applied for. Codes: STALE_VERSION, WRONG_STATE, CAPACITY_REACHED.',
  })
  @Allow(Role.OFFICE)
  async admitTrainee(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.AdmitTraineeInput,
  ): Promise<payloads.AdmitTraineePayload> {
    return { enrolment: await this.lifecycle.take(viewer, 'admit', input) };
  }

  @Mutation(() => payloads.DeclineTraineePayload, { description: 'Declines an application. Codes: STALE_VERSION, WRONG_STATE.' })
  @Allow(Role.OFFICE)
  async declineTrainee(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.DeclineTraineeInput,
  ): Promise<payloads.DeclineTraineePayload> {
    return { enrolment: await this.lifecycle.take(viewer, 'decline', input) };
  }

  @Mutation(() => payloads.WithdrawTraineePayload, {
    description:
      'Records that a trainee left the round, and why. Codes: STALE_VERSION, WRONG_STATE, REASON_REQUIRED, INVALID_DATE, PATIENT_IDENTIFIER.',
  })
  @Allow(Role.OFFICE)
  async withdrawTrainee(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.WithdrawTraineeInput,
  ): Promise<payloads.WithdrawTraineePayload> {
    return { enrolment: await this.lifecycle.withdraw(viewer, input) };
  }

  @Mutation(() => payloads.CompleteTraineePayload, {
    description: 'Records that a trainee completed the round. Codes: STALE_VERSION, WRONG_STATE, INVALID_DATE.',
  })
  @Allow(Role.OFFICE)
  async completeTrainee(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.CompleteTraineeInput,
  ): Promise<payloads.CompleteTraineePayload> {
    return { enrolment: await this.lifecycle.complete(viewer, input) };
  }

  @Mutation(() => payloads.RestoreTraineePayload, {
    description:
      'Takes back a trainee who left or completed, or opens a declined application again. Codes: STALE_VERSION, WRONG_STATE, CAPACITY_REACHED.',
  })
  @Allow(Role.OFFICE)
  async restoreTrainee(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.RestoreTraineeInput,
  ): Promise<payloads.RestoreTraineePayload> {
    return { enrolment: await this.lifecycle.take(viewer, 'restore', input) };
  }

  @Mutation(() => payloads.SetProtectedTimePayload, {
    description: 'Records the protected time that the unit promises. Codes: STALE_VERSION, TOO_LARGE.',
  })
  @Allow(Role.OFFICE, Role.STUDY_DIRECTOR, Role.HEAD_OF_UNIT)
  async setProtectedTime(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.SetProtectedTimeInput,
  ): Promise<payloads.SetProtectedTimePayload> {
    return { enrolment: await this.service.setProtectedTime(viewer, input) };
  }
}
