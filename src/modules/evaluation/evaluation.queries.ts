import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.service.js';
import { inList, raw, sql, type Sql } from '../../platform/database/sql.js';
import { Clock } from '../../platform/time/clock.js';
import { CohortElement, CohortState } from '../cohorts/index.js';
import { EnrolmentState, type WithdrawalReason } from '../enrolments/index.js';
import { MilestoneState } from '../milestones/index.js';
import { LogKind } from '../projects/index.js';
import { PartForce } from '../regulations/index.js';
import { AttendanceStatus, SeminarState } from '../seminars/index.js';
import { SupportState } from '../support/index.js';
import { evaluationScope } from './evaluation.policy.js';

/** States of those who were given a place, whatever became of them. */
const PLACED = [EnrolmentState.ADMITTED, EnrolmentState.COMPLETED, EnrolmentState.WITHDRAWN];
/** While a round goes on, a milestone that was not made yet counts as open; in an ended one it was never recorded. */
const GOING_ON = [CohortState.PLANNED, CohortState.OPEN, CohortState.RUNNING];
/** States of those whose attendance counts. */
const TAKING_PART = [EnrolmentState.ADMITTED, EnrolmentState.COMPLETED];
const ATTENDED = [AttendanceStatus.PRESENT, AttendanceStatus.LATE, AttendanceStatus.MADE_UP];
const AWAY = [AttendanceStatus.ABSENT, AttendanceStatus.EXCUSED];

export type EnrolmentCount = { cohortId: string; state: EnrolmentState; withdrawalReason: WithdrawalReason | null; n: number };
/** `waits`: for each trainee `A<UTC hour of the approval>` or `O<last day, if it has ended>`, separated by commas. */
export type MilestoneRow = { cohortId: string; definitionId: string; n: number; reached: number; waits: string };
export type AttendanceRow = {
  cohortId: string;
  n: number;
  attended: number;
  planned: number | null;
  held: number | null;
  reached: number;
  unreachable: number;
};
/** `waits`: for each request `<UTC hour asked>/A<UTC hour answered>` or `<UTC hour asked>/O<UTC hour closed, if it is>`. */
export type SupportRow = { cohortId: string; areaId: string; requests: number; answered: number; open: number; waits: string };
export type GoalsRow = { cohortId: string; n: number; required: number; confirmed: number; complete: number };
export type KeyCount<Key extends string> = { cohortId: string; n: number } & Record<Key, string>;
export type ContactRow = { cohortId: string; n: number; contacts: number };

/** The first thirteen characters of an instant: its day and hour in UTC, the same text in both databases. */
const hour = (column: string): Sql => sql`substr(cast(${raw(column)} as text), 1, 13)`;

