import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql } from '../../platform/database/sql.js';
import { loadMany, loadOne } from '../../platform/graphql/loader.js';
import { SupportMessage, SupportRequest } from './support.entities.js';
import { supportScope } from './support.policy.js';

/** Support requests and their messages, read in batches and in scope. */
@Injectable()
export class SupportLoader {
  constructor(private readonly db: Database) {}

  /** Support requests by id. */
  readonly byId = loadOne<SupportRequest>(
    (ids, viewer) =>
      this.db.rows(
        SupportRequest,
        'r',
        sql`join enrolment e on e.id = r.enrolment_id where ${inList(sql`r.id`, ids)} and ${supportScope(viewer)}`,
      ),
    (r) => r.id,
  );

  /** The support requests of a trainee, the latest first. */
  readonly byEnrolment = loadMany<SupportRequest>(
    (ids, viewer) =>
      this.db.rows(
        SupportRequest,
        'r',
        sql`join enrolment e on e.id = r.enrolment_id where ${inList(sql`r.enrolment_id`, ids)} and ${supportScope(viewer)}
          order by r.created_at desc, r.id desc`,
      ),
    (r) => r.enrolmentId,
  );

  /** The messages of a support request, the first one first. */
  readonly messages = loadMany<SupportMessage>(
    (ids, viewer) =>
      this.db.rows(
        SupportMessage,
        'm',
        sql`join support_request r on r.id = m.request_id join enrolment e on e.id = r.enrolment_id
          where ${inList(sql`m.request_id`, ids)} and ${supportScope(viewer)} order by m.created_at, m.id`,
      ),
    (m) => m.requestId,
  );
}
