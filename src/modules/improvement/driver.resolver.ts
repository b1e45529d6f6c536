import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.decorator.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { DataFile } from '../../platform/files/data-file.js';
import { CurrentViewer, type RequestContext } from '../../platform/graphql/request-context.js';
import { DriverFileService } from './driver-file.service.js';
import * as inputs from './driver.inputs.js';
import * as payloads from './driver.payloads.js';
import { DriverService } from './driver.service.js';
import { PictureFormat } from './driver.types.js';

/** The driver diagram: its edits and its file. It is read as a field of the project. */
@Resolver()
export class DriverResolver {
  constructor(
    private readonly drivers: DriverService,
    private readonly files: DriverFileService,
  ) {}

  @Query(() => DataFile, { description: 'The driver diagram of a project in one’s scope as a picture in a file, twenty files an hour.' })
  @Allow()
  driverDiagramFile(
    @Context() context: RequestContext,
    @Args('projectId', { type: () => ID, description: 'The project.' }) projectId: string,
    @Args('format', { type: () => PictureFormat, description: 'How it is written.' }) format: PictureFormat,
  ): Promise<DataFile> {
    return this.files.file(context, projectId, format);
  }

  @Mutation(() => payloads.AddDriverNodePayload, {
    description:
      'Adds a box to the driver diagram of one’s own project. Codes: UNKNOWN_REFERENCE, DRIVER_PLACE, TOO_LARGE, DUPLICATE, LOCKED, NOT_AVAILABLE, PATIENT_IDENTIFIER.',
  })
  @Allow()
  async addDriverNode(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.AddDriverNodeInput,
  ): Promise<payloads.AddDriverNodePayload> {
    return { driverNode: await this.drivers.add(viewer, input) };
  }

  @Mutation(() => payloads.UpdateDriverNodePayload, {
    description:
      'Changes the words or the measures of a box. Codes: STALE_VERSION, REQUIRED, UNKNOWN_REFERENCE, WRONG_STATE once it was taken away, LOCKED, NOT_AVAILABLE, PATIENT_IDENTIFIER.',
  })
  @Allow()
  async updateDriverNode(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.UpdateDriverNodeInput,
  ): Promise<payloads.UpdateDriverNodePayload> {
    return { driverNode: await this.drivers.update(viewer, input) };
  }

  @Mutation(() => payloads.MoveDriverNodePayload, {
    description:
      'Moves a box with everything under it. Codes: STALE_VERSION, UNKNOWN_REFERENCE, DRIVER_PLACE, WRONG_STATE once it was taken away, LOCKED, NOT_AVAILABLE.',
  })
  @Allow()
  async moveDriverNode(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.MoveDriverNodeInput,
  ): Promise<payloads.MoveDriverNodePayload> {
    return { driverNode: await this.drivers.move(viewer, input) };
  }

  @Mutation(() => payloads.RemoveDriverNodePayload, {
    description: 'Takes a box away. Codes: STALE_VERSION, DRIVER_HAS_CHILDREN, LOCKED, NOT_AVAILABLE.',
  })
  @Allow()
  async removeDriverNode(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.RemoveDriverNodeInput,
  ): Promise<payloads.RemoveDriverNodePayload> {
    return { driverNode: await this.drivers.remove(viewer, input) };
  }

  @Mutation(() => payloads.RestoreDriverNodePayload, {
    description:
      'Puts a box back, with everything that was taken away together with it. Codes: STALE_VERSION, TOO_LARGE, LOCKED, NOT_AVAILABLE.',
  })
  @Allow()
  async restoreDriverNode(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.RestoreDriverNodeInput,
  ): Promise<payloads.RestoreDriverNodePayload> {
    return { driverNode: await this.drivers.restore(viewer, input) };
  }
}
