import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql } from '../../platform/database/sql.js';
import { loadMany, loadOne } from '../../platform/graphql/loader.js';
import { say, type Language } from '../../platform/i18n/i18n.js';
import { enrolmentScope, EnrolmentState } from '../enrolments/index.js';
import { attendanceShare, type AttendanceShare, type SeminarOutcome } from './attendance-share.js';
import { Attendance, type AttendanceStatus } from './seminar.entities.js';
import type { AttendanceSummary } from './seminar.payloads.js';
import { PARTICIPANT_STATES } from './seminar.policy.js';

/** The attendance of one enrolment and what its cohort asks for. */
export interface EnrolmentShare extends AttendanceShare {
  enrolmentId: string;
  threshold: number;
}

/** How often each registration occurs in one seminar; `status` null: nothing registered. */
export interface StatusCount {
  seminarId: string;
  status: AttendanceStatus | null;
  n: number;
}

/** Who took part, read in batches: only of trainees in the viewer's scope. */
@Injectable()
export class AttendanceLoader {
  constructor(private readonly db: Database) {}

  /** What is registered for a seminar, by name. */
  readonly bySeminar = loadMany<Attendance>(
    (ids, viewer) =>
      this.db.rows(
        Attendance,
        'a',
        sql`join enrolment e on e.id = a.enrolment_id join person p on p.id = e.person_id
          where ${inList(sql`a.seminar_id`, ids)} and (${enrolmentScope(viewer)}) order by p.search_name, a.id`,
      ),
    (a) => a.seminarId,
  );

  /** What is registered for a trainee, in the order of the seminars. */
  readonly byEnrolment = loadMany<Attendance>(
    (ids, viewer) =>
      this.db.rows(
        Attendance,
        'a',
        sql`join enrolment e on e.id = a.enrolment_id join seminar s on s.id = a.seminar_id
          where ${inList(sql`a.enrolment_id`, ids)} and (${enrolmentScope(viewer)}) order by s.starts_at, s.id`,
      ),
    (a) => a.enrolmentId,
  );

  /** What is registered for the viewer, by seminar. */
  readonly ownBySeminar = loadOne<Attendance>(
    (ids, viewer) =>
      this.db.rows(
        Attendance,
        'a',
        sql`join enrolment e on e.id = a.enrolment_id where ${inList(sql`a.seminar_id`, ids)} and e.person_id = ${viewer.id}`,
      ),
    (a) => a.seminarId,
  );

  /** The viewer's own place in a cohort, if it takes part in seminars. */
  readonly ownPlaceByCohort = loadOne<{ cohortId: string }>(
    (ids, viewer) =>
      this.db.select(sql`
        select e.cohort_id from enrolment e
        where ${inList(sql`e.cohort_id`, ids)} and e.person_id = ${viewer.id} and ${inList(sql`e.state`, PARTICIPANT_STATES)}`),
    (e) => e.cohortId,
  );

  /** How many of each registration a seminar has; those without a place any more count only where something is registered. */
  readonly countsBySeminar = loadMany<StatusCount>(
    (ids, viewer) =>
      this.db.select(sql`
        select s.id as seminar_id, a.status, count(*) as n
        from seminar s join enrolment e on e.cohort_id = s.cohort_id left join attendance a on a.seminar_id = s.id and a.enrolment_id = e.id
        where ${inList(sql`s.id`, ids)} and (a.id is not null or ${inList(sql`e.state`, PARTICIPANT_STATES)}) and (${enrolmentScope(viewer)})
        group by s.id, a.status`),
    (row) => row.seminarId,
  );

  /** The share of the seminars that an enrolment has attended. */
  readonly shareByEnrolment = loadOne<EnrolmentShare>(
    (ids, viewer) => this.shares(ids, viewer),
    (share) => share.enrolmentId,
  );

  /** The shares of many enrolments in one statement; of those in scope. */
  async shares(ids: readonly string[], viewer: Viewer): Promise<EnrolmentShare[]> {
    const rows = await this.db.select<SeminarOutcome & { enrolmentId: string; threshold: number; seminarId: string | null }>(sql`
      select e.id as enrolment_id, c.attendance_percent as threshold, s.id as seminar_id, s.state, a.status
      from enrolment e join cohort c on c.id = e.cohort_id left join seminar s on s.cohort_id = c.id
        left join attendance a on a.seminar_id = s.id and a.enrolment_id = e.id
      where ${inList(sql`e.id`, ids)} and (${enrolmentScope(viewer)})`);
    const byEnrolment = new Map<string, typeof rows>();
    for (const row of rows) {
      const own = byEnrolment.get(row.enrolmentId);
      if (own) own.push(row);
      else byEnrolment.set(row.enrolmentId, [row]);
    }
    return [...byEnrolment].map(([enrolmentId, own]) => {
      const threshold = own[0]?.threshold ?? 0;
      const seminars = own.filter((row) => row.seminarId !== null);
      return { enrolmentId, threshold, ...attendanceShare(seminars, threshold) };
    });
  }
}

/** A share as it is shown, with the warning in words for a trainee who takes part and can no longer reach what is asked for. */
export function summaryOf(share: EnrolmentShare, state: EnrolmentState, language: Language): AttendanceSummary {
  const { threshold, missed, planned } = share;
  const warns = state === EnrolmentState.ADMITTED && !share.canStillReach;
  return { ...share, warning: warns ? say(language, 'attendance.CANNOT_REACH', { threshold, missed, planned }) : null };
}
