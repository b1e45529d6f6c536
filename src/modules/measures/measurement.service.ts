import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql } from '../../platform/database/sql.js';
import { notFound } from '../../platform/errors/denied.js';
import { Rejected, type Problem } from '../../platform/errors/rejected.js';
import { newId } from '../../platform/ids/id.js';
import { Clock } from '../../platform/time/clock.js';
import { MeasureAccess, type OwnMeasure } from './measure.access.js';
import type { Measure } from './measure.entity.js';
import { DuplicatePeriods, PointSource, PointStatus } from './measure.enums.js';
import { Measurement } from './measurement.entity.js';
import type {
  ExcludeMeasurementInput,
  IncludeMeasurementInput,
  RecordMeasurementsInput,
  RemoveMeasurementsInput,
} from './measurement.inputs.js';
import { isMissing, MOST_POINTS, numberProblems, periodProblems, type NewPoint } from './measurement.rules.js';
import { periodAt } from './series/period.js';

/** Where points come from. */
export interface PointOrigin {
  source: PointSource;
  /** The source's own words; null for what is written by hand. */
  label: string | null;
}

type Recorded = Pick<Measurement, 'id' | 'startsOn' | 'endsOn' | 'excludedReason'>;

/** The points of a measure: all that are sent are recorded, or none. */
@Injectable()
export class MeasurementService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: MeasureAccess,
  ) {}

  /**
   * Records points written by hand. REQUIRED, NOT_USED, NEGATIVE_NUMBER, NOT_WHOLE, ZERO_DENOMINATOR, NUMERATOR_ABOVE_DENOMINATOR,
   * NOT_POSITIVE, TOO_LARGE, TOO_SMALL, INVALID_PERIOD, FUTURE_PERIOD, OVERLAPPING_PERIOD, DUPLICATE_PERIOD, TOO_MANY_POINTS, ETHICS_MISSING, STALE_VERSION, LOCKED.
   */
  async record(viewer: Viewer, input: RecordMeasurementsInput): Promise<Measure> {
    const own = await this.access.own(viewer, input.measureId);
    await this.access.requireData(own);
    const points = input.points.map((point) => ({
      ...point,
      endsOn: point.endsOn ?? periodAt(own.measure.period, point.startsOn)?.end ?? point.startsOn,
    }));
    const origin = { source: PointSource.HAND, label: null };
    return this.write(viewer, own, input.expectedVersion, points, origin, input.duplicates ?? DuplicatePeriods.REFUSE);
  }

  /** Writes points of any origin under the version of their measure; the caller has asked whether data may be recorded. */
  async write(
    viewer: Viewer,
    own: OwnMeasure,
    expectedVersion: number,
    points: readonly NewPoint[],
    origin: PointOrigin,
    duplicates: DuplicatePeriods,
  ): Promise<Measure> {
    const recorded = await this.recorded(own.measure.id);
    const problems = this.problemsOf(own.measure, points, recorded, duplicates);
    if (problems.length > 0) throw new Rejected(problems);
    const before = new Map(recorded.map((point) => [point.startsOn, point]));
    const rows = points.map((point) => this.rowOf(own.measure.id, point, origin, before.get(point.startsOn)));
    const measure = await this.access.change(viewer, 'measurement.recorded', own, expectedVersion, {}, { points: rows.length });
    await this.db.upsert(Measurement, rows);
    return measure;
  }

  /** Leaves a point out of centre line, limits and runs, for a reason. REASON_REQUIRED, STALE_VERSION, LOCKED. */
  async exclude(viewer: Viewer, { measurementId, expectedVersion, reason }: ExcludeMeasurementInput): Promise<Measure> {
    return this.setReason(viewer, 'measurement.excluded', measurementId, expectedVersion, reason);
  }

  /** Lets a point count again. STALE_VERSION, LOCKED. */
  async include(viewer: Viewer, { measurementId, expectedVersion }: IncludeMeasurementInput): Promise<Measure> {
    return this.setReason(viewer, 'measurement.included', measurementId, expectedVersion, null);
  }

  /** Removes points for good, as somebody who wrote them wrongly does. NOT_FOUND, STALE_VERSION, LOCKED. */
  async remove(viewer: Viewer, { measureId, expectedVersion, measurementIds }: RemoveMeasurementsInput): Promise<Measure> {
    const own = await this.access.own(viewer, measureId);
    const ids = [...new Set(measurementIds)];
    const found = await this.db.number(
      sql`select count(*) as n from measurement where measure_id = ${measureId} and ${inList(sql`id`, ids)}`,
    );
    if (found !== ids.length) throw notFound();
    const measure = await this.access.change(viewer, 'measurement.removed', own, expectedVersion, {}, { points: ids.length });
    await this.db.execute(sql`delete from measurement where measure_id = ${measureId} and ${inList(sql`id`, ids)}`);
    return measure;
  }

  /** What points would be refused for, with the place of each in the list. */
  problemsOf(measure: Measure, points: readonly NewPoint[], recorded: readonly Recorded[], duplicates: DuplicatePeriods): Problem[] {
    const numbers = points.flatMap((point, index) =>
      numberProblems(measure.form, point).map(({ field, ...found }) => ({ ...found, path: [String(index), field] }) as Problem),
    );
    const problems = [...numbers, ...periodProblems(points, this.clock.today())];
    const starts = new Map(recorded.map((point) => [point.startsOn, point]));
    const given = new Set(points.map((point) => point.startsOn));
    const others = recorded.filter((point) => !given.has(point.startsOn));
    points.forEach((point, index) => {
      const path = [String(index), 'startsOn'];
      if (starts.has(point.startsOn) && duplicates === DuplicatePeriods.REFUSE) problems.push({ code: 'DUPLICATE_PERIOD', path });
    });
    problems.push(...overlaps(points, others));
    if (others.length + given.size > MOST_POINTS) problems.push({ code: 'TOO_MANY_POINTS', path: [], params: { max: MOST_POINTS } });
    return problems.map((problem) => ({ ...problem, path: problem.path.length > 0 ? ['points', ...problem.path] : [] }));
  }

  /** The periods that a measure has, in order. */
  recorded(measureId: string): Promise<Recorded[]> {
    return this.db.select<Recorded>(
      sql`select id, starts_on, ends_on, excluded_reason from measurement where measure_id = ${measureId} order by starts_on`,
    );
  }

  private rowOf(measureId: Measure['id'], point: NewPoint, origin: PointOrigin, before: Recorded | undefined): Measurement {
    const missing = isMissing(point);
    return {
      id: before?.id ?? newId(),
      measureId,
      startsOn: point.startsOn,
      endsOn: point.endsOn,
      numerator: point.numerator ?? null,
      denominator: point.denominator ?? null,
      value: point.value ?? null,
      deviation: point.deviation ?? null,
      status: missing ? (point.status ?? PointStatus.MISSING) : PointStatus.OK,
      excludedReason: before?.excludedReason ?? null,
      source: origin.source,
      sourceLabel: origin.label,
      recordedAt: this.clock.now(),
    };
  }

  private async setReason(viewer: Viewer, action: string, id: string, expectedVersion: number, reason: string | null): Promise<Measure> {
    const point = await this.db.find(Measurement, id);
    if (!point) throw notFound();
    const own = await this.access.own(viewer, point.measureId);
    const measure = await this.access.change(viewer, action, own, expectedVersion, {});
    await this.db.change(Measurement, { id: point.id }, { excludedReason: reason });
    return measure;
  }
}

/** A problem for every new point that lies over a recorded one. Both in order, so that each is looked at once. */
function overlaps(points: readonly NewPoint[], recorded: readonly Recorded[]): Problem[] {
  const problems: Problem[] = [];
  const order = points.map((point, index) => ({ ...point, index })).sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  let at = 0;
  for (const point of order) {
    while (at < recorded.length && (recorded[at]?.endsOn ?? '') < point.startsOn) at++;
    const next = recorded[at];
    if (next && next.startsOn <= point.endsOn) problems.push({ code: 'OVERLAPPING_PERIOD', path: [String(point.index), 'startsOn'] });
  }
  return problems;
}
