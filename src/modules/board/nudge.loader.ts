import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql } from '../../platform/database/sql.js';
import { loadMany } from '../../platform/graphql/loader.js';
import { Nudge } from './nudge.entity.js';
import { nudgeScope } from './nudge.policy.js';

/** How many reminders of one trainee are shown. */
export const NEWEST_NUDGES = 20;

/** Reminders, read in batches and in scope. */
@Injectable()
export class NudgeLoader {
  constructor(private readonly db: Database) {}

  /** The newest reminders of an enrolment, the newest first. */
  readonly byEnrolment = loadMany<Nudge>(
    (ids, viewer) =>
      this.db.rows(
        Nudge,
        'n',
        sql`join enrolment e on e.id = n.enrolment_id where (${nudgeScope(viewer)}) and n.id in (
          select ranked.id from (
            select x.id, row_number() over (partition by x.enrolment_id order by x.created_at desc, x.id desc) as place
            from nudge x where ${inList(sql`x.enrolment_id`, ids)}
          ) ranked where ranked.place <= ${NEWEST_NUDGES}
        ) order by n.created_at desc, n.id desc`,
      ),
    (n) => n.enrolmentId,
  );
}
