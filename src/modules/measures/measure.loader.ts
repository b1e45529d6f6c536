import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql } from '../../platform/database/sql.js';
import { loadMany, loadOne } from '../../platform/graphql/loader.js';
import { enrolmentScope } from '../enrolments/index.js';
import { Annotation, Comparison, MeasurePhase } from './measure-marks.entities.js';
import { Measure } from './measure.entity.js';
import { Measurement } from './measurement.entity.js';

/** Measures and what hangs on them, read in batches and in scope. */
@Injectable()
export class MeasureLoader {
  constructor(private readonly db: Database) {}

  /** Measures by id, those out of use among them. */
  readonly byId = loadOne<Measure>(
    (ids, viewer) =>
      this.db.rows(
        Measure,
        'm',
        sql`join project p on p.id = m.project_id join enrolment e on e.id = p.enrolment_id
          where ${inList(sql`m.id`, ids)} and (${enrolmentScope(viewer)})`,
      ),
    (m) => m.id,
  );

  /** The measures of each project in their order, those out of use last. */
  readonly byProject = loadMany<Measure>(
    (ids, viewer) =>
      this.db.rows(
        Measure,
        'm',
        sql`join project p on p.id = m.project_id join enrolment e on e.id = p.enrolment_id
          where ${inList(sql`m.project_id`, ids)} and (${enrolmentScope(viewer)})
          order by case when m.removed_at is null then 0 else 1 end, m.position, m.id`,
      ),
    (m) => m.projectId,
  );

  /** The points of each measure, in order of time. */
  readonly pointsByMeasure = loadMany<Measurement>(
    (ids, viewer) =>
      this.db.rows(
        Measurement,
        't',
        sql`join measure m on m.id = t.measure_id join project p on p.id = m.project_id join enrolment e on e.id = p.enrolment_id
          where ${inList(sql`t.measure_id`, ids)} and (${enrolmentScope(viewer)}) order by t.starts_on`,
      ),
    (t) => t.measureId,
  );

  /** The phases of each measure, in order of time. */
  readonly phasesByMeasure = loadMany<MeasurePhase>(
    (ids, viewer) =>
      this.db.rows(
        MeasurePhase,
        'f',
        sql`join measure m on m.id = f.measure_id join project p on p.id = m.project_id join enrolment e on e.id = p.enrolment_id
          where ${inList(sql`f.measure_id`, ids)} and (${enrolmentScope(viewer)}) order by f.starts_on`,
      ),
    (f) => f.measureId,
  );

  /** The marks of each project, in order of time: those of all its measures and those of single ones. */
  readonly marksByProject = loadMany<Annotation>(
    (ids, viewer) =>
      this.db.rows(
        Annotation,
        'a',
        sql`join project p on p.id = a.project_id join enrolment e on e.id = p.enrolment_id
          where ${inList(sql`a.project_id`, ids)} and a.removed_at is null and (${enrolmentScope(viewer)})
          order by a.happened_on, a.id`,
      ),
    (a) => a.projectId,
  );

  /** The comparison lines of each measure, by name. */
  readonly comparisonsByMeasure = loadMany<Comparison>(
    (ids, viewer) =>
      this.db.rows(
        Comparison,
        'k',
        sql`join measure m on m.id = k.measure_id join project p on p.id = m.project_id join enrolment e on e.id = p.enrolment_id
          where ${inList(sql`k.measure_id`, ids)} and (${enrolmentScope(viewer)}) order by k.label, k.id`,
      ),
    (k) => k.measureId,
  );
}
