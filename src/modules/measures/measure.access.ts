import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Database } from '../../platform/database/database.service.js';
import { sql } from '../../platform/database/sql.js';
import { notFound } from '../../platform/errors/denied.js';
import { Rejected } from '../../platform/errors/rejected.js';
import { enrolmentScope } from '../enrolments/index.js';
import { dataStepsAllowed, ProjectAccess, ProjectReader, type ReachedProject } from '../projects/index.js';
import { Measure } from './measure.entity.js';

/** A measure that the viewer may change, with its project. */
export interface OwnMeasure {
  measure: Measure;
  reached: ReachedProject;
}

/** The way into a measure: scope, policy, round, and the version under which its points change. */
@Injectable()
export class MeasureAccess {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly projects: ProjectAccess,
    private readonly reader: ProjectReader,
  ) {}

  /** The measure, if its project is in the viewer's scope. NOT_FOUND for an unknown one and one out of scope alike. */
  async get(viewer: Viewer, measureId: string): Promise<Measure> {
    const [measure] = await this.db.rows(
      Measure,
      'm',
      sql`join project p on p.id = m.project_id join enrolment e on e.id = p.enrolment_id
        where m.id = ${measureId} and (${enrolmentScope(viewer)})`,
    );
    if (!measure) throw notFound();
    return measure;
  }

  /** The cohort that a measure, which was reached before, belongs to. */
  async cohortOf({ projectId }: Measure): Promise<string> {
    const row = await this.db.one<{ cohortId: string }>(
      sql`select e.cohort_id from project p join enrolment e on e.id = p.enrolment_id where p.id = ${projectId}`,
    );
    if (!row) throw notFound();
    return row.cohortId;
  }

  /** A measure in use, for its trainee while the round goes on. FORBIDDEN for others; LOCKED, NOT_AVAILABLE, WRONG_STATE when taken out of use. */
  async own(viewer: Viewer, measureId: string): Promise<OwnMeasure> {
    const own = await this.ownOrRemoved(viewer, measureId);
    if (own.measure.removedAt) throw Rejected.of('WRONG_STATE', ['measureId'], { state: 'REMOVED' });
    return own;
  }

  /** The same for one that may be out of use. */
  async ownOrRemoved(viewer: Viewer, measureId: string): Promise<OwnMeasure> {
    const measure = await this.get(viewer, measureId);
    return { measure, reached: await this.projects.write(viewer, measure.projectId) };
  }

  /** Refuses to record data that the ethics decision does not permit. ETHICS_MISSING. */
  async requireData({ reached }: OwnMeasure): Promise<void> {
    const { track, ethics } = await this.reader.stepsState(reached.enrolment.id);
    if (!dataStepsAllowed(track, ethics).allowed) throw Rejected.of('ETHICS_MISSING');
  }

  /** Raises the version of a measure, with its own changes, and notes who did what. Answers with the measure as it is now. STALE_VERSION. */
  async change(
    viewer: Viewer,
    action: string,
    { measure, reached }: OwnMeasure,
    expectedVersion: number,
    changes: Partial<Measure>,
    details: Record<string, string | number | string[]> = {},
  ): Promise<Measure> {
    const version = await this.db.update(Measure, { id: measure.id, version: expectedVersion }, changes);
    await this.note(viewer, action, { measure, reached }, { ...details, version });
    return { ...measure, ...changes, version };
  }

  /** Notes an action on a measure, and that the trainee is active. */
  async note(
    viewer: Viewer,
    action: string,
    { measure, reached }: OwnMeasure,
    details: Record<string, string | number | string[]>,
  ): Promise<void> {
    const { cohortId, personId } = reached.enrolment;
    await this.projects.noteActivity(reached);
    await this.audit.record(viewer, action, { entity: 'Measure', id: measure.id, cohortId, personId, details });
  }
}
