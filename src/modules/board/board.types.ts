import { Field, Int, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { Cohort } from '../cohorts/index.js';
import { Enrolment } from '../enrolments/index.js';
import { Milestone } from '../milestones/index.js';
import { AttendanceSummary } from '../seminars/index.js';
import { BoardFlagKind } from './board.rules.js';

graphqlEnum(BoardFlagKind, 'BoardFlagKind', 'Why a trainee needs to be looked at.', {
  OVERDUE: 'Milestones are overdue.',
  RETURNED: 'Milestones came back with comments and have not been handed in again.',
  WAITING: 'A milestone has waited long for its review.',
  SILENT: 'The trainee has done nothing here for a while.',
  ATTENDANCE: 'The attendance that the cohort asks for can no longer be reached.',
  NO_SUPERVISOR: 'Nobody supervises the trainee.',
  NO_PROJECT: 'The round has begun and there is no project.',
});

/** Why a trainee needs to be looked at. */
@ObjectType({ description: 'Why a trainee needs to be looked at.' })
export class BoardFlag {
  @Field(() => BoardFlagKind, { description: 'What it is about.' })
  kind: BoardFlagKind;

  @Field(() => String, { description: 'The reason in words, with its numbers, in the language of the viewer.' })
  reason: string;
}

/** Where one trainee of a cohort stands. */
@ObjectType({ description: 'Where one trainee of a cohort stands.' })
export class BoardRow {
  @Field(() => Enrolment, { description: "The trainee's place in the cohort." })
  enrolment: Enrolment;

  @Field(() => Milestone, {
    nullable: true,
    description:
      'What comes next: a required milestone that came back, else the one due first that the trainee is to hand in, else one that waits ' +
      'for somebody else; null when all are approved, when the plan has not begun, and for those who do not take part.',
  })
  stage: Milestone | null;

  @Field(() => Int, { description: 'Approved ones among the milestones that a complete project needs.' })
  approved: number;

  @Field(() => Int, { description: 'Milestones that a complete project needs; 0 before the plan has begun.' })
  required: number;

  @Field(() => [Milestone], {
    description: 'Overdue milestones, the earliest due first; empty for those who do not take part in a round that goes on.',
  })
  overdue: Milestone[];

  @Field(() => Date, { description: 'When the trainee last did something here.' })
  lastActivityAt: Date;

  @Field(() => Int, { description: 'Days since the trainee last did something here.' })
  daysSilent: number;

  @Field(() => Date, { nullable: true, description: 'When the trainee was last reminded; null for never.' })
  lastNudgedAt: Date | null;

  @Field(() => AttendanceSummary, { nullable: true, description: 'How much of the seminars the trainee has attended.' })
  attendance: AttendanceSummary | null;

  @Field(() => Int, { description: 'How many requirements and activities of the goal are confirmed.' })
  partsConfirmed: number;

  @Field(() => Int, { description: 'How many requirements and activities the goal has; 0 when no regulation is recorded.' })
  partsTotal: number;

  @Field(() => [BoardFlag], {
    description: 'Why the trainee needs to be looked at, the most pressing first; only for those who take part in a round that goes on.',
  })
  flags: BoardFlag[];
}

/** A cohort with its trainees, to follow them. */
@ObjectType({ description: 'A cohort with those of its trainees whom the viewer follows.' })
export class CohortBoard {
  @Field(() => Cohort, { description: 'The cohort.' })
  cohort: Cohort;

  @Field(() => [BoardRow], {
    description: 'The trainees in one’s scope by name: those who take part, completed, left, or have applied. Those declined are left out.',
  })
  rows: BoardRow[];
}
