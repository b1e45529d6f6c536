import { InputType } from '@nestjs/graphql';
import { IdField, IdsField, TextField } from '../../platform/graphql/fields.js';

/** How many trainees can be reminded at a time. */
export const MOST_NUDGED = 100;

@InputType({ isAbstract: true })
abstract class NudgeInput {
  @IdsField({ description: `Whom to remind: their places in cohorts, 1-${MOST_NUDGED}.`, max: MOST_NUDGED })
  enrolmentIds: string[];

  @TextField({ description: 'Words of one’s own, below the reasons; never anything about a patient.', max: 1000, optional: true })
  message?: string | null;
}

@InputType({ description: 'Reminders to look at before they are sent.' })
export class NudgePreviewInput extends NudgeInput {}

@InputType({ description: 'Reminders to send.' })
export class SendNudgesInput extends NudgeInput {
  @IdField({
    description: 'An id for the reminders as a whole made by the client (UUID), so that a repeat has one effect.',
    optional: true,
  })
  id?: string | null;
}

@InputType({ description: 'A reminder that one has read.' })
export class DismissNudgeInput {
  @IdField({ description: 'The reminder.' })
  nudgeId: string;
}
