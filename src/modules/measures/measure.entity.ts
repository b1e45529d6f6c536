import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Entity, Index } from 'typeorm';
import {
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
import { Node } from '../../platform/graphql/node.js';
import type { Id } from '../../platform/ids/id.js';
import { Register } from '../organisations/index.js';
import { Project } from '../projects/index.js';
import { ChartType, Direction, MeasureForm, MeasureKind, PeriodLength, RuleSet } from './measure.enums.js';

/** What a project follows over time (mått), with the settings of its chart. The points are changed under its version. */
@ObjectType({ implements: () => [Node], description: 'What a project follows over time (mått): aggregates only, never single patients.' })
@Entity()
@Index(['projectId', 'position', 'id'])
export class Measure extends Node {
  @IdColumn()
  declare id: Id<'Measure'>;

  @Field(() => Int, { description: 'Raised at every change of the measure or its points; send it back as expectedVersion.' })
  @RowVersionColumn()
  version: number;

  @RefColumn(() => Project, { indexed: false })
  projectId: Id<'Project'>;

  @Field(() => Int, { description: 'Its place among the measures of the project, from 1.' })
  @IntColumn()
  position: number;

  @Field(() => String, { description: 'What it is called.' })
  @TextColumn(200)
  name: string;

  @Field(() => MeasureKind, { description: 'What it tells of the work.' })
  @EnumColumn(MeasureKind)
  kind: MeasureKind;

  @Field(() => MeasureForm, { description: 'What is counted or measured.' })
  @EnumColumn(MeasureForm)
  form: MeasureForm;

  @Field(() => String, { description: 'The unit in which values are shown: %, days, per 1 000 bed days.' })
  @TextColumn(40)
  unit: string;

  @Field(() => Float, { description: 'What values are multiplied by when they are shown: 100 for percent, 1000 for per thousand.' })
  @NumberColumn()
  multiply: number;

  @Field(() => Direction, { description: 'Which way is better.' })
  @EnumColumn(Direction)
  direction: Direction;

  @RefColumn(() => Register, { nullable: true })
  registerId: Id<'Register'> | null;

  @Field(() => String, { nullable: true, description: 'The indicator of the register that it comes from.' })
  @TextColumn(300, { nullable: true })
  indicator: string | null;

  @Field(() => String, { nullable: true, description: 'Operational definition: what the numerator counts.' })
  @TextColumn(1000, { nullable: true })
  numeratorText: string | null;

  @Field(() => String, { nullable: true, description: 'Operational definition: what the denominator counts.' })
  @TextColumn(1000, { nullable: true })
  denominatorText: string | null;

  @Field(() => String, { nullable: true, description: 'Operational definition: what is left out.' })
  @TextColumn(1000, { nullable: true })
  exclusionsText: string | null;

  @Field(() => Float, { nullable: true, description: 'The target, as values are shown. Never a limit and never a rule.' })
  @NumberColumn({ nullable: true })
  target: number | null;

  @Field(() => PeriodLength, { description: 'How long a period is.' })
  @EnumColumn(PeriodLength)
  period: PeriodLength;

  @Field(() => ChartType, { description: 'The chart it is drawn as.' })
  @EnumColumn(ChartType)
  chartType: ChartType;

  @Field(() => RuleSet, { description: 'The rules by which signals are found.' })
  @EnumColumn(RuleSet)
  ruleSet: RuleSet;

  @Field(() => Boolean, {
    description: 'Drops moving ranges beyond their limit once before the limits are computed (Nelson 1982); on I, t, p′ and u′ charts.',
  })
  @FlagColumn()
  screenRanges: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Frozen baseline: centre line and limits come from the first so many points of the chart, or of every phase.',
  })
  @IntColumn({ nullable: true })
  baselinePoints: number | null;

  /** When it was taken out of use; its points stay. */
  @InstantColumn({ nullable: true })
  removedAt: Date | null;

  @Field(() => Date, { description: 'When it was defined.' })
  @InstantColumn()
  createdAt: Date;
}
