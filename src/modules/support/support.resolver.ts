import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.decorator.js';
import { Role } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import type { Page } from '../../platform/graphql/connection.js';
import { CurrentViewer } from '../../platform/graphql/request-context.js';
import { SupportMessageService } from './support-message.service.js';
import { SupportRequest } from './support.entities.js';
import * as inputs from './support.inputs.js';
import * as payloads from './support.payloads.js';
import { SupportService } from './support.service.js';

/** Project support: questions, answers and who takes care of them. */
@Resolver()
export class SupportResolver {
  constructor(
    private readonly requests: SupportService,
    private readonly messages: SupportMessageService,
  ) {}

  @Query(() => SupportRequest, { description: 'One support request in one’s scope.' })
  @Allow()
  supportRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'The support request.' }) id: string,
  ): Promise<SupportRequest> {
    return this.requests.get(viewer, id);
  }

  @Query(() => payloads.SupportRequestConnection, {
    description: 'The support requests that one asked, is assigned, or sees as office, coach or supervisor.',
  })
  @Allow()
  supportRequests(@CurrentViewer() viewer: Viewer, @Args() args: inputs.SupportRequestsArgs): Promise<Page<SupportRequest>> {
    return this.requests.list(viewer, args);
  }

  @Mutation(() => payloads.CreateSupportRequestPayload, {
    description:
      'A trainee asks for project support. Codes: INVALID_FORMAT, NOT_AVAILABLE, UNKNOWN_REFERENCE, DUPLICATE, PATIENT_IDENTIFIER.',
  })
  @Allow()
  async createSupportRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.CreateSupportRequestInput,
  ): Promise<payloads.CreateSupportRequestPayload> {
    return { supportRequest: await this.messages.create(viewer, input) };
  }

  @Mutation(() => payloads.AddSupportMessagePayload, {
    description:
      'Adds a message: an answer by office, coach or assignee, or a reply by the trainee. Codes: INVALID_FORMAT, LOCKED, TOO_LARGE, DUPLICATE, STALE_VERSION, PATIENT_IDENTIFIER.',
  })
  @Allow()
  addSupportMessage(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.AddSupportMessageInput,
  ): Promise<payloads.AddSupportMessagePayload> {
    return this.messages.add(viewer, input);
  }

  @Mutation(() => payloads.AssignSupportRequestPayload, {
    description:
      'Hands a support request to someone with a role for the centre, the cohort or the trainee. Codes: STALE_VERSION, UNKNOWN_REFERENCE, LOCKED.',
  })
  @Allow(Role.OFFICE, Role.COACH)
  async assignSupportRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.AssignSupportRequestInput,
  ): Promise<payloads.AssignSupportRequestPayload> {
    return { supportRequest: await this.requests.assign(viewer, input) };
  }

  @Mutation(() => payloads.TakeSupportRequestPayload, {
    description: 'Takes care of a support request oneself. Codes: STALE_VERSION, LOCKED.',
  })
  @Allow(Role.OFFICE, Role.COACH)
  async takeSupportRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.TakeSupportRequestInput,
  ): Promise<payloads.TakeSupportRequestPayload> {
    return { supportRequest: await this.requests.take(viewer, input) };
  }

  @Mutation(() => payloads.SetSupportWaitingPayload, {
    description: 'Marks that a support request waits for the trainee. Codes: STALE_VERSION, WRONG_STATE, LOCKED.',
  })
  @Allow()
  async setSupportWaiting(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.SetSupportWaitingInput,
  ): Promise<payloads.SetSupportWaitingPayload> {
    return { supportRequest: await this.requests.wait(viewer, input) };
  }

  @Mutation(() => payloads.ResolveSupportRequestPayload, { description: 'Marks a support request as done. Codes: STALE_VERSION, LOCKED.' })
  @Allow()
  async resolveSupportRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.ResolveSupportRequestInput,
  ): Promise<payloads.ResolveSupportRequestPayload> {
    return { supportRequest: await this.requests.resolve(viewer, input) };
  }

  @Mutation(() => payloads.ReopenSupportRequestPayload, {
    description: 'Opens a support request that was done or cancelled. Codes: STALE_VERSION, WRONG_STATE.',
  })
  @Allow(Role.OFFICE, Role.COACH)
  async reopenSupportRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.ReopenSupportRequestInput,
  ): Promise<payloads.ReopenSupportRequestPayload> {
    return { supportRequest: await this.requests.reopen(viewer, input) };
  }

  @Mutation(() => payloads.CancelSupportRequestPayload, {
    description: 'The trainee or the office cancels a support request. Codes: STALE_VERSION, LOCKED.',
  })
  @Allow()
  async cancelSupportRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: inputs.CancelSupportRequestInput,
  ): Promise<payloads.CancelSupportRequestPayload> {
    return { supportRequest: await this.requests.cancel(viewer, input) };
  }
}
