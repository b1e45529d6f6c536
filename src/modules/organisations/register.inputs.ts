import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { DayField, EnumField, FlagField, IdField, IntField, TextField } from '../../platform/graphql/fields.js';
import { OrderDirection } from '../../platform/graphql/order.js';
import { RegisterKind } from './registers.entities.js';

/** What registers can be ordered by. */
export enum RegisterOrderField {
  SHORT_NAME = 'SHORT_NAME',
  NAME = 'NAME',
  START_YEAR = 'START_YEAR',
}
graphqlEnum(RegisterOrderField, 'RegisterOrderField', 'What registers can be ordered by.', {
  SHORT_NAME: 'The short form people say.',
  NAME: 'The full name.',
  START_YEAR: 'The year the register began; unknown years count as latest.',
});

@InputType({ description: 'How to order registers.' })
export class RegisterOrder {
  @EnumField(() => RegisterOrderField, { description: 'By what.' })
  field: RegisterOrderField;

  @EnumField(() => OrderDirection, { description: 'Which end comes first.' })
  direction: OrderDirection;
}

@InputType({ description: 'Which registers to list.' })
export class RegisterFilter {
  @TextField({ description: 'Part of the short form, of the name or of a former name.', max: 100, optional: true })
  search?: string | null;

  @IdField({ description: 'Only registers of this centre.', optional: true })
  centreId?: string | null;

  @IdField({ description: 'Only registers of this programme area.', optional: true })
  programmeAreaId?: string | null;

  @EnumField(() => RegisterKind, { description: 'Only registers of this kind.', optional: true })
  kind?: RegisterKind | null;

  @FlagField({ description: 'True lists closed and merged registers too.', optional: true })
  includeClosed?: boolean | null;
}

@ArgsType()
export class RegistersArgs extends PageArgs {
  @Field(() => RegisterFilter, { nullable: true, description: 'Which registers.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => RegisterFilter)
  filter?: RegisterFilter;

  @Field(() => RegisterOrder, { nullable: true, description: 'In which order; by short form when left out.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => RegisterOrder)
  orderBy?: RegisterOrder;
}

@InputType({ description: 'A new register.' })
export class CreateRegisterInput {
  @IdField({ description: 'A short lasting key of lower-case letters a-z, digits and hyphens, as swedeheart; it becomes the id.' })
  key: string;

  @TextField({ description: 'The short form people say.', max: 80 })
  shortName: string;

  @TextField({ description: 'The full name.', max: 240 })
  name: string;

  @EnumField(() => RegisterKind, { description: 'What kind of register it is.' })
  kind: RegisterKind;

  @IdField({ description: 'The centre that runs it.' })
  centreId: string;

  @IdField({ description: 'The programme area it belongs to, if any.', optional: true })
  programmeAreaId?: string | null;

  @IntField({ description: 'Year the register began, if known.', min: 1900, max: 2199, optional: true })
  startYear?: number | null;

  @DayField({ description: 'First day, if known.', optional: true })
  validFrom?: string | null;
}

@InputType({ isAbstract: true })
abstract class ChangeRegisterInput {
  @IdField({ description: 'The register.' })
  registerId: string;

  @IntField({ description: 'The version that was read.', min: 1, max: 1_000_000 })
  expectedVersion: number;
}

@InputType({ description: 'A new name for a register; at least one of the two.' })
export class RenameRegisterInput extends ChangeRegisterInput {
  @TextField({ description: 'The new short form.', max: 80, optional: true })
  shortName?: string | null;

  @TextField({ description: 'The new full name.', max: 240, optional: true })
  name?: string | null;

  @DayField({ description: 'Last day of the old name; yesterday by default.', optional: true })
  lastDay?: string | null;
}

@InputType({ description: 'When a register ends.' })
export class CloseRegisterInput extends ChangeRegisterInput {
  @DayField({ description: 'Its last day; today by default.', optional: true })
  validTo?: string | null;
}

@InputType({ description: 'Which register takes over another, and when.' })
export class MergeRegisterInput extends CloseRegisterInput {
  @IdField({ description: 'The register that takes over; it must go on itself.' })
  successorId: string;
}
