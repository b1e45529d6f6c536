import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { Role, ScopeKind } from '../../platform/access/roles.js';
import { PageArgs } from '../../platform/graphql/connection.js';
import { DayField, EmailField, EnumField, FlagField, IdField, IntField, SecretField, TextField } from '../../platform/graphql/fields.js';
import { PersonLanguage } from './person.entity.js';
import { PASSWORD_MIN } from './password.js';

@InputType({ description: 'Who signs in.' })
export class SignInInput {
  @EmailField({ description: 'E-mail address.' })
  email: string;

  @SecretField({ description: 'Password.' })
  password: string;
}

@InputType({ description: 'A new password for the person who is signed in.' })
export class ChangePasswordInput {
  @SecretField({ description: 'The password used until now.' })
  currentPassword: string;

  @SecretField({ description: `The new one, at least ${PASSWORD_MIN} characters.` })
  newPassword: string;
}

@InputType({ description: 'A first or new password, set with a one-time link.' })
export class AcceptInvitationInput {
  @SecretField({ description: 'The secret of the one-time link.' })
  invitationToken: string;

  @SecretField({ description: `The password, at least ${PASSWORD_MIN} characters.` })
  newPassword: string;
}

@InputType({ description: 'Which session to end.' })
export class EndSessionInput {
  @IdField({ description: 'The session.' })
  sessionId: string;
}

@InputType({ description: 'A key for another system.' })
export class CreateAccessTokenInput {
  @TextField({ description: 'What it is for.', max: 80 })
  name: string;

  @FlagField({ description: 'True when it may change things; otherwise it only reads.' })
  mayWrite: boolean;

  @IntField({ description: 'Days until it stops working.', min: 1, max: 365 })
  days: number;
}

@InputType({ description: 'Which key to withdraw.' })
export class RevokeAccessTokenInput {
  @IdField({ description: 'The key.' })
  accessTokenId: string;
}

@InputType({ description: 'The language to read in.' })
export class ChangeLanguageInput {
  @EnumField(() => PersonLanguage, { description: 'The language.' })
  language: PersonLanguage;
}

@InputType({ description: 'A new person.' })
export class CreatePersonInput {
  @IdField({ description: 'An id made by the client (UUID), so that a repeat has one effect.', optional: true })
  id?: string | null;

  @TextField({ description: 'First name.', max: 80 })
  givenName: string;

  @TextField({ description: 'Last name.', max: 80 })
  familyName: string;

  @EmailField({ description: 'E-mail address, which is also the sign-in name.' })
  email: string;

  @TextField({ description: 'HSA-id.', max: 40, optional: true })
  hsaId?: string | null;

  @EnumField(() => PersonLanguage, { description: 'The language the person reads; Swedish by default.', optional: true })
  language?: PersonLanguage | null;
}

@InputType({ description: 'Changes to a person.' })
export class UpdatePersonInput {
  @IdField({ description: 'The person.' })
  personId: string;

  @IntField({ description: 'The version that was read.', min: 1, max: 1_000_000 })
  expectedVersion: number;

  @TextField({ description: 'First name.', max: 80, optional: true })
  givenName?: string;

  @TextField({ description: 'Last name.', max: 80, optional: true })
  familyName?: string;

  @EmailField({ description: 'E-mail address.', optional: true })
  email?: string;

  @TextField({ description: 'HSA-id; null takes it away.', max: 40, optional: true })
  hsaId?: string | null;

  @FlagField({ description: 'True hides contact details everywhere.', optional: true })
  protectedIdentity?: boolean;
}

@InputType({ isAbstract: true })
abstract class OnePersonInput {
  @IdField({ description: 'The person.' })
  personId: string;
}

@InputType({ description: 'Whose account to close.' })
export class DeactivatePersonInput extends OnePersonInput {}

@InputType({ description: 'Whose account to open again.' })
export class ReactivatePersonInput extends OnePersonInput {}

@InputType({ description: 'Whom to give a one-time link.' })
export class InvitePersonInput extends OnePersonInput {}

@InputType({ description: 'A role for a person.' })
export class GrantRoleInput {
  @IdField({ description: 'The person.' })
  personId: string;

  @EnumField(() => Role, { description: 'What the person is to do.' })
  role: Role;

  @EnumField(() => ScopeKind, { description: 'What kind of thing the role reaches.' })
  scopeKind: ScopeKind;

  @IdField({ description: 'The centre, cohort, unit or trainee (person); left out for the installation.', optional: true })
  scopeId?: string | null;

  @DayField({ description: 'First day; today by default.', optional: true })
  validFrom?: string | null;

  @DayField({ description: 'Last day; open by default.', optional: true })
  validTo?: string | null;
}

@InputType({ description: 'When a role ends.' })
export class EndRoleInput {
  @IdField({ description: 'The role assignment.' })
  roleAssignmentId: string;

  @IntField({ description: 'The version that was read.', min: 1, max: 1_000_000 })
  expectedVersion: number;

  @DayField({ description: 'Last day; yesterday by default, so that it ends at once.', optional: true })
  validTo?: string | null;
}

@InputType({ description: 'Which people to list.' })
export class PersonFilter {
  @TextField({ description: 'Part of a name or an address.', max: 100, optional: true })
  search?: string | null;

  @EnumField(() => Role, { description: 'Only people who have this role today.', optional: true })
  role?: Role | null;
}

@ArgsType()
export class PeopleArgs extends PageArgs {
  @Field(() => PersonFilter, { nullable: true, description: 'Which people.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PersonFilter)
  filter?: PersonFilter;
}
