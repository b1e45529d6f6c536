import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql } from '../../platform/database/sql.js';
import { loadOne } from '../../platform/graphql/loader.js';
import { enrolmentScope } from '../enrolments/index.js';
import { Milestone } from '../milestones/index.js';
import { GoalPart } from '../regulations/index.js';
import { Seminar } from '../seminars/index.js';

/** What confirmations point to, read in batches. */
@Injectable()
export class GoalLoader {
  constructor(private readonly db: Database) {}

  /** Parts of goals by id. Regulations are open to everyone who is signed in. */
  readonly partById = loadOne<GoalPart>(
    (ids) => this.db.rows(GoalPart, 'p', sql`where ${inList(sql`p.id`, ids)}`),
    (p) => p.id,
  );

  /** Milestones by id, in scope. */
  readonly milestoneById = loadOne<Milestone>(
    (ids, viewer) =>
      this.db.rows(
        Milestone,
        'm',
        sql`join enrolment e on e.id = m.enrolment_id where ${inList(sql`m.id`, ids)} and (${enrolmentScope(viewer)})`,
      ),
    (m) => m.id,
  );

  /** Seminars by id, of cohorts in which the viewer reaches a trainee. */
  readonly seminarById = loadOne<Seminar>(
    (ids, viewer) =>
      this.db.rows(
        Seminar,
        's',
        sql`where ${inList(sql`s.id`, ids)} and s.cohort_id in (select e.cohort_id from enrolment e where ${enrolmentScope(viewer)})`,
      ),
    (s) => s.id,
  );
}
