import { Field, ObjectType } from '@nestjs/graphql';
import { Entity, Unique } from 'typeorm';
import { DayColumn, EnumColumn, IdColumn, InstantColumn, NumberColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { Node } from '../../platform/graphql/node.js';
import type { Id } from '../../platform/ids/id.js';
import { PointSource, PointStatus } from './measure.enums.js';
import { Measure } from './measure.entity.js';

/** One period of a measure, as it was recorded. What others see of it is decided in `spc/masking.ts`, so its numbers are no plain fields. */
@ObjectType({
  implements: () => [Node],
  description: 'A recorded point of a measure: where it comes from. Its numbers stand in the chart.',
})
@Entity()
@Unique(['measureId', 'startsOn'])
export class Measurement extends Node {
  @IdColumn()
  declare id: Id<'Measurement'>;

  @RefColumn(() => Measure, { indexed: false })
  measureId: Id<'Measure'>;

  @DayColumn()
  startsOn: string;

  @DayColumn()
  endsOn: string;

  @NumberColumn({ nullable: true })
  numerator: number | null;

  @NumberColumn({ nullable: true })
  denominator: number | null;

  @NumberColumn({ nullable: true })
  value: number | null;

  @NumberColumn({ nullable: true })
  deviation: number | null;

  @EnumColumn(PointStatus)
  status: PointStatus;

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
