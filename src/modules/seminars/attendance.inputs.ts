import { InputType } from '@nestjs/graphql';
import { EnumField, IdField, ObjectsField, TextField } from '../../platform/graphql/fields.js';
import { AttendanceStatus } from './seminar.entities.js';

/** How many trainees can be registered in one call. */
export const MAX_ENTRIES = 200;

@InputType({ description: 'How one trainee took part.' })
export class AttendanceEntry {
  @IdField({ description: "The trainee's place in the cohort." })
  enrolmentId: string;

  @EnumField(() => AttendanceStatus, { description: 'How the trainee took part.' })
  status: AttendanceStatus;
}

@InputType({ description: 'How a whole group took part in a seminar.' })
export class RegisterAttendanceInput {
  @IdField({ description: 'The seminar.' })
  seminarId: string;

  @ObjectsField(() => AttendanceEntry, { description: `One entry for each trainee; at most ${MAX_ENTRIES}.`, max: MAX_ENTRIES })
  entries: AttendanceEntry[];
}

@InputType({ description: 'A trainee checks in to a seminar.' })
export class CheckInInput {
  @IdField({ description: 'The seminar.' })
  seminarId: string;

  @TextField({ description: 'The code on the screen in the room; small letters, spaces and dashes do not matter.', max: 20 })
  code: string;
}
