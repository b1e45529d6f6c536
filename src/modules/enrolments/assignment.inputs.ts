import { InputType } from '@nestjs/graphql';
import { Role } from '../../platform/access/roles.js';
import { DayField, EmailField, EnumField, IdField, TextField } from '../../platform/graphql/fields.js';

@InputType({ isAbstract: true })
abstract class AssignInput {
  @EmailField({ description: 'E-mail address; a person who has it already is used as it stands.' })
  email: string;

  @TextField({ description: 'First name; needed for someone new.', max: 80, optional: true })
  givenName?: string | null;

  @TextField({ description: 'Last name; needed for someone new.', max: 80, optional: true })
  familyName?: string | null;

  @DayField({ description: 'First day; today by default.', optional: true })
  validFrom?: string | null;

  @DayField({ description: 'Last day; open by default.', optional: true })
  validTo?: string | null;
}

@InputType({ description: 'Who is to do what for a trainee.' })
export class AssignToTraineeInput extends AssignInput {
  @IdField({ description: 'The enrolment of the trainee.' })
  enrolmentId: string;

  @EnumField(() => Role, {
    description: 'SUPERVISOR, MAIN_SUPERVISOR, SCIENTIFIC_SUPERVISOR, COACH, REVIEWER, STATISTICIAN or REGISTER_HOLDER.',
  })
  role: Role;
}

@InputType({ description: 'Who is to do what for a whole cohort.' })
export class AssignToCohortInput extends AssignInput {
  @IdField({ description: 'The cohort.' })
  cohortId: string;

  @EnumField(() => Role, { description: 'COACH, COURSE_LEADER, REVIEWER, STATISTICIAN or REGISTER_HOLDER.' })
  role: Role;
}

@InputType({ description: 'Another regulation for a trainee to follow.' })
export class ChangeRegulationInput {
  @IdField({ description: 'The enrolment of the trainee.' })
  enrolmentId: string;

  @IdField({ description: 'The regulation.' })
  regulationId: string;

  @DayField({ description: 'From which day; the one followed until then ends the day before.' })
  validFrom: string;

  @TextField({ description: 'Why; kept in the history.', max: 1000 })
  reason: string;
}
