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
import { Measure } from '../measures/index.js';
import { Project } from '../projects/index.js';

export enum DriverKind {
  PRIMARY = 'PRIMARY',
  SECONDARY = 'SECONDARY',
  CHANGE_IDEA = 'CHANGE_IDEA',
}
graphqlEnum(DriverKind, 'DriverKind', 'What a box of the driver diagram is.', {
  PRIMARY: 'What most of all decides whether the aim is reached (primär påverkansfaktor).',
  SECONDARY: 'What decides a primary driver (sekundär påverkansfaktor).',
  CHANGE_IDEA: 'A change that can be tested in PDSA cycles (förändringsidé).',
});

/** A box of the driver diagram under the aim, which is that of the charter. Its kind never changes, so it can never stand under itself. */
@ObjectType({ implements: () => [Node], description: 'A box of the driver diagram (påverkansdiagram): a driver or a change idea.' })
@Entity()
@Index(['projectId', 'position', 'id'])
export class DriverNode extends Node {
  @IdColumn()
  declare id: Id<'DriverNode'>;

  @Field(() => Int, { description: 'Raised at every change of its own; send it back as expectedVersion.' })
  @RowVersionColumn()
  version: number;

  @RefColumn(() => Project, { indexed: false })
  projectId: Id<'Project'>;

  /** What it stands under; null under the aim. */
  @RefColumn(() => DriverNode, { nullable: true })
  parentId: Id<'DriverNode'> | null;

  @Field(() => DriverKind, { description: 'What it is.' })
  @EnumColumn(DriverKind)
  kind: DriverKind;

  @Field(() => String, { description: 'What stands in the box.' })
  @TextColumn(300)
  text: string;

  @Field(() => Int, { description: 'Its place among those under the same parent, from 1.' })
  @IntColumn()
  position: number;

  /** When it was taken away; the row stays. */
  @InstantColumn({ nullable: true })
  removedAt: Date | null;

  /** The box whose removal took this one along, itself among them; what is put back comes back together. */
  @TextColumn(64, { nullable: true })
  removedWithId: string | null;

  @Field(() => Date, { description: 'When it was added.' })
  @InstantColumn()
  createdAt: Date;
}

/** A measure that follows a driver or a change idea. */
@Entity()
@Unique(['nodeId', 'measureId'])
export class DriverMeasure {
  @IdColumn()
  id: Id<'DriverMeasure'>;

  @RefColumn(() => DriverNode, { indexed: false })
  nodeId: Id<'DriverNode'>;

  @RefColumn(() => Measure)
  measureId: Id<'Measure'>;
}
