import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Database } from '../../platform/database/database.service.js';
import { contains, inList, sql, type Sql } from '../../platform/database/sql.js';
import { forbidden, notFound } from '../../platform/errors/denied.js';
import { Rejected } from '../../platform/errors/rejected.js';
import type { Page } from '../../platform/graphql/connection.js';
import { OrderDirection } from '../../platform/graphql/order.js';
import { paginate } from '../../platform/graphql/paginate.js';
import { isId, newId } from '../../platform/ids/id.js';
import { Clock } from '../../platform/time/clock.js';
import { RegisterCentre } from '../organisations/index.js';
import type { Track } from '../regulations/index.js';
import { CohortElementService } from './cohort-element.service.js';
import { Cohort, CohortEvent, CohortState } from './cohort.entity.js';
import { CohortOrderField, type CohortsArgs, type CreateCohortInput, type UpdateCohortInput } from './cohort.inputs.js';
import { cohortScope, mayRun } from './cohort.policy.js';
import { hasEnded } from './cohort.workflow.js';
import { MilestoneTemplate } from './template.entities.js';

/** The name in lower case on both databases: SQLite's own `lower` knows only ASCII. */
const LOWER_NAME = sql`replace(replace(replace(replace(replace(lower(c.name), 'Å', 'å'), 'Ä', 'ä'), 'Ö', 'ö'), 'Æ', 'æ'), 'Ø', 'ø')`;

const ORDER = {
  STARTS_ON: { by: 'c.starts_on' },
  NAME: { by: 'c.name' },
} satisfies Record<CohortOrderField, { by: string }>;

/** What can still be written about a cohort that has ended. */
const AFTER_THE_END = new Set(['note', 'applicantsReported']);

/** What due days and the plan of admitted trainees rest on. */
const BEFORE_TRAINEES = ['templateId', 'startsOn'] as const;

