import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, AllowInSession } from '../../platform/access/allow.decorator.js';
import { Role } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { toUserErrors } from '../../platform/errors/user-error.js';
import { CurrentViewer } from '../../platform/graphql/request-context.js';
import { RosterImportService } from './roster-import.service.js';
import { RosterPreviewService, told } from './roster-preview.service.js';
import { ImportRosterInput, RosterPreviewInput } from './roster.inputs.js';
import { ImportRosterPayload, RosterPreview } from './roster.payloads.js';

/** Rosters of trainees. */
@Resolver()
export class RosterResolver {
  constructor(
    private readonly rosters: RosterImportService,
    private readonly previews: RosterPreviewService,
  ) {}

  @Query(() => RosterPreview, {
    description: 'What reading a roster into a cohort would do, with every fault by line, column and reason. Nothing is written.',
  })
  @Allow(Role.OFFICE)
  rosterPreview(@CurrentViewer() viewer: Viewer, @Args('input') input: RosterPreviewInput): Promise<RosterPreview> {
    return this.previews.preview(viewer, input);
  }

  @Mutation(() => ImportRosterPayload, {
    description:
      'Reads a roster into a cohort, all rows or the good ones. The same people or the same file again make nothing twice. ' +
      'Codes: FAULTY_ROWS (see faults), FILE_UNREADABLE, STALE_VERSION, WRONG_STATE, PATIENT_IDENTIFIER.',
  })
  @AllowInSession(Role.OFFICE)
  async importRoster(@CurrentViewer() viewer: Viewer, @Args('input') input: ImportRosterInput): Promise<ImportRosterPayload> {
    const { problems, faults, ...made } = await this.rosters.import(viewer, input);
    return { ...made, faults: faults.map((fault) => told(fault, viewer)), userErrors: toUserErrors(problems) };
  }
}
