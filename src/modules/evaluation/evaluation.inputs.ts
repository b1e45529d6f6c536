import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { FileFormat } from '../../platform/files/data-file.js';
import { DayField, EnumField, IdField, IdsField } from '../../platform/graphql/fields.js';
import { Track } from '../regulations/index.js';

/** How many cohorts can be named at a time. */
export const MOST_NAMED = 20;

@InputType({ description: 'Which cohorts to compare.' })
export class CohortComparisonFilter {
  @IdField({ description: 'Only cohorts of this register centre.', optional: true })
  centreId?: string | null;

  @EnumField(() => Track, { description: 'Only rounds of this kind.', optional: true })
  track?: Track | null;

  @DayField({ description: 'Only cohorts that began on this day or later.', optional: true })
  from?: string | null;

  @DayField({ description: 'Only cohorts that began on this day or earlier.', optional: true })
  to?: string | null;
}

@ArgsType()
export class CompareCohortsArgs {
  @IdsField({
    description: `The cohorts by id, at most ${MOST_NAMED}, of which those in one’s scope are compared; left out for all that the filter lets through.`,
    max: MOST_NAMED,
    optional: true,
  })
  cohortIds?: string[] | null;

  @Field(() => CohortComparisonFilter, { nullable: true, description: 'Which cohorts.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => CohortComparisonFilter)
  filter?: CohortComparisonFilter;
}

@ArgsType()
export class EvaluationFileArgs extends CompareCohortsArgs {
  @EnumField(() => FileFormat, { description: 'How it is written.' })
  format: FileFormat;
}
