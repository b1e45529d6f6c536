import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import {
  DayField,
  EnumField,
  EnumsField,
  FlagField,
  IdField,
  IntField,
  NumberField,
  ObjectsField,
  TextField,
} from '../../platform/graphql/fields.js';
import { OrderDirection } from '../../platform/graphql/order.js';
import { Track } from '../regulations/index.js';
import { CohortState } from './cohort.entity.js';

export enum CohortOrderField {
  STARTS_ON = 'STARTS_ON',
  NAME = 'NAME',
}
graphqlEnum(CohortOrderField, 'CohortOrderField', 'What cohorts are sorted by.', {
  STARTS_ON: 'Day of the first seminar.',
  NAME: 'Name.',
});

@InputType({ description: 'How to sort cohorts.' })
export class CohortOrder {
  @EnumField(() => CohortOrderField, { description: 'What to sort by.' })
  field: CohortOrderField;

  @EnumField(() => OrderDirection, { description: 'Which end comes first.' })
  direction: OrderDirection;
}

@InputType({ description: 'Which cohorts to list.' })
export class CohortFilter {
  @IdField({ description: 'Only cohorts of this register centre.', optional: true })
  centreId?: string | null;

  @EnumField(() => Track, { description: 'Only this kind of round.', optional: true })
  track?: Track | null;

  @EnumsField(() => CohortState, {
    description: 'Only cohorts that stand here; all when left out, those never run and stopped too.',
    optional: true,
    max: 10,
  })
  states?: CohortState[] | null;

  @TextField({ description: 'Part of the name.', max: 100, optional: true })
  search?: string | null;
}

@ArgsType()
export class CohortsArgs extends PageArgs {
  @Field(() => CohortFilter, { nullable: true, description: 'Which cohorts.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => CohortFilter)
  filter?: CohortFilter;

  @Field(() => CohortOrder, { nullable: true, description: 'In which order; the latest to start comes first by default.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => CohortOrder)
  orderBy?: CohortOrder;
}

@InputType({ description: 'An element of the delivery model: one of the three values, whichever the element asks for.' })
export class CohortElementInput {
  @IdField({ description: 'The element.' })
  elementId: string;

  @FlagField({ description: 'The value, when it is yes or no.', optional: true })
  flagValue?: boolean | null;

  @NumberField({ description: 'The value, when it is a number.', min: 0, max: 10_000, optional: true })
  numberValue?: number | null;

  @TextField({ description: 'The value, when it is words.', max: 500, optional: true })
  textValue?: string | null;

  @DayField({ description: 'First day; by default the first day of a new cohort, otherwise today.', optional: true })
  validFrom?: string | null;

  @DayField({ description: 'Last day; open by default.', optional: true })
  validTo?: string | null;
}

@InputType({ description: 'A new cohort.' })
export class CreateCohortInput {
  @IdField({ description: 'An id made by the client (UUID), so that a repeat has one effect.', optional: true })
  id?: string | null;

  @IdField({ description: 'The register centre that leads it.' })
  centreId: string;

  @EnumField(() => Track, { description: 'The kind of round.' })
  track: Track;

  @IdField({ description: 'The plan of milestones and seminars; must be for the same kind of round.' })
  templateId: string;

  @TextField({ description: 'What the office calls it.', max: 120 })
  name: string;

  @IntField({ description: 'Number of places.', min: 1, max: 500 })
  capacity: number;

  @DayField({ description: 'Day of the first seminar; due days count from it.' })
  startsOn: string;

  @DayField({ description: 'Last day; after the first.' })
  endsOn: string;

  @IntField({ description: 'Share of the planned seminars that a trainee must attend, in percent.', min: 0, max: 100 })
  attendancePercent: number;

  @IntField({ description: 'How many applied, where the office counted them elsewhere.', min: 0, max: 10_000, optional: true })
  applicantsReported?: number | null;

  @TextField({ description: 'What the office wants remembered about the round.', max: 4000, optional: true })
  note?: string | null;

  @ObjectsField(() => CohortElementInput, { description: 'Elements of the delivery model.', max: 60, optional: true })
  elements?: CohortElementInput[] | null;
}

@InputType({ description: 'Changes to a cohort. A cohort that has ended only takes a note and the number of applicants.' })
export class UpdateCohortInput {
  @IdField({ description: 'The cohort.' })
  cohortId: string;

  @IntField({ description: 'The version that was read.', min: 1, max: 1_000_000 })
  expectedVersion: number;

  @IdField({ description: 'The plan, while no trainee is admitted.', optional: true })
  templateId?: string;

  @TextField({ description: 'What the office calls it.', max: 120, optional: true })
  name?: string;

  @IntField({ description: 'Number of places, not below those given.', min: 1, max: 500, optional: true })
  capacity?: number;

  @DayField({ description: 'Day of the first seminar, while no trainee is admitted.', optional: true })
  startsOn?: string;

  @DayField({ description: 'Last day; after the first.', optional: true })
  endsOn?: string;

  @IntField({ description: 'Share of the planned seminars that a trainee must attend, in percent.', min: 0, max: 100, optional: true })
  attendancePercent?: number;

  @IntField({ description: 'How many applied, where counted elsewhere; null takes it away.', min: 0, max: 10_000, optional: true })
  applicantsReported?: number | null;

  @TextField({ description: 'What the office wants remembered; null takes it away.', max: 4000, optional: true })
  note?: string | null;
}

@InputType({ isAbstract: true })
abstract class CohortStepInput {
  @IdField({ description: 'The cohort.' })
  cohortId: string;

  @IntField({ description: 'The version that was read.', min: 1, max: 1_000_000 })
  expectedVersion: number;
}

@InputType({ isAbstract: true })
abstract class ExplainedStepInput extends CohortStepInput {
  @TextField({ description: 'Why; kept in the history.', max: 1000 })
  reason: string;
}

@InputType({ description: 'Which cohort to open for trainees.' })
export class OpenCohortInput extends CohortStepInput {}

@InputType({ description: 'Which cohort to start.' })
export class StartCohortInput extends CohortStepInput {}

@InputType({ description: 'Which cohort to close.' })
export class CloseCohortInput extends CohortStepInput {}

@InputType({ description: 'Which cohort to stop before its end.' })
export class StopCohortInput extends ExplainedStepInput {}

@InputType({ description: 'Which cohort was never run.' })
export class DeclareCohortNeverRunInput extends ExplainedStepInput {}

@InputType({ description: 'Which cohort to take up again.' })
export class ReopenCohortInput extends ExplainedStepInput {}

@InputType({ description: 'An element to add to the delivery model of a cohort.' })
export class SetCohortElementInput extends CohortElementInput {
  @IdField({ description: 'The cohort.' })
  cohortId: string;

  @IdField({ description: 'An id made by the client (UUID), so that a repeat has one effect.', optional: true })
  id?: string | null;
}

@InputType({ description: 'When an element of a delivery model ceased to apply.' })
export class EndCohortElementInput {
  @IdField({ description: 'The element of the cohort.' })
  cohortElementId: string;

  @DayField({ description: 'Last day; yesterday by default, so that another value can begin today.', optional: true })
  validTo?: string | null;
}
