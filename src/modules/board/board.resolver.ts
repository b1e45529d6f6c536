import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.decorator.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { DataFile, FileFormat } from '../../platform/files/data-file.js';
import { CurrentViewer } from '../../platform/graphql/request-context.js';
import { BoardFileService } from './board-file.service.js';
import { FOLLOWERS } from './board.policy.js';
import { BoardService } from './board.service.js';
import { CohortBoard } from './board.types.js';

/** The board of a cohort. */
@Resolver()
export class BoardResolver {
  constructor(
    private readonly boards: BoardService,
    private readonly files: BoardFileService,
  ) {}

  @Query(() => CohortBoard, { description: 'A cohort with the trainees in one’s scope: where each stands and who needs to be looked at.' })
  @Allow(...FOLLOWERS)
  cohortBoard(
    @CurrentViewer() viewer: Viewer,
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
  ): Promise<CohortBoard> {
    return this.boards.board(viewer, cohortId);
  }

  @Query(() => DataFile, {
    description: 'The board of a cohort as a file, in the language of the viewer: the same trainees as on the screen.',
  })
  @Allow(...FOLLOWERS)
  cohortBoardFile(
    @CurrentViewer() viewer: Viewer,
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('format', { type: () => FileFormat, description: 'How it is written.' }) format: FileFormat,
  ): Promise<DataFile> {
    return this.files.file(viewer, cohortId, format);
  }
}
