import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.decorator.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { CurrentViewer } from '../../platform/graphql/request-context.js';
import { CycleAction, PdsaCycle } from './cycle.entities.js';
import * as inputs from './cycle.inputs.js';
import * as payloads from './cycle.payloads.js';
import { CycleService } from './cycle.service.js';
import { CycleSteps } from './cycle.steps.js';

/** PDSA cycles. */
@Resolver()
export class CycleResolver {
  constructor(
    private readonly cycles: CycleService,
    private readonly steps: CycleSteps,
  ) {}

  @Query(() => PdsaCycle, { description: 'One PDSA cycle in one’s scope.' })
  @Allow()
  pdsaCycle(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID, description: 'The cycle.' }) id: string): Promise<PdsaCycle> {
    return this.cycles.get(viewer, id);
  }

  @Mutation(() => payloads.PlanCyclePayload, {
    description:
      'Plans a PDSA cycle in one’s own project. Codes: UNKNOWN_REFERENCE, TOO_LARGE, DUPLICATE, LOCKED, NOT_AVAILABLE, PATIENT_IDENTIFIER.',
  })
  @Allow()
  async planCycle(@CurrentViewer() viewer: Viewer, @Args('input') input: inputs.PlanCycleInput): Promise<payloads.PlanCyclePayload> {
    return { cycle: await this.cycles.plan(viewer, input) };
  }

  @Mutation(() => payloads.UpdateCyclePayload, {
    description:
      'Writes in one’s own PDSA cycle. Codes: STALE_VERSION, REQUIRED, PREDICTION_LOCKED once it has begun, UNKNOWN_REFERENCE, LOCKED, NOT_AVAILABLE, PATIENT_IDENTIFIER.',
  })
  @Allow()
  async updateCycle(@CurrentViewer() viewer: Viewer, @Args('input') input: inputs.UpdateCycleInput): Promise<payloads.UpdateCyclePayload> {
    return { cycle: await this.cycles.update(viewer, input) };
  }

  @Mutation(() => payloads.BeginCyclePayload, {
    description:
      'Begins the test; from now on the prediction stands, and the charts of the project show a mark. Codes: STALE_VERSION, PREDICTION_MISSING, WRONG_STATE, LOCKED, NOT_AVAILABLE.',
  })
  @Allow()
  async beginCycle(@CurrentViewer() viewer: Viewer, @Args('input') input: inputs.BeginCycleInput): Promise<payloads.BeginCyclePayload> {
    return { cycle: await this.steps.take(viewer, CycleAction.BEGIN, input) };
  }

  @Mutation(() => payloads.RecallCyclePayload, {
    description: 'Takes back a beginning of which nothing has been written. Codes: STALE_VERSION, WRONG_STATE, LOCKED, NOT_AVAILABLE.',
  })
  @Allow()
  async recallCycle(@CurrentViewer() viewer: Viewer, @Args('input') input: inputs.RecallCycleInput): Promise<payloads.RecallCyclePayload> {
    return { cycle: await this.steps.take(viewer, CycleAction.RECALL, input) };
  }

  @Mutation(() => payloads.StudyCyclePayload, {
    description:
      'Ends the test, to compare what was seen with the prediction. Codes: STALE_VERSION, DOING_MISSING, WRONG_STATE, LOCKED, NOT_AVAILABLE.',
  })
  @Allow()
  async studyCycle(@CurrentViewer() viewer: Viewer, @Args('input') input: inputs.StudyCycleInput): Promise<payloads.StudyCyclePayload> {
    return { cycle: await this.steps.take(viewer, CycleAction.STUDY, input) };
  }

  @Mutation(() => payloads.CloseCyclePayload, {
    description:
      'Closes a PDSA cycle that has been compared and decided. Codes: STALE_VERSION, STUDY_MISSING, DECISION_MISSING, WRONG_STATE, LOCKED, NOT_AVAILABLE.',
  })
  @Allow()
  async closeCycle(@CurrentViewer() viewer: Viewer, @Args('input') input: inputs.CloseCycleInput): Promise<payloads.CloseCyclePayload> {
    return { cycle: await this.steps.take(viewer, CycleAction.CLOSE, input) };
  }

  @Mutation(() => payloads.ReopenCyclePayload, {
    description:
      'Opens one’s own closed PDSA cycle again, to correct its study. Codes: STALE_VERSION, REASON_REQUIRED, WRONG_STATE, LOCKED, NOT_AVAILABLE, PATIENT_IDENTIFIER.',
  })
  @Allow()
  async reopenCycle(@CurrentViewer() viewer: Viewer, @Args('input') input: inputs.ReopenCycleInput): Promise<payloads.ReopenCyclePayload> {
    return { cycle: await this.steps.take(viewer, CycleAction.REOPEN, input, { reason: input.reason }) };
  }

  @Mutation(() => payloads.RemoveCyclePayload, {
    description: 'Takes one’s own planned PDSA cycle away. Codes: STALE_VERSION, WRONG_STATE once it has begun, LOCKED, NOT_AVAILABLE.',
  })
  @Allow()
  async removeCycle(@CurrentViewer() viewer: Viewer, @Args('input') input: inputs.RemoveCycleInput): Promise<payloads.RemoveCyclePayload> {
    return { cycle: await this.cycles.remove(viewer, input) };
  }

  @Mutation(() => payloads.RestoreCyclePayload, {
    description:
      'Puts one’s own PDSA cycle back that was taken away, under its number. A repeat has no further effect. Codes: STALE_VERSION, TOO_LARGE, LOCKED, NOT_AVAILABLE.',
  })
  @Allow()
  async restoreCycle(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.RestoreCycleInput,
  ): Promise<payloads.RestoreCyclePayload> {
    return { cycle: await this.cycles.restore(viewer, input) };
  }

  @Mutation(() => payloads.StartNextCyclePayload, {
    description:
      'Plans the cycle after one whose change was adapted: the same title, change idea and measures. Codes: WRONG_STATE, TOO_LARGE, DUPLICATE, LOCKED, NOT_AVAILABLE.',
  })
  @Allow()
  async startNextCycle(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.StartNextCycleInput,
  ): Promise<payloads.StartNextCyclePayload> {
    return { cycle: await this.cycles.startNext(viewer, input) };
  }
}
