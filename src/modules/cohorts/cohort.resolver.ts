import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.decorator.js';
import { Role } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import type { Page } from '../../platform/graphql/connection.js';
import { CurrentViewer } from '../../platform/graphql/request-context.js';
import { Track } from '../regulations/index.js';
import { CohortElementService } from './cohort-element.service.js';
import { CohortLifecycle } from './cohort-lifecycle.service.js';
import { Cohort } from './cohort.entity.js';
import * as inputs from './cohort.inputs.js';
import * as payloads from './cohort.payloads.js';
import { CohortService } from './cohort.service.js';
import { CohortAction } from './cohort.workflow.js';
import { MilestoneTemplate } from './template.entities.js';

/** Cohorts, their life and their delivery model. */
@Resolver()
export class CohortResolver {
  constructor(
    private readonly service: CohortService,
    private readonly lifecycle: CohortLifecycle,
    private readonly elements: CohortElementService,
  ) {}

  @Query(() => payloads.CohortConnection, { description: 'The cohorts in one’s scope; those never run and stopped too.' })
  @Allow()
  cohorts(@CurrentViewer() viewer: Viewer, @Args() args: inputs.CohortsArgs): Promise<Page<Cohort>> {
    return this.service.list(viewer, args);
  }

  @Query(() => Cohort, { description: 'One cohort in one’s scope.' })
  @Allow()
  cohort(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID, description: 'The cohort.' }) id: string): Promise<Cohort> {
    return this.service.get(viewer, id);
  }

  @Query(() => [MilestoneTemplate], { description: 'The plans that a cohort can follow, with their milestones and seminars.' })
  @Allow()
  milestoneTemplates(
    @Args('track', { type: () => Track, nullable: true, description: 'Only plans for this kind of round.' }) track: Track | null,
  ): Promise<MilestoneTemplate[]> {
    return this.service.templates(track ?? null);
  }

  @Mutation(() => payloads.CreateCohortPayload, {
    description:
      'Creates a planned cohort. Codes: UNKNOWN_REFERENCE, INVALID_PERIOD, REQUIRED, INVALID_FORMAT, OVERLAPPING_PERIOD, PATIENT_IDENTIFIER.',
  })
  @Allow(Role.OFFICE)
  async createCohort(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.CreateCohortInput,
  ): Promise<payloads.CreateCohortPayload> {
    return { cohort: await this.service.create(viewer, input) };
  }

  @Mutation(() => payloads.UpdateCohortPayload, {
    description:
      'Changes a cohort. Codes: STALE_VERSION, LOCKED, TRAINEES_ADMITTED, TOO_SMALL, INVALID_PERIOD, UNKNOWN_REFERENCE, PATIENT_IDENTIFIER.',
  })
  @Allow(Role.OFFICE)
  async updateCohort(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.UpdateCohortInput,
  ): Promise<payloads.UpdateCohortPayload> {
    return { cohort: await this.service.update(viewer, input) };
  }

  @Mutation(() => payloads.OpenCohortPayload, { description: 'Opens a planned cohort for trainees. Codes: STALE_VERSION, WRONG_STATE.' })
  @Allow(Role.OFFICE)
  async openCohort(@CurrentViewer() viewer: Viewer, @Args('input') input: inputs.OpenCohortInput): Promise<payloads.OpenCohortPayload> {
    return { cohort: await this.lifecycle.take(viewer, CohortAction.OPEN, input) };
  }

  @Mutation(() => payloads.StartCohortPayload, { description: 'Starts an open cohort. Codes: STALE_VERSION, WRONG_STATE.' })
  @Allow(Role.OFFICE)
  async startCohort(@CurrentViewer() viewer: Viewer, @Args('input') input: inputs.StartCohortInput): Promise<payloads.StartCohortPayload> {
    return { cohort: await this.lifecycle.take(viewer, CohortAction.START, input) };
  }

  @Mutation(() => payloads.CloseCohortPayload, { description: 'Closes a running cohort as planned. Codes: STALE_VERSION, WRONG_STATE.' })
  @Allow(Role.OFFICE)
  async closeCohort(@CurrentViewer() viewer: Viewer, @Args('input') input: inputs.CloseCohortInput): Promise<payloads.CloseCohortPayload> {
    return { cohort: await this.lifecycle.take(viewer, CohortAction.CLOSE, input) };
  }

  @Mutation(() => payloads.StopCohortPayload, {
    description:
      'Stops an open or running cohort before its end; it keeps its place in history. Codes: STALE_VERSION, WRONG_STATE, PATIENT_IDENTIFIER.',
  })
  @Allow(Role.OFFICE)
  async stopCohort(@CurrentViewer() viewer: Viewer, @Args('input') input: inputs.StopCohortInput): Promise<payloads.StopCohortPayload> {
    return { cohort: await this.lifecycle.take(viewer, CohortAction.STOP, input) };
  }

  @Mutation(() => payloads.DeclareCohortNeverRunPayload, {
    description:
      'Records that a planned or open cohort was never run; it keeps its place in history. Codes: STALE_VERSION, WRONG_STATE, TRAINEES_ADMITTED, PATIENT_IDENTIFIER.',
  })
  @Allow(Role.OFFICE)
  async declareCohortNeverRun(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.DeclareCohortNeverRunInput,
  ): Promise<payloads.DeclareCohortNeverRunPayload> {
    return { cohort: await this.lifecycle.take(viewer, CohortAction.DECLARE_NEVER_RUN, input) };
  }

  @Mutation(() => payloads.ReopenCohortPayload, {
    description: 'Takes up a closed or stopped cohort again. Codes: STALE_VERSION, WRONG_STATE, PATIENT_IDENTIFIER.',
  })
  @Allow(Role.OFFICE)
  async reopenCohort(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.ReopenCohortInput,
  ): Promise<payloads.ReopenCohortPayload> {
    return { cohort: await this.lifecycle.take(viewer, CohortAction.REOPEN, input) };
  }

  @Mutation(() => payloads.SetCohortElementPayload, {
    description:
      'Adds an element to the delivery model of a cohort. Codes: UNKNOWN_REFERENCE, REQUIRED, INVALID_FORMAT, TOO_LARGE, INVALID_PERIOD, OVERLAPPING_PERIOD, PATIENT_IDENTIFIER.',
  })
  @Allow(Role.OFFICE)
  async setCohortElement(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.SetCohortElementInput,
  ): Promise<payloads.SetCohortElementPayload> {
    const cohort = await this.service.hold(viewer, input.cohortId);
    return { cohortElement: await this.elements.set(viewer, cohort, input) };
  }

  @Mutation(() => payloads.EndCohortElementPayload, {
    description: 'Sets the last day of an element of a delivery model. Codes: INVALID_PERIOD, OVERLAPPING_PERIOD.',
  })
  @Allow(Role.OFFICE)
  async endCohortElement(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.EndCohortElementInput,
  ): Promise<payloads.EndCohortElementPayload> {
    const cohort = await this.service.hold(viewer, await this.elements.cohortOf(input.cohortElementId));
    return { cohortElement: await this.elements.end(viewer, cohort, input.cohortElementId, input.validTo ?? null) };
  }
}
