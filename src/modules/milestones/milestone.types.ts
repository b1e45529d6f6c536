import { Field, Int, ObjectType } from '@nestjs/graphql';
import { UserErrorCode } from '../../platform/errors/user-error.js';
import { connectionOf } from '../../platform/graphql/connection.js';
import { Enrolment } from '../enrolments/index.js';
import { Milestone, MilestoneAction } from './milestone.entities.js';

@ObjectType({ description: 'Something that a milestone asks for.' })
export class MilestoneEvidenceItem {
  @Field(() => String, { description: 'Key within the milestone.' })
  key: string;

  @Field(() => String, { description: 'What it is, in the language of the viewer.' })
  text: string;

  @Field(() => Boolean, { description: 'True when it must be handed in; surveys and generated documents are recorded by the product.' })
  needed: boolean;
}

@ObjectType({ description: 'Something that a reviewer answers met or not met.' })
export class MilestoneCriterion {
  @Field(() => String, { description: 'Key within the milestone.' })
  key: string;

  @Field(() => String, { description: 'What must be so, in the language of the viewer.' })
  text: string;
}

@ObjectType({ description: 'A step that is the viewer’s to take.' })
export class MilestoneTransition {
  @Field(() => MilestoneAction, { description: 'The step.' })
  action: MilestoneAction;

  @Field(() => String, { description: 'What a button says, in the language of the viewer.' })
  label: string;

  @Field(() => String, { nullable: true, description: 'Why it cannot be taken yet and what to do; null when it can.' })
  disabledReason: string | null;
}

@ObjectType({ description: 'What the viewer can do with a milestone now.' })
export class MilestoneAbilities {
  @Field(() => Boolean, { description: 'Hand it in.' })
  submit: boolean;

  @Field(() => Boolean, { description: 'Take it back.' })
  recall: boolean;

  @Field(() => Boolean, { description: 'Begin the review.' })
  openReview: boolean;

  @Field(() => Boolean, { description: 'Return it with comments.' })
  return: boolean;

  @Field(() => Boolean, { description: 'Approve it.' })
  approve: boolean;

  @Field(() => Boolean, { description: 'Open it again.' })
  reopen: boolean;
}

@ObjectType({ description: 'A milestone that waits for the viewer to review it.' })
export class ReviewTask {
  @Field(() => Milestone, { description: 'The milestone.' })
  milestone: Milestone;

  @Field(() => Int, { description: 'Whole days since it was handed in.' })
  daysWaiting: number;
}

export const ReviewTaskConnection = connectionOf(ReviewTask, 'ReviewTask', 'milestones to review');

@ObjectType({ description: 'What a trainee does next.' })
export class NextStep {
  @Field(() => Milestone, { description: 'The milestone to hand in.' })
  milestone: Milestone;

  @Field(() => UserErrorCode, { nullable: true, description: 'What stands in its way, for programs; null when it can be handed in.' })
  blockedBy: UserErrorCode | null;

  @Field(() => String, { nullable: true, description: 'What stands in its way and what to do; null when it can be handed in.' })
  reason: string | null;
}

@ObjectType({ description: 'How far a trainee has come.' })
export class MilestoneProgress {
  @Field(() => Int, { description: 'Approved milestones.' })
  approved: number;

  @Field(() => Int, { description: 'Milestones that a complete project needs.' })
  required: number;

  @Field(() => Int, { description: 'Approved ones among those that a complete project needs.' })
  requiredApproved: number;

  @Field(() => Int, { description: 'All milestones of the plan.' })
  total: number;
}

/** The first screen of a trainee. Later modules add what is theirs, as the next seminar. */
@ObjectType({ description: 'The first screen of a trainee: one cohort in which they take part.' })
export class TraineeHome {
  @Field(() => Enrolment, { description: "The trainee's place in the cohort." })
  enrolment: Enrolment;

  @Field(() => NextStep, { nullable: true, description: 'What is to be handed in next; null when nothing is left to the trainee.' })
  nextStep: NextStep | null;

  @Field(() => [Milestone], { description: 'Milestones that came back with comments, the earliest due first.' })
  returned: Milestone[];

  @Field(() => Int, { description: 'How many milestones are overdue.' })
  overdueCount: number;

  @Field(() => [Milestone], { description: 'Milestones that are due today or later and not handed in, the earliest first.' })
  deadlines: Milestone[];

  @Field(() => Date, { description: 'When the trainee last did something here.' })
  lastActivityAt: Date;

  @Field(() => MilestoneProgress, { description: 'How far the trainee has come.' })
  progress: MilestoneProgress;
}
