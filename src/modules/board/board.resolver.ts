import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.decorator.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { CurrentViewer } from '../../platform/graphql/request-context.js';
import { FOLLOWERS } from './board.policy.js';
import { BoardService } from './board.service.js';
import { CohortBoard } from './board.types.js';

/** The board of a cohort. */
@Resolver()
export class BoardResolver {
  constructor(private readonly boards: BoardService) {}

  @Query(() => CohortBoard, { description: 'A cohort with the trainees in one’s scope: where each stands and who needs to be looked at.' })
  @Allow(...FOLLOWERS)
  cohortBoard(
    @CurrentViewer() viewer: Viewer,
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
  ): Promise<CohortBoard> {
    return this.boards.board(viewer, cohortId);
  }
}
