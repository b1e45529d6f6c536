import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql, type Sql } from '../../platform/database/sql.js';
import { loadMany, loadOne } from '../../platform/graphql/loader.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { enrolmentScope } from '../enrolments/index.js';
import { EthicsDecision } from './ethics-decision.entity.js';

/** Ethics decisions, read in batches and in scope. */
@Injectable()
export class EthicsLoader {
  constructor(private readonly db: Database) {}

  /** The decision that counts for each project: the one with the highest number. */
  readonly currentByProject = loadOne<EthicsDecision>(
    (ids, viewer) =>
      this.read(
        viewer,
        ids,
        sql`and d.number = (select max(later.number) from ethics_decision later where later.project_id = d.project_id)`,
      ),
    (d) => d.projectId,
  );

  /** Every decision of each project, newest first. */
  readonly byProject = loadMany<EthicsDecision>(
    (ids, viewer) => this.read(viewer, ids, sql`order by d.project_id, d.number desc`),
    (d) => d.projectId,
  );

  private read(viewer: Viewer, projectIds: readonly string[], rest: Sql): Promise<EthicsDecision[]> {
    return this.db.rows(
      EthicsDecision,
      'd',
      sql`join project p on p.id = d.project_id join enrolment e on e.id = p.enrolment_id
        where ${inList(sql`d.project_id`, projectIds)} and (${enrolmentScope(viewer)}) ${rest}`,
    );
  }
}
