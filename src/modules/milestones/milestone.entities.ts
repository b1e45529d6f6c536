import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, Index, Unique } from 'typeorm';
import {
  DayColumn,
  EnumColumn,
  FlagColumn,
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
import { MilestoneDefinition } from '../cohorts/index.js';
import { Enrolment } from '../enrolments/index.js';
import { Person } from '../people/index.js';
import { LogEntry } from '../projects/index.js';

export enum MilestoneState {
  OPEN = 'OPEN',
  SUBMITTED = 'SUBMITTED',
  IN_REVIEW = 'IN_REVIEW',
  RETURNED = 'RETURNED',
  APPROVED = 'APPROVED',
}
graphqlEnum(MilestoneState, 'MilestoneState', 'Where a milestone stands.', {
  OPEN: 'Waits to be handed in.',
  SUBMITTED: 'Handed in; can be recalled until a reviewer opens it.',
  IN_REVIEW: 'A reviewer has opened it.',
  RETURNED: 'Came back with comments.',
  APPROVED: 'Approved and locked.',
});

export enum MilestoneAction {
  SUBMIT = 'SUBMIT',
  RECALL = 'RECALL',
  OPEN_REVIEW = 'OPEN_REVIEW',
  RETURN = 'RETURN',
  APPROVE = 'APPROVE',
  REOPEN = 'REOPEN',
}
graphqlEnum(MilestoneAction, 'MilestoneAction', 'A named step of a milestone.', {
  SUBMIT: 'Hand in (lämna in).',
  RECALL: 'Take back (ta tillbaka).',
  OPEN_REVIEW: 'Begin the review (öppna).',
  RETURN: 'Return with comments (återlämna).',
  APPROVE: 'Approve (godkänn).',
  REOPEN: 'Reopen an approved one, with a reason (öppna igen).',
});

/** A milestone of one trainee. */
@ObjectType({ implements: () => [Node], description: 'A milestone of one trainee.' })
@Entity()
@Unique(['enrolmentId', 'definitionId'])
@Index(['state', 'submittedAt', 'id'])
export class Milestone extends Node {
  @IdColumn()
  declare id: Id<'Milestone'>;

  @Field(() => Int, { description: 'Raised at every change; send it back as expectedVersion.' })
  @RowVersionColumn()
  version: number;

  @RefColumn(() => Enrolment, { indexed: false })
  enrolmentId: Id<'Enrolment'>;

  @RefColumn(() => MilestoneDefinition)
  definitionId: Id<'MilestoneDefinition'>;

  @Field(() => MilestoneState, { description: 'Where it stands.' })
  @EnumColumn(MilestoneState)
  state: MilestoneState;

  @Field(() => DateScalar, { description: 'The day it is due.' })
  @DayColumn()
  dueOn: string;

  @Field(() => Int, { description: 'How many times it has been handed in.' })
  @IntColumn()
  round: number;

  @Field(() => Date, { nullable: true, description: 'When it was last handed in.' })
  @InstantColumn({ nullable: true })
  submittedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was last approved or returned.' })
  @InstantColumn({ nullable: true })
  decidedAt: Date | null;
}

/** What was handed in one round, and what came of it. */
@ObjectType({ implements: () => [Node], description: 'What was handed in one round, and what came of it.' })
@Entity()
@Unique(['milestoneId', 'round'])
export class MilestoneSubmission extends Node {
  @IdColumn()
  declare id: Id<'MilestoneSubmission'>;

  @RefColumn(() => Milestone, { indexed: false })
  milestoneId: Id<'Milestone'>;

  @Field(() => Int, { description: 'Which round, from 1.' })
  @IntColumn()
  round: number;

  @Field(() => String, { description: 'What the trainee has learnt, in their own words.' })
  @TextColumn(10000)
  reflection: string;

  @RefColumn(() => Person)
  submittedById: Id<'Person'>;

  @Field(() => Date, { description: 'When it was handed in.' })
  @InstantColumn()
  submittedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was taken back.' })
  @InstantColumn({ nullable: true })
  recalledAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When a reviewer opened it.' })
  @InstantColumn({ nullable: true })
  openedAt: Date | null;

  @TextColumn(64, { nullable: true })
  openedById: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was approved or returned.' })
  @InstantColumn({ nullable: true })
  decidedAt: Date | null;

  @TextColumn(64, { nullable: true })
  decidedById: string | null;

  @Field(() => MilestoneState, { nullable: true, description: 'APPROVED or RETURNED; null before the decision.' })
  @EnumColumn(MilestoneState, { nullable: true })
  outcome: MilestoneState | null;

  @Field(() => String, { nullable: true, description: "The reviewer's words on the whole." })
  @TextColumn(4000, { nullable: true })
  comment: string | null;
}

export enum EvidenceKind {
  LINK = 'LINK',
  TEXT = 'TEXT',
  LOG_ENTRY = 'LOG_ENTRY',
}
graphqlEnum(EvidenceKind, 'EvidenceKind', 'What a piece of evidence is.', {
  LINK: 'A web address.',
  TEXT: 'A text.',
  LOG_ENTRY: 'An entry of the log.',
});

/** A piece of evidence in a submission. */
@ObjectType({ implements: () => [Node], description: 'A piece of evidence in a submission.' })
@Entity()
export class SubmissionEvidence extends Node {
  @IdColumn()
  declare id: Id<'SubmissionEvidence'>;

  @RefColumn(() => MilestoneSubmission)
  submissionId: Id<'MilestoneSubmission'>;

  @IntColumn()
  position: number;

  @Field(() => EvidenceKind, { description: 'What it is.' })
  @EnumColumn(EvidenceKind)
  kind: EvidenceKind;

  @Field(() => String, { nullable: true, description: 'Which item of the milestone it answers; null for something extra.' })
  @TextColumn(60, { nullable: true })
  itemKey: string | null;

  @Field(() => String, { nullable: true, description: 'What the trainee calls it.' })
  @TextColumn(200, { nullable: true })
  title: string | null;

  @Field(() => String, { nullable: true, description: 'The web address, for a link.' })
  @TextColumn(1000, { nullable: true })
  url: string | null;

  @Field(() => String, { nullable: true, description: 'The words, for a text.' })
  @TextColumn(10000, { nullable: true })
  text: string | null;

  @RefColumn(() => LogEntry, { nullable: true })
  logEntryId: Id<'LogEntry'> | null;
}

/** The reviewer's answer to one criterion. */
@ObjectType({ implements: () => [Node], description: "The reviewer's answer to one criterion." })
@Entity()
@Unique(['submissionId', 'criterionKey'])
export class CriterionAnswer extends Node {
  @IdColumn()
  declare id: Id<'CriterionAnswer'>;

  @RefColumn(() => MilestoneSubmission, { indexed: false })
  submissionId: Id<'MilestoneSubmission'>;

  @Field(() => String, { description: 'Key of the criterion in the plan.' })
  @TextColumn(60)
  criterionKey: string;

  @Field(() => Boolean, { description: 'True when it is met.' })
  @FlagColumn()
  met: boolean;

  @Field(() => String, { nullable: true, description: 'What is good or missing.' })
  @TextColumn(2000, { nullable: true })
  comment: string | null;
}

/** A step of a milestone. Only ever added. */
@ObjectType({ implements: () => [Node], description: 'A step in the history of a milestone.' })
@Entity()
export class MilestoneEvent extends Node {
  @IdColumn()
  declare id: Id<'MilestoneEvent'>;

  @RefColumn(() => Milestone)
  milestoneId: Id<'Milestone'>;

  @Field(() => MilestoneAction, { description: 'What was done.' })
  @EnumColumn(MilestoneAction)
  action: MilestoneAction;

  @Field(() => MilestoneState, { description: 'Where it stood before.' })
  @EnumColumn(MilestoneState)
  fromState: MilestoneState;

  @Field(() => MilestoneState, { description: 'Where it stood after.' })
  @EnumColumn(MilestoneState)
  toState: MilestoneState;

  @Field(() => Int, { description: 'In which round.' })
  @IntColumn()
  round: number;

  @Field(() => Date, { description: 'When.' })
  @InstantColumn()
  at: Date;

  @RefColumn(() => Person)
  actorId: Id<'Person'>;

  @Field(() => String, { nullable: true, description: 'Why, for a reopening.' })
  @TextColumn(1000, { nullable: true })
  reason: string | null;
}
