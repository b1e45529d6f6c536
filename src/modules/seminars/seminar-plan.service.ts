import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql } from '../../platform/database/sql.js';
import { forbidden, notFound } from '../../platform/errors/denied.js';
import { Rejected } from '../../platform/errors/rejected.js';
import { isId, newId } from '../../platform/ids/id.js';
import { addDays, Clock, instantInSweden } from '../../platform/time/clock.js';
import { Cohort, cohortScope, CohortState, SeminarDefinition } from '../cohorts/index.js';
import { Seminar, SeminarPart, SeminarState } from './seminar.entities.js';
import { WINDOW_AFTER, WINDOW_BEFORE, type CreateSeminarInput, type UpdateSeminarInput } from './seminar.inputs.js';
import { mayPlan } from './seminar.policy.js';
import { refuseCancelled, SeminarService } from './seminar.service.js';

const BEGINS = '09:00';
const ENDS = '16:00';
/** A cohort that has ended gets no new seminars. */
const ENDED: readonly CohortState[] = [CohortState.CLOSED, CohortState.STOPPED, CohortState.NEVER_RUN];

/** What the office plans: the seminars of the plan, and those it adds by hand. */
@Injectable()
export class SeminarPlanService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly seminars: SeminarService,
  ) {}

  /** Creates the seminars of the cohort's plan that it does not have yet. LOCKED for a cohort that has ended. */
  async plan(viewer: Viewer, cohortId: string): Promise<{ seminars: Seminar[]; created: number }> {
    const cohort = await this.plannable(viewer, cohortId);
    const missing = await this.db.rows(
      SeminarDefinition,
      'd',
      sql`where d.template_id = ${cohort.templateId}
        and not exists (select 1 from seminar s where s.cohort_id = ${cohort.id} and s.definition_key = d.key) order by d.week_offset, d.id`,
    );
    const created = missing.map((d) => ({ seminar: planned(cohort, d), parts: d.parts }));
    await this.add(viewer, created, 'seminar.planned');
    const seminars = await this.db.rows(Seminar, 's', sql`where s.cohort_id = ${cohort.id} order by s.starts_at, s.id`);
    return { seminars, created: created.length };
  }

  /** Adds a seminar by hand. INVALID_FORMAT, INVALID_PERIOD, UNKNOWN_REFERENCE, LOCKED. The same id again answers with the same seminar. */
  async create(viewer: Viewer, input: CreateSeminarInput): Promise<Seminar> {
    if (input.id && !isId(input.id)) throw Rejected.of('INVALID_FORMAT', ['id']);
    const cohort = await this.plannable(viewer, input.cohortId);
    const repeated = input.id ? await this.db.find(Seminar, input.id) : null;
    if (repeated?.cohortId === cohort.id) return repeated;
    if (repeated) throw Rejected.of('DUPLICATE', ['id']);
    const seminar: Seminar = {
      id: input.id ?? newId(),
      version: 1,
      cohortId: cohort.id,
      definitionKey: null,
      title: input.title,
      state: SeminarState.PLANNED,
      startsAt: input.startsAt,
      endsAt: input.endsAt,
      room: input.room ?? null,
      link: input.link ?? null,
      cancelReason: null,
      checkInCode: null,
      checkInOpensBefore: input.checkInOpensBefore ?? WINDOW_BEFORE,
      checkInClosesAfter: input.checkInClosesAfter ?? WINDOW_AFTER,
    };
    checkPeriod(seminar);
    await this.add(viewer, [{ seminar, parts: await this.knownParts(input.partIds ?? []) }], 'seminar.created');
    return seminar;
  }

  /** Changes a seminar. STALE_VERSION, LOCKED, INVALID_PERIOD, INVALID_DATE, UNKNOWN_REFERENCE. */
  async update(viewer: Viewer, { seminarId, expectedVersion, partIds, ...changes }: UpdateSeminarInput): Promise<Seminar> {
    const { seminar, cohort } = await this.seminars.reach(viewer, seminarId);
    if (!mayPlan(viewer, cohort)) throw forbidden();
    if (expectedVersion !== seminar.version) throw Rejected.stale(seminar.version);
    refuseCancelled(seminar);
    const clearable = ['room', 'link'];
    const given = Object.fromEntries(
      Object.entries(changes).filter(([key, value]) => value !== undefined && (value !== null || clearable.includes(key))),
    ) as Partial<Seminar>;
    const next: Seminar = { ...seminar, ...given };
    checkPeriod(next);
    if (next.state === SeminarState.HELD && next.startsAt > this.clock.now()) throw Rejected.of('INVALID_DATE', ['startsAt']);
    if (partIds) await this.replaceParts(seminar.id, await this.knownParts(partIds));
    const version = await this.db.update(Seminar, { id: seminar.id, version: expectedVersion }, given);
    const fields = [...Object.keys(given), ...(partIds ? ['parts'] : [])];
    await this.audit.record(viewer, 'seminar.updated', { entity: 'Seminar', id: seminar.id, cohortId: cohort.id, details: { fields } });
    return { ...next, version };
  }

  /** The cohort, if it is the viewer's to plan seminars for. */
  private async plannable(viewer: Viewer, cohortId: string): Promise<Cohort> {
    const [cohort] = await this.db.rows(Cohort, 'c', sql`where c.id = ${cohortId} and (${cohortScope(viewer)})`);
    if (!cohort) throw notFound();
    if (!mayPlan(viewer, cohort)) throw forbidden();
    if (ENDED.includes(cohort.state)) throw Rejected.of('LOCKED', ['cohortId']);
    return cohort;
  }

  private async add(viewer: Viewer, created: readonly { seminar: Seminar; parts: readonly string[] }[], action: string): Promise<void> {
    if (created.length === 0) return;
    await this.db.insert(
      Seminar,
      created.map((c) => c.seminar),
    );
    await this.db.insert(
      SeminarPart,
      created.flatMap((c) => partRows(c.seminar.id, c.parts)),
    );
    await this.audit.recordAll(
      viewer,
      action,
      created.map(({ seminar }) => ({ entity: 'Seminar', id: seminar.id, cohortId: seminar.cohortId })),
    );
  }

  private async replaceParts(seminarId: string, parts: readonly string[]): Promise<void> {
    await this.db.remove(SeminarPart, { seminarId });
    await this.db.insert(SeminarPart, partRows(seminarId, parts));
  }

  /** The ids without repeats, each of a goal part that exists. */
  private async knownParts(ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const found = await this.db.select<{ id: string }>(sql`select id from goal_part where ${inList(sql`id`, ids)}`);
    const known = new Set(found.map((p) => p.id));
    const faults = ids.flatMap((id, i) => (known.has(id) ? [] : [['partIds', String(i)]]));
    if (faults.length > 0) throw new Rejected(faults.map((path) => ({ code: 'UNKNOWN_REFERENCE', path })));
    return [...known];
  }
}

/** A seminar as the plan has it: counted in weeks from the cohort's first day, from morning to afternoon in Swedish time. */
function planned(cohort: Cohort, d: SeminarDefinition): Seminar {
  const first = addDays(cohort.startsOn, 7 * d.weekOffset);
  return {
    id: newId(),
    version: 1,
    cohortId: cohort.id,
    definitionKey: d.key,
    title: d.title.sv,
    state: SeminarState.PLANNED,
    startsAt: instantInSweden(first, BEGINS),
    endsAt: instantInSweden(addDays(first, Math.max(d.days, 1) - 1), ENDS),
    room: null,
    link: null,
    cancelReason: null,
    checkInCode: null,
    checkInOpensBefore: WINDOW_BEFORE,
    checkInClosesAfter: WINDOW_AFTER,
  };
}

function partRows(seminarId: string, parts: readonly string[]): SeminarPart[] {
  return [...new Set(parts)].map((partId) => ({ id: newId(), seminarId, partId }));
}

function checkPeriod(seminar: Pick<Seminar, 'startsAt' | 'endsAt'>): void {
  if (seminar.endsAt <= seminar.startsAt) throw Rejected.of('INVALID_PERIOD', ['endsAt']);
}
