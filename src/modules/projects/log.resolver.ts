import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.decorator.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { CurrentViewer } from '../../platform/graphql/request-context.js';
import { AddLogEntryInput, RemoveLogEntryInput, RestoreLogEntryInput, UpdateLogEntryInput } from './log.inputs.js';
import { LogService } from './log.service.js';
import * as payloads from './project.payloads.js';

/** The trainee's log. */
@Resolver()
export class LogResolver {
  constructor(private readonly log: LogService) {}

  @Mutation(() => payloads.AddLogEntryPayload, {
    description: 'Writes in the log of one’s own project. Codes: INVALID_DATE, INVALID_URL, LOCKED, NOT_AVAILABLE, PATIENT_IDENTIFIER.',
  })
  @Allow()
  async addLogEntry(@CurrentViewer() viewer: Viewer, @Args('input') input: AddLogEntryInput): Promise<payloads.AddLogEntryPayload> {
    return { logEntry: await this.log.add(viewer, input) };
  }

  @Mutation(() => payloads.UpdateLogEntryPayload, {
    description:
      'Changes one’s own log entry. Codes: STALE_VERSION, REQUIRED, INVALID_DATE, INVALID_URL, WRONG_STATE once it was taken back, LOCKED while a submission relies on it or after the round, PATIENT_IDENTIFIER.',
  })
  @Allow()
  async updateLogEntry(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: UpdateLogEntryInput,
  ): Promise<payloads.UpdateLogEntryPayload> {
    return { logEntry: await this.log.update(viewer, input) };
  }

  @Mutation(() => payloads.RemoveLogEntryPayload, {
    description: 'Takes one’s own log entry back; evidence stays readable for reviewers. Codes: STALE_VERSION, LOCKED.',
  })
  @Allow()
  async removeLogEntry(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RemoveLogEntryInput,
  ): Promise<payloads.RemoveLogEntryPayload> {
    return { logEntry: await this.log.remove(viewer, input) };
  }

  @Mutation(() => payloads.RestoreLogEntryPayload, { description: 'Puts one’s own log entry back. Codes: STALE_VERSION, LOCKED.' })
  @Allow()
  async restoreLogEntry(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RestoreLogEntryInput,
  ): Promise<payloads.RestoreLogEntryPayload> {
    return { logEntry: await this.log.restore(viewer, input) };
  }
}
