import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { Entity, Unique } from 'typeorm';
import { DayColumn, EnumColumn, IdColumn, InstantColumn, NumberColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import type { Id } from '../../platform/ids/id.js';
import { PointSource, PointStatus } from './measure.enums.js';
import { Measure } from './measure.entity.js';

/** One period of a measure, as it was recorded. What others see of it is decided in `spc/masking.ts`, so its numbers are no plain fields. */
@ObjectType({ description: 'One period of a measure, as it was recorded.' })
@Entity()
@Unique(['measureId', 'startsOn'])
export class Measurement {
  @Field(() => ID, { description: 'Its id.' })
  @IdColumn()
  id: Id<'Measurement'>;

  @RefColumn(() => Measure, { indexed: false })
  measureId: Id<'Measure'>;

  @Field(() => DateScalar, { description: 'First day of the period.' })
  @DayColumn()
  startsOn: string;

  @Field(() => DateScalar, { description: 'Last day of the period.' })
  @DayColumn()
  endsOn: string;

  @Field(() => Float, { nullable: true, description: 'The numerator, or the count.' })
  @NumberColumn({ nullable: true })
  numerator: number | null;

  @Field(() => Float, { nullable: true, description: 'The denominator, the exposure, or how many were measured.' })
  @NumberColumn({ nullable: true })
  denominator: number | null;

  @Field(() => Float, { nullable: true, description: 'The measurement, before it is multiplied for show.' })
  @NumberColumn({ nullable: true })
  value: number | null;

  @Field(() => Float, { nullable: true, description: 'Standard deviation within the period, for Xbar and S charts.' })
  @NumberColumn({ nullable: true })
  deviation: number | null;

  @Field(() => PointStatus, { description: 'Whether it has a value.' })
  @EnumColumn(PointStatus)
  status: PointStatus;

  @Field(() => String, { nullable: true, description: 'Why the point is left out of centre line, limits and runs; null when it counts.' })
  @TextColumn(500, { nullable: true })
  excludedReason: string | null;

  @Field(() => PointSource, { description: 'How it came in.' })
  @EnumColumn(PointSource)
  source: PointSource;

  @Field(() => String, { nullable: true, description: "The source's own words: register, file." })
  @TextColumn(200, { nullable: true })
  sourceLabel: string | null;

  @Field(() => Date, { description: 'When it was recorded.' })
  @InstantColumn()
  recordedAt: Date;
}
