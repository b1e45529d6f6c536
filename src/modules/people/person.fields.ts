import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer, type RequestContext } from '../../platform/graphql/request-context.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { Person } from './person.entity.js';
import { PersonLoader } from './person.loader.js';
import { seesContact } from './person.policy.js';
import { RoleAssignment } from './role-assignment.entity.js';

/** What a person shows beside the plain columns. */
@Resolver(() => Person)
export class PersonFields {
  constructor(private readonly loader: PersonLoader) {}

  @ResolveField(() => String, { description: 'First and last name.' })
  name(@Parent() person: Person): string {
    return `${person.givenName} ${person.familyName}`;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'E-mail address; null when the viewer may not see it or the identity is protected.',
  })
  email(@Parent() person: Person, @CurrentViewer() viewer: Viewer): string | null {
    return seesContact(viewer, person) ? person.email : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'HSA-id; null when there is none or the viewer may not see it.' })
  hsaId(@Parent() person: Person, @CurrentViewer() viewer: Viewer): string | null {
    return seesContact(viewer, person) ? person.hsaId : null;
  }

  @ResolveField(() => Boolean, { description: 'False when the account is closed.' })
  active(@Parent() person: Person): boolean {
    return person.deactivatedAt === null;
  }

  @ResolveField(() => [RoleAssignment], {
    description: 'Roles past, present and to come, newest first; only those that the viewer may see.',
  })
  roles(@Parent() person: Person, @Context() context: RequestContext): Promise<RoleAssignment[]> {
    return this.loader.rolesByPerson.load(context, person.id);
  }
}

/** What a role assignment shows beside the plain columns. */
@Resolver(() => RoleAssignment)
export class RoleAssignmentFields {
  constructor(private readonly loader: PersonLoader) {}

  @ResolveField(() => Person, { nullable: true, description: 'Who has the role.' })
  person(@Parent() role: RoleAssignment, @Context() context: RequestContext): Promise<Person | null> {
    return this.loader.byId.load(context, role.personId);
  }

  @ResolveField(() => String, { nullable: true, description: 'Name of the centre, cohort, unit or trainee; null for the installation.' })
  async scopeName(@Parent() role: RoleAssignment, @Context() context: RequestContext): Promise<string | null> {
    if (role.scopeId === null) return null;
    return (await this.loader.scopeName.load(context, `${role.scopeKind}:${role.scopeId}`))?.name ?? null;
  }
}
