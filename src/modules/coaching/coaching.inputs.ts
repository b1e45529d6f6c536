import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { IdField, IntField, TextField } from '../../platform/graphql/fields.js';

/** Days without a sign of life after which a trainee is called silent, unless the viewer asks for another number. */
export const SILENT_DAYS = 21;

@InputType({ description: 'What a coach wants to remember.' })
export class AddCoachNoteInput {
  @IdField({ description: 'An id made by the client (UUID), so that a repeat has one effect.', optional: true })
  id?: string | null;

  @IdField({ description: "The trainee's place in the cohort." })
  enrolmentId: string;

  @TextField({ description: 'The note; never anything about a patient.', max: 4000 })
  text: string;
}

@InputType({ description: 'A change to a coach note.' })
export class UpdateCoachNoteInput {
  @IdField({ description: 'The note.' })
  coachNoteId: string;

  @IntField({ description: 'The version that was read.', min: 1, max: 1_000_000 })
  expectedVersion: number;

  @TextField({ description: 'The note.', max: 4000 })
  text: string;
}

@InputType({ description: 'Which silent trainees.' })
export class SilentTraineeFilter {
  @IdField({ description: 'Only trainees of this cohort.', optional: true })
  cohortId?: string | null;

  @IntField({ description: `Silent for at least this many days; ${SILENT_DAYS} by default.`, min: 1, max: 365, optional: true })
  days?: number | null;
}

@ArgsType()
export class SilentTraineesArgs extends PageArgs {
  @Field(() => SilentTraineeFilter, { nullable: true, description: 'Which trainees.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SilentTraineeFilter)
  filter?: SilentTraineeFilter | null;
}
