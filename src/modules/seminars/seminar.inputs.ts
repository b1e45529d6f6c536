import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { DayField, EnumField, IdField, IdsField, InstantField, IntField, TextField, UrlField } from '../../platform/graphql/fields.js';
import { OrderDirection } from '../../platform/graphql/order.js';

export const WINDOW_BEFORE = 15;
export const WINDOW_AFTER = 30;

@InputType({ description: 'Whose seminars to plan.' })
export class PlanSeminarsInput {
  @IdField({ description: 'The cohort.' })
  cohortId: string;
}

@InputType({ description: 'A seminar that is not in the plan.' })
export class CreateSeminarInput {
  @IdField({ description: 'An id made by the client (UUID), so that a repeat has one effect.', optional: true })
  id?: string | null;

  @IdField({ description: 'The cohort.' })
  cohortId: string;

  @TextField({ description: 'What it is called.', max: 160 })
  title: string;

  @InstantField({ description: 'When it begins.' })
  startsAt: Date;

  @InstantField({ description: 'When it ends.' })
  endsAt: Date;

  @TextField({ description: 'Room and address.', max: 200, optional: true })
  room?: string | null;

  @UrlField({ description: 'Web address, for those who take part at a distance.', optional: true })
  link?: string | null;

  @IdsField({ description: 'The requirements and activities (goal parts) it can be evidence for.', max: 50, optional: true })
  partIds?: string[] | null;

  @IntField({
    description: `Minutes before the start from which one can check in; ${WINDOW_BEFORE} by default.`,
    min: 0,
    max: 240,
    optional: true,
  })
  checkInOpensBefore?: number | null;

  @IntField({
    description: `Minutes after the start until which one can check in; ${WINDOW_AFTER} by default.`,
    min: 0,
    max: 480,
    optional: true,
  })
  checkInClosesAfter?: number | null;
}

@InputType({ isAbstract: true })
abstract class OneSeminarInput {
  @IdField({ description: 'The seminar.' })
  seminarId: string;
}

@InputType({ isAbstract: true })
abstract class VersionedSeminarInput extends OneSeminarInput {
  @IntField({ description: 'The version that was read.', min: 1, max: 1_000_000 })
  expectedVersion: number;
}

@InputType({ description: 'Changes to a seminar. What is left out stays as it is.' })
export class UpdateSeminarInput extends VersionedSeminarInput {
  @TextField({ description: 'What it is called.', max: 160, optional: true })
  title?: string | null;

  @InstantField({ description: 'When it begins.', optional: true })
  startsAt?: Date | null;

  @InstantField({ description: 'When it ends.', optional: true })
  endsAt?: Date | null;

  @TextField({ description: 'Room and address; null takes it away.', max: 200, optional: true })
  room?: string | null;

  @UrlField({ description: 'Web address; null takes it away.', optional: true })
  link?: string | null;

  @IdsField({
    description: 'The requirements and activities (goal parts) it can be evidence for; replaces those it has.',
    max: 50,
    optional: true,
  })
  partIds?: string[] | null;

  @IntField({ description: 'Minutes before the start from which one can check in.', min: 0, max: 240, optional: true })
  checkInOpensBefore?: number | null;

  @IntField({ description: 'Minutes after the start until which one can check in.', min: 0, max: 480, optional: true })
  checkInClosesAfter?: number | null;
}

@InputType({ description: 'Which seminar to cancel, and why.' })
export class CancelSeminarInput extends VersionedSeminarInput {
  @TextField({ description: 'Why; the trainees read it.', max: 1000 })
  reason: string;
}

@InputType({ description: 'Which seminar has been held.' })
export class HoldSeminarInput extends VersionedSeminarInput {}

@InputType({ description: 'Which seminar is to be held after all, or again.' })
export class ReopenSeminarInput extends VersionedSeminarInput {}

@InputType({ description: 'For which seminar to open check-in.' })
export class OpenCheckInInput extends OneSeminarInput {}

@InputType({ description: 'For which seminar to close check-in.' })
export class CloseCheckInInput extends OneSeminarInput {}

@InputType({ description: 'Which seminars to list.' })
export class SeminarFilter {
  @IdField({ description: 'Only those of this cohort.', optional: true })
  cohortId?: string | null;

  @DayField({ description: 'Only those that begin on this day or later.', optional: true })
  from?: string | null;

  @DayField({ description: 'Only those that begin on this day or earlier.', optional: true })
  to?: string | null;
}

export enum SeminarOrderField {
  STARTS_AT = 'STARTS_AT',
}
graphqlEnum(SeminarOrderField, 'SeminarOrderField', 'What seminars are sorted by.', { STARTS_AT: 'When they begin.' });

@InputType({ description: 'How to sort seminars.' })
export class SeminarOrder {
  @EnumField(() => SeminarOrderField, { description: 'What to sort by.' })
  field: SeminarOrderField;

  @EnumField(() => OrderDirection, { description: 'Which end comes first.' })
  direction: OrderDirection;
}

@ArgsType()
export class SeminarsArgs extends PageArgs {
  @Field(() => SeminarFilter, { nullable: true, description: 'Which seminars.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SeminarFilter)
  filter?: SeminarFilter | null;

  @Field(() => SeminarOrder, { nullable: true, description: 'In which order; the earliest first by default.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SeminarOrder)
  orderBy?: SeminarOrder | null;
}
