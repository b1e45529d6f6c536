import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql, type Sql } from '../../platform/database/sql.js';
import { loadMany, loadOne } from '../../platform/graphql/loader.js';
import { enrolmentScope } from '../enrolments/index.js';
import { LogEntry } from '../projects/index.js';
import { CriterionAnswer, Milestone, MilestoneEvent, MilestoneSubmission, SubmissionEvidence } from './milestone.entities.js';
import { MilestoneFactsReader, type ReachedMilestone } from './milestone.facts.js';

/** Milestones and what belongs to them, read in batches and in scope. */
@Injectable()
export class MilestoneLoader {
  constructor(
    private readonly db: Database,
    private readonly facts: MilestoneFactsReader,
  ) {}

  /** Milestones by id. */
  readonly byId = loadOne<Milestone>(
    (ids, viewer) =>
      this.db.rows(
        Milestone,
        'm',
        sql`join enrolment e on e.id = m.enrolment_id where ${inList(sql`m.id`, ids)} and (${enrolmentScope(viewer)})`,
      ),
    (m) => m.id,
  );

  /** The milestones of an enrolment, in the order of the plan. */
  readonly byEnrolment = loadMany<Milestone>(
    (ids, viewer) =>
      this.db.rows(
        Milestone,
        'm',
        sql`join enrolment e on e.id = m.enrolment_id join milestone_definition d on d.id = m.definition_id
          where ${inList(sql`m.enrolment_id`, ids)} and (${enrolmentScope(viewer)}) order by d.position, m.id`,
      ),
    (m) => m.enrolmentId,
  );

  /** What decides the steps of a milestone, by its id. */
  readonly factsById = loadOne<ReachedMilestone>(
    (ids, viewer) => this.facts.byIds(viewer, ids),
    (reached) => reached.milestone.id,
  );

  /** The submissions of a milestone, newest round first. */
  readonly submissions = loadMany<MilestoneSubmission>(
    (ids, viewer) =>
      this.db.rows(MilestoneSubmission, 's', sql`where ${this.inScope(sql`s.milestone_id`, ids, viewer)} order by s.round desc, s.id`),
    (s) => s.milestoneId,
  );

  /** The history of a milestone, oldest first. */
  readonly events = loadMany<MilestoneEvent>(
    (ids, viewer) => this.db.rows(MilestoneEvent, 'v', sql`where ${this.inScope(sql`v.milestone_id`, ids, viewer)} order by v.at, v.id`),
    (v) => v.milestoneId,
  );

  /** The evidence of a submission. */
  readonly evidence = loadMany<SubmissionEvidence>(
    (ids, viewer) =>
      this.db.rows(SubmissionEvidence, 'x', sql`${this.ofSubmissions(sql`x.submission_id`, ids, viewer)} order by x.position, x.id`),
    (x) => x.submissionId,
  );

  /** The answers to the criteria in a submission, in the order they were given. */
  readonly answers = loadMany<CriterionAnswer>(
    (ids, viewer) => this.db.rows(CriterionAnswer, 'x', sql`${this.ofSubmissions(sql`x.submission_id`, ids, viewer)} order by x.id`),
    (x) => x.submissionId,
  );

  /** Entries of the log by id, those that were taken back among them: evidence stays readable. */
  readonly logEntryById = loadOne<LogEntry>(
    (ids, viewer) =>
      this.db.rows(
        LogEntry,
        'l',
        sql`join project p on p.id = l.project_id join enrolment e on e.id = p.enrolment_id
          where ${inList(sql`l.id`, ids)} and (${enrolmentScope(viewer)})`,
      ),
    (l) => l.id,
  );

  private inScope(milestoneId: Sql, ids: readonly string[], viewer: Viewer): Sql {
    return sql`${inList(milestoneId, ids)} and ${milestoneId} in (select m.id from milestone m join enrolment e on e.id = m.enrolment_id
      where ${inList(sql`m.id`, ids)} and (${enrolmentScope(viewer)}))`;
  }

  private ofSubmissions(submissionId: Sql, ids: readonly string[], viewer: Viewer): Sql {
    return sql`join milestone_submission s on s.id = ${submissionId} join milestone m on m.id = s.milestone_id
      join enrolment e on e.id = m.enrolment_id where ${inList(submissionId, ids)} and (${enrolmentScope(viewer)})`;
  }
}
