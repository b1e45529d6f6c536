import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.decorator.js';
import { Role } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { CurrentViewer } from '../../platform/graphql/request-context.js';
import {
  CloseRegisterCentreInput,
  CreateRegisterCentreInput,
  MergeRegisterCentreInput,
  RenameRegisterCentreInput,
} from './centre.inputs.js';
import { CentreService } from './centre.service.js';
import * as payloads from './organisation.payloads.js';
import { RegisterCentre } from './registers.entities.js';

/** The centres that run registers and lead rounds. */
@Resolver()
export class CentreResolver {
  constructor(private readonly service: CentreService) {}

  @Query(() => [RegisterCentre], { description: 'The centres that run registers and lead rounds, by name.' })
  @Allow()
  registerCentres(
    @CurrentViewer() viewer: Viewer,
    @Args('includeClosed', { type: () => Boolean, nullable: true, description: 'True lists closed and merged centres too.' })
    includeClosed?: boolean | null,
  ): Promise<RegisterCentre[]> {
    return this.service.list(viewer, includeClosed ?? false);
  }

  @Mutation(() => payloads.CreateRegisterCentrePayload, {
    description: 'Adds a register centre. Codes: INVALID_FORMAT, UNKNOWN_REFERENCE, DUPLICATE, PATIENT_IDENTIFIER.',
  })
  @Allow(Role.ADMIN)
  async createRegisterCentre(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CreateRegisterCentreInput,
  ): Promise<payloads.CreateRegisterCentrePayload> {
    return { registerCentre: await this.service.create(viewer, input) };
  }

  @Mutation(() => payloads.RenameRegisterCentrePayload, {
    description:
      'Gives a register centre a new name and keeps the old one with its last day. Codes: REQUIRED, DUPLICATE, INVALID_PERIOD, INVALID_DATE, STALE_VERSION, PATIENT_IDENTIFIER.',
  })
  @Allow(Role.ADMIN)
  async renameRegisterCentre(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RenameRegisterCentreInput,
  ): Promise<payloads.RenameRegisterCentrePayload> {
    return { registerCentre: await this.service.rename(viewer, input) };
  }

  @Mutation(() => payloads.CloseRegisterCentrePayload, {
    description: 'Ends a register centre; it stays in the history. Codes: INVALID_PERIOD, STALE_VERSION.',
  })
  @Allow(Role.ADMIN)
  async closeRegisterCentre(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CloseRegisterCentreInput,
  ): Promise<payloads.CloseRegisterCentrePayload> {
    return { registerCentre: await this.service.end(viewer, input) };
  }

  @Mutation(() => payloads.MergeRegisterCentrePayload, {
    description: 'Ends a register centre and says which one takes over. Codes: UNKNOWN_REFERENCE, INVALID_PERIOD, STALE_VERSION.',
  })
  @Allow(Role.ADMIN)
  async mergeRegisterCentre(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: MergeRegisterCentreInput,
  ): Promise<payloads.MergeRegisterCentrePayload> {
    return { registerCentre: await this.service.end(viewer, input) };
  }
}
