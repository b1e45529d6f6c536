import { Injectable } from '@nestjs/common';
import { Role } from '../../platform/access/roles.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql, type Sql } from '../../platform/database/sql.js';
import { Clock } from '../../platform/time/clock.js';
import type { Wording } from '../cohorts/index.js';
import { Enrolment, enrolmentScope } from '../enrolments/index.js';
import { Milestone } from '../milestones/index.js';
import { CrosswalkLink, Goal, GoalPart, Regulation, type Track } from '../regulations/index.js';
import { Seminar, SeminarState, type AttendanceStatus } from '../seminars/index.js';
import { GoalConfirmation } from './goal-confirmation.entity.js';

/** What a cohort says about the goals of its trainees. */
export interface CohortFacts {
  id: string;
  track: Track;
  centreId: string;
  /** 1 when the cohort has, or has had, a course leader: its seminars form a course. */
  courseLed: number;
}

/** Everything that the goals of some trainees are worked out from, read in a fixed number of statements. */
export interface GoalSource {
  enrolments: Enrolment[];
  cohorts: Map<string, CohortFacts>;
  /** The regulation that each person follows today, or followed last. */
  regulationByPerson: Map<string, string>;
  regulations: Map<string, Regulation>;
  /** The goals that rounds count towards, of all regulations. */
  goals: Goal[];
  parts: GoalPart[];
  links: CrosswalkLink[];
  milestones: Milestone[];
  milestoneParts: { definitionId: string; partId: string; title: Wording }[];
  seminars: Seminar[];
  seminarParts: { seminarId: string; partId: string }[];
  attendance: { seminarId: string; enrolmentId: string; status: AttendanceStatus }[];
  confirmations: GoalConfirmation[];
}

/** Reads what goals are worked out from, across the modules. */
@Injectable()
export class GoalQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The trainees that `where` picks among those whom the viewer reaches (`e` is the enrolment), with all their evidence; null for none. */
  async read(viewer: Viewer, where: Sql): Promise<GoalSource | null> {
    const enrolments = await this.db.rows(
      Enrolment,
      'e',
      sql`where (${where}) and (${enrolmentScope(viewer)}) order by e.created_at, e.id`,
    );
    if (enrolments.length === 0) return null;
    const ids = enrolments.map((e) => e.id);
    const people = distinct(enrolments.map((e) => e.personId));
    const cohortIds = distinct(enrolments.map((e) => e.cohortId));
    const [cohorts, reference, regulationByPerson, work, seminars, confirmations] = await Promise.all([
      this.cohorts(cohortIds),
      this.reference(),
      this.regulationByPerson(people),
      this.milestones(ids),
      this.seminars(cohortIds, ids),
      this.db.rows(GoalConfirmation, 'gc', sql`where ${inList(sql`gc.person_id`, people)} order by gc.confirmed_at desc, gc.id desc`),
    ]);
    return { enrolments, cohorts, regulationByPerson, ...reference, ...work, ...seminars, confirmations };
  }

  /** The regulation that a person follows today, or followed last; null when none has been recorded. */
  async regulationOf(personId: string): Promise<{ regulation: Regulation; validToday: boolean } | null> {
    const today = this.clock.today();
    const chosen = await this.db.one<{ regulationId: string; validTo: string | null }>(
      sql`select rc.regulation_id, rc.valid_to from regulation_choice rc where rc.person_id = ${personId} and rc.valid_from <= ${today}
        order by rc.valid_from desc, rc.id desc limit 1`,
    );
    const regulation = chosen && (await this.db.find(Regulation, chosen.regulationId));
    return chosen && regulation && { regulation, validToday: chosen.validTo === null || chosen.validTo >= today };
  }

  /** True when a cohort has, or has had, a course leader: its seminars form a course. */
  async courseLed(cohortId: string): Promise<boolean> {
    return (await this.cohorts([cohortId])).get(cohortId)?.courseLed === 1;
  }

  private async cohorts(ids: string[]): Promise<Map<string, CohortFacts>> {
    const rows = await this.db.select<CohortFacts>(sql`
      select c.id, c.track, c.centre_id, case when exists (select 1 from role_assignment r where r.role = ${Role.COURSE_LEADER}
        and r.scope_kind = 'COHORT' and r.scope_id = c.id and r.valid_from <= ${this.clock.today()}) then 1 else 0 end as course_led
      from cohort c where ${inList(sql`c.id`, ids)}`);
    return new Map(rows.map((c) => [c.id, c]));
  }

  private async reference(): Promise<Pick<GoalSource, 'regulations' | 'goals' | 'parts' | 'links'>> {
    const [regulations, goals, parts, links] = await Promise.all([
      this.db.rows(Regulation, 'r', sql``),
      this.db.rows(Goal, 'g', sql`where g.track is not null order by g.position`),
      this.db.rows(GoalPart, 'p', sql`order by p.position`),
      this.db.rows(CrosswalkLink, 'l', sql`order by l.id`),
    ]);
    return { regulations: new Map(regulations.map((r) => [r.id, r])), goals, parts, links };
  }

  private async regulationByPerson(people: string[]): Promise<Map<string, string>> {
    const rows = await this.db.select<{ personId: string; regulationId: string }>(sql`
      select rc.person_id, rc.regulation_id from regulation_choice rc
      where ${inList(sql`rc.person_id`, people)} and rc.valid_from <= ${this.clock.today()} order by rc.valid_from, rc.id`);
    return new Map(rows.map((r) => [r.personId, r.regulationId]));
  }

  private async milestones(enrolmentIds: string[]): Promise<Pick<GoalSource, 'milestones' | 'milestoneParts'>> {
    const own = inList(sql`m.enrolment_id`, enrolmentIds);
    const [milestones, mapped] = await Promise.all([
      this.db.rows(Milestone, 'm', sql`where ${own} order by m.due_on, m.id`),
      this.db.select<{ definitionId: string; partId: string; title: string }>(sql`
        select dp.definition_id, dp.part_id, d.title from milestone_definition_part dp join milestone_definition d on d.id = dp.definition_id
        where dp.definition_id in (select m.definition_id from milestone m where ${own}) order by d.position`),
    ]);
    return { milestones, milestoneParts: mapped.map((row) => ({ ...row, title: JSON.parse(row.title) as Wording })) };
  }

  private async seminars(
    cohortIds: string[],
    enrolmentIds: string[],
  ): Promise<Pick<GoalSource, 'seminars' | 'seminarParts' | 'attendance'>> {
    const mapped = sql`s.state <> ${SeminarState.CANCELLED} and ${inList(sql`s.cohort_id`, cohortIds)} and s.id in (select sp.seminar_id from seminar_part sp)`;
    const [seminars, seminarParts, attendance] = await Promise.all([
      this.db.rows(Seminar, 's', sql`where ${mapped} order by s.starts_at, s.id`),
      this.db.select<GoalSource['seminarParts'][number]>(sql`
        select sp.seminar_id, sp.part_id from seminar_part sp join seminar s on s.id = sp.seminar_id where ${mapped} order by s.starts_at, s.id`),
      this.db.select<GoalSource['attendance'][number]>(sql`
        select a.seminar_id, a.enrolment_id, a.status from attendance a join seminar s on s.id = a.seminar_id
        where ${mapped} and ${inList(sql`a.enrolment_id`, enrolmentIds)}`),
    ]);
    return { seminars, seminarParts, attendance };
  }
}

const distinct = (list: string[]): string[] => [...new Set(list)];
