import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { PageArgs } from '../../platform/graphql/connection.js';
import {
  DayField,
  EnumField,
  FlagField,
  IdField,
  IdsField,
  IntField,
  ObjectsField,
  TextField,
  UrlField,
} from '../../platform/graphql/fields.js';
import { OrderDirection } from '../../platform/graphql/order.js';
import { EthicsKind } from './ethics-decision.entity.js';
import { InvolvementLevel, QuestionKind } from './project.entities.js';

export enum ProjectOrderField {
  TITLE = 'TITLE',
  UPDATED_AT = 'UPDATED_AT',
}
graphqlEnum(ProjectOrderField, 'ProjectOrderField', 'What projects are sorted by.', {
  TITLE: 'The title.',
  UPDATED_AT: 'When the charter was last changed.',
});

@InputType({ description: 'How projects are sorted.' })
export class ProjectOrder {
  @EnumField(() => ProjectOrderField, { description: 'By what.' })
  field: ProjectOrderField;

  @EnumField(() => OrderDirection, { description: 'Which way.' })
  direction: OrderDirection;
}

@InputType({ description: 'Which projects to list.' })
export class ProjectFilter {
  @IdField({ description: 'Only projects of this cohort.', optional: true })
  cohortId?: string | null;

  @IdField({ description: 'Only projects that use this register.', optional: true })
  registerId?: string | null;

  @IdField({ description: 'Only projects of this programme area.', optional: true })
  programmeAreaId?: string | null;

  @TextField({ description: "Part of the title, or of the trainee's name or address.", max: 100, optional: true })
  search?: string | null;
}

@ArgsType()
export class ProjectsArgs extends PageArgs {
  @Field(() => ProjectFilter, { nullable: true, description: 'Which projects.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ProjectFilter)
  filter?: ProjectFilter | null;

  @Field(() => ProjectOrder, { nullable: true, description: 'How they are sorted; the latest changed first by default.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ProjectOrder)
  orderBy?: ProjectOrder | null;
}

@InputType({ description: "A trainee's new project." })
export class CreateProjectInput {
  @IdField({ description: 'An id made by the client (UUID), so that a repeat has one effect.', optional: true })
  id?: string | null;

  @IdField({ description: "The trainee's place in the cohort." })
  enrolmentId: string;

  @TextField({ description: 'What the trainee calls it.', max: 200 })
  title: string;
}

@InputType({ isAbstract: true })
abstract class VersionedProjectInput {
  @IdField({ description: 'The project.' })
  projectId: string;

  @IntField({ description: 'The version that was read.', min: 1, max: 1_000_000 })
  expectedVersion: number;
}

@InputType({ description: 'Changes to a charter. What is left out stays; null clears.' })
export class UpdateCharterInput extends VersionedProjectInput {
  @TextField({ description: 'What the trainee calls it; cannot be cleared.', max: 200, optional: true })
  title?: string | null;

  @TextField({ description: 'The local problem.', max: 4000, optional: true })
  problem?: string | null;

  @TextField({ description: 'What is to be reached, in one sentence.', max: 1000, optional: true })
  aim?: string | null;

  @TextField({ description: 'SMART: specific (specifikt).', max: 1000, optional: true })
  aimSpecific?: string | null;

  @TextField({ description: 'SMART: measurable (mätbart).', max: 1000, optional: true })
  aimMeasurable?: string | null;

  @TextField({ description: 'SMART: accepted (accepterat).', max: 1000, optional: true })
  aimAccepted?: string | null;

  @TextField({ description: 'SMART: realistic (realistiskt).', max: 1000, optional: true })
  aimRealistic?: string | null;

  @DayField({ description: 'SMART: by when (tidsbestämt).', optional: true })
  aimDueOn?: string | null;

  @EnumField(() => QuestionKind, { description: 'Research: what kind of question.', optional: true })
  questionKind?: QuestionKind | null;

  @TextField({ description: 'Research: the one question.', max: 1000, optional: true })
  question?: string | null;

  @IdsField({ description: 'All registers that are used; replaces those named before. At most 20.', max: 20, optional: true })
  registerIds?: string[] | null;

  @IdField({ description: 'National programme area (NPO) or cooperation group.', optional: true })
  programmeAreaId?: string | null;

  @IntField({ description: 'Year of the planned national action (insats) it builds on.', min: 2018, max: 2100, optional: true })
  nationalActionYear?: number | null;

  @TextField({ description: 'Title of the planned national action.', max: 300, optional: true })
  nationalActionTitle?: string | null;

  @TextField({ description: 'Group behind the planned national action.', max: 200, optional: true })
  nationalActionGroup?: string | null;

  @TextField({ description: 'Title of the knowledge support (kunskapsstöd) it builds on.', max: 300, optional: true })
  knowledgeSupportTitle?: string | null;

  @UrlField({ description: 'Web address of the knowledge support.', optional: true })
  knowledgeSupportUrl?: string | null;

  @EnumField(() => InvolvementLevel, { description: 'How far patients take part.', optional: true })
  involvementLevel?: InvolvementLevel | null;

  @TextField({ description: 'Who takes part and how; no names of patients.', max: 2000, optional: true })
  involvementHow?: string | null;

  @TextField({ description: 'Patient-reported outcome measures (PROM) used.', max: 500, optional: true })
  promUsed?: string | null;

  @TextField({ description: 'Patient-reported experience measures (PREM) used.', max: 500, optional: true })
  premUsed?: string | null;
}

@InputType({ description: 'Someone in the team.' })
export class TeamMemberInput {
  @TextField({ description: 'Name.', max: 160 })
  name: string;

  @TextField({ description: 'Profession or role in the team.', max: 120 })
  profession: string;

  @TextField({ description: "This person's own part of the work.", max: 2000, optional: true })
  ownPart?: string | null;
}

@InputType({ description: 'The whole team of a project.' })
export class SetTeamInput extends VersionedProjectInput {
  @ObjectsField(() => TeamMemberInput, {
    description: 'Everyone in the team, in order; replaces the team named before. At most 30.',
    max: 30,
  })
  members: TeamMemberInput[];
}

@InputType({ description: "The unit's confirmation that patients are informed." })
export class ConfirmPatientInformationInput extends VersionedProjectInput {
  @DayField({ description: 'Day of the confirmation; today by default, never later.', optional: true })
  confirmedOn?: string | null;
}

@InputType({ description: "Takes the unit's confirmation back." })
export class WithdrawPatientInformationInput extends VersionedProjectInput {}

@InputType({ description: 'A new decision about ethical review. It is added; earlier ones stay.' })
export class RecordEthicsDecisionInput {
  @IdField({ description: 'An id made by the client (UUID), so that a repeat has one effect.', optional: true })
  id?: string | null;

  @IdField({ description: 'The project.' })
  projectId: string;

  @EnumField(() => EthicsKind, { description: 'What was decided.' })
  kind: EthicsKind;

  @DayField({ description: 'Day of the decision; not in the future.' })
  decidedOn: string;

  @FlagField({ description: 'True when the results are meant to be presented in scientific contexts.' })
  intendsToPublish: boolean;

  @TextField({ description: 'Registration number (diarienummer) of the authority; needed for an approval.', max: 80, optional: true })
  reference?: string | null;

  @TextField({ description: 'The reasons, and the way the data take.', max: 4000 })
  reasons: string;
}
