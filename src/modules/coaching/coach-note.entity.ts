import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, RowVersionColumn, TextColumn } from '../../platform/database/columns.js';
import { Node } from '../../platform/graphql/node.js';
import type { Id } from '../../platform/ids/id.js';
import { Enrolment } from '../enrolments/index.js';
import { Person } from '../people/index.js';

/** What a coach wants to remember about a trainee. Only coaches of the trainee ever see it. */
@ObjectType({
  implements: () => [Node],
  description: 'What a coach wants to remember about a trainee. Only coaches of the trainee ever see it.',
})
@Entity()
export class CoachNote extends Node {
  @IdColumn()
  declare id: Id<'CoachNote'>;

  @Field(() => Int, { description: 'Raised at every change; send it back as expectedVersion.' })
  @RowVersionColumn()
  version: number;

  @RefColumn(() => Enrolment)
  enrolmentId: Id<'Enrolment'>;

  @RefColumn(() => Person)
  authorId: Id<'Person'>;

  @Field(() => String, { description: 'The note.' })
  @TextColumn(4000)
  text: string;

  @Field(() => Date, { description: 'When it was written.' })
  @InstantColumn()
  createdAt: Date;
}
