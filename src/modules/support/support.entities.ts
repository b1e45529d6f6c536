import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, Index } from 'typeorm';
import { EnumColumn, IdColumn, InstantColumn, RefColumn, RowVersionColumn, TextColumn } from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { Node } from '../../platform/graphql/node.js';
import type { Id } from '../../platform/ids/id.js';
import { Enrolment } from '../enrolments/index.js';
import { SupportArea } from '../organisations/index.js';
import { Person } from '../people/index.js';

export enum SupportState {
  NEW = 'NEW',
  ASSIGNED = 'ASSIGNED',
  IN_PROGRESS = 'IN_PROGRESS',
  WAITING = 'WAITING',
  DONE = 'DONE',
  CANCELLED = 'CANCELLED',
}
graphqlEnum(SupportState, 'SupportState', 'Where a support request stands.', {
  NEW: 'New (ny).',
  ASSIGNED: 'Someone has it (tilldelad).',
  IN_PROGRESS: 'Being worked on (pågår).',
  WAITING: 'Waits for an answer from the trainee (väntar på svar).',
  DONE: 'Done (klar).',
  CANCELLED: 'Cancelled (avbruten).',
});

/** A trainee asks the office for help. */
@ObjectType({ implements: () => [Node], description: 'A trainee asks for project support (projektstöd).' })
@Entity()
@Index(['state', 'createdAt', 'id'])
export class SupportRequest extends Node {
  @IdColumn()
  declare id: Id<'SupportRequest'>;

  @Field(() => Int, { description: 'Raised at every change; send it back as expectedVersion.' })
  @RowVersionColumn()
  version: number;

  @RefColumn(() => Enrolment)
  enrolmentId: Id<'Enrolment'>;

  @RefColumn(() => SupportArea)
  areaId: Id<'SupportArea'>;

  @Field(() => String, { description: 'What it is about, in a line.' })
  @TextColumn(200)
  subject: string;

  @Field(() => SupportState, { description: 'Where it stands.' })
  @EnumColumn(SupportState)
  state: SupportState;

  @RefColumn(() => Person, { nullable: true })
  assigneeId: Id<'Person'> | null;

  @RefColumn(() => Person)
  createdById: Id<'Person'>;

  @Field(() => Date, { description: 'When it was asked.' })
  @InstantColumn()
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When someone other than the asker first answered.' })
  @InstantColumn({ nullable: true })
  firstAnsweredAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was done or cancelled.' })
  @InstantColumn({ nullable: true })
  closedAt: Date | null;
}

/** A message in a support request. */
@ObjectType({ implements: () => [Node], description: 'A message in a support request.' })
@Entity()
@Index(['requestId', 'createdAt', 'id'])
export class SupportMessage extends Node {
  @IdColumn()
  declare id: Id<'SupportMessage'>;

  @RefColumn(() => SupportRequest, { indexed: false })
  requestId: Id<'SupportRequest'>;

  @RefColumn(() => Person)
  authorId: Id<'Person'>;

  @Field(() => String, { description: 'The message.' })
  @TextColumn(4000)
  text: string;

  @Field(() => Date, { description: 'When it was written.' })
  @InstantColumn()
  createdAt: Date;
}
