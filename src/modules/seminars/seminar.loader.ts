import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql } from '../../platform/database/sql.js';
import { loadMany, loadOne } from '../../platform/graphql/loader.js';
import { Clock } from '../../platform/time/clock.js';
import { enrolmentScope } from '../enrolments/index.js';
import { GoalPart } from '../regulations/index.js';
import { Seminar, SeminarState } from './seminar.entities.js';
import { PARTICIPANT_STATES, seminarScope } from './seminar.policy.js';

/** Seminars, read in batches and in scope. */
@Injectable()
export class SeminarLoader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Seminars by id. */
  readonly byId = loadOne<Seminar>(
    (ids, viewer) => this.db.rows(Seminar, 's', sql`where ${inList(sql`s.id`, ids)} and ${seminarScope(viewer)}`),
    (s) => s.id,
  );

  /** The seminars of a cohort, the earliest first. */
  readonly byCohort = loadMany<Seminar>(
    (ids, viewer) =>
      this.db.rows(Seminar, 's', sql`where ${inList(sql`s.cohort_id`, ids)} and ${seminarScope(viewer)} order by s.starts_at, s.id`),
    (s) => s.cohortId,
  );

  /** The next seminar to be held in the cohort of an enrolment that has a place, also while it goes on. */
  readonly nextByEnrolment = loadOne<Seminar & { enrolmentId: string }>(
    (ids, viewer) =>
      this.db.select(sql`
        select e.id as enrolment_id, ${this.db.columns(Seminar, 's')} from enrolment e join seminar s on s.id = (
          select n.id from seminar n where n.cohort_id = e.cohort_id and n.state = ${SeminarState.PLANNED} and n.ends_at >= ${this.clock.now()}
          order by n.starts_at, n.id limit 1)
        where ${inList(sql`e.id`, ids)} and ${inList(sql`e.state`, PARTICIPANT_STATES)} and (${enrolmentScope(viewer)})`),
    (s) => s.enrolmentId,
  );

  /** The requirements and activities that a seminar can be evidence for. */
  readonly parts = loadMany<GoalPart & { seminarId: string }>(
    async (ids, viewer) => {
      const links = await this.db.select<{ seminarId: string; partId: string }>(sql`
        select sp.seminar_id, sp.part_id from seminar_part sp join seminar s on s.id = sp.seminar_id
        where ${inList(sql`s.id`, ids)} and ${seminarScope(viewer)}`);
      const partIds = [...new Set(links.map((l) => l.partId))];
      const parts = await this.db.rows(GoalPart, 'p', sql`where ${inList(sql`p.id`, partIds)} order by p.goal_id, p.position, p.id`);
      return parts.flatMap((part) => links.filter((l) => l.partId === part.id).map((l) => ({ ...part, seminarId: l.seminarId })));
    },
    (p) => p.seminarId,
  );
}
