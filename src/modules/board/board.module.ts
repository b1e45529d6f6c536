import { Module } from '@nestjs/common';
import { GoalsModule } from '../goals/index.js';
import { SeminarsModule } from '../seminars/index.js';
import { BoardQueries } from './board.queries.js';
import { BoardResolver } from './board.resolver.js';
import { BoardService } from './board.service.js';

/** Following a cohort: the board, reminders, files. */
@Module({ imports: [GoalsModule, SeminarsModule], providers: [BoardQueries, BoardResolver, BoardService] })
export class BoardModule {}
