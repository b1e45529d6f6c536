import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, Index } from 'typeorm';
import {
  DayColumn,
  EnumColumn,
  FlagColumn,
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
import { DeliveryElement, RegisterCentre } from '../organisations/index.js';
import { Track } from '../regulations/index.js';
import { MilestoneTemplate } from './template.entities.js';

export enum CohortState {
  PLANNED = 'PLANNED',
  OPEN = 'OPEN',
  RUNNING = 'RUNNING',
  CLOSED = 'CLOSED',
  STOPPED = 'STOPPED',
  NEVER_RUN = 'NEVER_RUN',
}
graphqlEnum(CohortState, 'CohortState', 'Where a cohort stands.', {
  PLANNED: 'Planned: being prepared.',
  OPEN: 'Open: trainees are applied for and admitted.',
  RUNNING: 'Running: seminars and projects go on.',
  CLOSED: 'Closed: ended as planned.',
  STOPPED: 'Stopped before its end; keeps its place in history.',
  NEVER_RUN: 'Planned but never run; keeps its place in history.',
});

/** A round of trainees that a register centre leads. */
@ObjectType({ implements: () => [Node], description: 'A round of trainees that a register centre leads.' })
@Entity()
@Index(['startsOn', 'id'])
export class Cohort extends Node {
  @IdColumn()
  declare id: Id<'Cohort'>;

  @Field(() => Int, { description: 'Raised at every change; send it back as expectedVersion.' })
  @RowVersionColumn()
  version: number;

  @RefColumn(() => RegisterCentre)
  centreId: Id<'RegisterCentre'>;

  @RefColumn(() => MilestoneTemplate)
  templateId: Id<'MilestoneTemplate'>;

  @Field(() => Track, { description: 'The kind of round.' })
  @EnumColumn(Track)
  track: Track;

  @Field(() => String, { description: 'What the office calls it.' })
  @TextColumn(120)
  name: string;

  @Field(() => CohortState, { description: 'Where it stands.' })
  @EnumColumn(CohortState)
  state: CohortState;

  @Field(() => Int, { description: 'Number of places.' })
  @IntColumn()
  capacity: number;

  /** How many applied, where the office counted them elsewhere; otherwise null and the enrolments are counted. */
  @Field(() => Int, { nullable: true, description: 'How many applied, where the office counted them elsewhere.' })
  @IntColumn({ nullable: true })
  applicantsReported: number | null;

  @Field(() => DateScalar, { description: 'Day of the first seminar; due days count from it.' })
  @DayColumn()
  startsOn: string;

  @Field(() => DateScalar, { description: 'Last day.' })
  @DayColumn()
  endsOn: string;

  @Field(() => Int, { description: 'Share of the planned seminars that a trainee must attend, in percent.' })
  @IntColumn()
  attendancePercent: number;

  /** Shown by a field resolver, to those who may read it. */
  @TextColumn(4000, { nullable: true })
  note: string | null;

  @Field(() => Boolean, { description: 'True for a round whose people are invented (demonstration data).' })
  @FlagColumn()
  invented: boolean;

  @InstantColumn()
  createdAt: Date;
}

/** A step in a cohort's life. Only ever added. */
@ObjectType({ implements: () => [Node], description: 'A step in the life of a cohort.' })
@Entity()
export class CohortEvent extends Node {
  @IdColumn()
  declare id: Id<'CohortEvent'>;

  @RefColumn(() => Cohort)
  cohortId: Id<'Cohort'>;

  @Field(() => CohortState, { nullable: true, description: 'Where it stood before; null at the beginning.' })
  @EnumColumn(CohortState, { nullable: true })
  fromState: CohortState | null;

  @Field(() => CohortState, { description: 'Where it stood after.' })
  @EnumColumn(CohortState)
  toState: CohortState;

  @Field(() => Date, { description: 'When.' })
  @InstantColumn()
  at: Date;

  @TextColumn(64, { nullable: true })
  actorId: string | null;

  @Field(() => String, { nullable: true, description: 'Why, in words.' })
  @TextColumn(1000, { nullable: true })
  reason: string | null;
}

/** An element of the cohort's delivery model, from one day to another. */
@ObjectType({ implements: () => [Node], description: 'An element of the delivery model of a cohort, from one day to another.' })
@Entity()
export class CohortElement extends Node {
  @IdColumn()
  declare id: Id<'CohortElement'>;

  @RefColumn(() => Cohort)
  cohortId: Id<'Cohort'>;

  @RefColumn(() => DeliveryElement)
  elementId: Id<'DeliveryElement'>;

  @Field(() => Boolean, { nullable: true, description: 'The value, when it is yes or no.' })
  @FlagColumn({ nullable: true })
  flagValue: boolean | null;

  @Field(() => Number, { nullable: true, description: 'The value, when it is a number.' })
  @NumberColumn({ nullable: true })
  numberValue: number | null;

  @Field(() => String, { nullable: true, description: 'The value, when it is words.' })
  @TextColumn(500, { nullable: true })
  textValue: string | null;

  @Field(() => DateScalar, { description: 'First day.' })
  @DayColumn()
  validFrom: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it applies.' })
  @DayColumn({ nullable: true })
  validTo: string | null;
}
