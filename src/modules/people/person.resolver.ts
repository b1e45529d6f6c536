import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AllowInSession, Allow } from '../../platform/access/allow.decorator.js';
import { Role } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import type { Page } from '../../platform/graphql/connection.js';
import { CurrentViewer } from '../../platform/graphql/request-context.js';
import { Person } from './person.entity.js';
import {
  CreatePersonInput,
  DeactivatePersonInput,
  EndRoleInput,
  GrantRoleInput,
  InvitePersonInput,
  PeopleArgs,
  ReactivatePersonInput,
  UpdatePersonInput,
} from './person.inputs.js';
import * as payloads from './person.payloads.js';
import { PersonService } from './person.service.js';
import { RoleService } from './role.service.js';

/** People and their roles. */
@Resolver()
export class PersonResolver {
  constructor(
    private readonly persons: PersonService,
    private readonly roles: RoleService,
  ) {}

  @Query(() => payloads.PersonConnection, { description: 'The people in one’s scope, by name.' })
  @Allow(Role.ADMIN, Role.OFFICE)
  people(@CurrentViewer() viewer: Viewer, @Args() args: PeopleArgs): Promise<Page<Person>> {
    return this.persons.list(viewer, args);
  }

  @Query(() => Person, { description: 'One person in one’s scope.' })
  @Allow()
  person(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID, description: 'The person.' }) id: string): Promise<Person> {
    return this.persons.get(viewer, id);
  }

  @Mutation(() => payloads.CreatePersonPayload, { description: 'Adds a person. Codes: DUPLICATE, PATIENT_IDENTIFIER.' })
  @Allow(Role.ADMIN)
  async createPerson(@CurrentViewer() viewer: Viewer, @Args('input') input: CreatePersonInput): Promise<payloads.CreatePersonPayload> {
    return { person: await this.persons.create(viewer, input) };
  }

  @Mutation(() => payloads.UpdatePersonPayload, { description: 'Changes a person. Codes: STALE_VERSION, DUPLICATE, PATIENT_IDENTIFIER.' })
  @Allow(Role.ADMIN)
  async updatePerson(@CurrentViewer() viewer: Viewer, @Args('input') input: UpdatePersonInput): Promise<payloads.UpdatePersonPayload> {
    return { person: await this.persons.update(viewer, input) };
  }

  @Mutation(() => payloads.DeactivatePersonPayload, {
    description: 'Closes an account at once; all sessions and all keys end. Codes: LAST_ADMIN.',
  })
  @AllowInSession(Role.ADMIN)
  async deactivatePerson(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: DeactivatePersonInput,
  ): Promise<payloads.DeactivatePersonPayload> {
    return { person: await this.persons.deactivate(viewer, input.personId) };
  }

  @Mutation(() => payloads.ReactivatePersonPayload, { description: 'Opens an account again.' })
  @AllowInSession(Role.ADMIN)
  async reactivatePerson(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ReactivatePersonInput,
  ): Promise<payloads.ReactivatePersonPayload> {
    return { person: await this.persons.reactivate(viewer, input.personId) };
  }

  @Mutation(() => payloads.InvitePersonPayload, {
    description:
      'Makes a one-time link with which a person sets a password; an office for whom it added itself. Codes: ACCOUNT_IN_USE, NOT_AVAILABLE (a closed account).',
  })
  @AllowInSession(Role.ADMIN, Role.OFFICE)
  async invitePerson(@CurrentViewer() viewer: Viewer, @Args('input') input: InvitePersonInput): Promise<payloads.InvitePersonPayload> {
    const person = await this.persons.invitable(viewer, input.personId);
    return { person, ...(await this.persons.invite(viewer, person)) };
  }

  @Mutation(() => payloads.GrantRolePayload, {
    description: 'Gives a role. Codes: ROLE_SCOPE, UNKNOWN_REFERENCE, SAME_PERSON (an office for itself), INVALID_PERIOD.',
  })
  @AllowInSession(Role.ADMIN, Role.OFFICE)
  async grantRole(@CurrentViewer() viewer: Viewer, @Args('input') input: GrantRoleInput): Promise<payloads.GrantRolePayload> {
    return { roleAssignment: await this.roles.grant(viewer, input) };
  }

  @Mutation(() => payloads.EndRolePayload, {
    description: 'Ends a role, by default at once. Codes: STALE_VERSION, INVALID_PERIOD, LAST_ADMIN.',
  })
  @AllowInSession(Role.ADMIN, Role.OFFICE)
  async endRole(@CurrentViewer() viewer: Viewer, @Args('input') input: EndRoleInput): Promise<payloads.EndRolePayload> {
    return { roleAssignment: await this.roles.end(viewer, input) };
  }
}