/** Rounds of trainees: finding, creating and changing them. */
@Injectable()
export class CohortService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly elements: CohortElementService,
  ) {}

  /** One cohort in the viewer's scope. NOT_FOUND otherwise. */
  async get(viewer: Viewer, id: string): Promise<Cohort> {
    const [found] = await this.db.rows(Cohort, 'c', sql`where c.id = ${id} and (${cohortScope(viewer)})`);
    if (!found) throw notFound();
    return found;
  }

  /** One cohort that the viewer's office runs. NOT_FOUND out of scope, FORBIDDEN for those who only see it. */
  async getToRun(viewer: Viewer, id: string): Promise<Cohort> {
    const cohort = await this.get(viewer, id);
    if (!mayRun(viewer, cohort)) throw forbidden();
    return cohort;
  }

  /** As {@link getToRun}; everybody else who changes the same cohort waits until this transaction ends, so that places are given once. */
  async hold(viewer: Viewer, id: string): Promise<Cohort> {
    await this.getToRun(viewer, id);
    await this.db.execute(sql`update cohort set version = version where id = ${id}`);
    return this.getToRun(viewer, id);
  }

  /** How many trainees have a place or have completed. */
  admitted(cohortId: string): Promise<number> {
    return this.db.number(sql`select count(*) as n from enrolment where cohort_id = ${cohortId} and state in ('ADMITTED', 'COMPLETED')`);
  }

  /** The cohorts in the viewer's scope. */
  list(viewer: Viewer, args: CohortsArgs): Promise<Page<Cohort>> {
    const where: Sql[] = [cohortScope(viewer)];
    const filter = args.filter ?? {};
    if (filter.centreId) where.push(sql`c.centre_id = ${filter.centreId}`);
    if (filter.track) where.push(sql`c.track = ${filter.track}`);
    if (filter.states) where.push(inList(sql`c.state`, filter.states));
    if (filter.search) where.push(sql`${LOWER_NAME} like ${contains(filter.search)} escape '!'`);
    const order = args.orderBy ?? { field: CohortOrderField.STARTS_ON, direction: OrderDirection.DESC };
    return paginate<Cohort>(this.db, args, {
      select: this.db.columns(Cohort, 'c'),
      from: sql`cohort c`,
      where,
      idColumn: 'c.id',
      order: { name: `${order.field}:${order.direction}`, column: ORDER[order.field], direction: order.direction },
      toRow: (row) => ({ ...row, invented: Boolean(row['invented']) }) as unknown as Cohort,
    });
  }

  /** Every plan, or those for one kind of round. */
  templates(track: Track | null): Promise<MilestoneTemplate[]> {
    return this.db.rows(
      MilestoneTemplate,
      't',
      sql`where ${track ? sql`t.track = ${track}` : sql`1 = 1`} order by t.key, t.template_version`,
    );
  }

  /**
   * Creates a planned cohort with the elements of its delivery model.
   * UNKNOWN_REFERENCE (also a plan for the other kind of round), INVALID_PERIOD; the same id again answers with the same cohort.
   */
  async create(viewer: Viewer, { elements, ...input }: CreateCohortInput): Promise<Cohort> {
    if (input.id && !isId(input.id)) throw Rejected.of('INVALID_FORMAT', ['id']);
    const repeated = input.id ? await this.repeated(viewer, input.id) : null;
    if (repeated) return repeated;
    await this.checkCentre(viewer, input);
    await this.checkTemplate(input.track, input.templateId);
    checkPeriod(input);
    const now = this.clock.now();
    const cohort: Cohort = {
      ...input,
      id: input.id ?? newId(),
      version: 1,
      state: CohortState.PLANNED,
      applicantsReported: input.applicantsReported ?? null,
      note: input.note ?? null,
      invented: false,
      createdAt: now,
    };
    await this.db.insert(Cohort, cohort);
    await this.db.insert(CohortEvent, {
      id: newId(),
      cohortId: cohort.id,
      fromState: null,
      toState: cohort.state,
      at: now,
      actorId: viewer.id,
      reason: null,
    });
    await this.elements.addAll(cohort, elements ?? []);
    await this.audit.record(viewer, 'cohort.created', {
      entity: 'Cohort',
      id: cohort.id,
      cohortId: cohort.id,
      details: { elements: elements?.length ?? 0 },
    });
    return cohort;
  }

  /** Changes a cohort. STALE_VERSION, LOCKED, TRAINEES_ADMITTED, TOO_SMALL, INVALID_PERIOD, UNKNOWN_REFERENCE. */
  async update(viewer: Viewer, { cohortId, expectedVersion, ...changes }: UpdateCohortInput): Promise<Cohort> {
    const cohort = await this.hold(viewer, cohortId);
    if (cohort.version !== expectedVersion) throw Rejected.stale(cohort.version);
    const given = givenOf(changes);
    const next: Cohort = { ...cohort, ...given };
    const locked = hasEnded(cohort.state) ? Object.keys(given).filter((field) => !AFTER_THE_END.has(field)) : [];
    if (locked.length > 0) throw new Rejected(locked.map((field) => ({ code: 'LOCKED', path: [field] })));
    await this.checkAgainstTrainees(cohort, next);
    if (next.templateId !== cohort.templateId) await this.checkTemplate(cohort.track, next.templateId);
    checkPeriod(next);
    next.version = await this.db.update(Cohort, { id: cohort.id, version: expectedVersion }, given);
    await this.audit.record(viewer, 'cohort.updated', {
      entity: 'Cohort',
      id: cohort.id,
      cohortId: cohort.id,
      details: { fields: Object.keys(given) },
    });
    return next;
  }

  /** What the same person created under the same id. DUPLICATE when somebody else did. */
  private async repeated(viewer: Viewer, id: string): Promise<Cohort | null> {
    const cohort = await this.db.find(Cohort, id);
    if (!cohort) return null;
    const own = await this.db.number(
      sql`select count(*) as n from cohort_event v where v.cohort_id = ${id} and v.from_state is null and v.actor_id = ${viewer.id}`,
    );
    if (own === 0) throw Rejected.of('DUPLICATE', ['id']);
    return this.get(viewer, id);
  }

  private async checkCentre(viewer: Viewer, input: CreateCohortInput): Promise<void> {
    const centre = await this.db.find(RegisterCentre, input.centreId);
    if (!centre) throw Rejected.of('UNKNOWN_REFERENCE', ['centreId']);
    if (!mayRun(viewer, input)) throw forbidden();
    if (centre.validTo !== null && centre.validTo < input.startsOn) throw Rejected.of('UNKNOWN_REFERENCE', ['centreId']);
  }

  private async checkTemplate(track: Track, templateId: string): Promise<void> {
    const template = await this.db.find(MilestoneTemplate, templateId);
    if (template?.track !== track) throw Rejected.of('UNKNOWN_REFERENCE', ['templateId']);
  }

  private async checkAgainstTrainees(cohort: Cohort, next: Cohort): Promise<void> {
    const admitted = await this.admitted(cohort.id);
    if (next.capacity < cohort.capacity && next.capacity < admitted) throw Rejected.of('TOO_SMALL', ['capacity'], { min: admitted });
    const moved = BEFORE_TRAINEES.filter((field) => next[field] !== cohort[field]);
    if (admitted > 0 && moved.length > 0) throw new Rejected(moved.map((field) => ({ code: 'TRAINEES_ADMITTED', path: [field] })));
  }
}

function checkPeriod(period: { startsOn: string; endsOn: string }): void {
  if (period.endsOn <= period.startsOn) throw Rejected.of('INVALID_PERIOD', ['endsOn']);
}

/** What was written: left out means unchanged, and so does null where a cohort must have a value. */
function givenOf(changes: Omit<UpdateCohortInput, 'cohortId' | 'expectedVersion'>): Partial<Cohort> {
  return Object.fromEntries(
    Object.entries(changes).filter(
      ([field, value]) => value !== undefined && (value !== null || field === 'note' || field === 'applicantsReported'),
    ),
  );
}
