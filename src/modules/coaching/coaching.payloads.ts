import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../platform/graphql/connection.js';
import { Payload } from '../../platform/graphql/payload.js';
import { Enrolment } from '../enrolments/index.js';
import { CoachNote } from './coach-note.entity.js';

@ObjectType({ description: 'A trainee who has done nothing here for a while.' })
export class SilentTrainee {
  @Field(() => Enrolment, { description: "The trainee's place in the cohort." })
  enrolment: Enrolment;

  @Field(() => Int, { description: 'Days since the trainee last did something here.' })
  daysSilent: number;
}

export const SilentTraineeConnection = connectionOf(SilentTrainee, 'SilentTrainee', 'silent trainees');

@ObjectType({ isAbstract: true })
abstract class CoachNoteResult extends Payload {
  @Field(() => CoachNote, { nullable: true, description: 'The note as it is now.' })
  coachNote?: CoachNote;
}

@ObjectType({ description: 'What came of writing a coach note.' })
export class AddCoachNotePayload extends CoachNoteResult {}

@ObjectType({ description: 'What came of changing a coach note.' })
export class UpdateCoachNotePayload extends CoachNoteResult {}
