import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, Index, Unique } from 'typeorm';
import {
  EnumColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { Node } from '../../platform/graphql/node.js';
import type { Id } from '../../platform/ids/id.js';
import { Cohort } from '../cohorts/index.js';
import { Enrolment } from '../enrolments/index.js';
import { GoalPart } from '../regulations/index.js';

export enum SeminarState {
  PLANNED = 'PLANNED',
  HELD = 'HELD',
  CANCELLED = 'CANCELLED',
}
graphqlEnum(SeminarState, 'SeminarState', 'Whether a seminar has been held.', {
  PLANNED: 'To be held.',
  HELD: 'Held: attendance counts.',
  CANCELLED: 'Cancelled: counts neither as planned nor as held.',
});

export enum AttendanceStatus {
  PRESENT = 'PRESENT',
  LATE = 'LATE',
  ABSENT = 'ABSENT',
  EXCUSED = 'EXCUSED',
  MADE_UP = 'MADE_UP',
}
graphqlEnum(AttendanceStatus, 'AttendanceStatus', 'How a trainee took part in a seminar.', {
  PRESENT: 'Present.',
  LATE: 'Came late; counts as attended.',
  ABSENT: 'Absent.',
  EXCUSED: 'Absent with a valid reason; does not count as attended until made up.',
  MADE_UP: 'Missed it and made up for it; counts as attended.',
});

export enum AttendanceSource {
  REGISTERED = 'REGISTERED',
  SELF = 'SELF',
}
graphqlEnum(AttendanceSource, 'AttendanceSource', 'Who said that the trainee took part.', {
  REGISTERED: 'The office, a coach or the course leader.',
  SELF: 'The trainee, by check-in.',
});

/** A learning seminar of a cohort. */
@ObjectType({ implements: () => [Node], description: 'A learning seminar (lärandeseminarium) of a cohort.' })
@Entity()
@Unique(['cohortId', 'definitionKey'])
@Index(['cohortId', 'startsAt'])
@Index(['checkInCode'])
export class Seminar extends Node {
  @IdColumn()
  declare id: Id<'Seminar'>;

  @Field(() => Int, { description: 'Raised at every change; send it back as expectedVersion.' })
  @RowVersionColumn()
  version: number;

  @RefColumn(() => Cohort, { indexed: false })
  cohortId: Id<'Cohort'>;

  /** Key of the seminar in the plan; null for one that the office added. */
  @TextColumn(20, { nullable: true })
  definitionKey: string | null;

  @Field(() => String, { description: 'What it is called.' })
  @TextColumn(160)
  title: string;

  @Field(() => SeminarState, { description: 'Whether it has been held.' })
  @EnumColumn(SeminarState)
  state: SeminarState;

  @Field(() => Date, { description: 'When it begins.' })
  @InstantColumn()
  startsAt: Date;

  @Field(() => Date, { description: 'When it ends.' })
  @InstantColumn()
  endsAt: Date;

  @Field(() => String, { nullable: true, description: 'Room and address.' })
  @TextColumn(200, { nullable: true })
  room: string | null;

  @Field(() => String, { nullable: true, description: 'Web address, for those who take part at a distance.' })
  @TextColumn(1000, { nullable: true })
  link: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled; null while it is not.' })
  @TextColumn(1000, { nullable: true })
  cancelReason: string | null;

  /** The short code on the screen in the room; null until check-in has been opened. Shown to those who run the seminar. */
  @TextColumn(12, { nullable: true })
  checkInCode: string | null;

  @Field(() => Int, { description: 'Minutes before the start from which trainees can check in.' })
  @IntColumn()
  checkInOpensBefore: number;

  @Field(() => Int, { description: 'Minutes after the start until which trainees can check in.' })
  @IntColumn()
  checkInClosesAfter: number;
}

/** Which requirement or activity a seminar can be evidence for. */
@Entity()
@Unique(['seminarId', 'partId'])
export class SeminarPart {
  @IdColumn()
  id: Id<'SeminarPart'>;

  @RefColumn(() => Seminar, { indexed: false })
  seminarId: Id<'Seminar'>;

  @RefColumn(() => GoalPart)
  partId: Id<'GoalPart'>;
}

/** How one trainee took part in one seminar. */
@ObjectType({ implements: () => [Node], description: 'How one trainee took part in one seminar.' })
@Entity()
@Unique(['seminarId', 'enrolmentId'])
export class Attendance extends Node {
  @IdColumn()
  declare id: Id<'Attendance'>;

  @Field(() => Int, { description: 'Raised at every change.' })
  @RowVersionColumn()
  version: number;

  @RefColumn(() => Seminar, { indexed: false })
  seminarId: Id<'Seminar'>;

  @RefColumn(() => Enrolment)
  enrolmentId: Id<'Enrolment'>;

  @Field(() => AttendanceStatus, { description: 'How the trainee took part.' })
  @EnumColumn(AttendanceStatus)
  status: AttendanceStatus;

  @Field(() => AttendanceSource, { description: 'Who said so.' })
  @EnumColumn(AttendanceSource)
  source: AttendanceSource;

  @TextColumn(64)
  registeredById: string;

  @Field(() => Date, { description: 'When it was registered.' })
  @InstantColumn()
  registeredAt: Date;
}
