import { Field, ObjectType } from '@nestjs/graphql';
import { Entity, Index, Unique } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { Node } from '../../platform/graphql/node.js';
import type { Id } from '../../platform/ids/id.js';
import { Enrolment } from '../enrolments/index.js';
import { Person } from '../people/index.js';

/** A reminder (påminnelse) to a trainee. No mail is sent: the trainee sees it on the first screen. */
@ObjectType({
  implements: () => [Node],
  description: 'A reminder (påminnelse) to a trainee. No mail is sent: the trainee sees it on the first screen.',
})
@Entity()
@Unique(['batchId', 'enrolmentId'])
@Index(['enrolmentId', 'createdAt', 'id'])
export class Nudge extends Node {
  @IdColumn()
  declare id: Id<'Nudge'>;

  @RefColumn(() => Enrolment, { indexed: false })
  enrolmentId: Id<'Enrolment'>;

  @RefColumn(() => Person)
  senderId: Id<'Person'>;

  /** Those sent together share it; made by the client, so that a repeat has one effect. */
  @TextColumn(64)
  batchId: string;

  @Field(() => String, { description: 'What it says, in the language that the trainee read when it was sent.' })
  @TextColumn(4000)
  text: string;

  @Field(() => Date, { description: 'When it was sent.' })
  @InstantColumn()
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When the trainee said that it has been read; null until then.' })
  @InstantColumn({ nullable: true })
  seenAt: Date | null;
}
