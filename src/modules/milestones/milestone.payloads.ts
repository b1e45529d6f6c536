import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { Milestone } from './milestone.entities.js';

@ObjectType({ isAbstract: true })
abstract class MilestoneResult extends Payload {
  @Field(() => Milestone, { nullable: true, description: 'The milestone as it is now.' })
  milestone?: Milestone;
}

@ObjectType({ description: 'What came of handing in.' })
export class SubmitMilestonePayload extends MilestoneResult {}

@ObjectType({ description: 'What came of taking back.' })
export class RecallMilestonePayload extends MilestoneResult {}

@ObjectType({ description: 'What came of opening a review.' })
export class OpenReviewPayload extends MilestoneResult {}

@ObjectType({ description: 'What came of returning a milestone.' })
export class ReturnMilestonePayload extends MilestoneResult {}

@ObjectType({ description: 'What came of approving a milestone.' })
export class ApproveMilestonePayload extends MilestoneResult {}

@ObjectType({ description: 'What came of opening an approved milestone again.' })
export class ReopenMilestonePayload extends MilestoneResult {}
