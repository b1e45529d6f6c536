import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.decorator.js';
import type { Viewer } from '../../platform/access/viewer.js';
import type { Page } from '../../platform/graphql/connection.js';
import { CurrentViewer } from '../../platform/graphql/request-context.js';
import { MeasuresArgs } from './cohort-measures.inputs.js';
import { MeasureAccess } from './measure.access.js';
import { Measure } from './measure.entity.js';
import * as inputs from './measure.inputs.js';
import * as payloads from './measure.payloads.js';
import { MeasureService } from './measure.service.js';

/** Measures: what is followed, and the settings of its chart. */
@Resolver()
export class MeasureResolver {
  constructor(
    private readonly access: MeasureAccess,
    private readonly measures: MeasureService,
  ) {}

  @Query(() => Measure, { description: 'One measure in one’s scope, also one that is out of use.' })
  @Allow()
  measure(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID, description: 'The measure.' }) id: string): Promise<Measure> {
    return this.access.get(viewer, id);
  }

  @Query(() => payloads.MeasureConnection, {
    description: 'The measures in use of a cohort, of the trainees in one’s scope: all charts of the group on one page.',
  })
  @Allow()
  cohortMeasures(
    @CurrentViewer() viewer: Viewer,
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args() args: MeasuresArgs,
  ): Promise<Page<Measure>> {
    return this.measures.ofCohort(viewer, cohortId, args);
  }

  @Mutation(() => payloads.DefineMeasurePayload, {
    description:
      'Defines a measure of one’s own project. Codes: NOT_AVAILABLE when the chart does not fit, UNKNOWN_REFERENCE, TOO_LARGE, LOCKED, PATIENT_IDENTIFIER.',
  })
  @Allow()
  async defineMeasure(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.DefineMeasureInput,
  ): Promise<payloads.DefineMeasurePayload> {
    return { measure: await this.measures.define(viewer, input) };
  }

  @Mutation(() => payloads.UpdateMeasurePayload, {
    description:
      'Changes a measure and the settings of its chart. Codes: STALE_VERSION, REQUIRED, NOT_AVAILABLE, UNKNOWN_REFERENCE, WRONG_STATE, LOCKED, PATIENT_IDENTIFIER.',
  })
  @Allow()
  async updateMeasure(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.UpdateMeasureInput,
  ): Promise<payloads.UpdateMeasurePayload> {
    return { measure: await this.measures.update(viewer, input) };
  }

  @Mutation(() => payloads.RemoveMeasurePayload, {
    description: 'Takes a measure out of use; its points stay. Codes: STALE_VERSION, LOCKED.',
  })
  @Allow()
  async removeMeasure(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.RemoveMeasureInput,
  ): Promise<payloads.RemoveMeasurePayload> {
    return { measure: await this.measures.remove(viewer, input) };
  }

  @Mutation(() => payloads.RestoreMeasurePayload, {
    description: 'Puts a measure back. Codes: STALE_VERSION, LOCKED.',
  })
  @Allow()
  async restoreMeasure(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.RestoreMeasureInput,
  ): Promise<payloads.RestoreMeasurePayload> {
    return { measure: await this.measures.restore(viewer, input) };
  }
}
