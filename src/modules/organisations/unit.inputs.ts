import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { DayField, FlagField, IdField, IntField, TextField } from '../../platform/graphql/fields.js';
import { UNIT_NAME_MAX } from './unit.rules.js';

@InputType({ description: 'Which units to list.' })
export class UnitFilter {
  @TextField({ description: 'Part of the name.', max: 100, optional: true })
  search?: string | null;

  @IdField({ description: 'Only units of this region.', optional: true })
  regionId?: string | null;

  @FlagField({ description: 'True lists closed units too.', optional: true })
  includeClosed?: boolean | null;
}

@ArgsType()
export class UnitsArgs extends PageArgs {
  @Field(() => UnitFilter, { nullable: true, description: 'Which units.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => UnitFilter)
  filter?: UnitFilter;
}

@InputType({ description: 'A new unit.' })
export class CreateUnitInput {
  @IdField({ description: 'An id made by the client (UUID), so that a repeat has one effect.', optional: true })
  id?: string | null;

  @TextField({ description: 'Name, as the unit writes it; no other unit that exists may bear it.', max: UNIT_NAME_MAX })
  name: string;

  @IdField({ description: 'The region; the one of the municipality by default.', optional: true })
  regionId?: string | null;

  @TextField({ description: 'Municipality code of four digits; needed in Halland to tell the health care region.', max: 4, optional: true })
  municipalityCode?: string | null;

  @DayField({ description: 'First day, if known.', optional: true })
  validFrom?: string | null;
}

@InputType({ isAbstract: true })
abstract class ChangeUnitInput {
  @IdField({ description: 'The unit.' })
  unitId: string;

  @IntField({ description: 'The version that was read.', min: 1, max: 1_000_000 })
  expectedVersion: number;
}

@InputType({ description: 'Changes to a unit. What is left out stays; null clears.' })
export class UpdateUnitInput extends ChangeUnitInput {
  @TextField({ description: 'Name, as the unit writes it.', max: UNIT_NAME_MAX, optional: true })
  name?: string;

  @IdField({ description: 'The region.', optional: true })
  regionId?: string | null;

  @TextField({ description: 'Municipality code of four digits.', max: 4, optional: true })
  municipalityCode?: string | null;

  @DayField({ description: 'First day.', optional: true })
  validFrom?: string | null;

  @DayField({ description: 'Last day; null opens a closed unit again.', optional: true })
  validTo?: string | null;
}

@InputType({ description: 'When a unit ends.' })
export class CloseUnitInput extends ChangeUnitInput {
  @DayField({ description: 'Its last day; today by default.', optional: true })
  validTo?: string | null;
}
