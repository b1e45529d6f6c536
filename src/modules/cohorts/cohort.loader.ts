import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql } from '../../platform/database/sql.js';
import { loadOne } from '../../platform/graphql/loader.js';
import { Cohort } from './cohort.entity.js';
import { cohortScope } from './cohort.policy.js';
import { MilestoneDefinition, MilestoneTemplate } from './template.entities.js';

/** Cohorts and plans, read in batches. */
@Injectable()
export class CohortLoader {
  constructor(private readonly db: Database) {}

  /** Cohorts by id, in scope. */
  readonly byId = loadOne<Cohort>(
    (ids, viewer) => this.db.rows(Cohort, 'c', sql`where ${inList(sql`c.id`, ids)} and (${cohortScope(viewer)})`),
    (c) => c.id,
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
