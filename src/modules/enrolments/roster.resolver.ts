import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, AllowInSession } from '../../platform/access/allow.decorator.js';
import { Role } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { toUserErrors } from '../../platform/errors/user-error.js';
import { CurrentViewer } from '../../platform/graphql/request-context.js';
import { say } from '../../platform/i18n/i18n.js';
import { RosterImportService, type RosterProblem } from './roster-import.service.js';
import { ImportRosterInput, RosterPreviewInput } from './roster.inputs.js';
import { faultSentence, ImportRosterPayload, RosterPreview, RosterRowAction, type RosterFault } from './roster.payloads.js';

/** Rosters of trainees. */
@Resolver()
export class RosterResolver {
  constructor(private readonly rosters: RosterImportService) {}

  @Query(() => RosterPreview, {
    description: 'What reading a roster into a cohort would do, with every fault by line, column and reason. Nothing is written.',
  })
  @Allow(Role.OFFICE)
  async rosterPreview(@CurrentViewer() viewer: Viewer, @Args('input') input: RosterPreviewInput): Promise<RosterPreview> {
    const plan = await this.rosters.preview(viewer, input);
    const rows = plan.rows.flatMap(({ row, action, personId }) => {
      if (action === 'FAULTY') return [];
      return [
        {
          line: row.line,
          name: `${row.givenName} ${row.familyName}`,
          email: row.email,
          action: RosterRowAction[action],
          personExists: personId !== null,
        },
      ];
    });
    return {
      rows,
      faults: plan.faults.map((fault) => told(fault, viewer)),
      ignoredColumns: [...plan.ignoredColumns],
      rowCount: plan.rowCount,
      canCommit: plan.faults.length === 0 && rows.length > 0,
    };
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

function told({ line, column, code, params }: RosterProblem, viewer: Viewer): RosterFault {
  return { line, column, code, message: say(viewer.language, faultSentence(code), { ...params }) };
}
