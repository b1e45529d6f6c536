import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { GoalConfirmation } from './goal-confirmation.entity.js';

@ObjectType({ isAbstract: true })
abstract class ConfirmationResult extends Payload {
  @Field(() => GoalConfirmation, { nullable: true, description: 'The confirmation as it is now.' })
  confirmation?: GoalConfirmation;
}

@ObjectType({ description: 'What came of certifying a part of a goal.' })
export class ConfirmGoalPartPayload extends ConfirmationResult {}

@ObjectType({ description: 'What came of taking a confirmation back.' })
export class RevokeGoalConfirmationPayload extends ConfirmationResult {}