/** The counts of an evaluation: each for all cohorts asked for in one statement, grouped by the database. */
@Injectable()
export class EvaluationQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The cohorts that the viewer evaluates. */
  evaluated(ids: readonly string[], viewer: Viewer): Promise<{ cohortId: string }[]> {
    return this.db.select(sql`select c.id as cohort_id from cohort c where ${inList(sql`c.id`, ids)} and (${evaluationScope(viewer)})`);
  }

  /** Enrolments by state and reason. */
  enrolments(ids: readonly string[], viewer: Viewer): Promise<EnrolmentCount[]> {
    return this.db.select(sql`
      select e.cohort_id, e.state, e.withdrawal_reason, count(*) as n from enrolment e
      where ${chosen('e.cohort_id', ids, viewer)} group by e.cohort_id, e.state, e.withdrawal_reason`);
  }

  /** How each milestone of the plan stands among those with a place; who has no row for it yet counts as open. */
  milestones(ids: readonly string[], viewer: Viewer): Promise<MilestoneRow[]> {
    const reached = sql`m.state = ${MilestoneState.APPROVED} and m.decided_at is not null`;
    return this.db.select(sql`
      select e.cohort_id, d.id as definition_id, count(*) as n, sum(case when ${reached} then 1 else 0 end) as reached,
        string_agg(case when ${reached} then 'A' || ${hour('m.decided_at')} else 'O' || coalesce(cast(e.ended_on as text), '') end, ',') as waits
      from enrolment e join cohort c on c.id = e.cohort_id join milestone_definition d on d.template_id = c.template_id
        left join milestone m on m.enrolment_id = e.id and m.definition_id = d.id
      where ${chosen('e.cohort_id', ids, viewer)} and ${inList(sql`e.state`, PLACED)}
        and (m.id is not null or ${inList(sql`c.state`, GOING_ON)})
      group by e.cohort_id, d.id, d.position order by d.position`);
  }

  /** Attendance: counted for each trainee, then added up for each cohort. */
  attendance(ids: readonly string[], viewer: Viewer): Promise<AttendanceRow[]> {
    return this.db.select(sql`
      with plan as (
        select s.cohort_id, count(*) as planned, sum(case when s.state = ${SeminarState.HELD} then 1 else 0 end) as held
        from seminar s where ${chosen('s.cohort_id', ids, viewer)} and s.state <> ${SeminarState.CANCELLED} group by s.cohort_id
      ), trainee as (
        select e.id, e.cohort_id, c.attendance_percent as percent,
          sum(case when s.state = ${SeminarState.HELD} and ${inList(sql`a.status`, ATTENDED)} then 1 else 0 end) as attended,
          sum(case when s.state = ${SeminarState.PLANNED} and ${inList(sql`a.status`, AWAY)} then 1 else 0 end) as away
        from enrolment e join cohort c on c.id = e.cohort_id left join attendance a on a.enrolment_id = e.id left join seminar s on s.id = a.seminar_id
        where ${chosen('e.cohort_id', ids, viewer)} and ${inList(sql`e.state`, TAKING_PART)} group by e.id, e.cohort_id, c.attendance_percent
      )
      select t.cohort_id, count(*) as n, sum(t.attended) as attended, p.planned, p.held,
        sum(case when t.attended * 100 >= t.percent * p.planned then 1 else 0 end) as reached,
        sum(case when (t.attended + p.planned - p.held - t.away) * 100 < t.percent * p.planned then 1 else 0 end) as unreachable
      from trainee t left join plan p on p.cohort_id = t.cohort_id group by t.cohort_id, p.planned, p.held`);
  }

  /** Support requests by area. */
  support(ids: readonly string[], viewer: Viewer): Promise<SupportRow[]> {
    const closed = inList(sql`r.state`, [SupportState.DONE, SupportState.CANCELLED]);
    const answered = sql`r.first_answered_at is not null`;
    return this.db.select(sql`
      select e.cohort_id, r.area_id, count(*) as requests, sum(case when ${answered} then 1 else 0 end) as answered,
        sum(case when ${closed} then 0 else 1 end) as open,
        string_agg(${hour('r.created_at')} || case when ${answered} then '/A' || ${hour('r.first_answered_at')}
          else '/O' || coalesce(${hour('r.closed_at')}, '') end, ',') as waits
      from support_request r join enrolment e on e.id = r.enrolment_id
      where ${chosen('e.cohort_id', ids, viewer)} group by e.cohort_id, r.area_id order by count(*) desc, r.area_id`);
  }

  /** Confirmed parts of the goal that each trainee's own regulation has for the kind of round. A part stands confirmed once at most. */
  goals(ids: readonly string[], viewer: Viewer): Promise<GoalsRow[]> {
    const people = sql`select pe.person_id from enrolment pe where ${inList(sql`pe.cohort_id`, ids)}`;
    return this.db.select(sql`
      with choice as (
        select rc.person_id, rc.regulation_id, row_number() over (partition by rc.person_id order by rc.valid_from desc, rc.id desc) as place
        from regulation_choice rc where rc.valid_from <= ${this.clock.today()} and rc.person_id in (${people})
      ), asked as (
        select g.id, g.regulation_id, g.track, count(*) as parts from goal g join goal_part p on p.goal_id = g.id
        where g.track is not null and p.force <> ${PartForce.ADVICE} group by g.id, g.regulation_id, g.track
      ), given as (
        select gc.person_id, p.goal_id, count(*) as parts from goal_confirmation gc join goal_part p on p.id = gc.part_id
        where gc.revoked_at is null and p.force <> ${PartForce.ADVICE} and gc.person_id in (${people}) group by gc.person_id, p.goal_id
      )
      select e.cohort_id, count(*) as n, sum(asked.parts) as required, sum(coalesce(given.parts, 0)) as confirmed,
        sum(case when given.parts = asked.parts then 1 else 0 end) as complete
      from enrolment e join cohort c on c.id = e.cohort_id join choice on choice.person_id = e.person_id and choice.place = 1
        join asked on asked.regulation_id = choice.regulation_id and asked.track = c.track
        left join given on given.person_id = e.person_id and given.goal_id = asked.id
      where ${chosen('e.cohort_id', ids, viewer)} and ${inList(sql`e.state`, PLACED)} group by e.cohort_id`);
  }

  /** Registers that projects use. */
  registers(ids: readonly string[], viewer: Viewer): Promise<KeyCount<'registerId'>[]> {
    return this.db.select(sql`
      select e.cohort_id, pr.register_id, count(*) as n
      from project_register pr join project p on p.id = pr.project_id join enrolment e on e.id = p.enrolment_id
      where ${chosen('e.cohort_id', ids, viewer)} group by e.cohort_id, pr.register_id order by count(*) desc, pr.register_id`);
  }

  /** Programme areas of projects. */
  programmeAreas(ids: readonly string[], viewer: Viewer): Promise<KeyCount<'programmeAreaId'>[]> {
    return this.db.select(sql`
      select e.cohort_id, p.programme_area_id, count(*) as n from project p join enrolment e on e.id = p.enrolment_id
      where ${chosen('e.cohort_id', ids, viewer)} and p.programme_area_id is not null
      group by e.cohort_id, p.programme_area_id order by count(*) desc, p.programme_area_id`);
  }

  /** Specialties of those with a place. */
  specialties(ids: readonly string[], viewer: Viewer): Promise<KeyCount<'specialtyId'>[]> {
    return this.db.select(sql`
      select e.cohort_id, e.specialty_id, count(*) as n from enrolment e
      where ${chosen('e.cohort_id', ids, viewer)} and ${inList(sql`e.state`, PLACED)}
      group by e.cohort_id, e.specialty_id order by count(*) desc, e.specialty_id`);
  }

  /** Regions of the units of those with a place; an unknown region is the empty text. */
  regions(ids: readonly string[], viewer: Viewer): Promise<KeyCount<'regionId'>[]> {
    return this.db.select(sql`
      select e.cohort_id, coalesce(u.region_id, '') as region_id, count(*) as n from enrolment e join unit u on u.id = e.unit_id
      where ${chosen('e.cohort_id', ids, viewer)} and ${inList(sql`e.state`, PLACED)}
      group by e.cohort_id, coalesce(u.region_id, '') order by count(*) desc, coalesce(u.region_id, '')`);
  }

  /** Talks with the coach, in the logs of those with a place. */
  coachContacts(ids: readonly string[], viewer: Viewer): Promise<ContactRow[]> {
    return this.db.select(sql`
      select e.cohort_id, count(distinct e.id) as n, count(l.id) as contacts
      from enrolment e left join project p on p.enrolment_id = e.id
        left join log_entry l on l.project_id = p.id and l.kind = ${LogKind.COACHING} and l.removed_at is null
      where ${chosen('e.cohort_id', ids, viewer)} and ${inList(sql`e.state`, PLACED)} group by e.cohort_id`);
  }

  /** Elements of the delivery models, oldest first. */
  elements(ids: readonly string[], viewer: Viewer): Promise<CohortElement[]> {
    return this.db.rows(CohortElement, 'el', sql`where ${chosen('el.cohort_id', ids, viewer)} order by el.valid_from, el.id`);
  }
}

/** The cohorts asked for, as far as the viewer evaluates them. */
function chosen(column: string, ids: readonly string[], viewer: Viewer): Sql {
  const cohort = raw(column);
  return sql`${inList(sql`${cohort}`, ids)} and ${cohort} in (select c.id from cohort c where ${evaluationScope(viewer)})`;
}
