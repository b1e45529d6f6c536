import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity } from 'typeorm';
import { Role } from '../../platform/access/roles.js';
import {
  DayColumn,
  EnumColumn,
  FlagColumn,
  IdColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { Node } from '../../platform/graphql/node.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import type { Id } from '../../platform/ids/id.js';

export enum Track {
  IMPROVEMENT = 'IMPROVEMENT',
  RESEARCH = 'RESEARCH',
}
graphqlEnum(Track, 'Track', 'The two kinds of rounds.', {
  IMPROVEMENT: 'Quality improvement: goal 20, a4 or STa2. Is to lead to a new and better way of working.',
  RESEARCH: 'Scientific work: goal 19, a5 or STa3. Is always to answer one question.',
});

export enum GoalPartKind {
  REQUIREMENT = 'REQUIREMENT',
  ACTIVITY = 'ACTIVITY',
  ADVICE = 'ADVICE',
}
graphqlEnum(GoalPartKind, 'GoalPartKind', 'What kind of part of a goal it is.', {
  REQUIREMENT: 'Competence requirement (kompetenskrav).',
  ACTIVITY: 'Educational activity (utbildningsaktivitet) with a certificate.',
  ADVICE: 'Activity in the general advice (allmänna råd): no certificate.',
});

export enum PartForce {
  MANDATORY = 'MANDATORY',
  SPECIALTY_DEPENDENT = 'SPECIALTY_DEPENDENT',
  UNVERIFIED = 'UNVERIFIED',
  ADVICE = 'ADVICE',
}
graphqlEnum(PartForce, 'PartForce', 'How binding a part of a goal is.', {
  MANDATORY: 'Binding for everyone.',
  SPECIALTY_DEPENDENT: 'Binding in most but not all specialties.',
  UNVERIFIED: 'The original text was not read.',
  ADVICE: 'Advice only.',
});

export enum CrosswalkStrength {
  EQUIVALENT = 'EQUIVALENT',
  WIDER = 'WIDER',
  NARROWER = 'NARROWER',
  PARTIAL = 'PARTIAL',
}
graphqlEnum(CrosswalkStrength, 'CrosswalkStrength', 'How the newer goal relates to the older one.', {
  EQUIVALENT: 'Asks for the same.',
  WIDER: 'Asks for everything the older one did, and more.',
  NARROWER: 'Asks for less than the older one.',
  PARTIAL: 'They overlap; each asks for something the other does not.',
});

/** A regulation on specialist training. Its id is its code. */
@ObjectType({ implements: () => [Node], description: 'A regulation on specialist training (föreskrift).' })
@Entity()
export class Regulation extends Node {
  @IdColumn()
  declare id: Id<'Regulation'>;

  @Field(() => String, { description: 'Official designation, as SOSFS 2015:8.' })
  @TextColumn(40)
  designation: string;

  @Field(() => String, { description: 'Official Swedish title.' })
  @TextColumn(240)
  titleSv: string;

  @Field(() => DateScalar, { description: 'In force from.' })
  @DayColumn()
  inForceFrom: string;

  @Field(() => DateScalar, { nullable: true, description: 'Repealed from; trainees who began under it may go on.' })
  @DayColumn({ nullable: true })
  repealedFrom: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day an application under it could be received; null when open.' })
  @DayColumn({ nullable: true })
  lastApplicationOn: string | null;

  @Field(() => Int, { description: 'Shortest training, in months.' })
  @IntColumn()
  minimumMonths: number;
}

/** A learning goal (delmål) of a regulation. Its id is `<regulation>:<code>`. */
@ObjectType({ implements: () => [Node], description: 'A learning goal (delmål) of a regulation.' })
@Entity()
export class Goal extends Node {
  @IdColumn()
  declare id: Id<'Goal'>;

  @RefColumn(() => Regulation)
  regulationId: Id<'Regulation'>;

  @Field(() => String, { description: 'Code within the regulation, as 20, a4 or STa2.' })
  @TextColumn(10)
  code: string;

  @Field(() => String, { description: 'Official Swedish title.' })
  @TextColumn(240)
  titleSv: string;

  @Field(() => String, { description: 'English title, for orientation.' })
  @TextColumn(240)
  titleEn: string;

  @Field(() => Track, { nullable: true, description: 'The kind of round that counts towards it; null for other goals.' })
  @EnumColumn(Track, { nullable: true })
  track: Track | null;

  @IntColumn()
  position: number;

  /** True when requirements and activities are recorded, false when only the title is. */
  @FlagColumn()
  full: boolean;
}

/** A requirement or activity of a goal. Its id is its key, as a4-k1. */
@ObjectType({ implements: () => [Node], description: 'A requirement or an activity of a goal.' })
@Entity()
export class GoalPart extends Node {
  @IdColumn()
  declare id: Id<'GoalPart'>;

  @RefColumn(() => Goal)
  goalId: Id<'Goal'>;

  @Field(() => GoalPartKind, { description: 'Requirement, activity or advice.' })
  @EnumColumn(GoalPartKind)
  kind: GoalPartKind;

  @Field(() => PartForce, { description: 'How binding it is.' })
  @EnumColumn(PartForce)
  force: PartForce;

  @IntColumn()
  position: number;

  @Field(() => String, { description: 'Official Swedish wording; never translated on a certificate.' })
  @TextColumn()
  textSv: string;

  @Field(() => String, { description: 'English wording, for orientation.' })
  @TextColumn()
  textEn: string;

  @Field(() => [Role], { description: 'Who may certify it; empty when no one needs to.' })
  @JsonColumn()
  certifiedBy: Role[];

  /** Key of the form that certifies it; null when there is none. */
  @TextColumn(64, { nullable: true })
  certificateForm: string | null;
}

/** How a goal, or one part of it, lives on in a later regulation. Never by number: a4 is not STa4. */
@ObjectType({ implements: () => [Node], description: 'How a goal, or one part of it, lives on in a later regulation.' })
@Entity()
export class CrosswalkLink extends Node {
  @IdColumn()
  declare id: Id<'CrosswalkLink'>;

  @RefColumn(() => Goal)
  fromGoalId: Id<'Goal'>;

  @RefColumn(() => Goal)
  toGoalId: Id<'Goal'>;

  @RefColumn(() => GoalPart, { nullable: true })
  fromPartId: Id<'GoalPart'> | null;

  @RefColumn(() => GoalPart, { nullable: true })
  toPartId: Id<'GoalPart'> | null;

  @Field(() => CrosswalkStrength, { description: 'How the newer relates to the older.' })
  @EnumColumn(CrosswalkStrength)
  strength: CrosswalkStrength;

  @TextColumn()
  whatChangedSv: string;

  @TextColumn()
  whatChangedEn: string;

  @TextColumn()
  whatChangedNb: string;

  @Field(() => String, { description: 'Where this is known from.' })
  @TextColumn()
  source: string;
}

/** A certificate form of a regulation. Its id is its key, as 2015-6; `content` holds labels and fields verbatim. */
@ObjectType({ implements: () => [Node], description: 'A certificate form (intyg) of a regulation.' })
@Entity()
export class CertificateForm extends Node {
  @IdColumn()
  declare id: Id<'CertificateForm'>;

  @RefColumn(() => Regulation)
  regulationId: Id<'Regulation'>;

  @Field(() => String, { description: 'Official Swedish title.' })
  @TextColumn(240)
  titleSv: string;

  @JsonColumn()
  content: object;
}
