import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, Index, Unique } from 'typeorm';
import {
  DayColumn,
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
import { DateScalar } from '../../platform/graphql/scalars.js';
import type { Id } from '../../platform/ids/id.js';
import { Measure } from '../measures/index.js';
import { Person } from '../people/index.js';
import { Project } from '../projects/index.js';
import { DriverNode } from './driver.entities.js';

export enum CycleState {
  PLANNED = 'PLANNED',
  RUNNING = 'RUNNING',
  STUDYING = 'STUDYING',
  CLOSED = 'CLOSED',
}
graphqlEnum(CycleState, 'CycleState', 'Where a PDSA cycle stands.', {
  PLANNED: 'Planned; the prediction can still be changed (planerad).',
  RUNNING: 'The test goes on (pågår).',
  STUDYING: 'What was seen is compared with the prediction (studeras).',
  CLOSED: 'Compared and decided (avslutad).',
});

export enum CycleOutcome {
  AS_PREDICTED = 'AS_PREDICTED',
  PARTLY = 'PARTLY',
  NOT = 'NOT',
}
graphqlEnum(CycleOutcome, 'CycleOutcome', 'How what was seen compares with the prediction.', {
  AS_PREDICTED: 'It went as predicted (som förutsagt).',
  PARTLY: 'It went partly as predicted (delvis).',
  NOT: 'It did not go as predicted (inte som förutsagt).',
});

export enum CycleDecision {
  ADOPT = 'ADOPT',
  ADAPT = 'ADAPT',
  ABANDON = 'ABANDON',
}
graphqlEnum(CycleDecision, 'CycleDecision', 'What is done with the change that was tested.', {
  ADOPT: 'It is kept (inför).',
  ADAPT: 'It is changed and tested again (anpassa).',
  ABANDON: 'It is given up (överge).',
});

export enum CycleAction {
  BEGIN = 'BEGIN',
  RECALL = 'RECALL',
  STUDY = 'STUDY',
  CLOSE = 'CLOSE',
  REOPEN = 'REOPEN',
}
graphqlEnum(CycleAction, 'CycleAction', 'A step of a PDSA cycle.', {
  BEGIN: 'The test begins; from now on the prediction stands.',
  RECALL: 'Takes back a beginning of which nothing has been written.',
  STUDY: 'The test is over; what was seen is compared with the prediction.',
  CLOSE: 'Ends the cycle with a comparison and a decision.',
  REOPEN: 'Opens a closed cycle to correct its study, with a reason.',
});

/** One small test of a change: plan with a prediction, do, study against the prediction, act (Langley et al., The Improvement Guide). */
@ObjectType({ implements: () => [Node], description: 'A PDSA cycle: one small test of a change, with a prediction made beforehand.' })
@Entity()
@Unique(['projectId', 'number'])
export class PdsaCycle extends Node {
  @IdColumn()
  declare id: Id<'PdsaCycle'>;

  @Field(() => Int, { description: 'Raised at every change; send it back as expectedVersion.' })
  @RowVersionColumn()
  version: number;

  @RefColumn(() => Project, { indexed: false })
  projectId: Id<'Project'>;

  @Field(() => Int, { description: 'Its number within the project, from 1; never given twice.' })
  @IntColumn()
  number: number;

  @Field(() => CycleState, { description: 'Where it stands.' })
  @EnumColumn(CycleState)
  state: CycleState;

  @Field(() => String, { description: 'What is tested, in a line.' })
  @TextColumn(200)
  title: string;

  @RefColumn(() => DriverNode, { nullable: true })
  changeIdeaId: Id<'DriverNode'> | null;

  @RefColumn(() => PdsaCycle, { nullable: true })
  previousCycleId: Id<'PdsaCycle'> | null;

  @Field(() => String, { nullable: true, description: 'Plan: what one wants to know.' })
  @TextColumn(1000, { nullable: true })
  question: string | null;

  @Field(() => String, { nullable: true, description: 'Plan: what one thinks will happen; stands from the day the test begins.' })
  @TextColumn(2000, { nullable: true })
  prediction: string | null;

  @Field(() => String, { nullable: true, description: 'Plan: who does what, when and where.' })
  @TextColumn(4000, { nullable: true })
  plan: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Plan: the day the test begins; from then on the day it began.' })
  @DayColumn({ nullable: true })
  startsOn: string | null;

  @Field(() => String, { nullable: true, description: 'Do: what was done.' })
  @TextColumn(4000, { nullable: true })
  done: string | null;

  @Field(() => String, { nullable: true, description: 'Do: what was seen, the unexpected too.' })
  @TextColumn(4000, { nullable: true })
  seen: string | null;

  @Field(() => String, { nullable: true, description: 'Study: what was seen, compared with the prediction.' })
  @TextColumn(4000, { nullable: true })
  comparison: string | null;

  @Field(() => CycleOutcome, { nullable: true, description: 'Study: whether it went as predicted.' })
  @EnumColumn(CycleOutcome, { nullable: true })
  outcome: CycleOutcome | null;

  @Field(() => CycleDecision, { nullable: true, description: 'Act: what is done with the change.' })
  @EnumColumn(CycleDecision, { nullable: true })
  decision: CycleDecision | null;

  @Field(() => String, { nullable: true, description: 'Act: what comes next.' })
  @TextColumn(2000, { nullable: true })
  next: string | null;

  @Field(() => Date, { description: 'When it was written.' })
  @InstantColumn()
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was closed; null while it is not.' })
  @InstantColumn({ nullable: true })
  closedAt: Date | null;

  /** When a planned one was taken away; the row stays. */
  @InstantColumn({ nullable: true })
  removedAt: Date | null;
}

/** A measure by which a cycle is followed. */
@Entity()
@Unique(['cycleId', 'measureId'])
export class CycleMeasure {
  @IdColumn()
  id: Id<'CycleMeasure'>;

  @RefColumn(() => PdsaCycle, { indexed: false })
  cycleId: Id<'PdsaCycle'>;

  @RefColumn(() => Measure)
  measureId: Id<'Measure'>;
}

/** A step that a cycle has taken. Only ever added to. */
@ObjectType({ implements: () => [Node], description: 'A step that a PDSA cycle has taken.' })
@Entity()
@Index(['cycleId', 'at', 'id'])
export class CycleEvent extends Node {
  @IdColumn()
  declare id: Id<'CycleEvent'>;

  @RefColumn(() => PdsaCycle, { indexed: false })
  cycleId: Id<'PdsaCycle'>;

  @Field(() => CycleAction, { description: 'The step.' })
  @EnumColumn(CycleAction)
  action: CycleAction;

  @Field(() => CycleState, { description: 'Where the cycle stood before.' })
  @EnumColumn(CycleState)
  fromState: CycleState;

  @Field(() => CycleState, { description: 'Where it led.' })
  @EnumColumn(CycleState)
  toState: CycleState;

  @RefColumn(() => Person)
  actorId: Id<'Person'>;

  @Field(() => String, { nullable: true, description: 'Why it was opened again.' })
  @TextColumn(2000, { nullable: true })
  reason: string | null;

  @Field(() => Date, { description: 'When.' })
  @InstantColumn()
  at: Date;
}
