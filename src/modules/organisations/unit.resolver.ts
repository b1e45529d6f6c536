import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.decorator.js';
import { Role } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import type { Page } from '../../platform/graphql/connection.js';
import { CurrentViewer } from '../../platform/graphql/request-context.js';
import * as payloads from './organisation.payloads.js';
import type { Unit } from './places.entities.js';
import { CloseUnitInput, CreateUnitInput, UnitsArgs, UpdateUnitInput } from './unit.inputs.js';
import { UnitService } from './unit.service.js';

/** The clinics and health centres where trainees work. */
@Resolver()
export class UnitResolver {
  constructor(private readonly service: UnitService) {}

  @Query(() => payloads.UnitConnection, { description: 'The units, by name.' })
  @Allow()
  units(@Args() args: UnitsArgs): Promise<Page<Unit>> {
    return this.service.list(args);
  }

  @Mutation(() => payloads.CreateUnitPayload, {
    description: 'Adds a unit. Codes: INVALID_FORMAT, UNKNOWN_REFERENCE, DUPLICATE, PATIENT_IDENTIFIER.',
  })
  @Allow(Role.ADMIN, Role.OFFICE)
  async createUnit(@CurrentViewer() viewer: Viewer, @Args('input') input: CreateUnitInput): Promise<payloads.CreateUnitPayload> {
    return { unit: await this.service.create(viewer, input) };
  }

  @Mutation(() => payloads.UpdateUnitPayload, {
    description:
      'Changes a unit; an office only one where no trainee of another centre is. Codes: INVALID_FORMAT, INVALID_PERIOD, UNKNOWN_REFERENCE, DUPLICATE, STALE_VERSION, PATIENT_IDENTIFIER.',
  })
  @Allow(Role.ADMIN, Role.OFFICE)
  async updateUnit(@CurrentViewer() viewer: Viewer, @Args('input') input: UpdateUnitInput): Promise<payloads.UpdateUnitPayload> {
    return { unit: await this.service.update(viewer, input) };
  }

  @Mutation(() => payloads.CloseUnitPayload, {
    description:
      'Ends a unit; it stays in the history. An office only one where no trainee of another centre is. Codes: INVALID_PERIOD, STALE_VERSION.',
  })
  @Allow(Role.ADMIN, Role.OFFICE)
  async closeUnit(@CurrentViewer() viewer: Viewer, @Args('input') input: CloseUnitInput): Promise<payloads.CloseUnitPayload> {
    return { unit: await this.service.close(viewer, input) };
  }
}
