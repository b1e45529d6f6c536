import { Injectable } from '@nestjs/common';
import { Role, ROLE_SCOPES, ScopeKind } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Database } from '../../platform/database/database.service.js';
import { inList, raw, sql } from '../../platform/database/sql.js';
import { forbidden, notFound } from '../../platform/errors/denied.js';
import { Rejected } from '../../platform/errors/rejected.js';
import { newId } from '../../platform/ids/id.js';
import { addDays, Clock } from '../../platform/time/clock.js';
import type { EndRoleInput, GrantRoleInput } from './person.inputs.js';
import { maySteer } from './person.policy.js';
import { PersonService } from './person.service.js';
import { RoleAssignment } from './role-assignment.entity.js';

/** The table in which a scope's id must stand. */
const SCOPE_TABLE: Record<Exclude<ScopeKind, ScopeKind.INSTALLATION>, string> = {
  CENTRE: 'register_centre',
  COHORT: 'cohort',
  UNIT: 'unit',
  TRAINEE: 'person',
};

/** Who does what, for what, from when to when. */
@Injectable()
export class RoleService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly people: PersonService,
  ) {}

  /**
   * Gives a role. An office gives the roles of its own cohorts and their trainees, the administrator every role.
   * ROLE_SCOPE, UNKNOWN_REFERENCE, INVALID_PERIOD; the same role again answers with the one that stands.
   */
  async grant(viewer: Viewer, input: GrantRoleInput): Promise<RoleAssignment> {
    const person = await this.people.get(viewer, input.personId);
    const scopeId = input.scopeKind === ScopeKind.INSTALLATION ? null : (input.scopeId ?? null);
    if (!ROLE_SCOPES[input.role].includes(input.scopeKind)) throw Rejected.of('ROLE_SCOPE', ['scopeKind']);
    if (input.scopeKind !== ScopeKind.INSTALLATION && !(await this.exists(input.scopeKind, scopeId)))
      throw Rejected.of('UNKNOWN_REFERENCE', ['scopeId']);
    if (!maySteer(viewer, input, await this.isOfOffice(viewer, input.scopeKind, scopeId))) throw forbidden();
    return this.assign(viewer, { ...input, personId: person.id, scopeId });
  }

  /** Gives a role on behalf of another module, which has asked its own policy. */
  async assign(
    viewer: Viewer | null,
    input: Pick<GrantRoleInput, 'personId' | 'role' | 'scopeKind'> & {
      scopeId: string | null;
      validFrom?: string | null;
      validTo?: string | null;
    },
  ): Promise<RoleAssignment> {
    const today = this.clock.today();
    const validFrom = input.validFrom ?? today;
    if (input.validTo && input.validTo < validFrom) throw Rejected.of('INVALID_PERIOD', ['validTo']);
    const standing = await this.db.rows(
      RoleAssignment,
      'r',
      sql`where r.person_id = ${input.personId} and r.role = ${input.role} and r.scope_kind = ${input.scopeKind}
        and coalesce(r.scope_id, '') = ${input.scopeId ?? ''} and r.valid_from <= ${validFrom} and (r.valid_to is null or r.valid_to >= ${validFrom})`,
    );
    if (standing[0]) return standing[0];
    const assignment: RoleAssignment = {
      id: newId(),
      version: 1,
      personId: input.personId,
      role: input.role,
      scopeKind: input.scopeKind,
      scopeId: input.scopeId,
      validFrom,
      validTo: input.validTo ?? null,
      createdAt: this.clock.now(),
    };
    await this.db.insert(RoleAssignment, assignment);
    await this.note(viewer, 'role.granted', assignment);
    return assignment;
  }

  /** Ends a role; by default at once. STALE_VERSION, INVALID_PERIOD, LAST_ADMIN. */
  async end(viewer: Viewer, input: EndRoleInput): Promise<RoleAssignment> {
    const assignment = await this.db.find(RoleAssignment, input.roleAssignmentId);
    if (!assignment) throw notFound();
    await this.people.get(viewer, assignment.personId);
    if (!maySteer(viewer, assignment, await this.isOfOffice(viewer, assignment.scopeKind, assignment.scopeId))) throw forbidden();
    const validTo = input.validTo ?? addDays(this.clock.today(), -1);
    if (input.validTo && validTo < assignment.validFrom) throw Rejected.of('INVALID_PERIOD', ['validTo']);
    if (assignment.role === Role.ADMIN && validTo < this.clock.today()) await this.people.keepAnAdmin(assignment.personId);
    const version = await this.db.update(RoleAssignment, { id: assignment.id, version: input.expectedVersion }, { validTo });
    await this.note(viewer, 'role.ended', assignment);
    return { ...assignment, validTo, version };
  }

  private async note(viewer: Viewer | null, action: string, a: RoleAssignment): Promise<void> {
    await this.audit.record(viewer, action, {
      entity: 'RoleAssignment',
      id: a.id,
      cohortId: a.scopeKind === ScopeKind.COHORT ? a.scopeId : null,
      personId: a.scopeKind === ScopeKind.TRAINEE ? a.scopeId : a.personId,
      details: { role: a.role, scopeKind: a.scopeKind, scopeId: a.scopeId },
    });
  }

  private async exists(kind: Exclude<ScopeKind, ScopeKind.INSTALLATION>, id: string | null): Promise<boolean> {
    return (await this.db.number(sql`select count(*) as n from ${raw(SCOPE_TABLE[kind])} where id = ${id ?? ''}`)) === 1;
  }

  /** True for a cohort, or a trainee of a cohort, of one of the offices that the viewer works in. */
  private async isOfOffice(viewer: Viewer, kind: ScopeKind, id: string | null): Promise<boolean> {
    const centre = inList(sql`c.centre_id`, viewer.reach(ScopeKind.CENTRE, Role.OFFICE));
    if (kind === ScopeKind.COHORT)
      return (await this.db.number(sql`select count(*) as n from cohort c where c.id = ${id ?? ''} and ${centre}`)) > 0;
    if (kind !== ScopeKind.TRAINEE) return false;
    return (
      (await this.db.number(
        sql`select count(*) as n from enrolment e join cohort c on c.id = e.cohort_id where e.person_id = ${id ?? ''} and ${centre}`,
      )) > 0
    );
  }
}
