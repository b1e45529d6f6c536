import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { Enrolment } from '../enrolments/index.js';
import { Nudge } from './nudge.entity.js';

@ObjectType({ description: 'A reminder as it would be sent now.' })
export class NudgePreview {
  @Field(() => Enrolment, { description: "The trainee's place in the cohort." })
  enrolment: Enrolment;

  @Field(() => String, { description: 'What it would say, in the language of the trainee.' })
  text: string;

  @Field(() => [String], {
    description: 'The reasons in it, in the language of the trainee; what only others can mend, as a review that waits, is left out.',
  })
  reasons: string[];

  @Field(() => Date, { nullable: true, description: 'When the trainee was last reminded; null for never.' })
  lastNudgedAt: Date | null;
}

@ObjectType({ description: 'What came of sending reminders.' })
export class SendNudgesPayload extends Payload {
  @Field(() => [Nudge], { nullable: true, description: 'The reminders, one for each trainee.' })
  nudges?: Nudge[];
}

@ObjectType({ description: 'What came of saying that a reminder has been read.' })
export class DismissNudgePayload extends Payload {
  @Field(() => Nudge, { nullable: true, description: 'The reminder as it is now.' })
  nudge?: Nudge;
}
