import { Module } from '@nestjs/common';
import { EnrolmentsModule } from '../enrolments/index.js';
import { GoalCounter } from './goal-counter.js';
import { ConfirmGoalPartPayloadFields, GoalConfirmationFields, RevokeGoalConfirmationPayloadFields } from './goal.fields.js';
import { GoalLoader } from './goal.loader.js';
import { GoalQueries } from './goal.queries.js';
import { GoalResolver } from './goal.resolver.js';
import { GoalService } from './goal.service.js';

/** Learning goals: evidence, gaps and certificates. */
@Module({
  imports: [EnrolmentsModule],
  providers: [
    ConfirmGoalPartPayloadFields,
    GoalConfirmationFields,
    GoalCounter,
    GoalLoader,
    GoalQueries,
    GoalResolver,
    GoalService,
    RevokeGoalConfirmationPayloadFields,
  ],
  exports: [GoalCounter],
})
export class GoalsModule {}
