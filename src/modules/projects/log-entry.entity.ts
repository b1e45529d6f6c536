import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, Index } from 'typeorm';
import {
  DayColumn,
  EnumColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { Node } from '../../platform/graphql/node.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import type { Id } from '../../platform/ids/id.js';
import { Person } from '../people/index.js';
import { Project } from './project.entities.js';

export enum LogKind {
  NOTE = 'NOTE',
  MEETING = 'MEETING',
  DATA = 'DATA',
  CHANGE = 'CHANGE',
  COACHING = 'COACHING',
  SUPERVISION = 'SUPERVISION',
  READING = 'READING',
  WRITING = 'WRITING',
}
graphqlEnum(LogKind, 'LogKind', 'What a log entry is about.', {
  NOTE: 'A note.',
  MEETING: 'A meeting with the team.',
  DATA: 'Work with data or measures.',
  CHANGE: 'A change that was tried.',
  COACHING: 'A talk with the coach.',
  SUPERVISION: 'A talk with the supervisor.',
  READING: 'Reading.',
  WRITING: 'Writing.',
});

/** Something the trainee did. */
@ObjectType({ implements: () => [Node], description: 'Something the trainee did, in their own words.' })
@Entity()
@Index(['projectId', 'happenedOn', 'id'])
export class LogEntry extends Node {
  @IdColumn()
  declare id: Id<'LogEntry'>;

  @Field(() => Int, { description: 'Raised at every change; send it back as expectedVersion.' })
  @RowVersionColumn()
  version: number;

  @RefColumn(() => Project, { indexed: false })
  projectId: Id<'Project'>;

  @RefColumn(() => Person)
  authorId: Id<'Person'>;

  @Field(() => DateScalar, { description: 'The day it happened.' })
  @DayColumn()
  happenedOn: string;

  @Field(() => LogKind, { description: 'What it is about.' })
  @EnumColumn(LogKind)
  kind: LogKind;

  @Field(() => String, { description: 'What was done.' })
  @TextColumn(10000)
  text: string;

  @Field(() => Int, { nullable: true, description: 'Time spent, in minutes.' })
  @IntColumn({ nullable: true })
  minutes: number | null;

  @Field(() => [String], { description: 'Web addresses.' })
  @JsonColumn()
  links: string[];

  /** When the author took it back; the row stays. */
  @InstantColumn({ nullable: true })
  removedAt: Date | null;

  @Field(() => Date, { description: 'When it was written.' })
  @InstantColumn()
  createdAt: Date;
}
