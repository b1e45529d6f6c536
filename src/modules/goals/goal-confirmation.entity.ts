import { Field, ObjectType } from '@nestjs/graphql';
import { Entity, Index, Unique } from 'typeorm';
import { Role } from '../../platform/access/roles.js';
import { EnumColumn, IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { Node } from '../../platform/graphql/node.js';
import type { Id } from '../../platform/ids/id.js';
import { Enrolment } from '../enrolments/index.js';
import { Milestone } from '../milestones/index.js';
import { Person } from '../people/index.js';
import { GoalPart } from '../regulations/index.js';
import { Seminar } from '../seminars/index.js';

/** That a person whom the regulation lets certify has found a requirement or an activity fulfilled. */
@ObjectType({
  implements: () => [Node],
  description: 'That a person whom the regulation lets certify has found a requirement or an activity fulfilled.',
})
@Entity()
@Unique(['standingKey'])
@Index(['personId', 'partId'])
export class GoalConfirmation extends Node {
  @IdColumn()
  declare id: Id<'GoalConfirmation'>;

  @RefColumn(() => Person, { indexed: false })
  personId: Id<'Person'>;

  @RefColumn(() => GoalPart)
  partId: Id<'GoalPart'>;

  /** The round it was earned in; null for evidence from outside, as clinical service. */
  @RefColumn(() => Enrolment, { nullable: true })
  enrolmentId: Id<'Enrolment'> | null;

  /** The approved milestone it rests on, if any. */
  @RefColumn(() => Milestone, { nullable: true })
  milestoneId: Id<'Milestone'> | null;

  /** The seminar it rests on, if any. */
  @RefColumn(() => Seminar, { nullable: true })
  seminarId: Id<'Seminar'> | null;

  @Field(() => String, { description: 'What it rests on and how it was checked, in the words of the one who certifies.' })
  @TextColumn(2000)
  basis: string;

  @Field(() => Role, { description: 'In what capacity it was certified.' })
  @EnumColumn(Role)
  certifierRole: Role;

  @RefColumn(() => Person)
  confirmedById: Id<'Person'>;

  @Field(() => Date, { description: 'When it was confirmed.' })
  @InstantColumn()
  confirmedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was taken back; null while it stands.' })
  @InstantColumn({ nullable: true })
  revokedAt: Date | null;

  @TextColumn(64, { nullable: true })
  revokedById: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was taken back.' })
  @TextColumn(1000, { nullable: true })
  revokeReason: string | null;

  /** `<person>:<part>` while it stands, null when it was taken back: two confirmations of one part cannot stand side by side. */
  @TextColumn(160, { nullable: true })
  standingKey: string | null;
}

/** The key under which a confirmation stands. */
export function standingKeyOf(personId: string, partId: string): string {
  return `${personId}:${partId}`;
}
