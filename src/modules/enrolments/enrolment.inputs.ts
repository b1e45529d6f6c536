import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import {
  DayField,
  EmailField,
  EnumField,
  EnumsField,
  FlagField,
  IdField,
  IntField,
  NumberField,
  TextField,
} from '../../platform/graphql/fields.js';
import { OrderDirection } from '../../platform/graphql/order.js';
import { EnrolmentState, WithdrawalReason } from './enrolment.entities.js';

export enum EnrolmentOrderField {
  NAME = 'NAME',
  LAST_ACTIVITY = 'LAST_ACTIVITY',
  ADMITTED_ON = 'ADMITTED_ON',
}
graphqlEnum(EnrolmentOrderField, 'EnrolmentOrderField', 'What trainees are sorted by.', {
  NAME: 'First name, then last name.',
  LAST_ACTIVITY: 'When the trainee last did something; ascending puts who has been silent longest first.',
  ADMITTED_ON: 'Day the place was given; those without one count as earliest.',
});

@InputType({ description: 'How to sort trainees.' })
export class EnrolmentOrder {
  @EnumField(() => EnrolmentOrderField, { description: 'What to sort by.' })
  field: EnrolmentOrderField;

  @EnumField(() => OrderDirection, { description: 'Which end comes first.' })
  direction: OrderDirection;
}

@InputType({ description: 'Which trainees to list.' })
export class EnrolmentFilter {
  @IdField({ description: 'Only trainees of this cohort.', optional: true })
  cohortId?: string | null;

  @IdField({ description: 'Only trainees of this unit.', optional: true })
  unitId?: string | null;

  @IdField({ description: 'Only trainees of this specialty.', optional: true })
  specialtyId?: string | null;

  @IdField({ description: 'Only trainees of units in this region.', optional: true })
  regionId?: string | null;

  @EnumsField(() => EnrolmentState, { description: 'Only trainees who stand here; all when left out.', optional: true, max: 10 })
  states?: EnrolmentState[] | null;

  @IdField({ description: 'Only trainees who follow this regulation today.', optional: true })
  regulationId?: string | null;

  @TextField({ description: 'Part of a name or an address.', max: 100, optional: true })
  search?: string | null;
}

@ArgsType()
export class EnrolmentsArgs extends PageArgs {
  @Field(() => EnrolmentFilter, { nullable: true, description: 'Which trainees.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => EnrolmentFilter)
  filter?: EnrolmentFilter;

  @Field(() => EnrolmentOrder, { nullable: true, description: 'In which order; by name by default.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => EnrolmentOrder)
  orderBy?: EnrolmentOrder;
}

@InputType({ description: 'One trainee to add to a cohort by hand. The rules are those of a roster.' })
export class AddTraineeInput {
  @IdField({ description: 'An id for the enrolment made by the client (UUID), so that a repeat has one effect.', optional: true })
  id?: string | null;

  @IdField({ description: 'The cohort.' })
  cohortId: string;

  @TextField({ description: 'First name.', max: 80 })
  givenName: string;

  @TextField({ description: 'Last name.', max: 80 })
  familyName: string;

  @EmailField({ description: 'E-mail address; a person who has it already is used as it stands.' })
  email: string;

  @TextField({ description: 'HSA-id.', max: 40, optional: true })
  hsaId?: string | null;

  @IdField({ description: 'The unit where the trainee works; or give unitName.', optional: true })
  unitId?: string | null;

  @TextField({
    description: 'Name of the unit, when it has no id yet: one with that name is used, otherwise added.',
    max: 160,
    optional: true,
  })
  unitName?: string | null;

  @IdField({ description: 'The specialty.' })
  specialtyId: string;

  @IdField({ description: 'The regulation that the trainee follows; one recorded for the person already stands.' })
  regulationId: string;

  @DayField({ description: 'First day of the specialist training (ST).' })
  trainingStartOn: string;

  @EmailField({ description: 'E-mail address of the main supervisor.', optional: true })
  supervisorEmail?: string | null;

  @FlagField({ description: 'True for an application that is still to be decided; otherwise a place is given at once.', optional: true })
  applicationOnly?: boolean | null;

  @DayField({ description: 'Day of the application, if there was one.', optional: true })
  appliedOn?: string | null;
}

@InputType({ isAbstract: true })
abstract class TraineeStepInput {
  @IdField({ description: 'The enrolment.' })
  enrolmentId: string;

  @IntField({ description: 'The version that was read.', min: 1, max: 1_000_000 })
  expectedVersion: number;
}

@InputType({ description: 'Whom to give a place.' })
export class AdmitTraineeInput extends TraineeStepInput {}

@InputType({ description: 'Whom not to give a place.' })
export class DeclineTraineeInput extends TraineeStepInput {}

@InputType({ description: 'Who is to be taken back, or whose application is open again.' })
export class RestoreTraineeInput extends TraineeStepInput {}

@InputType({ description: 'Who completed the round.' })
export class CompleteTraineeInput extends TraineeStepInput {
  @DayField({ description: 'On which day; today by default.', optional: true })
  on?: string | null;
}

@InputType({ description: 'Who left the round, and why.' })
export class WithdrawTraineeInput extends TraineeStepInput {
  @EnumField(() => WithdrawalReason, { description: 'Why.' })
  reason: WithdrawalReason;

  @TextField({ description: 'More about why; needed when the reason is OTHER.', max: 1000, optional: true })
  note?: string | null;

  @DayField({ description: 'On which day; today by default.', optional: true })
  on?: string | null;
}

@InputType({ description: 'The protected time that the unit promises a trainee.' })
export class SetProtectedTimeInput extends TraineeStepInput {
  @NumberField({ description: 'Weeks; null when nothing is promised.', min: 0, max: 104, optional: true })
  weeks?: number | null;
}
