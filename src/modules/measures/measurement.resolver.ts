import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.decorator.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { CurrentViewer } from '../../platform/graphql/request-context.js';
import * as payloads from './measure.payloads.js';
import * as inputs from './measurement.inputs.js';
import { MeasurementService } from './measurement.service.js';
import { PhaseService } from './phase.service.js';

/** The points, phases and marks of a measure. */
@Resolver()
export class MeasurementResolver {
  constructor(
    private readonly points: MeasurementService,
    private readonly phases: PhaseService,
  ) {}

  @Mutation(() => payloads.RecordMeasurementsPayload, {
    description:
      'Records points: all of them, or none. Codes: REQUIRED, NOT_USED, NEGATIVE_NUMBER, NOT_WHOLE, NOT_POSITIVE, TOO_LARGE, TOO_SMALL, ZERO_DENOMINATOR, NUMERATOR_ABOVE_DENOMINATOR, INVALID_PERIOD, FUTURE_PERIOD, OVERLAPPING_PERIOD, DUPLICATE_PERIOD, TOO_MANY_POINTS, ETHICS_MISSING, STALE_VERSION, LOCKED.',
  })
  @Allow()
  async recordMeasurements(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.RecordMeasurementsInput,
  ): Promise<payloads.RecordMeasurementsPayload> {
    return { measure: await this.points.record(viewer, input) };
  }

  @Mutation(() => payloads.ExcludeMeasurementPayload, {
    description: 'Leaves a point out of centre line, limits and runs, with a reason. Codes: STALE_VERSION, LOCKED, PATIENT_IDENTIFIER.',
  })
  @Allow()
  async excludeMeasurement(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.ExcludeMeasurementInput,
  ): Promise<payloads.ExcludeMeasurementPayload> {
    return { measure: await this.points.exclude(viewer, input) };
  }

  @Mutation(() => payloads.IncludeMeasurementPayload, {
    description: 'Lets a point count again. Codes: STALE_VERSION, LOCKED.',
  })
  @Allow()
  async includeMeasurement(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.IncludeMeasurementInput,
  ): Promise<payloads.IncludeMeasurementPayload> {
    return { measure: await this.points.include(viewer, input) };
  }

  @Mutation(() => payloads.RemoveMeasurementsPayload, {
    description: 'Removes points for good. Codes: STALE_VERSION, LOCKED.',
  })
  @Allow()
  async removeMeasurements(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.RemoveMeasurementsInput,
  ): Promise<payloads.RemoveMeasurementsPayload> {
    return { measure: await this.points.remove(viewer, input) };
  }

  @Mutation(() => payloads.SetPhasePayload, {
    description:
      'Begins a phase, or words anew the one that begins that day. Codes: NOT_AVAILABLE before the second point, TOO_LARGE, STALE_VERSION, LOCKED, PATIENT_IDENTIFIER.',
  })
  @Allow()
  async setPhase(@CurrentViewer() viewer: Viewer, @Args('input') input: inputs.SetPhaseInput): Promise<payloads.SetPhasePayload> {
    return { measure: await this.phases.setPhase(viewer, input) };
  }

  @Mutation(() => payloads.RemovePhasePayload, {
    description: 'Takes a phase away. Codes: STALE_VERSION, LOCKED.',
  })
  @Allow()
  async removePhase(@CurrentViewer() viewer: Viewer, @Args('input') input: inputs.RemovePhaseInput): Promise<payloads.RemovePhasePayload> {
    return { measure: await this.phases.removePhase(viewer, input) };
  }

  @Mutation(() => payloads.AddAnnotationPayload, {
    description: 'Sets a mark on the time axis. Codes: TOO_LARGE, STALE_VERSION, LOCKED, PATIENT_IDENTIFIER.',
  })
  @Allow()
  async addAnnotation(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.AddAnnotationInput,
  ): Promise<payloads.AddAnnotationPayload> {
    return { measure: await this.phases.addMark(viewer, input) };
  }

  @Mutation(() => payloads.RemoveAnnotationPayload, {
    description: 'Takes one’s own mark away. Codes: LOCKED for the mark of a cycle or a milestone, STALE_VERSION.',
  })
  @Allow()
  async removeAnnotation(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.RemoveAnnotationInput,
  ): Promise<payloads.RemoveAnnotationPayload> {
    return { measure: await this.phases.removeMark(viewer, input) };
  }
}
