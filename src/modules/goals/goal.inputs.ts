import { InputType } from '@nestjs/graphql';
import { IdField, TextField } from '../../platform/graphql/fields.js';

@InputType({ description: 'What is certified, and on what grounds.' })
export class ConfirmGoalPartInput {
  @IdField({ description: 'The trainee’s place in the round.' })
  enrolmentId: string;

  @IdField({ description: 'The requirement or activity, of the regulation that the trainee follows.' })
  partId: string;

  @IdField({ description: 'The approved milestone it rests on. Without a milestone or a seminar the basis stands alone.', optional: true })
  milestoneId?: string | null;

  @IdField({ description: 'The attended seminar it rests on, for a course.', optional: true })
  seminarId?: string | null;

  @TextField({ description: 'What it rests on and how it was checked.', max: 2000 })
  basis: string;
}

@InputType({ description: 'Which confirmation is taken back, and why.' })
export class RevokeGoalConfirmationInput {
  @IdField({ description: 'The confirmation.' })
  confirmationId: string;

  @TextField({ description: 'Why it is taken back.', max: 1000 })
  reason: string;
}
