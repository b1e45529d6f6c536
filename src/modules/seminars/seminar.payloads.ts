import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../platform/graphql/connection.js';
import { Payload } from '../../platform/graphql/payload.js';
import { Attendance, Seminar } from './seminar.entities.js';

export const SeminarConnection = connectionOf(Seminar, 'Seminar', 'seminars');

/** The viewer's own seminars. */
@ObjectType({ description: 'The seminars of the cohorts in which one has a place.' })
export class MySeminars {
  @Field(() => [Seminar], { description: 'Those that have not ended, the next one first; cancelled ones are among them.' })
  upcoming: Seminar[];

  @Field(() => [Seminar], { description: 'Those that have ended, the latest first.' })
  past: Seminar[];
}

/** How a group took part in a seminar. */
@ObjectType({ description: 'How the trainees of the cohort took part in a seminar.' })
export class AttendanceCounts {
  @Field(() => Int, { description: 'Present.' })
  present: number;

  @Field(() => Int, { description: 'Came late.' })
  late: number;

  @Field(() => Int, { description: 'Absent.' })
  absent: number;

  @Field(() => Int, { description: 'Absent with a valid reason.' })
  excused: number;

  @Field(() => Int, { description: 'Missed it and made up for it.' })
  madeUp: number;

  @Field(() => Int, { description: 'Trainees with a place for whom nothing is registered.' })
  unregistered: number;
}

/** What the viewer may do with a seminar now. */
@ObjectType({ description: 'What one may do with a seminar now.' })
export class SeminarAbilities {
  @Field(() => Boolean, { description: 'Change time, place and what it counts for.' })
  edit: boolean;

  @Field(() => Boolean, { description: 'Cancel it.' })
  cancel: boolean;

  @Field(() => Boolean, { description: 'Mark it as held.' })
  hold: boolean;

  @Field(() => Boolean, { description: 'Make it one to be held again.' })
  reopen: boolean;

  @Field(() => Boolean, { description: 'Register who took part.' })
  register: boolean;

  @Field(() => Boolean, { description: 'Open and close check-in.' })
  openCheckIn: boolean;

  @Field(() => Boolean, { description: 'Check in oneself.' })
  checkIn: boolean;
}

/** How much of the seminars one trainee has attended. */
@ObjectType({ description: 'How much of the seminars a trainee has attended. Cancelled seminars count nowhere.' })
export class AttendanceSummary {
  @Field(() => Int, { description: 'Seminars held that the trainee attended: present, late or made up for.' })
  attended: number;

  @Field(() => Int, { description: 'Seminars held.' })
  held: number;

  @Field(() => Int, { description: 'Seminars held or to be held.' })
  planned: number;

  @Field(() => Int, { description: 'Seminars not attended, or to come that the trainee is registered as away from.' })
  missed: number;

  @Field(() => Int, { description: 'Seminars to come that the trainee can attend.' })
  remaining: number;

  @Field(() => Float, { nullable: true, description: 'Attended of those held, in percent; null before the first.' })
  shareOfHeld: number | null;

  @Field(() => Float, { nullable: true, description: 'Attended of those planned, in percent; null when none is planned.' })
  shareOfPlanned: number | null;

  @Field(() => Int, { description: 'Share of the planned seminars that the cohort asks for, in percent.' })
  threshold: number;

  @Field(() => Boolean, { description: 'False when attending everything that remains is no longer enough.' })
  canStillReach: boolean;

  @Field(() => String, { nullable: true, description: 'A warning in words when the threshold can no longer be reached; null otherwise.' })
  warning: string | null;
}

@ObjectType({ description: 'What came of planning seminars.' })
export class PlanSeminarsPayload extends Payload {
  @Field(() => [Seminar], { nullable: true, description: 'All seminars of the cohort, the earliest first.' })
  seminars?: Seminar[];

  @Field(() => Int, { nullable: true, description: 'How many were missing and have been created.' })
  created?: number;
}

@ObjectType({ isAbstract: true })
abstract class SeminarResult extends Payload {
  @Field(() => Seminar, { nullable: true, description: 'The seminar as it is now.' })
  seminar?: Seminar;
}

@ObjectType({ description: 'What came of adding a seminar.' })
export class CreateSeminarPayload extends SeminarResult {}

@ObjectType({ description: 'What came of changing a seminar.' })
export class UpdateSeminarPayload extends SeminarResult {}

@ObjectType({ description: 'What came of cancelling a seminar.' })
export class CancelSeminarPayload extends SeminarResult {}

@ObjectType({ description: 'What came of marking a seminar as held.' })
export class HoldSeminarPayload extends SeminarResult {}

@ObjectType({ description: 'What came of making a seminar one to be held again.' })
export class ReopenSeminarPayload extends SeminarResult {}

@ObjectType({ description: 'What came of registering who took part.' })
export class RegisterAttendancePayload extends SeminarResult {}

@ObjectType({ description: 'What came of opening check-in; the code is in the seminar.' })
export class OpenCheckInPayload extends SeminarResult {}

@ObjectType({ description: 'What came of closing check-in.' })
export class CloseCheckInPayload extends SeminarResult {}

@ObjectType({ description: 'What came of checking in.' })
export class CheckInPayload extends Payload {
  @Field(() => Attendance, {
    nullable: true,
    description: 'How one is registered: by this check-in, or by an earlier registration, which stands.',
  })
  attendance?: Attendance;
}
