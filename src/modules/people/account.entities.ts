import { Field, ObjectType } from '@nestjs/graphql';
import { Entity, Unique } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { Node } from '../../platform/graphql/node.js';
import type { Id } from '../../platform/ids/id.js';
import { Person } from './person.entity.js';

/** A person's password, as an argon2id hash. Never part of the schema. */
@Entity()
@Unique(['personId'])
export class Credential {
  @IdColumn()
  id: Id<'Credential'>;

  @RefColumn(() => Person, { indexed: false })
  personId: Id<'Person'>;

  @TextColumn(200)
  passwordHash: string;

  @InstantColumn()
  changedAt: Date;
}

/** A one-time link with which a person sets a password. Only its hash is kept. */
@Entity()
@Unique(['tokenHash'])
export class Invitation {
  @IdColumn()
  id: Id<'Invitation'>;

  @RefColumn(() => Person)
  personId: Id<'Person'>;

  @TextColumn(64)
  tokenHash: string;

  @TextColumn(64, { nullable: true })
  createdBy: string | null;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn()
  expiresAt: Date;

  @InstantColumn({ nullable: true })
  usedAt: Date | null;
}

/** A sign-in that lasts. The cookie holds the token, the database its hash. */
@ObjectType({ implements: () => [Node], description: 'A sign-in on one device.' })
@Entity()
@Unique(['tokenHash'])
export class Session extends Node {
  @IdColumn()
  declare id: Id<'Session'>;

  @RefColumn(() => Person)
  personId: Id<'Person'>;

  @TextColumn(64)
  tokenHash: string;

  @Field(() => String, { description: 'The browser, as it names itself.' })
  @TextColumn(200)
  agent: string;

  @Field(() => Date, { description: 'When the person signed in.' })
  @InstantColumn()
  createdAt: Date;

  @Field(() => Date, { description: 'When it was last used, to the minute.' })
  @InstantColumn()
  lastSeenAt: Date;

  @Field(() => Date, { description: 'When it ends whatever happens.' })
  @InstantColumn()
  expiresAt: Date;

  @InstantColumn({ nullable: true })
  endedAt: Date | null;
}

/** A key for another system, made by a person and never mightier than that person. Only its hash is kept. */
@ObjectType({ implements: () => [Node], description: 'A key for another system, never mightier than the person who made it.' })
@Entity()
@Unique(['tokenHash'])
export class AccessToken extends Node {
  @IdColumn()
  declare id: Id<'AccessToken'>;

  @RefColumn(() => Person)
  personId: Id<'Person'>;

  @Field(() => String, { description: 'What it is for.' })
  @TextColumn(80)
  name: string;

  @TextColumn(64)
  tokenHash: string;

  @Field(() => Boolean, { description: 'True when it may change things; otherwise it only reads.' })
  @FlagColumn()
  mayWrite: boolean;

  @Field(() => Date, { description: 'When it was made.' })
  @InstantColumn()
  createdAt: Date;

  @Field(() => Date, { description: 'When it stops working.' })
  @InstantColumn()
  expiresAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was last used, to the minute; null if never.' })
  @InstantColumn({ nullable: true })
  lastUsedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was withdrawn; null while it works.' })
  @InstantColumn({ nullable: true })
  revokedAt: Date | null;
}
