import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.decorator.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { OwnTransaction } from '../../platform/graphql/mutation.interceptor.js';
import { CurrentViewer } from '../../platform/graphql/request-context.js';
import { DismissNudgeInput, NudgePreviewInput, SendNudgesInput } from './nudge.inputs.js';
import { DismissNudgePayload, NudgePreview, SendNudgesPayload } from './nudge.payloads.js';
import { NUDGERS } from './nudge.policy.js';
import { NudgeService } from './nudge.service.js';

/** Reminders. */
@Resolver()
export class NudgeResolver {
  constructor(private readonly nudges: NudgeService) {}

  @Query(() => [NudgePreview], {
    description: 'Reminders as they would be sent now, one for each trainee, in the order asked for. Codes: REQUIRED, WRONG_STATE.',
  })
  @Allow(...NUDGERS)
  nudgePreview(@CurrentViewer() viewer: Viewer, @Args('input') input: NudgePreviewInput): Promise<NudgePreview[]> {
    return this.nudges.preview(viewer, input);
  }

  @Mutation(() => SendNudgesPayload, {
    description:
      'Reminds trainees: the greeting, what each needs to look at, and the words given. All or none. ' +
      'Codes: REQUIRED (nothing to say to one of them), WRONG_STATE, DUPLICATE, PATIENT_IDENTIFIER, ' +
      'TOO_MANY_ATTEMPTS (three reminders to one of them in 24 hours).',
  })
  @Allow(...NUDGERS)
  @OwnTransaction()
  async sendNudges(@CurrentViewer() viewer: Viewer, @Args('input') input: SendNudgesInput): Promise<SendNudgesPayload> {
    return { nudges: await this.nudges.send(viewer, input) };
  }

  @Mutation(() => DismissNudgePayload, { description: 'Says that one has read a reminder.' })
  @Allow()
  async dismissNudge(@CurrentViewer() viewer: Viewer, @Args('input') input: DismissNudgeInput): Promise<DismissNudgePayload> {
    return { nudge: await this.nudges.dismiss(viewer, input) };
  }
}
