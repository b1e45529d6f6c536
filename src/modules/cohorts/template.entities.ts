import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, Unique } from 'typeorm';
import { EnumColumn, FlagColumn, IdColumn, IntColumn, JsonColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { Node } from '../../platform/graphql/node.js';
import type { Id } from '../../platform/ids/id.js';
import { GoalPart, Track } from '../regulations/index.js';

/** Who hands in or reviews a milestone. */
export enum MilestoneRole {
  TRAINEE = 'TRAINEE',
  SUPERVISOR = 'SUPERVISOR',
  SCIENTIFIC_SUPERVISOR = 'SCIENTIFIC_SUPERVISOR',
  COACH = 'COACH',
  OFFICE = 'OFFICE',
  REGISTER_HOLDER = 'REGISTER_HOLDER',
  HEAD_OF_UNIT = 'HEAD_OF_UNIT',
  STATISTICIAN = 'STATISTICIAN',
  REVIEWER = 'REVIEWER',
  SYSTEM = 'SYSTEM',
}
graphqlEnum(MilestoneRole, 'MilestoneRole', 'Who hands in or reviews a milestone.', {
  TRAINEE: 'The trainee (ST-läkare).',
  SUPERVISOR: 'A supervisor (handledare), the main one or another.',
  SCIENTIFIC_SUPERVISOR: 'The scientific supervisor (vetenskaplig handledare).',
  COACH: 'The coach of the cohort or the trainee.',
  OFFICE: 'The programme office (kansli).',
  REGISTER_HOLDER: 'The register holder (registerhållare).',
  HEAD_OF_UNIT: 'The head of unit (verksamhetschef).',
  STATISTICIAN: 'A statistician.',
  REVIEWER: 'A reviewer (granskare) of the report.',
  SYSTEM: 'Nobody: recorded when it is handed in.',
});

export enum MilestoneKind {
  MILESTONE = 'MILESTONE',
  SURVEY = 'SURVEY',
}
graphqlEnum(MilestoneKind, 'MilestoneKind', 'What a milestone asks for.', {
  MILESTONE: 'Something to hand in and have reviewed.',
  SURVEY: 'A survey to answer.',
});

export enum MilestoneGate {
  ETHICS_DECISION = 'ETHICS_DECISION',
}
graphqlEnum(MilestoneGate, 'MilestoneGate', 'What must be in place before a milestone can be handed in.', {
  ETHICS_DECISION: 'An ethics decision that permits data steps.',
});

/** A wording in three languages. */
export interface Wording {
  sv: string;
  en: string;
  nb: string;
}

/** Something to hand in, or something the reviewer answers met or not met. */
export interface TemplateItem extends Wording {
  key: string;
  /** Only for evidence: document, form, text, chart, survey, confirmation or generated. */
  kind?: string;
}

/** A plan of milestones and seminars. A changed plan is a new version with a new id, so that old cohorts keep theirs. */
@ObjectType({ implements: () => [Node], description: 'A plan of milestones and seminars that a cohort follows.' })
@Entity()
@Unique(['key', 'templateVersion'])
export class MilestoneTemplate extends Node {
  @IdColumn()
  declare id: Id<'MilestoneTemplate'>;

  @Field(() => String, { description: 'Key of the plan, the same in all its versions.' })
  @TextColumn(40)
  key: string;

  @Field(() => Int, { description: 'Version of the plan.' })
  @IntColumn()
  templateVersion: number;

  @Field(() => Track, { description: 'The kind of round it is for.' })
  @EnumColumn(Track)
  track: Track;

  @JsonColumn()
  title: Wording;

  @Field(() => Int, { description: 'Weeks from the first seminar to the end.' })
  @IntColumn()
  durationWeeks: number;

  /** Weeks, counted from the first seminar, in which the coach is to be in touch. */
  @JsonColumn()
  coachWeeks: number[];
}

/** A milestone as the plan describes it. Its id is `<template id>:<key>`. */
@ObjectType({ implements: () => [Node], description: 'A milestone as the plan describes it.' })
@Entity()
@Unique(['templateId', 'key'])
export class MilestoneDefinition extends Node {
  @IdColumn()
  declare id: Id<'MilestoneDefinition'>;

  @RefColumn(() => MilestoneTemplate)
  templateId: Id<'MilestoneTemplate'>;

  @Field(() => String, { description: 'Key within the plan.' })
  @TextColumn(60)
  key: string;

  @Field(() => Int, { description: 'Place in the plan, from 1.' })
  @IntColumn()
  position: number;

  @Field(() => Int, { description: 'Weeks from the first seminar to its due day; negative before it.' })
  @IntColumn()
  weekOffset: number;

  @Field(() => MilestoneKind, { description: 'What it asks for.' })
  @EnumColumn(MilestoneKind)
  kind: MilestoneKind;

  @JsonColumn()
  title: Wording;

  @JsonColumn()
  about: Wording;

  @Field(() => MilestoneRole, { description: 'Who hands it in.' })
  @EnumColumn(MilestoneRole)
  responsibleRole: MilestoneRole;

  @Field(() => MilestoneRole, { description: 'Who reviews it.' })
  @EnumColumn(MilestoneRole)
  reviewerRole: MilestoneRole;

  @Field(() => Boolean, { description: 'True when a project is complete only with it.' })
  @FlagColumn()
  required: boolean;

  @Field(() => Boolean, { description: 'True when the project must exist first.' })
  @FlagColumn()
  needsProject: boolean;

  @Field(() => MilestoneGate, { nullable: true, description: 'What must be in place first.' })
  @EnumColumn(MilestoneGate, { nullable: true })
  gate: MilestoneGate | null;

  /** True when approving it marks the start of the change on the project's charts. */
  @FlagColumn()
  changeStarted: boolean;

  /** Key of the seminar it belongs to. */
  @TextColumn(20, { nullable: true })
  seminarKey: string | null;

  @JsonColumn()
  evidence: TemplateItem[];

  @JsonColumn()
  criteria: TemplateItem[];
}

/** Which requirement or activity a milestone can be evidence for. Its id is `<definition id>:<part id>`. */
@Entity()
@Unique(['definitionId', 'partId'])
export class MilestoneDefinitionPart {
  @IdColumn()
  id: string;

  @RefColumn(() => MilestoneDefinition, { indexed: false })
  definitionId: Id<'MilestoneDefinition'>;

  @RefColumn(() => GoalPart)
  partId: Id<'GoalPart'>;
}

/** A seminar as the plan describes it. Its id is `<template id>:<key>`. */
@ObjectType({ implements: () => [Node], description: 'A seminar as the plan describes it.' })
@Entity()
@Unique(['templateId', 'key'])
export class SeminarDefinition extends Node {
  @IdColumn()
  declare id: Id<'SeminarDefinition'>;

  @RefColumn(() => MilestoneTemplate)
  templateId: Id<'MilestoneTemplate'>;

  @Field(() => String, { description: 'Key within the plan.' })
  @TextColumn(20)
  key: string;

  @Field(() => Int, { description: 'Weeks from the first seminar.' })
  @IntColumn()
  weekOffset: number;

  @Field(() => Int, { description: 'How many days it lasts.' })
  @IntColumn()
  days: number;

  @JsonColumn()
  title: Wording;

  @JsonColumn()
  theme: Wording;

  /** Ids of the goal parts it can be evidence for. */
  @JsonColumn()
  parts: string[];
}
