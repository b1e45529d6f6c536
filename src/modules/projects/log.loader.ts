import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql, type Sql } from '../../platform/database/sql.js';
import { loadOne } from '../../platform/graphql/loader.js';
import { enrolmentScope } from '../enrolments/index.js';
import { LogEntry } from './log-entry.entity.js';

/** The log of a project in figures, as a row. */
export interface LogFigures {
  projectId: string;
  entries: number;
  minutes: number;
  lastOn: string | null;
}

/** Which of some entries a submission relies on: handed in, not recalled, and approved or waiting for its review. */
export function handedIn(entryIds: readonly string[]): Sql {
  return sql`select distinct v.log_entry_id as id from submission_evidence v join milestone_submission s on s.id = v.submission_id
    where ${inList(sql`v.log_entry_id`, entryIds)} and s.recalled_at is null and (s.outcome is null or s.outcome = 'APPROVED')`;
}

/** Log entries, read in batches and in scope. */
@Injectable()
export class LogLoader {
  constructor(private readonly db: Database) {}

  /** Entries by id, those that were taken back among them: evidence stays readable. */
  readonly byId = loadOne<LogEntry>(
    (ids, viewer) =>
      this.db.rows(
        LogEntry,
        'l',
        sql`join project p on p.id = l.project_id join enrolment e on e.id = p.enrolment_id
          where ${inList(sql`l.id`, ids)} and (${enrolmentScope(viewer)})`,
      ),
    (l) => l.id,
  );

  /** The log of each project in figures; nothing for a project without entries. */
  readonly figuresByProject = loadOne<LogFigures>(
    (ids, viewer) =>
      this.db.select<LogFigures>(sql`
        select l.project_id, count(*) as entries, coalesce(sum(l.minutes), 0) as minutes, max(l.happened_on) as last_on
        from log_entry l join project p on p.id = l.project_id join enrolment e on e.id = p.enrolment_id
        where ${inList(sql`l.project_id`, ids)} and l.removed_at is null and (${enrolmentScope(viewer)}) group by l.project_id`),
    (row) => row.projectId,
  );

  /** Answers a row for every entry that a submission relies on. */
  readonly handedIn = loadOne<{ id: string }>(
    (ids) => this.db.select<{ id: string }>(handedIn(ids)),
    (row) => row.id,
  );
}
