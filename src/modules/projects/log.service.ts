import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Database } from '../../platform/database/database.service.js';
import { repeated } from '../../platform/database/repeat.js';
import { sql } from '../../platform/database/sql.js';
import { forbidden, notFound } from '../../platform/errors/denied.js';
import { Rejected, type Problem } from '../../platform/errors/rejected.js';
import type { Page, PageArgs } from '../../platform/graphql/connection.js';
import { paginate } from '../../platform/graphql/paginate.js';
import { newId } from '../../platform/ids/id.js';
import { Clock } from '../../platform/time/clock.js';
import { enrolmentScope } from '../enrolments/index.js';
import { LogEntry } from './log-entry.entity.js';
import type { AddLogEntryInput, RemoveLogEntryInput, RestoreLogEntryInput, UpdateLogEntryInput } from './log.inputs.js';
import { handedIn } from './log.loader.js';
import { ProjectAccess, type ReachedProject } from './project.access.js';
import { mayWrite } from './project.policy.js';

/** A log entry that its author reaches. */
interface OwnEntry {
  entry: LogEntry;
  reached: ReachedProject;
}

/** The trainee's log. Entries are never erased: one that is taken back can be put back, and evidence stays readable. */
@Injectable()
export class LogService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: ProjectAccess,
  ) {}

  /** The log of a project in the viewer's scope, newest first; what was taken back is left out. */
  page(viewer: Viewer, projectId: string, args: PageArgs): Promise<Page<LogEntry>> {
    return paginate<LogEntry>(this.db, args, {
      select: this.db.columns(LogEntry, 'l'),
      from: sql`log_entry l join project p on p.id = l.project_id join enrolment e on e.id = p.enrolment_id`,
      where: [sql`l.project_id = ${projectId}`, sql`l.removed_at is null`, enrolmentScope(viewer)],
      idColumn: 'l.id',
      order: { name: 'HAPPENED_ON', column: { by: 'l.happened_on' }, direction: 'DESC' },
      toRow: (row) => ({ ...row, links: JSON.parse(String(row['links'])) as string[] }) as unknown as LogEntry,
    });
  }

  /** Writes an entry. INVALID_DATE, LOCKED, NOT_AVAILABLE; a repeat of the id answers with the same entry. */
  async add(viewer: Viewer, input: AddLogEntryInput): Promise<LogEntry> {
    const reached = await this.access.reach(viewer, input.projectId);
    if (!mayWrite(reached.relations)) throw forbidden();
    const before = await repeated(this.db, LogEntry, input.id, (l) => l.projectId === input.projectId && l.authorId === viewer.id);
    if (before) return before;
    this.access.requireOpen(reached);
    if (input.happenedOn > this.clock.today()) throw Rejected.of('INVALID_DATE', ['happenedOn']);
    const entry: LogEntry = {
      id: input.id ?? newId(),
      version: 1,
      projectId: input.projectId,
      authorId: viewer.id,
      happenedOn: input.happenedOn,
      kind: input.kind,
      text: input.text,
      minutes: input.minutes ?? null,
      links: input.links ?? [],
      removedAt: null,
      createdAt: this.clock.now(),
    };
    await this.db.insert(LogEntry, entry);
    await this.note(viewer, 'logEntry.added', { entry, reached }, { kind: entry.kind });
    return entry;
  }

  /** Changes one's own entry. STALE_VERSION, INVALID_DATE, REQUIRED, WRONG_STATE once taken back, LOCKED while a submission relies on it. */
  async update(viewer: Viewer, { logEntryId, expectedVersion, ...changes }: UpdateLogEntryInput): Promise<LogEntry> {
    const own = await this.own(viewer, logEntryId);
    if (own.entry.removedAt) throw Rejected.of('WRONG_STATE', [], { state: 'REMOVED' });
    if ((await this.db.select(handedIn([logEntryId]))).length > 0) throw Rejected.of('LOCKED');
    const problems = this.problemsOf(changes);
    if (problems.length > 0) throw new Rejected(problems);
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<LogEntry>;
    if (given.links === null) given.links = [];
    return this.change(viewer, 'logEntry.updated', own, expectedVersion, given);
  }

  /** Takes one's own entry back; a repeat has no further effect. STALE_VERSION, LOCKED. */
  async remove(viewer: Viewer, { logEntryId, expectedVersion }: RemoveLogEntryInput): Promise<LogEntry> {
    const own = await this.own(viewer, logEntryId);
    if (own.entry.removedAt) return own.entry;
    return this.change(viewer, 'logEntry.removed', own, expectedVersion, { removedAt: this.clock.now() });
  }

  /** Puts one's own entry back; a repeat has no further effect. STALE_VERSION, LOCKED. */
  async restore(viewer: Viewer, { logEntryId, expectedVersion }: RestoreLogEntryInput): Promise<LogEntry> {
    const own = await this.own(viewer, logEntryId);
    if (!own.entry.removedAt) return own.entry;
    return this.change(viewer, 'logEntry.restored', own, expectedVersion, { removedAt: null });
  }

  /** The entry, for its author while the round goes on. Others hear NOT_FOUND of what was taken back and FORBIDDEN of the rest. */
  private async own(viewer: Viewer, id: string): Promise<OwnEntry> {
    const entry = await this.db.find(LogEntry, id);
    if (!entry) throw notFound();
    const reached = await this.access.reach(viewer, entry.projectId);
    if (entry.authorId !== viewer.id) throw entry.removedAt ? notFound() : forbidden();
    if (!mayWrite(reached.relations)) throw forbidden();
    this.access.requireOpen(reached);
    return { entry, reached };
  }

  private problemsOf(changes: Omit<UpdateLogEntryInput, 'logEntryId' | 'expectedVersion'>): Problem[] {
    const emptied = (['kind', 'happenedOn', 'text'] as const).filter((field) => changes[field] === null);
    const problems: Problem[] = emptied.map((field) => ({ code: 'REQUIRED', path: [field] }));
    if (changes.happenedOn && changes.happenedOn > this.clock.today()) problems.push({ code: 'INVALID_DATE', path: ['happenedOn'] });
    return problems;
  }

  private async change(
    viewer: Viewer,
    action: string,
    own: OwnEntry,
    expectedVersion: number,
    given: Partial<LogEntry>,
  ): Promise<LogEntry> {
    const version = await this.db.update(LogEntry, { id: own.entry.id, version: expectedVersion }, given);
    await this.note(viewer, action, own, { fields: Object.keys(given), version });
    return { ...own.entry, ...given, version };
  }

  private async note(viewer: Viewer, action: string, own: OwnEntry, details: Record<string, string | number | string[]>): Promise<void> {
    const { cohortId, personId } = own.reached.enrolment;
    await this.access.noteActivity(own.reached);
    await this.audit.record(viewer, action, { entity: 'LogEntry', id: own.entry.id, cohortId, personId, details });
  }
}
