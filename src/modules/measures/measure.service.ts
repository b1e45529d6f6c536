import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.service.js';
import { repeated } from '../../platform/database/repeat.js';
import { contains, sql, type Sql } from '../../platform/database/sql.js';
import { Rejected, type Problem } from '../../platform/errors/rejected.js';
import type { Page } from '../../platform/graphql/connection.js';
import { OrderDirection } from '../../platform/graphql/order.js';
import { paginate, type OrderColumn } from '../../platform/graphql/paginate.js';
import { newId } from '../../platform/ids/id.js';
import { Clock } from '../../platform/time/clock.js';
import { enrolmentScope } from '../enrolments/index.js';
import { personSearch } from '../people/index.js';
import { ProjectAccess } from '../projects/index.js';
import { MeasureOrderField, type MeasureFilter, type MeasuresArgs } from './cohort-measures.inputs.js';
import { MeasureAccess } from './measure.access.js';
import { Measure } from './measure.entity.js';
import { RuleSet } from './measure.enums.js';
import type { DefineMeasureInput, RemoveMeasureInput, RestoreMeasureInput, UpdateMeasureInput } from './measure.inputs.js';
import { emptied, MOST_MEASURES, settingsProblems, usualSettings } from './measure.rules.js';

const ORDER: Record<MeasureOrderField, OrderColumn> = {
  TRAINEE: { by: 's.search_name' },
  LAST_RECORDED: {
    by: 'coalesce((select max(t.recorded_at) from measurement t where t.measure_id = m.id), m.created_at)',
    instant: true,
  },
};

