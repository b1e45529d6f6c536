import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.decorator.js';
import { Role } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import type { Page } from '../../platform/graphql/connection.js';
import { CurrentViewer } from '../../platform/graphql/request-context.js';
import { SeminarPlanService } from './seminar-plan.service.js';
import { Seminar } from './seminar.entities.js';
import {
  CancelSeminarInput,
  CreateSeminarInput,
  HoldSeminarInput,
  PlanSeminarsInput,
  ReopenSeminarInput,
  SeminarsArgs,
  UpdateSeminarInput,
} from './seminar.inputs.js';
import * as payloads from './seminar.payloads.js';
import { SeminarService } from './seminar.service.js';

/** Seminars: reading and planning them. */
@Resolver()
export class SeminarResolver {
  constructor(
    private readonly service: SeminarService,
    private readonly plan: SeminarPlanService,
  ) {}

  @Query(() => Seminar, { description: 'One seminar of a cohort in one’s scope.' })
  @Allow()
  seminar(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID, description: 'The seminar.' }) id: string): Promise<Seminar> {
    return this.service.get(viewer, id);
  }

  @Query(() => payloads.SeminarConnection, { description: 'The seminars of the cohorts in one’s scope.' })
  @Allow()
  seminars(@CurrentViewer() viewer: Viewer, @Args() args: SeminarsArgs): Promise<Page<Seminar>> {
    return this.service.list(viewer, args);
  }

  @Query(() => payloads.MySeminars, { description: 'The seminars of the cohorts in which one has a place.' })
  @Allow()
  mySeminars(@CurrentViewer() viewer: Viewer): Promise<payloads.MySeminars> {
    return this.service.mine(viewer);
  }

  @Mutation(() => payloads.PlanSeminarsPayload, {
    description: 'Creates the seminars of the cohort’s plan that are missing, 09:00-16:00 Swedish time. Codes: LOCKED.',
  })
  @Allow(Role.OFFICE)
  planSeminars(@CurrentViewer() viewer: Viewer, @Args('input') input: PlanSeminarsInput): Promise<payloads.PlanSeminarsPayload> {
    return this.plan.plan(viewer, input.cohortId);
  }

  @Mutation(() => payloads.CreateSeminarPayload, {
    description:
      'Adds a seminar that is not in the plan. Codes: INVALID_FORMAT, INVALID_PERIOD, UNKNOWN_REFERENCE, DUPLICATE, LOCKED, PATIENT_IDENTIFIER.',
  })
  @Allow(Role.OFFICE)
  async createSeminar(@CurrentViewer() viewer: Viewer, @Args('input') input: CreateSeminarInput): Promise<payloads.CreateSeminarPayload> {
    return { seminar: await this.plan.create(viewer, input) };
  }

  @Mutation(() => payloads.UpdateSeminarPayload, {
    description: 'Changes a seminar. Codes: STALE_VERSION, LOCKED, INVALID_PERIOD, INVALID_DATE, UNKNOWN_REFERENCE, PATIENT_IDENTIFIER.',
  })
  @Allow(Role.OFFICE)
  async updateSeminar(@CurrentViewer() viewer: Viewer, @Args('input') input: UpdateSeminarInput): Promise<payloads.UpdateSeminarPayload> {
    return { seminar: await this.plan.update(viewer, input) };
  }

  @Mutation(() => payloads.CancelSeminarPayload, {
    description:
      'Cancels a seminar that has not been held; it then counts nowhere. Codes: STALE_VERSION, REQUIRED, WRONG_STATE, LOCKED, PATIENT_IDENTIFIER.',
  })
  @Allow(Role.OFFICE)
  async cancelSeminar(@CurrentViewer() viewer: Viewer, @Args('input') input: CancelSeminarInput): Promise<payloads.CancelSeminarPayload> {
    return { seminar: await this.service.cancel(viewer, input) };
  }

  @Mutation(() => payloads.HoldSeminarPayload, {
    description:
      'Marks a seminar as held, from its start on; attendance counts from then. Codes: STALE_VERSION, NOT_AVAILABLE, WRONG_STATE, LOCKED.',
  })
  @Allow(Role.OFFICE)
  async holdSeminar(@CurrentViewer() viewer: Viewer, @Args('input') input: HoldSeminarInput): Promise<payloads.HoldSeminarPayload> {
    return { seminar: await this.service.hold(viewer, input) };
  }

  @Mutation(() => payloads.ReopenSeminarPayload, {
    description: 'Makes a held or cancelled seminar one to be held again; what was registered stays. Codes: STALE_VERSION, WRONG_STATE.',
  })
  @Allow(Role.OFFICE)
  async reopenSeminar(@CurrentViewer() viewer: Viewer, @Args('input') input: ReopenSeminarInput): Promise<payloads.ReopenSeminarPayload> {
    return { seminar: await this.service.reopen(viewer, input) };
  }
}
