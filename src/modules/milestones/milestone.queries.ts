import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.service.js';
import { all, inList, sql, type Sql } from '../../platform/database/sql.js';
import { UserErrorCode } from '../../platform/errors/user-error.js';
import type { Page } from '../../platform/graphql/connection.js';
import { paginate } from '../../platform/graphql/paginate.js';
import { say } from '../../platform/i18n/i18n.js';
import { Clock } from '../../platform/time/clock.js';
import { CohortState, MilestoneRole } from '../cohorts/index.js';
import { Enrolment, EnrolmentState } from '../enrolments/index.js';
import { Milestone, MilestoneAction, MilestoneState } from './milestone.entities.js';
import { MilestoneFactsReader, type ReachedMilestone } from './milestone.facts.js';
import type { ReviewQueueArgs, ReviewQueueCountArgs } from './milestone.inputs.js';
import { reviewScope } from './milestone.policy.js';
import { daysWaiting, standingOf, type HomeMilestone } from './milestone.rules.js';
import type { NextStep, ReviewTask, TraineeHome } from './milestone.types.js';
import { obstacleTo } from './milestone.workflow.js';

const QUEUE = sql`milestone m join milestone_definition d on d.id = m.definition_id
  join enrolment e on e.id = m.enrolment_id join cohort c on c.id = e.cohort_id`;

/** The screens of milestones: each costs the same number of statements whatever the number of rows. */
@Injectable()
export class MilestoneQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly facts: MilestoneFactsReader,
  ) {}

  /** What waits for the viewer to review it, oldest first. */
  reviewQueue(viewer: Viewer, args: ReviewQueueArgs): Promise<Page<ReviewTask>> {
    const today = this.clock.today();
    return paginate<ReviewTask>(this.db, args, {
      select: this.db.columns(Milestone, 'm'),
      from: QUEUE,
      where: this.waitingFor(viewer, args),
      idColumn: 'm.id',
      order: { name: 'OLDEST', column: { by: 'm.submitted_at', instant: true }, direction: 'ASC' },
      toRow: (raw) => {
        const milestone = raw as unknown as Milestone;
        return { milestone, daysWaiting: daysWaiting(milestone, today) ?? 0 };
      },
    });
  }

  /** How many milestones wait for the viewer to review them. */
  reviewQueueCount(viewer: Viewer, args: ReviewQueueCountArgs): Promise<number> {
    return this.db.number(sql`select count(*) as n from ${QUEUE} where ${all(this.waitingFor(viewer, args))}`);
  }

  /** The first screen of a trainee: one for each round in which they take part, the latest first. */
  async traineeHome(viewer: Viewer): Promise<TraineeHome[]> {
    const running = inList(sql`c.state`, [CohortState.PLANNED, CohortState.OPEN, CohortState.RUNNING]);
    const enrolments = await this.db.rows(
      Enrolment,
      'e',
      sql`join cohort c on c.id = e.cohort_id where e.person_id = ${viewer.id} and e.state = ${EnrolmentState.ADMITTED} and ${running}
        order by c.starts_on desc, e.id`,
    );
    const milestones = await this.facts.ofRunning(viewer);
    const today = this.clock.today();
    return enrolments.map((enrolment) => {
      const own = milestones.filter((reached) => reached.milestone.enrolmentId === enrolment.id);
      const { next, ...standing } = standingOf(own.map(homeMilestone), today);
      return { enrolment, lastActivityAt: enrolment.lastActivityAt, nextStep: next && nextStep(viewer, next), ...standing };
    });
  }

  private waitingFor(viewer: Viewer, { filter }: ReviewQueueCountArgs): Sql[] {
    const where = [inList(sql`m.state`, [MilestoneState.SUBMITTED, MilestoneState.IN_REVIEW]), reviewScope(viewer, this.clock.today())];
    if (filter?.cohortId) where.push(sql`e.cohort_id = ${filter.cohortId}`);
    return where;
  }
}

function homeMilestone(reached: ReachedMilestone): HomeMilestone {
  const { milestone, required, responsibleRole } = reached;
  return { milestone, required, own: responsibleRole === MilestoneRole.TRAINEE, obstacle: obstacleTo(MilestoneAction.SUBMIT, reached) };
}

function nextStep(viewer: Viewer, { milestone, obstacle }: HomeMilestone): NextStep {
  if (obstacle === null) return { milestone, blockedBy: null, reason: null };
  return { milestone, blockedBy: UserErrorCode[obstacle], reason: say(viewer.language, `userError.${obstacle}`) };
}
