import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql } from '../../platform/database/sql.js';
import { loadMany, loadOne } from '../../platform/graphql/loader.js';
import { Cohort, CohortElement, CohortEvent } from './cohort.entity.js';
import type { CohortPlaces } from './cohort.payloads.js';
import { cohortScope } from './cohort.policy.js';
import { MilestoneDefinition, MilestoneTemplate } from './template.entities.js';

/** Cohorts, read in batches and in scope, and what the child modules need of their plans. */
@Injectable()
export class CohortLoader {
  constructor(private readonly db: Database) {}

  /** Cohorts by id, in scope. */
  readonly byId = loadOne<Cohort>(
    (ids, viewer) => this.db.rows(Cohort, 'c', sql`where ${inList(sql`c.id`, ids)} and (${cohortScope(viewer)})`),
    (c) => c.id,
  );

  /** The elements of cohorts in scope, by the day they began. */
  readonly elementsByCohort = loadMany<CohortElement>(
    (ids, viewer) =>
      this.db.rows(
        CohortElement,
        'ce',
        sql`join cohort c on c.id = ce.cohort_id where ${inList(sql`c.id`, ids)} and (${cohortScope(viewer)}) order by ce.valid_from, ce.element_id`,
      ),
    (e) => e.cohortId,
  );

  /** The history of cohorts in scope, oldest first. */
  readonly eventsByCohort = loadMany<CohortEvent>(
    (ids, viewer) =>
      this.db.rows(
        CohortEvent,
        'v',
        sql`join cohort c on c.id = v.cohort_id where ${inList(sql`c.id`, ids)} and (${cohortScope(viewer)}) order by v.at, v.id`,
      ),
    (e) => e.cohortId,
  );

  /** How full cohorts in scope are. */
  readonly placesByCohort = loadOne<CohortPlaces & { cohortId: string }>(
    async (ids, viewer) => {
      const counts = await this.db.select<{ cohortId: string; capacity: number; applicants: number; admitted: number }>(sql`
      select c.id as cohort_id, c.capacity, coalesce(c.applicants_reported, count(e.id)) as applicants,
        count(case when e.state in ('ADMITTED', 'COMPLETED') then 1 end) as admitted
      from cohort c left join enrolment e on e.cohort_id = c.id
      where ${inList(sql`c.id`, ids)} and (${cohortScope(viewer)}) group by c.id, c.capacity, c.applicants_reported`);
      return counts.map((row) => ({ ...row, free: Math.max(0, row.capacity - row.admitted) }));
    },
    (row) => row.cohortId,
  );

  /** Plans by id. Plans are open to everyone who is signed in. */
  readonly templateById = loadOne<MilestoneTemplate>(
    (ids) => this.db.rows(MilestoneTemplate, 't', sql`where ${inList(sql`t.id`, ids)}`),
    (t) => t.id,
  );

  /** Milestone definitions by id. */
  readonly definitionById = loadOne<MilestoneDefinition>(
    (ids) => this.db.rows(MilestoneDefinition, 'd', sql`where ${inList(sql`d.id`, ids)}`),
    (d) => d.id,
  );
}
