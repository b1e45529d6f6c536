import { Injectable } from '@nestjs/common';
import { Role, ROLE_SCOPES, ScopeKind } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService, type AuditSubject } from '../../platform/audit/audit.service.js';
import { Database } from '../../platform/database/database.service.js';
import { inList, raw, sql } from '../../platform/database/sql.js';
import { forbidden, notFound } from '../../platform/errors/denied.js';
import { Rejected } from '../../platform/errors/rejected.js';
import { newId } from '../../platform/ids/id.js';
import { addDays, Clock } from '../../platform/time/clock.js';
import type { EndRoleInput, GrantRoleInput } from './person.inputs.js';
import { isSelf, maySteer, steeredRoles, traineesElsewhere } from './person.policy.js';
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
   * ROLE_SCOPE, UNKNOWN_REFERENCE, SAME_PERSON (an office for itself), INVALID_PERIOD; the same role again answers with the one that stands.
   */
  async grant(viewer: Viewer, input: GrantRoleInput): Promise<RoleAssignment> {
    const person = await this.people.get(viewer, input.personId);
    const scopeId = input.scopeKind === ScopeKind.INSTALLATION ? null : (input.scopeId ?? null);
    if (input.scopeKind === ScopeKind.TRAINEE && scopeId === person.id) throw Rejected.of('SAME_PERSON', ['scopeId']);
    if (!ROLE_SCOPES[input.role].includes(input.scopeKind)) throw Rejected.of('ROLE_SCOPE', ['scopeKind']);
    if (input.scopeKind !== ScopeKind.INSTALLATION && !(await this.exists(input.scopeKind, scopeId)))
      throw Rejected.of('UNKNOWN_REFERENCE', ['scopeId']);
    if (!maySteer(viewer, input, await this.isOfOffice(viewer, input.scopeKind, scopeId))) throw forbidden();
    if (isSelf(viewer, person.id)) throw Rejected.of('SAME_PERSON', ['personId']);
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
    return (await this.assignAll(viewer, [input]))[0] as RoleAssignment;
  }

  /** Gives many roles, as {@link assign}, with as many statements as for one. What stands already is answered as it stands. */
  async assignAll(viewer: Viewer | null, inputs: readonly Parameters<RoleService['assign']>[1][]): Promise<RoleAssignment[]> {
    const wanted = inputs.map((input) => this.made(input));
    if (wanted.some((a) => a.validTo !== null && a.validTo < a.validFrom)) throw Rejected.of('INVALID_PERIOD', ['validTo']);
    const people = [...new Set(wanted.map((a) => a.personId))];
    const standing = await this.db.rows(RoleAssignment, 'r', sql`where ${inList(sql`r.person_id`, people)}`);
    const all = wanted.map((a) => standing.find((s) => stands(s, a)) ?? a);
    const added = all.filter((a, i) => a === wanted[i]);
    await this.db.insert(RoleAssignment, added);
    await this.audit.recordAll(viewer, 'role.granted', added.map(subjectOf));
    return all;
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
    await this.audit.record(viewer, 'role.ended', subjectOf(assignment));
    return { ...assignment, validTo, version };
  }

  /**
   * True for a cohort of one of the offices that the viewer works in, and for a trainee of such a cohort who has no enrolment, in
   * any state, in another centre's: a role for a trainee reaches every round, so then the administrator gives and ends it.
   */
  async isOfOffice(viewer: Viewer, kind: ScopeKind, id: string | null): Promise<boolean> {
    return (
      (await this.db.number(
        sql`select count(*) as n from (select ${kind} as scope_kind, ${id ?? ''} as scope_id) r where (${steeredRoles(viewer)})`,
      )) > 0
    );
  }

  /** Those of the people for whom the viewer may give no role, because they take part in another centre's cohort; nobody for the administrator. */
  async elsewhere(viewer: Viewer, personIds: readonly string[]): Promise<Set<string>> {
    if (viewer.has(Role.ADMIN)) return new Set();
    const found = await this.db.select<{ id: string }>(
      sql`select p.id from person p where ${inList(sql`p.id`, personIds)} and p.id in (${traineesElsewhere(viewer)})`,
    );
    return new Set(found.map((p) => p.id));
  }

  private made(input: Parameters<RoleService['assign']>[1]): RoleAssignment {
    return {
      id: newId(),
      version: 1,
      personId: input.personId,
      role: input.role,
      scopeKind: input.scopeKind,
      scopeId: input.scopeId,
      validFrom: input.validFrom ?? this.clock.today(),
      validTo: input.validTo ?? null,
      createdAt: this.clock.now(),
    };
  }

  private async exists(kind: Exclude<ScopeKind, ScopeKind.INSTALLATION>, id: string | null): Promise<boolean> {
    return (await this.db.number(sql`select count(*) as n from ${raw(SCOPE_TABLE[kind])} where id = ${id ?? ''}`)) === 1;
  }
}

/** True when an assignment already gives what another one would, on its first day. */
function stands(standing: RoleAssignment, wanted: RoleAssignment): boolean {
  const same =
    standing.personId === wanted.personId &&
    standing.role === wanted.role &&
    standing.scopeKind === wanted.scopeKind &&
    standing.scopeId === wanted.scopeId;
  return same && standing.validFrom <= wanted.validFrom && (standing.validTo === null || standing.validTo >= wanted.validFrom);
}

function subjectOf(a: RoleAssignment): AuditSubject {
  return {
    entity: 'RoleAssignment',
    id: a.id,
    cohortId: a.scopeKind === ScopeKind.COHORT ? a.scopeId : null,
    personId: a.scopeKind === ScopeKind.TRAINEE ? a.scopeId : a.personId,
    details: { role: a.role, scopeKind: a.scopeKind, scopeId: a.scopeId },
  };
}
