import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql } from '../../platform/database/sql.js';
import { loadOne } from '../../platform/graphql/loader.js';
import { Enrolment } from './enrolment.entities.js';
import { enrolmentScope } from './enrolment.policy.js';

/** Enrolments, read in batches and in scope. */
@Injectable()
export class EnrolmentLoader {
  constructor(private readonly db: Database) {}

  /** Enrolments by id. */
  readonly byId = loadOne<Enrolment>(
    (ids, viewer) => this.db.rows(Enrolment, 'e', sql`where ${inList(sql`e.id`, ids)} and (${enrolmentScope(viewer)})`),
    (e) => e.id,
  );
}