/** Defining measures. One that is taken out of use keeps its points and can be put back. */
@Injectable()
export class MeasureService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly projects: ProjectAccess,
    private readonly access: MeasureAccess,
  ) {}

  /** The measures in use of a cohort's trainees in the viewer's scope. NOT_FOUND never: a cohort without any is an empty list. */
  ofCohort(viewer: Viewer, cohortId: string, args: MeasuresArgs): Promise<Page<Measure>> {
    const { field, direction } = args.orderBy ?? { field: MeasureOrderField.TRAINEE, direction: OrderDirection.ASC };
    return paginate<Measure>(this.db, args, {
      select: this.db.columns(Measure, 'm'),
      from: sql`measure m join project p on p.id = m.project_id join enrolment e on e.id = p.enrolment_id join person s on s.id = e.person_id`,
      where: [sql`e.cohort_id = ${cohortId}`, sql`m.removed_at is null`, enrolmentScope(viewer), ...narrowed(viewer, args.filter ?? {})],
      idColumn: 'm.id',
      order: { name: `${field}_${direction}`, column: ORDER[field], direction },
      toRow: (row) => ({ ...row, screenRanges: Boolean(row['screenRanges']) }) as unknown as Measure,
    });
  }

  /** Defines a measure. NOT_AVAILABLE, UNKNOWN_REFERENCE, TOO_LARGE, LOCKED; a repeat of the id answers with the same measure. */
  async define(viewer: Viewer, { id, projectId, ...given }: DefineMeasureInput): Promise<Measure> {
    const reached = await this.projects.write(viewer, projectId);
    const before = await repeated(this.db, Measure, id, (m) => m.projectId === projectId);
    if (before) return before;
    const inUse = await this.db.one<{ count: number; last: number | null }>(
      sql`select count(case when removed_at is null then 1 end) as count, max(position) as last from measure where project_id = ${projectId}`,
    );
    if (Number(inUse?.count ?? 0) >= MOST_MEASURES) {
      throw Rejected.of('TOO_LARGE', [], { max: MOST_MEASURES, problem: 'TOO_MANY_MEASURES' });
    }
    const usual = usualSettings(given.form);
    const measure: Measure = {
      id: id ?? newId(),
      version: 1,
      projectId: projectId,
      position: Number(inUse?.last ?? 0) + 1,
      name: given.name,
      kind: given.kind,
      form: given.form,
      unit: given.unit,
      multiply: given.multiply ?? usual.multiply,
      direction: given.direction,
      registerId: given.registerId ?? null,
      indicator: given.indicator ?? null,
      numeratorText: given.numeratorText ?? null,
      denominatorText: given.denominatorText ?? null,
      exclusionsText: given.exclusionsText ?? null,
      target: given.target ?? null,
      period: given.period,
      chartType: given.chartType ?? usual.chartType,
      ruleSet: given.ruleSet ?? RuleSet.ANHOEJ,
      screenRanges: given.screenRanges ?? true,
      baselinePoints: given.baselinePoints ?? null,
      removedAt: null,
      createdAt: this.clock.now(),
    };
    await this.check(measure);
    await this.db.insert(Measure, measure);
    await this.access.note(viewer, 'measure.defined', { measure, reached }, { kind: measure.kind });
    return measure;
  }

  /** Changes a measure; what is counted and how long a period is only while it has no points. STALE_VERSION, REQUIRED, NOT_AVAILABLE, UNKNOWN_REFERENCE, WRONG_STATE, LOCKED. */
  async update(viewer: Viewer, { measureId, expectedVersion, ...changes }: UpdateMeasureInput): Promise<Measure> {
    const own = await this.access.own(viewer, measureId);
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<Measure>;
    if (isRedefined(own.measure, given)) {
      await this.requireEmpty(own.measure);
      const { multiply, chartType } = usualSettings(given.form ?? own.measure.form);
      if (given.form && given.form !== own.measure.form) Object.assign(given, { multiply, chartType, ...given });
    }
    await this.check({ ...own.measure, ...given }, emptied(given));
    return this.access.change(viewer, 'measure.updated', own, expectedVersion, given, { fields: Object.keys(given) });
  }

  /** Takes a measure out of use; a repeat has no further effect. STALE_VERSION, LOCKED. */
  async remove(viewer: Viewer, { measureId, expectedVersion }: RemoveMeasureInput): Promise<Measure> {
    const own = await this.access.ownOrRemoved(viewer, measureId);
    if (own.measure.removedAt) return own.measure;
    return this.access.change(viewer, 'measure.removed', own, expectedVersion, { removedAt: this.clock.now() });
  }

  /** Puts a measure back; a repeat has no further effect. STALE_VERSION, LOCKED. */
  async restore(viewer: Viewer, { measureId, expectedVersion }: RestoreMeasureInput): Promise<Measure> {
    const own = await this.access.ownOrRemoved(viewer, measureId);
    if (!own.measure.removedAt) return own.measure;
    return this.access.change(viewer, 'measure.restored', own, expectedVersion, { removedAt: null });
  }

  private async requireEmpty({ id }: Measure): Promise<void> {
    const points = await this.db.number(sql`select count(*) as n from measurement where measure_id = ${id}`);
    if (points > 0) throw Rejected.of('NOT_AVAILABLE', ['form'], { problem: 'MEASURE_HAS_POINTS' });
  }

  private async check(measure: Measure, problems: Problem[] = []): Promise<void> {
    const found = problems.length > 0 ? problems : settingsProblems(measure);
    const { registerId } = measure;
    if (registerId && (await this.db.number(sql`select count(*) as n from register where id = ${registerId}`)) === 0) {
      found.push({ code: 'UNKNOWN_REFERENCE', path: ['registerId'] });
    }
    if (found.length > 0) throw new Rejected(found);
  }
}

/** Whether changes say something else of what is counted or of how long a period is. */
function isRedefined(measure: Measure, { form, period }: Partial<Measure>): boolean {
  return (form ?? measure.form) !== measure.form || (period ?? measure.period) !== measure.period;
}

function narrowed(viewer: Viewer, { kind, search }: MeasureFilter): Sql[] {
  const where: Sql[] = [];
  if (kind) where.push(sql`m.kind = ${kind}`);
  if (search) {
    where.push(sql`p.search_title like ${contains(search)} escape '!'
      or e.person_id in (select p.id from person p where ${personSearch(viewer, search)})`);
  }
  return where;
}
