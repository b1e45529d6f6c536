import { Role, ScopeKind } from '../../src/platform/access/roles.js';
import { sql } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids/id.js';
import { addDays } from '../../src/platform/time/clock.js';
import { Cohort, CohortState, MilestoneDefinition, templateId } from '../../src/modules/cohorts/index.js';
import { Enrolment, EnrolmentState, RegulationChoice } from '../../src/modules/enrolments/index.js';
import { Milestone, MilestoneState } from '../../src/modules/milestones/index.js';
import { Unit } from '../../src/modules/organisations/index.js';
import { Person, PersonLanguage, RoleAssignment, searchNameOf, Session } from '../../src/modules/people/index.js';
import { Project, searchTitleOf } from '../../src/modules/projects/index.js';
import { Track } from '../../src/modules/regulations/index.js';
import { Seminar, SeminarState } from '../../src/modules/seminars/index.js';
import { hashToken, newToken } from '../../src/modules/people/token.js';
import type { TestApp } from './app.js';
import type { TestClient } from './client.js';

/** A trainee of the test: the person, their place and a client that speaks as them. */
export interface Trainee {
  person: Person;
  enrolment: Enrolment;
  client: TestClient;
}

let counter = 0;

/**
 * Makes people and records for a test, straight in the database: each test owns what it makes, with names of its own.
 * Defaults: cohort QRC, improvement track, running since 2026-09-01; today is 2026-11-21.
 */
export class World {
  constructor(readonly test: TestApp) {}

  /** A person without any role. */
  async person(given: Partial<Person> = {}): Promise<Person> {
    const n = ++counter;
    const named = { givenName: `Förnamn${n}`, familyName: `Exempel${n}`, email: `person${n}@region.example`, ...given };
    const person: Person = {
      id: newId(),
      version: 1,
      hsaId: null,
      language: PersonLanguage.sv,
      protectedIdentity: false,
      invented: true,
      deactivatedAt: null,
      createdAt: this.test.clock.now(),
      createdById: null,
      ...named,
      searchName: searchNameOf(named),
    };
    await this.insert(Person, person);
    return person;
  }

