import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, Index, Unique } from 'typeorm';
import {
  DayColumn,
  EnumColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { Node } from '../../platform/graphql/node.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import type { Id } from '../../platform/ids/id.js';
import { Enrolment } from '../enrolments/index.js';
import { ProgrammeArea, Register } from '../organisations/index.js';

export enum QuestionKind {
  WHY = 'WHY',
  WHAT = 'WHAT',
  WHEN = 'WHEN',
  HOW = 'HOW',
  WHERE = 'WHERE',
}
graphqlEnum(QuestionKind, 'QuestionKind', 'What kind of question a research project answers.', {
  WHY: 'Why (varför).',
  WHAT: 'What (vad).',
  WHEN: 'When (när).',
  HOW: 'How (hur).',
  WHERE: 'Where (var).',
});

export enum InvolvementLevel {
  NONE = 'NONE',
  INFORMED = 'INFORMED',
  CONSULTED = 'CONSULTED',
  INVOLVED = 'INVOLVED',
  PARTNER = 'PARTNER',
}
graphqlEnum(InvolvementLevel, 'InvolvementLevel', 'How far patients take part in the project.', {
  NONE: 'Not at all.',
  INFORMED: 'Are told of it.',
  CONSULTED: 'Are asked.',
  INVOLVED: 'Take part in some of the work.',
  PARTNER: 'Decide together with the team.',
});

/** A trainee's improvement or research project: the charter. */
@ObjectType({ implements: () => [Node], description: "A trainee's improvement or research project, with its charter." })
@Entity()
@Unique(['enrolmentId'])
@Index(['updatedAt', 'id'])
export class Project extends Node {
  @IdColumn()
  declare id: Id<'Project'>;

  @Field(() => Int, { description: 'Raised at every change; send it back as expectedVersion.' })
  @RowVersionColumn()
  version: number;

  @RefColumn(() => Enrolment, { indexed: false })
  enrolmentId: Id<'Enrolment'>;

  @Field(() => String, { description: 'What the trainee calls it.' })
  @TextColumn(200)
  title: string;

  /** The title as it is searched and sorted: lower case, one Unicode form. */
  @TextColumn(400)
  searchTitle: string;

  @Field(() => String, { nullable: true, description: 'The local problem.' })
  @TextColumn(4000, { nullable: true })
  problem: string | null;

  @Field(() => String, { nullable: true, description: 'What is to be reached, in one sentence.' })
  @TextColumn(1000, { nullable: true })
  aim: string | null;

  @Field(() => String, { nullable: true, description: 'SMART: specific (specifikt).' })
  @TextColumn(1000, { nullable: true })
  aimSpecific: string | null;

  @Field(() => String, { nullable: true, description: 'SMART: measurable (mätbart).' })
  @TextColumn(1000, { nullable: true })
  aimMeasurable: string | null;

  @Field(() => String, { nullable: true, description: 'SMART: accepted (accepterat).' })
  @TextColumn(1000, { nullable: true })
  aimAccepted: string | null;

  @Field(() => String, { nullable: true, description: 'SMART: realistic (realistiskt).' })
  @TextColumn(1000, { nullable: true })
  aimRealistic: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'SMART: by when (tidsbestämt).' })
  @DayColumn({ nullable: true })
  aimDueOn: string | null;

  @Field(() => QuestionKind, { nullable: true, description: 'Research: what kind of question.' })
  @EnumColumn(QuestionKind, { nullable: true })
  questionKind: QuestionKind | null;

  @Field(() => String, { nullable: true, description: 'Research: the one question.' })
  @TextColumn(1000, { nullable: true })
  question: string | null;

  @RefColumn(() => ProgrammeArea, { nullable: true })
  programmeAreaId: Id<'ProgrammeArea'> | null;

  @Field(() => Int, { nullable: true, description: 'Year of the planned national action (insats) it builds on.' })
  @IntColumn({ nullable: true })
  nationalActionYear: number | null;

  @Field(() => String, { nullable: true, description: 'Title of the planned national action (insats).' })
  @TextColumn(300, { nullable: true })
  nationalActionTitle: string | null;

  @Field(() => String, { nullable: true, description: 'Group behind the planned national action.' })
  @TextColumn(200, { nullable: true })
  nationalActionGroup: string | null;

  @Field(() => String, { nullable: true, description: 'Title of the knowledge support (kunskapsstöd) it builds on.' })
  @TextColumn(300, { nullable: true })
  knowledgeSupportTitle: string | null;

  @Field(() => String, { nullable: true, description: 'Web address of the knowledge support.' })
  @TextColumn(1000, { nullable: true })
  knowledgeSupportUrl: string | null;

  @Field(() => InvolvementLevel, { nullable: true, description: 'How far patients take part.' })
  @EnumColumn(InvolvementLevel, { nullable: true })
  involvementLevel: InvolvementLevel | null;

  @Field(() => String, { nullable: true, description: 'Who takes part and how; no names of patients.' })
  @TextColumn(2000, { nullable: true })
  involvementHow: string | null;

  @Field(() => String, { nullable: true, description: 'Patient-reported outcome measures (PROM) used.' })
  @TextColumn(500, { nullable: true })
  promUsed: string | null;

  @Field(() => String, { nullable: true, description: 'Patient-reported experience measures (PREM) used.' })
  @TextColumn(500, { nullable: true })
  premUsed: string | null;

  /**
   * When the unit confirmed that patients are informed by the register, and that refusals and erasures go to the
   * care provider or the register holder (patientdatalagen 7 kap. 2-3 §§).
   */
  @DayColumn({ nullable: true })
  patientsInformedOn: string | null;

  @TextColumn(64, { nullable: true })
  patientsInformedById: string | null;

  @Field(() => Date, { description: 'When it was created.' })
  @InstantColumn()
  createdAt: Date;

  @Field(() => Date, { description: 'When the charter was last changed.' })
  @InstantColumn()
  updatedAt: Date;
}

/** A title as it is searched and sorted. */
export function searchTitleOf(title: string): string {
  return title.toLocaleLowerCase('sv').normalize('NFC');
}

/** A register that a project uses. */
@Entity()
@Unique(['projectId', 'registerId'])
export class ProjectRegister {
  @IdColumn()
  id: Id<'ProjectRegister'>;

  @RefColumn(() => Project, { indexed: false })
  projectId: Id<'Project'>;

  @RefColumn(() => Register)
  registerId: Id<'Register'>;
}

/** Someone in the project's team, with their own part. */
@ObjectType({ implements: () => [Node], description: 'Someone in the team of a project, with their own part.' })
@Entity()
export class ProjectMember extends Node {
  @IdColumn()
  declare id: Id<'ProjectMember'>;

  @RefColumn(() => Project)
  projectId: Id<'Project'>;

  @IntColumn()
  position: number;

  @Field(() => String, { description: 'Name.' })
  @TextColumn(160)
  name: string;

  @Field(() => String, { description: 'Profession or role in the team.' })
  @TextColumn(120)
  profession: string;

  @Field(() => String, { nullable: true, description: "This person's own part of the work." })
  @TextColumn(2000, { nullable: true })
  ownPart: string | null;
}
