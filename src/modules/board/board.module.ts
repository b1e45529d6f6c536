import { Module } from '@nestjs/common';
import { EnrolmentsModule } from '../enrolments/index.js';
import { GoalsModule } from '../goals/index.js';
import { SeminarsModule } from '../seminars/index.js';
import { BoardFileService } from './board-file.service.js';
import { BoardQueries } from './board.queries.js';
import { BoardResolver } from './board.resolver.js';
import { BoardService } from './board.service.js';
import { MyDataQueries } from './my-data.queries.js';
import { MyDataResolver } from './my-data.resolver.js';
import { EnrolmentNudgeFields, NudgeFields } from './nudge.fields.js';
import { NudgeLoader } from './nudge.loader.js';
import { NudgeResolver } from './nudge.resolver.js';
import { NudgeService } from './nudge.service.js';

/** Following a cohort: the board, reminders, files. */
@Module({
  imports: [EnrolmentsModule, GoalsModule, SeminarsModule],
  providers: [
    BoardFileService,
    BoardQueries,
    BoardResolver,
    BoardService,
    EnrolmentNudgeFields,
    MyDataQueries,
    MyDataResolver,
    NudgeFields,
    NudgeLoader,
    NudgeResolver,
    NudgeService,
  ],
})
export class BoardModule {}
