import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.decorator.js';
import { Role } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import type { Page } from '../../platform/graphql/connection.js';
import { CurrentViewer } from '../../platform/graphql/request-context.js';
import { CoachNote } from './coach-note.entity.js';
import { AddCoachNoteInput, SilentTraineesArgs, UpdateCoachNoteInput } from './coaching.inputs.js';
import * as payloads from './coaching.payloads.js';
import { CoachingService } from './coaching.service.js';

/** Coach notes and silent trainees. */
@Resolver()
export class CoachingResolver {
  constructor(private readonly coaching: CoachingService) {}

  @Query(() => [CoachNote], { description: 'The coach notes about a trainee, newest first; only for those who coach the trainee today.' })
  @Allow()
  coachNotes(
    @CurrentViewer() viewer: Viewer,
    @Args('enrolmentId', { type: () => ID, description: "The trainee's place in the cohort." }) enrolmentId: string,
  ): Promise<CoachNote[]> {
    return this.coaching.notes(viewer, enrolmentId);
  }

  @Query(() => payloads.SilentTraineeConnection, {
    description: 'Admitted trainees of running cohorts in one’s scope who have done nothing here for a while, the longest silence first.',
  })
  @Allow(Role.COACH, Role.SUPERVISOR, Role.MAIN_SUPERVISOR, Role.SCIENTIFIC_SUPERVISOR, Role.OFFICE, Role.STUDY_DIRECTOR)
  silentTrainees(@CurrentViewer() viewer: Viewer, @Args() args: SilentTraineesArgs): Promise<Page<payloads.SilentTrainee>> {
    return this.coaching.silent(viewer, args);
  }

  @Mutation(() => payloads.AddCoachNotePayload, {
    description: 'Writes a note about a trainee that only coaches of the trainee see. Codes: DUPLICATE, PATIENT_IDENTIFIER.',
  })
  @Allow()
  async addCoachNote(@CurrentViewer() viewer: Viewer, @Args('input') input: AddCoachNoteInput): Promise<payloads.AddCoachNotePayload> {
    return { coachNote: await this.coaching.add(viewer, input) };
  }

  @Mutation(() => payloads.UpdateCoachNotePayload, {
    description: 'Changes one’s own coach note. Codes: STALE_VERSION, PATIENT_IDENTIFIER.',
  })
  @Allow()
  async updateCoachNote(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: UpdateCoachNoteInput,
  ): Promise<payloads.UpdateCoachNotePayload> {
    return { coachNote: await this.coaching.update(viewer, input) };
  }
}