  /** A client with an open session of a person. */
  async as(person: Person): Promise<TestClient> {
    const token = newToken();
    const now = this.test.clock.now();
    const session: Session = {
      id: newId(),
      personId: person.id,
      tokenHash: hashToken(token),
      agent: 'test',
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + 400 * 86_400_000),
      endedAt: null,
    };
    await this.insert(Session, session);
    return this.test.anonymous().withCookie(`session=${token}`);
  }

  /** Gives a person a role from the first of January. */
  async role(person: Person, role: Role, scopeKind: ScopeKind, scopeId: string | null): Promise<RoleAssignment> {
    const row: RoleAssignment = {
      id: newId(),
      version: 1,
      personId: person.id,
      role,
      scopeKind,
      scopeId,
      validFrom: '2026-01-01',
      validTo: null,
      createdAt: this.test.clock.now(),
    };
    await this.insert(RoleAssignment, row);
    return row;
  }

  /** A new person with a role, and their client. */
  async someone(role: Role, scopeKind: ScopeKind, scopeId: string | null): Promise<{ person: Person; client: TestClient }> {
    const person = await this.person();
    await this.role(person, role, scopeKind, scopeId);
    return { person, client: await this.as(person) };
  }

  /** An administrator. */
  admin(): Promise<{ person: Person; client: TestClient }> {
    return this.someone(Role.ADMIN, ScopeKind.INSTALLATION, null);
  }

  /** Someone in the programme office of a centre. */
  office(centreId = 'QRC'): Promise<{ person: Person; client: TestClient }> {
    return this.someone(Role.OFFICE, ScopeKind.CENTRE, centreId);
  }

  /** A clinic. */
  async unit(given: Partial<Unit> = {}): Promise<Unit> {
    const name = given.name ?? `Klinik ${++counter}`;
    const unit: Unit = {
      id: newId(),
      version: 1,
      name,
      searchName: name.toLocaleLowerCase('sv'),
      regionId: '21',
      municipalityCode: null,
      validFrom: null,
      validTo: null,
      ...given,
    };
    await this.insert(Unit, unit);
    return unit;
  }

  /** A cohort. */
  async cohort(given: Partial<Cohort> = {}): Promise<Cohort> {
    const track = given.track ?? Track.IMPROVEMENT;
    const cohort: Cohort = {
      id: newId(),
      version: 1,
      centreId: 'QRC',
      templateId: templateId(track === Track.RESEARCH ? 'research-standard' : 'qi-standard'),
      track,
      name: `Omgång ${++counter}`,
      state: CohortState.RUNNING,
      capacity: 60,
      applicantsReported: null,
      startsOn: '2026-09-01',
      endsOn: '2027-06-30',
      attendancePercent: 80,
      note: null,
      invented: true,
      createdAt: this.test.clock.now(),
      ...given,
    };
    await this.insert(Cohort, cohort);
    return cohort;
  }

  /** An admitted trainee with a regulation; `milestones: true` also makes the milestones of the plan. */
  async trainee(
    cohort: Cohort,
    given: { enrolment?: Partial<Enrolment>; person?: Partial<Person>; regulationId?: string; milestones?: boolean } = {},
  ): Promise<Trainee> {
    const person = await this.person(given.person);
    const now = this.test.clock.now();
    const enrolment: Enrolment = {
      id: newId(),
      version: 1,
      cohortId: cohort.id,
      personId: person.id,
      unitId: given.enrolment?.unitId ?? (await this.unit()).id,
      specialtyId: await this.specialty(),
      state: EnrolmentState.ADMITTED,
      trainingStartOn: '2024-02-01',
      appliedOn: null,
      admittedOn: addDays(cohort.startsOn, -30),
      endedOn: null,
      withdrawalReason: null,
      withdrawalNote: null,
      protectedWeeks: null,
      lastActivityAt: now,
      createdAt: now,
      ...given.enrolment,
    };
    await this.insert(Enrolment, enrolment);
    await this.insert(RegulationChoice, {
      id: newId(),
      personId: person.id,
      regulationId: given.regulationId ?? 'SOSFS_2015_8',
      validFrom: enrolment.trainingStartOn,
      validTo: null,
      decidedById: null,
      reason: null,
      createdAt: now,
    });
    if (given.milestones) await this.milestones(enrolment, cohort);
    return { person, enrolment, client: await this.as(person) };
  }

  /** Every milestone of the cohort's plan, open. */
  async milestones(enrolment: Enrolment, cohort: Cohort): Promise<Milestone[]> {
    const definitions = await this.test.db.rows(
      MilestoneDefinition,
      'd',
      sql`where d.template_id = ${cohort.templateId} order by d.position`,
    );
    const rows = definitions.map((d): Milestone => ({
      id: newId(),
      version: 1,
      enrolmentId: enrolment.id,
      definitionId: d.id,
      state: MilestoneState.OPEN,
      dueOn: addDays(cohort.startsOn, 7 * d.weekOffset),
      round: 0,
      submittedAt: null,
      decidedAt: null,
    }));
    await this.test.db.transaction(() => this.test.db.insert(Milestone, rows));
    return rows;
  }

  /** A project with only a title. */
  async project(enrolment: Enrolment, given: Partial<Project> = {}): Promise<Project> {
    const now = this.test.clock.now();
    const nothing = Object.fromEntries(
      this.test.db.connections.writer
        .getMetadata(Project)
        .columns.filter((c) => c.isNullable)
        .map((c) => [c.propertyName, null]),
    ) as Partial<Project>;
    const title = given.title ?? `Projekt ${++counter}`;
    const named = { title, searchTitle: searchTitleOf(title) };
    const project = {
      ...nothing,
      id: newId(),
      version: 1,
      enrolmentId: enrolment.id,
      createdAt: now,
      updatedAt: now,
      ...given,
      ...named,
    } as Project;
    await this.insert(Project, project);
    return project;
  }

  /** A planned seminar, 2026-11-21 10:00-16:00 in Sweden unless given otherwise. */
  async seminar(cohort: Cohort, given: Partial<Seminar> = {}): Promise<Seminar> {
    const seminar: Seminar = {
      id: newId(),
      version: 1,
      cohortId: cohort.id,
      definitionKey: null,
      title: `Seminarium ${++counter}`,
      state: SeminarState.PLANNED,
      startsAt: new Date('2026-11-21T09:00:00Z'),
      endsAt: new Date('2026-11-21T15:00:00Z'),
      room: 'Sal A',
      link: null,
      cancelReason: null,
      checkInCode: null,
      checkInOpensBefore: 15,
      checkInClosesAfter: 30,
      ...given,
    };
    await this.insert(Seminar, seminar);
    return seminar;
  }

  private async specialty(): Promise<string> {
    return (await this.test.db.one<{ id: string }>(sql`select id from specialty order by id limit 1`))?.id ?? '';
  }

  /** Puts one row into a table. */
  async insert<E extends object>(entity: new () => E, row: E): Promise<void> {
    await this.test.db.transaction(() => this.test.db.insert(entity, row));
  }
}
