import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { EnumField, FlagField, IdField, IntField, ObjectsField, TextField, UrlField } from '../../platform/graphql/fields.js';
import { EvidenceKind } from './milestone.entities.js';

@InputType({ isAbstract: true })
abstract class MilestoneStepInput {
  @IdField({ description: 'The milestone.' })
  milestoneId: string;

  @IntField({ description: 'The version that was read.', min: 1, max: 1_000_000 })
  expectedVersion: number;
}

@InputType({ description: 'A piece of evidence: a web address, a text or an entry of the log.' })
export class SubmissionEvidenceInput {
  @TextField({ description: 'Which item of the milestone it answers; left out for something extra.', max: 60, optional: true })
  itemKey?: string | null;

  @EnumField(() => EvidenceKind, { description: 'What it is.' })
  kind: EvidenceKind;

  @TextField({ description: 'What you call it.', max: 200, optional: true })
  title?: string | null;

  @UrlField({ description: 'The web address; only for a link, and then required.', optional: true })
  url?: string | null;

  @TextField({ description: 'The words; only for a text, and then required.', max: 10_000, optional: true })
  text?: string | null;

  @IdField({ description: 'The entry; only for an entry of the log, and then required.', optional: true })
  logEntryId?: string | null;
}

@InputType({ description: 'What is handed in.' })
export class SubmitMilestoneInput extends MilestoneStepInput {
  @IdField({ description: 'An id made by the client (UUID), so that a repeat has one effect.', optional: true })
  submissionId?: string | null;

  @TextField({ description: 'What you have learnt, in your own words.', max: 10_000 })
  reflection: string;

  @ObjectsField(() => SubmissionEvidenceInput, { description: 'Evidence, at most 20 pieces.', max: 20, optional: true })
  evidence?: SubmissionEvidenceInput[] | null;
}

@InputType({ description: 'What is taken back.' })
export class RecallMilestoneInput extends MilestoneStepInput {}

@InputType({ description: 'Which review begins.' })
export class OpenReviewInput extends MilestoneStepInput {}

@InputType({ description: "The reviewer's answer to one criterion." })
export class CriterionAnswerInput {
  @TextField({ description: 'Key of the criterion.', max: 60 })
  criterionKey: string;

  @FlagField({ description: 'True when it is met.' })
  met: boolean;

  @TextField({ description: 'What is good or missing.', max: 2000, optional: true })
  comment?: string | null;
}

@InputType({ isAbstract: true })
abstract class DecisionInput extends MilestoneStepInput {
  @ObjectsField(() => CriterionAnswerInput, { description: 'Answers to the criteria.', max: 50, optional: true })
  criteria?: CriterionAnswerInput[] | null;
}

@InputType({ description: 'What the trainee gets back.' })
export class ReturnMilestoneInput extends DecisionInput {
  @TextField({ description: 'What is to be done before it is handed in again.', max: 4000, min: 0 })
  comment: string;
}

@InputType({ description: 'What is approved.' })
export class ApproveMilestoneInput extends DecisionInput {
  @TextField({ description: 'Words on the whole.', max: 4000, optional: true })
  comment?: string | null;
}

@InputType({ description: 'What is opened again.' })
export class ReopenMilestoneInput extends MilestoneStepInput {
  @TextField({ description: 'Why.', max: 1000, min: 0 })
  reason: string;
}

@InputType({ description: 'Which of the milestones that wait for one.' })
export class ReviewQueueFilter {
  @IdField({ description: 'Only those of one cohort.', optional: true })
  cohortId?: string | null;
}

@ArgsType()
export class ReviewQueueArgs extends PageArgs {
  @Field(() => ReviewQueueFilter, { nullable: true, description: 'Which milestones.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReviewQueueFilter)
  filter?: ReviewQueueFilter;
}

@ArgsType()
export class ReviewQueueCountArgs {
  @Field(() => ReviewQueueFilter, { nullable: true, description: 'Which milestones.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReviewQueueFilter)
  filter?: ReviewQueueFilter;
}
