import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Entity, Index, Unique } from 'typeorm';
import { DayColumn, EnumColumn, IdColumn, InstantColumn, JsonColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { Node } from '../../platform/graphql/node.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import type { Id } from '../../platform/ids/id.js';
import { Project } from '../projects/index.js';
import { AnnotationKind, ComparisonFault } from './measure.enums.js';
import { Measure } from './measure.entity.js';
import type { SeriesMapping } from './series/series-columns.js';

/** A phase of a measure: from its first day on, the chart has a centre line, limits and runs of its own. */
@ObjectType({ description: 'From its first day on, the chart has a centre line, limits and runs of its own.' })
@Entity()
@Unique(['measureId', 'startsOn'])
export class MeasurePhase {
  @Field(() => ID, { description: 'Its id.' })
  @IdColumn()
  id: Id<'MeasurePhase'>;

  @RefColumn(() => Measure, { indexed: false })
  measureId: Id<'Measure'>;

  @Field(() => DateScalar, { description: 'Its first day.' })
  @DayColumn()
  startsOn: string;

  @Field(() => String, { description: 'What it is called on the chart.' })
  @TextColumn(80)
  title: string;

  @Field(() => String, { description: 'Why a new phase begins here. There is no formula: it is a judgement, and it is told.' })
  @TextColumn(1000)
  reason: string;
}

/** A mark on the time axis: for one measure, or for all of the project. */
@ObjectType({ implements: () => [Node], description: 'A mark on the time axis of one measure, or of all measures of the project.' })
@Entity()
@Index(['projectId', 'happenedOn', 'id'])
@Unique(['originId'])
export class Annotation extends Node {
  @IdColumn()
  declare id: Id<'Annotation'>;

  @RefColumn(() => Project, { indexed: false })
  projectId: Id<'Project'>;

  @RefColumn(() => Measure, { nullable: true })
  measureId: Id<'Measure'> | null;

  @Field(() => AnnotationKind, { description: 'What it is about.' })
  @EnumColumn(AnnotationKind)
  kind: AnnotationKind;

  @Field(() => DateScalar, { description: 'The day.' })
  @DayColumn()
  happenedOn: string;

  @Field(() => String, { description: 'What stands at the mark.' })
  @TextColumn(80)
  label: string;

  /** What drew it: the milestone or the cycle. Null for what somebody wrote. */
  @TextColumn(64, { nullable: true })
  originId: string | null;

  /** When it was taken away; the row stays. */
  @InstantColumn({ nullable: true })
  removedAt: Date | null;

  @Field(() => Date, { description: 'When it was made.' })
  @InstantColumn()
  createdAt: Date;
}

/** Which columns of a file with these headings mean what: asked once for each kind of file in a project. */
@Entity()
@Unique(['projectId', 'headerHash'])
export class ImportMapping {
  @IdColumn()
  id: Id<'ImportMapping'>;

  @RefColumn(() => Project, { indexed: false })
  projectId: Id<'Project'>;

  /** SHA-256 of the headings. */
  @TextColumn(64)
  headerHash: string;

  /** What each column means, by its number. */
  @JsonColumn()
  mapping: SeriesMapping;

  @InstantColumn()
  usedAt: Date;
}

/** One year of a comparison line. */
@ObjectType({ description: 'One year of a comparison line.' })
export class ComparisonPoint {
  @Field(() => Int, { description: 'The calendar year.' })
  year: number;

  @Field(() => Float, { description: 'The value as its source publishes it.' })
  value: number;
}

/** A line of published figures beside a measure: Kolada, a region or the country. */
@ObjectType({
  implements: () => [Node],
  description: 'A line of published figures beside a measure, for comparison; nothing is computed with it.',
})
@Entity()
@Unique(['measureId', 'indicator', 'place'])
export class Comparison extends Node {
  @IdColumn()
  declare id: Id<'Comparison'>;

  @RefColumn(() => Measure, { indexed: false })
  measureId: Id<'Measure'>;

  @Field(() => String, { description: 'The key of the indicator at its source, as U70477.' })
  @TextColumn(20)
  indicator: string;

  @Field(() => String, { description: 'The key of the place at its source: 0000 is the country.' })
  @TextColumn(20)
  place: string;

  @Field(() => String, { description: 'What the line is called.' })
  @TextColumn(200)
  label: string;

  @Field(() => String, { description: 'The source, in its own words: Källa: Kolada.' })
  @TextColumn(200)
  sourceLabel: string;

  @Field(() => [ComparisonPoint], { description: 'Its years, oldest first.' })
  @JsonColumn()
  points: ComparisonPoint[];

  @Field(() => Date, { nullable: true, description: 'When it was fetched; null until it has been.' })
  @InstantColumn({ nullable: true })
  fetchedAt: Date | null;

  @Field(() => ComparisonFault, {
    nullable: true,
    description: 'Why the last fetching failed; null when it did not. What came before stays.',
  })
  @EnumColumn(ComparisonFault, { nullable: true })
  fault: ComparisonFault | null;
}
