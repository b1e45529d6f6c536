import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql } from '../../platform/database/sql.js';
import { loadOne } from '../../platform/graphql/loader.js';
import { enrolmentScope } from '../enrolments/index.js';
import { Project } from './project.entities.js';

/** Projects, read in batches and in scope. */
@Injectable()
export class ProjectLoader {
  constructor(private readonly db: Database) {}

  /** Projects by id. */
  readonly byId = loadOne<Project>(
    (ids, viewer) =>
      this.db.rows(
        Project,
        'p',
        sql`join enrolment e on e.id = p.enrolment_id where ${inList(sql`p.id`, ids)} and (${enrolmentScope(viewer)})`,
      ),
    (p) => p.id,
  );

  /** The project of an enrolment. */
  readonly byEnrolment = loadOne<Project>(
    (ids, viewer) =>
      this.db.rows(
        Project,
        'p',
        sql`join enrolment e on e.id = p.enrolment_id where ${inList(sql`e.id`, ids)} and (${enrolmentScope(viewer)})`,
      ),
    (p) => p.enrolmentId,
  );
}
