import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, Index } from 'typeorm';
import { Role, ScopeKind } from '../../platform/access/roles.js';
import {
  DayColumn,
  EnumColumn,
  IdColumn,
  InstantColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { Node } from '../../platform/graphql/node.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import type { Id } from '../../platform/ids/id.js';
import { Person } from './person.entity.js';

/** A role that a person has for a centre, cohort, unit or trainee, from one day to another. */
@ObjectType({
  implements: () => [Node],
  description: 'A role that a person has for a centre, cohort, unit or trainee, from one day to another.',
})
@Entity()
@Index(['scopeKind', 'scopeId', 'role'])
export class RoleAssignment extends Node {
  @IdColumn()
  declare id: Id<'RoleAssignment'>;

  @Field(() => Int, { description: 'Raised at every change; send it back as expectedVersion.' })
  @RowVersionColumn()
  version: number;

  @RefColumn(() => Person)
  personId: Id<'Person'>;

  @Field(() => Role, { description: 'What the person does.' })
  @EnumColumn(Role)
  role: Role;

  @Field(() => ScopeKind, { description: 'What kind of thing the role reaches.' })
  @EnumColumn(ScopeKind)
  scopeKind: ScopeKind;

  /** The centre, cohort, unit or person; null for the installation. */
  @TextColumn(64, { nullable: true })
  scopeId: string | null;

  @Field(() => DateScalar, { description: 'First day.' })
  @DayColumn()
  validFrom: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it goes on.' })
  @DayColumn({ nullable: true })
  validTo: string | null;

  @InstantColumn()
  createdAt: Date;
}
