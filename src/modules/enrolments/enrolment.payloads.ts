import { Field, ObjectType } from '@nestjs/graphql';
import { Role } from '../../platform/access/roles.js';
import { connectionOf } from '../../platform/graphql/connection.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { Payload } from '../../platform/graphql/payload.js';
import { Cohort } from '../cohorts/index.js';
import { Person, RoleAssignment } from '../people/index.js';
import { Enrolment, RegulationChoice } from './enrolment.entities.js';

/** How a viewer stands to a trainee, for the schema. */
export const TraineeRelation = { TRAINEE: 'TRAINEE', ...Role } as const;
graphqlEnum(TraineeRelation, 'TraineeRelation', 'How a viewer stands to a trainee.', {
  TRAINEE: 'Is the trainee.',
  ADMIN: 'Administers the installation; reaches no trainee by that.',
  OFFICE: 'Works in the office of the centre that leads the cohort.',
  COACH: 'Coaches the trainee or the cohort.',
  SUPERVISOR: 'Supervises the trainee.',
  MAIN_SUPERVISOR: 'Is the main supervisor of the trainee.',
  SCIENTIFIC_SUPERVISOR: 'Is the scientific supervisor of the trainee.',
  STUDY_DIRECTOR: 'Is the director of studies of the trainee’s unit.',
  HEAD_OF_UNIT: 'Is the head of the trainee’s unit.',
  COURSE_LEADER: 'Leads the course of the cohort.',
  REGISTER_HOLDER: 'Is the register holder.',
  STATISTICIAN: 'Is the statistician.',
  REVIEWER: 'Reviews the report.',
});

export const EnrolmentConnection = connectionOf(Enrolment, 'Enrolment', 'enrolments');

/** What the viewer may do with a trainee's place now. */
@ObjectType({ description: 'What the viewer may do with a trainee’s place now.' })
export class EnrolmentAbilities {
  @Field(() => Boolean, { description: 'Give the place applied for.' })
  admit: boolean;

  @Field(() => Boolean, { description: 'Decline the application.' })
  decline: boolean;

  @Field(() => Boolean, { description: 'Record that the trainee left.' })
  withdraw: boolean;

  @Field(() => Boolean, { description: 'Record that the trainee completed the round.' })
  complete: boolean;

  @Field(() => Boolean, { description: 'Take the trainee back, or open the application again.' })
  restore: boolean;

  @Field(() => Boolean, { description: 'Assign supervisors, coaches and others to the trainee.' })
  assign: boolean;

  @Field(() => Boolean, { description: 'Record another regulation.' })
  changeRegulation: boolean;

  @Field(() => Boolean, { description: 'Record the protected time.' })
  setProtectedTime: boolean;
}

/** Who does what for a trainee today. */
@ObjectType({ description: 'Who does what for a trainee today, whether for the trainee, the cohort or the unit.' })
export class TraineeSupporter {
  @Field(() => Role, { description: 'What the person does.' })
  role: Role;

  @Field(() => Person, { nullable: true, description: 'Who.' })
  person?: Person | null;

  personId: string;
}

@ObjectType({ isAbstract: true })
abstract class EnrolmentResult extends Payload {
  @Field(() => Enrolment, { nullable: true, description: 'The enrolment as it is now.' })
  enrolment?: Enrolment;
}

@ObjectType({ description: 'What came of adding a trainee.' })
export class AddTraineePayload extends EnrolmentResult {}

@ObjectType({ description: 'What came of giving a place.' })
export class AdmitTraineePayload extends EnrolmentResult {}

@ObjectType({ description: 'What came of declining an application.' })
export class DeclineTraineePayload extends EnrolmentResult {}

@ObjectType({ description: 'What came of recording that a trainee left.' })
export class WithdrawTraineePayload extends EnrolmentResult {}

@ObjectType({ description: 'What came of recording that a trainee completed the round.' })
export class CompleteTraineePayload extends EnrolmentResult {}

@ObjectType({ description: 'What came of taking a trainee back.' })
export class RestoreTraineePayload extends EnrolmentResult {}

@ObjectType({ description: 'What came of recording protected time.' })
export class SetProtectedTimePayload extends EnrolmentResult {}

@ObjectType({ description: 'What came of recording another regulation.' })
export class ChangeRegulationPayload extends EnrolmentResult {
  @Field(() => RegulationChoice, { nullable: true, description: 'The new entry of the history.' })
  regulationChoice?: RegulationChoice;
}

@ObjectType({ description: 'What came of assigning someone to a trainee.' })
export class AssignToTraineePayload extends EnrolmentResult {
  @Field(() => RoleAssignment, { nullable: true, description: 'The role as it is now.' })
  roleAssignment?: RoleAssignment;
}

@ObjectType({ description: 'What came of assigning someone to a cohort.' })
export class AssignToCohortPayload extends Payload {
  @Field(() => Cohort, { nullable: true, description: 'The cohort.' })
  cohort?: Cohort;

  @Field(() => RoleAssignment, { nullable: true, description: 'The role as it is now.' })
  roleAssignment?: RoleAssignment;
}
