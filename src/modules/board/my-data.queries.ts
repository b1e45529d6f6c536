import { Injectable } from '@nestjs/common';
import type { ObjectLiteral } from 'typeorm';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.service.js';
import { sql, type Sql } from '../../platform/database/sql.js';
import { Clock } from '../../platform/time/clock.js';
import { Enrolment, RegulationChoice } from '../enrolments/index.js';
import { GoalConfirmation } from '../goals/index.js';
import { CycleEvent, CycleMeasure, DriverMeasure, DriverNode, PdsaCycle } from '../improvement/index.js';
import { CriterionAnswer, Milestone, MilestoneEvent, MilestoneSubmission, SubmissionEvidence } from '../milestones/index.js';
import { AccessToken, Person, RoleAssignment, Session } from '../people/index.js';
import { EthicsDecision, LogEntry, Project, ProjectMember, ProjectRegister } from '../projects/index.js';
import { Attendance } from '../seminars/index.js';
import { SupportMessage, SupportRequest } from '../support/index.js';
import { gathered, type MyData, type NamedRow, type Row } from './my-data.rules.js';
import { Nudge } from './nudge.entity.js';

/** Reads what a person can take out about themselves, in a fixed number of statements: always the signed-in one. */
@Injectable()
export class MyDataQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** What is kept about the viewer (not coach notes, not the audit trail), each record under what it belongs to. */
  async read(viewer: Viewer): Promise<MyData> {
    const me = viewer.id;
    const own = sql`(select e.id from enrolment e where e.person_id = ${me})`;
    const project = sql`(select p.id from project p where p.enrolment_id in ${own})`;
    const node = sql`(select n.id from driver_node n where n.project_id in ${project})`;
    const cycle = sql`(select c.id from pdsa_cycle c where c.project_id in ${project})`;
    const milestone = sql`(select m.id from milestone m where m.enrolment_id in ${own})`;
    const submission = sql`(select s.id from milestone_submission s where s.milestone_id in ${milestone})`;
    const request = sql`(select r.id from support_request r where r.enrolment_id in ${own})`;
    return gathered({
      at: this.clock.now(),
      person: await this.rows(Person, sql`where t.id = ${me}`),
      roles: await this.rows(RoleAssignment, sql`where t.person_id = ${me} order by t.valid_from, t.id`),
      sessions: await this.rows(Session, sql`where t.person_id = ${me} order by t.created_at, t.id`),
      accessTokens: await this.rows(AccessToken, sql`where t.person_id = ${me} order by t.created_at, t.id`),
      regulations: await this.rows(RegulationChoice, sql`where t.person_id = ${me} order by t.valid_from, t.id`),
      enrolments: await this.rows(Enrolment, sql`where t.person_id = ${me} order by t.created_at, t.id`),
      projects: await this.rows(Project, sql`where t.enrolment_id in ${own}`),
      projectRegisters: await this.rows(ProjectRegister, sql`where t.project_id in ${project} order by t.id`),
      projectMembers: await this.rows(ProjectMember, sql`where t.project_id in ${project} order by t.position`),
      ethicsDecisions: await this.rows(EthicsDecision, sql`where t.project_id in ${project} order by t.number`),
      log: await this.rows(LogEntry, sql`where t.project_id in ${project} order by t.happened_on, t.created_at, t.id`),
      driverNodes: await this.rows(DriverNode, sql`where t.project_id in ${project} order by t.position, t.id`),
      driverMeasures: await this.rows(DriverMeasure, sql`where t.node_id in ${node} order by t.id`),
      cycles: await this.rows(PdsaCycle, sql`where t.project_id in ${project} order by t.number, t.id`),
      cycleMeasures: await this.rows(CycleMeasure, sql`where t.cycle_id in ${cycle} order by t.id`),
      cycleSteps: await this.rows(CycleEvent, sql`where t.cycle_id in ${cycle} order by t.at, t.id`),
      milestones: await this.rows(Milestone, sql`where t.enrolment_id in ${own} order by t.due_on, t.id`),
      submissions: await this.rows(MilestoneSubmission, sql`where t.milestone_id in ${milestone} order by t.round, t.id`),
      evidence: await this.rows(SubmissionEvidence, sql`where t.submission_id in ${submission} order by t.position, t.id`),
      answers: await this.rows(CriterionAnswer, sql`where t.submission_id in ${submission} order by t.id`),
      steps: await this.rows(MilestoneEvent, sql`where t.milestone_id in ${milestone} order by t.at, t.id`),
      attendance: await this.rows(Attendance, sql`where t.enrolment_id in ${own} order by t.registered_at, t.id`),
      supportRequests: await this.rows(SupportRequest, sql`where t.enrolment_id in ${own} order by t.created_at, t.id`),
      supportMessages: await this.rows(
        SupportMessage,
        sql`where t.request_id in ${request} or t.author_id = ${me} order by t.created_at, t.id`,
      ),
      confirmations: await this.rows(GoalConfirmation, sql`where t.person_id = ${me} order by t.confirmed_at, t.id`),
      nudges: await this.rows(Nudge, sql`where t.enrolment_id in ${own} order by t.created_at, t.id`),
      names: await this.names(me),
    });
  }

  private async rows<E extends ObjectLiteral>(entity: new () => E, rest: Sql): Promise<Row[]> {
    return this.db.rows(entity, 't', rest);
  }

  /** What the things are called that the records name by id: only those that stand in them. */
  private async names(me: string): Promise<NamedRow[]> {
    const own = sql`select e.id from enrolment e where e.person_id = ${me}`;
    return this.db.select<NamedRow>(sql`
      select c.id, c.name from cohort c where c.id in (select e.cohort_id from enrolment e where e.person_id = ${me})
      union all select u.id, u.name from unit u where u.id in (select e.unit_id from enrolment e where e.person_id = ${me})
      union all select d.id, d.title from milestone_definition d where d.id in (
        select m.definition_id from milestone m where m.enrolment_id in (${own}))
      union all select s.id, s.title from seminar s where s.id in (select a.seminar_id from attendance a where a.enrolment_id in (${own}))
      union all select h.id, h.given_name || ' ' || h.family_name from person h where h.id in (${this.people(me, own)})`);
  }

  /** Everybody whom the records name. */
  private people(me: string, own: Sql): Sql {
    const submissions = sql`milestone_submission s join milestone m on m.id = s.milestone_id where m.enrolment_id in (${own})`;
    return sql`
      select s.opened_by_id from ${submissions}
      union select s.decided_by_id from ${submissions}
      union select s.submitted_by_id from ${submissions}
      union select v.actor_id from milestone_event v join milestone m on m.id = v.milestone_id where m.enrolment_id in (${own})
      union select a.registered_by_id from attendance a where a.enrolment_id in (${own})
      union select r.assignee_id from support_request r where r.enrolment_id in (${own})
      union select x.author_id from support_message x join support_request r on r.id = x.request_id where r.enrolment_id in (${own})
      union select gc.confirmed_by_id from goal_confirmation gc where gc.person_id = ${me}
      union select gc.revoked_by_id from goal_confirmation gc where gc.person_id = ${me}
      union select n.sender_id from nudge n where n.enrolment_id in (${own})
      union select v.actor_id from cycle_event v join pdsa_cycle c on c.id = v.cycle_id join project p on p.id = c.project_id
        where p.enrolment_id in (${own})
      union select t.author_id from log_entry t join project p on p.id = t.project_id where p.enrolment_id in (${own})
      union select t.recorded_by_id from ethics_decision t join project p on p.id = t.project_id where p.enrolment_id in (${own})
      union select p.patients_informed_by_id from project p where p.enrolment_id in (${own})
      union select rc.decided_by_id from regulation_choice rc where rc.person_id = ${me}`;
  }
}
