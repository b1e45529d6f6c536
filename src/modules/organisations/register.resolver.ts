import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.decorator.js';
import { Role } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import type { Page } from '../../platform/graphql/connection.js';
import { CurrentViewer } from '../../platform/graphql/request-context.js';
import * as payloads from './organisation.payloads.js';
import { CloseRegisterInput, CreateRegisterInput, MergeRegisterInput, RegistersArgs, RenameRegisterInput } from './register.inputs.js';
import { RegisterService } from './register.service.js';
import { Register } from './registers.entities.js';

/** The quality registers. */
@Resolver()
export class RegisterResolver {
  constructor(private readonly service: RegisterService) {}

  @Query(() => payloads.RegisterConnection, { description: 'The quality registers.' })
  @Allow()
  registers(@Args() args: RegistersArgs): Promise<Page<Register>> {
    return this.service.list(args);
  }

  @Query(() => Register, { description: 'One register, closed or not.' })
  @Allow()
  register(@Args('id', { type: () => ID, description: 'The register.' }) id: string): Promise<Register> {
    return this.service.get(id);
  }

  @Mutation(() => payloads.CreateRegisterPayload, {
    description: 'Adds a register. Codes: INVALID_FORMAT, UNKNOWN_REFERENCE, DUPLICATE, PATIENT_IDENTIFIER.',
  })
  @Allow(Role.ADMIN)
  async createRegister(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CreateRegisterInput,
  ): Promise<payloads.CreateRegisterPayload> {
    return { register: await this.service.create(viewer, input) };
  }

  @Mutation(() => payloads.RenameRegisterPayload, {
    description:
      'Gives a register a new name and keeps the old one with its last day. Codes: REQUIRED, DUPLICATE, INVALID_PERIOD, INVALID_DATE, STALE_VERSION, PATIENT_IDENTIFIER.',
  })
  @Allow(Role.ADMIN)
  async renameRegister(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RenameRegisterInput,
  ): Promise<payloads.RenameRegisterPayload> {
    return { register: await this.service.rename(viewer, input) };
  }

  @Mutation(() => payloads.CloseRegisterPayload, {
    description: 'Ends a register; it stays in the history. Codes: INVALID_PERIOD, STALE_VERSION.',
  })
  @Allow(Role.ADMIN)
  async closeRegister(@CurrentViewer() viewer: Viewer, @Args('input') input: CloseRegisterInput): Promise<payloads.CloseRegisterPayload> {
    return { register: await this.service.end(viewer, input) };
  }

  @Mutation(() => payloads.MergeRegisterPayload, {
    description: 'Ends a register and says which one takes over. Codes: UNKNOWN_REFERENCE, INVALID_PERIOD, STALE_VERSION.',
  })
  @Allow(Role.ADMIN)
  async mergeRegister(@CurrentViewer() viewer: Viewer, @Args('input') input: MergeRegisterInput): Promise<payloads.MergeRegisterPayload> {
    return { register: await this.service.end(viewer, input) };
  }
}
