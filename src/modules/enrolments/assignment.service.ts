import { Injectable } from '@nestjs/common';
import { Role, ROLE_SCOPES, ScopeKind } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { forbidden } from '../../platform/errors/denied.js';
import { Rejected, type Problem } from '../../platform/errors/rejected.js';
import { CohortService, type Cohort } from '../cohorts/index.js';
import { isSelf, PersonService, RoleService, type RoleAssignment } from '../people/index.js';
import type { AssignToCohortInput, AssignToTraineeInput } from './assignment.inputs.js';
import { EnrolmentAccess } from './enrolment.access.js';
import type { Enrolment } from './enrolment.entities.js';
import { mayManage } from './enrolment.policy.js';

/** Who supervises, coaches and otherwise supports a trainee or a cohort, found or added by address. */
@Injectable()
export class AssignmentService {
  constructor(
    private readonly access: EnrolmentAccess,
    private readonly cohorts: CohortService,
    private readonly people: PersonService,
    private readonly roles: RoleService,
  ) {}

  /** Assigns someone to a trainee; the administrator does it for a trainee of several centres. ROLE_SCOPE, REQUIRED (the name of someone new), SAME_PERSON, INVALID_PERIOD. */
  async toTrainee(viewer: Viewer, input: AssignToTraineeInput): Promise<{ enrolment: Enrolment; roleAssignment: RoleAssignment }> {
    const { enrolment, relations } = await this.access.reach(viewer, input.enrolmentId);
    if (!mayManage(relations)) throw forbidden();
    const scope = { scopeKind: ScopeKind.TRAINEE, scopeId: enrolment.personId };
    const steers = viewer.has(Role.ADMIN) || (await this.roles.isOfOffice(viewer, scope.scopeKind, scope.scopeId));
    if (!steers) throw forbidden();
    return { enrolment, roleAssignment: await this.assign(viewer, input, scope) };
  }

  /** Assigns someone to a whole cohort. ROLE_SCOPE, REQUIRED (the name of someone new), SAME_PERSON (oneself), INVALID_PERIOD. */
  async toCohort(viewer: Viewer, input: AssignToCohortInput): Promise<{ cohort: Cohort; roleAssignment: RoleAssignment }> {
    const cohort = await this.cohorts.getToRun(viewer, input.cohortId);
    return { cohort, roleAssignment: await this.assign(viewer, input, { scopeKind: ScopeKind.COHORT, scopeId: cohort.id }) };
  }

  private async assign(
    viewer: Viewer,
    input: AssignToTraineeInput | AssignToCohortInput,
    scope: { scopeKind: ScopeKind; scopeId: string },
  ): Promise<RoleAssignment> {
    if (!ROLE_SCOPES[input.role].includes(scope.scopeKind)) throw Rejected.of('ROLE_SCOPE', ['role']);
    const personId = await this.personId(viewer, input);
    if (isSelf(viewer, personId) || (scope.scopeKind === ScopeKind.TRAINEE && personId === scope.scopeId))
      throw Rejected.of('SAME_PERSON', ['email']);
    return this.roles.assign(viewer, { ...scope, personId, role: input.role, validFrom: input.validFrom, validTo: input.validTo });
  }

  private async personId(viewer: Viewer, { email, givenName, familyName }: AssignToTraineeInput | AssignToCohortInput): Promise<string> {
    const known = await this.people.byEmail(email);
    if (known) return known.id;
    const missing: (Problem | false)[] = [
      !givenName && { code: 'REQUIRED', path: ['givenName'] },
      !familyName && { code: 'REQUIRED', path: ['familyName'] },
    ];
    const problems = missing.filter((problem) => problem !== false);
    if (!givenName || !familyName) throw new Rejected(problems);
    return (await this.people.add(viewer, { email, givenName, familyName })).id;
  }
}
