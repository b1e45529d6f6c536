import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Role } from '../../platform/access/roles.js';
import { connectionOf } from '../../platform/graphql/connection.js';
import { Payload } from '../../platform/graphql/payload.js';
import { AccessToken, Session } from './account.entities.js';
import { Person } from './person.entity.js';
import { RoleAssignment } from './role-assignment.entity.js';

export const PersonConnection = connectionOf(Person, 'Person', 'people');

/** Who asks. */
@ObjectType({ description: 'Who is signed in, and as what.' })
export class ViewerInfo {
  @Field(() => Person, { description: 'The person.' })
  person: Person;

  @Field(() => [Role], { description: 'The roles valid today, whatever they reach.' })
  roles: Role[];

  @Field(() => Int, {
    nullable: true,
    description: 'The session lasts at least this many seconds after each request; null when a key asks.',
  })
  sessionIdleSeconds?: number | null;

  @Field(() => Int, { nullable: true, description: 'Seconds until the session ends whatever happens; null when a key asks.' })
  sessionSecondsLeft?: number | null;
}

@ObjectType({ description: 'What came of signing in.' })
export class SignInPayload extends Payload {
  @Field(() => ViewerInfo, { nullable: true, description: 'Who is signed in now; null when it failed.' })
  viewer?: ViewerInfo;
}

@ObjectType({ description: 'What came of signing out.' })
export class SignOutPayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: 'True when the session has ended.' })
  signedOut?: boolean;
}

@ObjectType({ description: 'What came of setting a password with a one-time link.' })
export class AcceptInvitationPayload extends Payload {
  @Field(() => ViewerInfo, { nullable: true, description: 'Who is signed in now; null when it failed.' })
  viewer?: ViewerInfo;
}

@ObjectType({ description: 'What came of changing the password.' })
export class ChangePasswordPayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: 'True when it was changed; all other sessions and all keys have ended.' })
  changed?: boolean;
}

@ObjectType({ description: 'What came of ending a session.' })
export class EndSessionPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The session that has ended.' })
  endedSessionId?: string;
}

@ObjectType({ description: 'What came of ending all other sessions.' })
export class EndOtherSessionsPayload extends Payload {
  @Field(() => [Session], { nullable: true, description: 'The sessions that go on: this one.' })
  sessions?: Session[];
}

@ObjectType({ description: 'A new key.' })
export class CreateAccessTokenPayload extends Payload {
  @Field(() => AccessToken, { nullable: true, description: 'The key, without its secret.' })
  accessToken?: AccessToken;

  @Field(() => String, { nullable: true, description: 'The secret. Shown only now.' })
  secret?: string;
}

@ObjectType({ description: 'What came of withdrawing a key.' })
export class RevokeAccessTokenPayload extends Payload {
  @Field(() => AccessToken, { nullable: true, description: 'The key, now withdrawn.' })
  accessToken?: AccessToken;
}

@ObjectType({ isAbstract: true })
abstract class PersonResult extends Payload {
  @Field(() => Person, { nullable: true, description: 'The person as it is now.' })
  person?: Person;
}

@ObjectType({ description: 'What came of adding a person.' })
export class CreatePersonPayload extends PersonResult {}

@ObjectType({ description: 'What came of changing a person.' })
export class UpdatePersonPayload extends PersonResult {}

@ObjectType({ description: 'What came of changing one’s language.' })
export class ChangeLanguagePayload extends PersonResult {}

@ObjectType({ description: 'What came of closing an account.' })
export class DeactivatePersonPayload extends PersonResult {}

@ObjectType({ description: 'What came of opening an account again.' })
export class ReactivatePersonPayload extends PersonResult {}

@ObjectType({ description: 'A one-time link for a person.' })
export class InvitePersonPayload extends Payload {
  @Field(() => Person, { nullable: true, description: 'The person.' })
  person?: Person;

  @Field(() => String, { nullable: true, description: 'The secret of the link. Shown only now; hand it over in a safe way.' })
  invitationToken?: string;

  @Field(() => Date, { nullable: true, description: 'When the link stops working.' })
  expiresAt?: Date;
}

@ObjectType({ isAbstract: true })
abstract class RoleResult extends Payload {
  @Field(() => RoleAssignment, { nullable: true, description: 'The role as it is now.' })
  roleAssignment?: RoleAssignment;
}

@ObjectType({ description: 'What came of giving a role.' })
export class GrantRolePayload extends RoleResult {}

@ObjectType({ description: 'What came of ending a role.' })
export class EndRolePayload extends RoleResult {}
