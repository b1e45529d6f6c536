import { Injectable, Optional } from '@nestjs/common';
import { Role, ScopeKind } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql } from '../../platform/database/sql.js';
import { newId } from '../../platform/ids/id.js';
import { Clock } from '../../platform/time/clock.js';
import { CohortService, type Cohort } from '../cohorts/index.js';
import { UnitService } from '../organisations/index.js';
import { Person, PersonService, RoleService } from '../people/index.js';
import { Enrolment, EnrolmentState, RegulationChoice } from './enrolment.entities.js';
import { decideIntake, nameFromAddress, type IntakeDecision, type IntakeRow } from './intake.rules.js';
import { PlanStarter } from './plan-starter.js';
import { firstDayUnder } from './regulation-choice.rules.js';

/** A trainee who has passed every check and is to be given a place, or to have an application recorded. */
export interface Newcomer extends IntakeRow {
  givenName: string;
  familyName: string;
  specialtyId: string;
  /** The person, if known already. */
  personId: string | null;
  /** The unit; otherwise the one called `clinic` is used or added. */
  unitId?: string | null;
  enrolmentId?: string | null;
  state: EnrolmentState.ADMITTED | EnrolmentState.APPLIED;
  appliedOn: string | null;
}

/** Takes trainees into a cohort: one way in for a roster and for a trainee added by hand. As many statements for a hundred as for one. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly people: PersonService,
    private readonly roles: RoleService,
    private readonly units: UnitService,
    private readonly cohorts: CohortService,
    @Optional() private readonly plans?: PlanStarter,
  ) {}

  /** What will come of each row, as the database stands. `placesMatter` is false for applications. */
  async decide(viewer: Viewer, cohort: Cohort, rows: readonly IntakeRow[], placesMatter = true): Promise<IntakeDecision[]> {
    const emails = rows.map((r) => r.email);
    const hsaIds = rows.flatMap((r) => (r.hsaId === null ? [] : [r.hsaId]));
    const people = await this.db.select<{ id: string; email: string; hsaId: string | null }>(
      sql`select p.id, p.email, p.hsa_id from person p where ${inList(sql`p.email`, emails)} or ${inList(sql`p.hsa_id`, hsaIds)}`,
    );
    const enrolled = await this.db.select<{ personId: string }>(sql`select person_id from enrolment where cohort_id = ${cohort.id}`);
    const elsewhereIds = await this.roles.elsewhere(
      viewer,
      people.map((p) => p.id),
    );
    const self = viewer.has(Role.ADMIN) ? null : await this.db.find(Person, viewer.id);
    const free = placesMatter ? cohort.capacity - (await this.cohorts.admitted(cohort.id)) : rows.length;
    const enrolledIds = new Set(enrolled.map((e) => e.personId));
    return decideIntake(rows, { people, enrolledIds, elsewhereIds, ownEmail: self?.email ?? null, cohort, free });
  }

  /** Writes what {@link decide} has allowed: people, units, places, regulations, supervisors and what the plan asks for. */
  async write(viewer: Viewer, cohort: Cohort, newcomers: readonly Newcomer[]): Promise<Enrolment[]> {
    const idByEmail = await this.addPeople(viewer, newcomers);
    const named = newcomers.filter((n) => !n.unitId);
    const units = await this.units.findOrCreate(
      viewer,
      named.map((n) => n.clinic),
      cohort.id,
    );
    const enrolments = newcomers.map((n) =>
      this.enrolmentOf(cohort, n, idByEmail.get(n.email) ?? '', n.unitId ?? units.get(n.clinic)?.id ?? ''),
    );
    await this.db.insert(Enrolment, enrolments);
    await this.audit.recordAll(
      viewer,
      'enrolment.created',
      enrolments.map((e) => ({ entity: 'Enrolment', id: e.id, cohortId: cohort.id, personId: e.personId, details: { state: e.state } })),
    );
    await this.chooseRegulations(viewer, newcomers, idByEmail);
    await this.assignSupervisors(viewer, newcomers, idByEmail);
    await this.startPlans(cohort, enrolments);
    return enrolments;
  }

  /** Gives admitted trainees what the plan asks of them. */
  async startPlans(cohort: Cohort, enrolments: readonly Enrolment[]): Promise<void> {
    const admitted = enrolments.filter((e) => e.state === EnrolmentState.ADMITTED).map((e) => e.id);
    if (admitted.length > 0) await this.plans?.start(cohort, admitted);
  }

  private async addPeople(viewer: Viewer, newcomers: readonly Newcomer[]): Promise<Map<string, string>> {
    const unknown = newcomers.filter((n) => n.personId === null);
    const added = await this.people.addAll(
      viewer,
      unknown.map(({ givenName, familyName, email, hsaId }) => ({ givenName, familyName, email, hsaId })),
    );
    return new Map([
      ...newcomers.flatMap((n) => (n.personId === null ? [] : [[n.email, n.personId] as const])),
      ...added.map((p) => [p.email, p.id] as const),
    ]);
  }

  private enrolmentOf(cohort: Cohort, newcomer: Newcomer, personId: string, unitId: string): Enrolment {
    const now = this.clock.now();
    return {
      id: newcomer.enrolmentId ?? newId(),
      version: 1,
      cohortId: cohort.id,
      personId,
      unitId,
      specialtyId: newcomer.specialtyId,
      state: newcomer.state,
      trainingStartOn: newcomer.startDate,
      appliedOn: newcomer.appliedOn,
      admittedOn: newcomer.state === EnrolmentState.ADMITTED ? this.clock.today() : null,
      endedOn: null,
      withdrawalReason: null,
      withdrawalNote: null,
      protectedWeeks: null,
      lastActivityAt: now,
      createdAt: now,
    };
  }

  /** Records the regulation of those who have none today or later; one that stands is never changed in silence. */
  private async chooseRegulations(viewer: Viewer, newcomers: readonly Newcomer[], idByEmail: ReadonlyMap<string, string>): Promise<void> {
    const today = this.clock.today();
    const standing = await this.db.select<{ personId: string }>(
      sql`select person_id from regulation_choice where ${inList(sql`person_id`, [...idByEmail.values()])} and (valid_to is null or valid_to >= ${today})`,
    );
    const decided = new Set(standing.map((row) => row.personId));
    const choices = newcomers.map((n): RegulationChoice => ({
      id: newId(),
      personId: idByEmail.get(n.email) ?? '',
      regulationId: n.regulation,
      validFrom: firstDayUnder(n.regulation, n.startDate, today),
      validTo: null,
      decidedById: viewer.id,
      reason: null,
      createdAt: this.clock.now(),
    }));
    await this.db.insert(
      RegulationChoice,
      choices.filter((c) => !decided.has(c.personId)),
    );
  }

  /** Makes the people behind the addresses main supervisors of their trainees from today; whoever is new gets a name made of the address. */
  private async assignSupervisors(viewer: Viewer, newcomers: readonly Newcomer[], idByEmail: ReadonlyMap<string, string>): Promise<void> {
    const emails = [...new Set(newcomers.flatMap((n) => n.supervisorEmail ?? []))];
    if (emails.length === 0) return;
    const known = await this.db.rows(Person, 'p', sql`where ${inList(sql`p.email`, emails)}`);
    const missing = emails.filter((email) => !known.some((p) => p.email === email));
    const added = await this.people.addAll(
      viewer,
      missing.map((email) => ({ ...nameFromAddress(email), email })),
    );
    const supervisors = new Map([...known, ...added].map((p) => [p.email, p.id as string]));
    await this.roles.assignAll(
      viewer,
      newcomers.flatMap((n) => {
        const personId = n.supervisorEmail && supervisors.get(n.supervisorEmail);
        return personId
          ? [{ personId, role: Role.MAIN_SUPERVISOR, scopeKind: ScopeKind.TRAINEE, scopeId: idByEmail.get(n.email) ?? '' }]
          : [];
      }),
    );
  }
}
