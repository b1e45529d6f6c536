import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Entity, Index, Unique } from 'typeorm';
import {
  DayColumn,
  EnumColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  NumberColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { Node } from '../../platform/graphql/node.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import type { Id } from '../../platform/ids/id.js';
import { Cohort } from '../cohorts/index.js';
import { Specialty, Unit } from '../organisations/index.js';
import { Person } from '../people/index.js';
import { Regulation } from '../regulations/index.js';

export enum EnrolmentState {
  APPLIED = 'APPLIED',
  DECLINED = 'DECLINED',
  ADMITTED = 'ADMITTED',
  COMPLETED = 'COMPLETED',
  WITHDRAWN = 'WITHDRAWN',
}
graphqlEnum(EnrolmentState, 'EnrolmentState', 'Where a trainee stands in a cohort.', {
  APPLIED: 'Has applied for a place.',
  DECLINED: 'Was not given a place.',
  ADMITTED: 'Has a place and takes part.',
  COMPLETED: 'Completed the round.',
  WITHDRAWN: 'Left the round, with a reason.',
});

export enum WithdrawalReason {
  PARENTAL_LEAVE = 'PARENTAL_LEAVE',
  ILLNESS = 'ILLNESS',
  CHANGED_EMPLOYER = 'CHANGED_EMPLOYER',
  CLINICAL_WORKLOAD = 'CLINICAL_WORKLOAD',
  NO_PROTECTED_TIME = 'NO_PROTECTED_TIME',
  NO_DATA = 'NO_DATA',
  STOPPED_WITH_LEARNING = 'STOPPED_WITH_LEARNING',
  OTHER = 'OTHER',
}
graphqlEnum(WithdrawalReason, 'WithdrawalReason', 'Why a trainee left a round.', {
  PARENTAL_LEAVE: 'Parental leave.',
  ILLNESS: 'Illness.',
  CHANGED_EMPLOYER: 'Changed employer or specialty.',
  CLINICAL_WORKLOAD: 'Clinical workload.',
  NO_PROTECTED_TIME: 'The protected time was not given.',
  NO_DATA: 'The data could not be had.',
  STOPPED_WITH_LEARNING: 'The project was stopped, and that was a result.',
  OTHER: 'Something else, told in the note.',
});

/** A trainee's place in a cohort. */
@ObjectType({ implements: () => [Node], description: "A trainee's place in a cohort." })
@Entity()
@Unique(['cohortId', 'personId'])
@Index(['state', 'lastActivityAt', 'id'])
export class Enrolment extends Node {
  @IdColumn()
  declare id: Id<'Enrolment'>;

  @Field(() => Int, { description: 'Raised at every change; send it back as expectedVersion.' })
  @RowVersionColumn()
  version: number;

  @RefColumn(() => Cohort, { indexed: false })
  cohortId: Id<'Cohort'>;

  @RefColumn(() => Person)
  personId: Id<'Person'>;

  @RefColumn(() => Unit)
  unitId: Id<'Unit'>;

  @RefColumn(() => Specialty)
  specialtyId: Id<'Specialty'>;

  @Field(() => EnrolmentState, { description: 'Where the trainee stands.' })
  @EnumColumn(EnrolmentState)
  state: EnrolmentState;

  @Field(() => DateScalar, { description: 'First day of the specialist training (ST).' })
  @DayColumn()
  trainingStartOn: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the application, if known.' })
  @DayColumn({ nullable: true })
  appliedOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day the place was given.' })
  @DayColumn({ nullable: true })
  admittedOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day the trainee completed or left the round.' })
  @DayColumn({ nullable: true })
  endedOn: string | null;

  @Field(() => WithdrawalReason, { nullable: true, description: 'Why the trainee left.' })
  @EnumColumn(WithdrawalReason, { nullable: true })
  withdrawalReason: WithdrawalReason | null;

  /** Shown by a field resolver, to those who may read it. */
  @TextColumn(1000, { nullable: true })
  withdrawalNote: string | null;

  @Field(() => Float, { nullable: true, description: 'Protected time promised, in weeks.' })
  @NumberColumn({ nullable: true })
  protectedWeeks: number | null;

  @Field(() => Date, { description: 'When the trainee last did something here: wrote, handed in, checked in.' })
  @InstantColumn()
  lastActivityAt: Date;

  @InstantColumn()
  createdAt: Date;
}

/** Which regulation a trainee follows, from one day to another. Never recomputed in silence. */
@ObjectType({ implements: () => [Node], description: 'Which regulation a trainee follows, from one day to another.' })
@Entity()
@Index(['personId', 'validFrom'])
export class RegulationChoice extends Node {
  @IdColumn()
  declare id: Id<'RegulationChoice'>;

  @RefColumn(() => Person, { indexed: false })
  personId: Id<'Person'>;

  @RefColumn(() => Regulation)
  regulationId: Id<'Regulation'>;

  @Field(() => DateScalar, { description: 'First day.' })
  @DayColumn()
  validFrom: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it applies.' })
  @DayColumn({ nullable: true })
  validTo: string | null;

  @TextColumn(64, { nullable: true })
  decidedById: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was chosen or changed.' })
  @TextColumn(1000, { nullable: true })
  reason: string | null;

  @InstantColumn()
  createdAt: Date;
}

/** A roster that was read into a cohort. */
@ObjectType({ implements: () => [Node], description: 'A roster that was read into a cohort.' })
@Entity()
@Unique(['cohortId', 'fileHash'])
export class RosterImport extends Node {
  @IdColumn()
  declare id: Id<'RosterImport'>;

  @RefColumn(() => Cohort, { indexed: false })
  cohortId: Id<'Cohort'>;

  @Field(() => String, { description: 'Name of the file.' })
  @TextColumn(200)
  fileName: string;

  /** SHA-256 of the bytes. */
  @TextColumn(64)
  fileHash: string;

  @Field(() => Int, { description: 'Rows in the file.' })
  @IntColumn()
  rowsRead: number;

  @Field(() => Int, { description: 'Trainees it created.' })
  @IntColumn()
  rowsCreated: number;

  @Field(() => Int, { description: 'Rows left out because of faults.' })
  @IntColumn()
  rowsFaulty: number;

  @RefColumn(() => Person)
  createdById: Id<'Person'>;

  @Field(() => Date, { description: 'When.' })
  @InstantColumn()
  createdAt: Date;
}
