import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { EnumField, EnumsField, FlagField, IdField, IntField, TextField } from '../../platform/graphql/fields.js';
import { OrderDirection } from '../../platform/graphql/order.js';
import { SupportState } from './support.entities.js';

@InputType({ description: 'A question to the programme office.' })
export class CreateSupportRequestInput {
  @IdField({ description: 'An id made by the client (UUID), so that a repeat has one effect.', optional: true })
  id?: string | null;

  @IdField({ description: 'The place in the cohort of the trainee who asks.' })
  enrolmentId: string;

  @IdField({ description: 'The area of support.' })
  areaId: string;

  @TextField({ description: 'What it is about, in a line.', max: 200 })
  subject: string;

  @TextField({ description: 'The question.', max: 4000 })
  text: string;
}

@InputType({ isAbstract: true })
abstract class OneSupportRequestInput {
  @IdField({ description: 'The support request.' })
  supportRequestId: string;
}

@InputType({ isAbstract: true })
abstract class VersionedSupportRequestInput extends OneSupportRequestInput {
  @IntField({ description: 'The version that was read.', min: 1, max: 1_000_000 })
  expectedVersion: number;
}

@InputType({ description: 'A message in a support request.' })
export class AddSupportMessageInput extends OneSupportRequestInput {
  @IdField({ description: 'An id made by the client (UUID), so that a repeat has one effect.', optional: true })
  id?: string | null;

  @TextField({ description: 'The message.', max: 4000 })
  text: string;
}

@InputType({ description: 'Who is to take care of a support request.' })
export class AssignSupportRequestInput extends VersionedSupportRequestInput {
  @IdField({ description: 'The person, who needs a role for the centre, the cohort or the trainee.' })
  personId: string;
}

@InputType({ description: 'Which support request to take care of oneself.' })
export class TakeSupportRequestInput extends VersionedSupportRequestInput {}

@InputType({ description: 'Which support request waits for the trainee.' })
export class SetSupportWaitingInput extends VersionedSupportRequestInput {}

@InputType({ description: 'Which support request is done.' })
export class ResolveSupportRequestInput extends VersionedSupportRequestInput {}

@InputType({ description: 'Which support request to open again.' })
export class ReopenSupportRequestInput extends VersionedSupportRequestInput {}

@InputType({ description: 'Which support request is no longer needed.' })
export class CancelSupportRequestInput extends VersionedSupportRequestInput {}

@InputType({ description: 'Which support requests to list.' })
export class SupportRequestFilter {
  @IdField({ description: 'Only those of this cohort.', optional: true })
  cohortId?: string | null;

  @IdField({ description: 'Only those of this area.', optional: true })
  areaId?: string | null;

  @EnumsField(() => SupportState, { description: 'Only those in one of these states.', max: 6, optional: true })
  states?: SupportState[] | null;

  @FlagField({ description: 'True: only those assigned to oneself.', optional: true })
  assignedToMe?: boolean | null;
}

export enum SupportRequestOrderField {
  CREATED_AT = 'CREATED_AT',
  AREA = 'AREA',
}
graphqlEnum(SupportRequestOrderField, 'SupportRequestOrderField', 'What support requests are sorted by.', {
  CREATED_AT: 'When they were asked.',
  AREA: 'The area, in the order of the list of areas.',
});

@InputType({ description: 'How to sort support requests.' })
export class SupportRequestOrder {
  @EnumField(() => SupportRequestOrderField, { description: 'What to sort by.' })
  field: SupportRequestOrderField;

  @EnumField(() => OrderDirection, { description: 'Which end comes first.' })
  direction: OrderDirection;
}

@ArgsType()
export class SupportRequestsArgs extends PageArgs {
  @Field(() => SupportRequestFilter, { nullable: true, description: 'Which support requests.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SupportRequestFilter)
  filter?: SupportRequestFilter | null;

  @Field(() => SupportRequestOrder, { nullable: true, description: 'In which order; the oldest first by default.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SupportRequestOrder)
  orderBy?: SupportRequestOrder | null;
}
