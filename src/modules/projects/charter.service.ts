import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Database } from '../../platform/database/database.service.js';
import { repeated } from '../../platform/database/repeat.js';
import { inList, sql } from '../../platform/database/sql.js';
import { forbidden } from '../../platform/errors/denied.js';
import { Rejected, type Problem } from '../../platform/errors/rejected.js';
import { newId } from '../../platform/ids/id.js';
import { Clock } from '../../platform/time/clock.js';
import type { Enrolment } from '../enrolments/index.js';
import { ProjectAccess, type ReachedProject } from './project.access.js';
import { Project, ProjectMember, ProjectRegister, searchTitleOf } from './project.entities.js';
import type { CreateProjectInput, SetTeamInput, UpdateCharterInput } from './project.inputs.js';
import { mayWrite } from './project.policy.js';

/** What the trainee writes of the project itself: charter and team. */
@Injectable()
export class CharterService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: ProjectAccess,
  ) {}

  /** Creates the project of an enrolment: its trainee only, one each. DUPLICATE, LOCKED, NOT_AVAILABLE; a repeat of the id answers alike. */
  async create(viewer: Viewer, input: CreateProjectInput): Promise<Project> {
    const place = await this.access.place(viewer, input.enrolmentId);
    if (!mayWrite(place.relations)) throw forbidden();
    const before = await repeated(this.db, Project, input.id, (p) => p.enrolmentId === place.enrolment.id);
    if (before) return before;
    this.access.requireOpen(place);
    if ((await this.db.number(sql`select count(*) as n from project where enrolment_id = ${place.enrolment.id}`)) > 0)
      throw Rejected.of('DUPLICATE');
    const id = input.id ?? newId();
    const now = this.clock.now();
    const { enrolmentId, title } = input;
    await this.db.insert(Project, {
      id,
      version: 1,
      enrolmentId,
      title,
      searchTitle: searchTitleOf(title),
      createdAt: now,
      updatedAt: now,
    } as Project);
    await this.access.noteActivity(place);
    await this.note(viewer, 'project.created', id, place.enrolment);
    return this.access.get(viewer, id);
  }

  /** Changes the charter. STALE_VERSION, REQUIRED, UNKNOWN_REFERENCE, LOCKED. */
  async update(viewer: Viewer, { projectId, expectedVersion, registerIds, ...charter }: UpdateCharterInput): Promise<Project> {
    const reached = await this.access.write(viewer, projectId);
    const given = Object.fromEntries(Object.entries(charter).filter(([, value]) => value !== undefined)) as Partial<Project>;
    const registers = registerIds === undefined ? undefined : [...new Set(registerIds ?? [])];
    const problems = await this.problemsOf(projectId, given, registerIds ?? []);
    if (problems.length > 0) throw new Rejected(problems);
    if (given.title) given.searchTitle = searchTitleOf(given.title);
    const version = await this.change(reached, expectedVersion, given);
    if (registers) await this.replaceRegisters(projectId, registers);
    const fields = [...Object.keys(given).filter((key) => key !== 'searchTitle'), ...(registers ? ['registers'] : [])];
    await this.note(viewer, 'charter.updated', projectId, reached.enrolment, { fields, version });
    return this.access.get(viewer, projectId);
  }

  /** Names the whole team. STALE_VERSION, LOCKED. */
  async setTeam(viewer: Viewer, { projectId, expectedVersion, members }: SetTeamInput): Promise<Project> {
    const reached = await this.access.write(viewer, projectId);
    const version = await this.change(reached, expectedVersion, {});
    await this.db.remove(ProjectMember, { projectId });
    await this.db.insert(
      ProjectMember,
      members.map((m, position) => ({
        id: newId(),
        projectId,
        position,
        name: m.name,
        profession: m.profession,
        ownPart: m.ownPart ?? null,
      })),
    );
    await this.note(viewer, 'team.set', projectId, reached.enrolment, { members: members.length, version });
    return this.access.get(viewer, projectId);
  }

  private async change(reached: ReachedProject, expectedVersion: number, changes: Partial<Project>): Promise<number> {
    const key = { id: reached.project.id, version: expectedVersion };
    const version = await this.db.update(Project, key, { ...changes, updatedAt: this.clock.now() });
    await this.access.noteActivity(reached);
    return version;
  }

  private async problemsOf(projectId: string, given: Partial<Project>, registerIds: readonly string[]): Promise<Problem[]> {
    const problems: Problem[] = [];
    if (given.title === null) problems.push({ code: 'REQUIRED', path: ['title'] });
    const usable = await this.usableRegisters(projectId, registerIds);
    registerIds.forEach((id, i) => {
      if (!usable.has(id)) problems.push({ code: 'UNKNOWN_REFERENCE', path: ['registerIds', String(i)] });
    });
    const area = given.programmeAreaId;
    if (area && (await this.db.number(sql`select count(*) as n from programme_area where id = ${area}`)) === 0) {
      problems.push({ code: 'UNKNOWN_REFERENCE', path: ['programmeAreaId'] });
    }
    return problems;
  }

  /** Registers that exist today, and those the project already names: one that has closed since stays in its history. */
  private async usableRegisters(projectId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const today = this.clock.today();
    const rows = await this.db.select<{ id: string }>(sql`
      select r.id from register r where ${inList(sql`r.id`, ids)} and (
        ((r.valid_from is null or r.valid_from <= ${today}) and (r.valid_to is null or r.valid_to >= ${today}))
        or r.id in (select pr.register_id from project_register pr where pr.project_id = ${projectId}))`);
    return new Set(rows.map((r) => r.id));
  }

  private async replaceRegisters(projectId: string, registerIds: readonly string[]): Promise<void> {
    await this.db.remove(ProjectRegister, { projectId });
    await this.db.insert(
      ProjectRegister,
      registerIds.map((registerId) => ({ id: newId(), projectId, registerId })),
    );
  }

  private async note(
    viewer: Viewer,
    action: string,
    id: string,
    enrolment: Enrolment,
    details: Record<string, string[] | number> = {},
  ): Promise<void> {
    await this.audit.record(viewer, action, { entity: 'Project', id, cohortId: enrolment.cohortId, personId: enrolment.personId, details });
  }
}
