import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql } from '../../platform/database/sql.js';
import { notFound } from '../../platform/errors/denied.js';
import type { Language } from '../../platform/i18n/i18n.js';
import { Clock } from '../../platform/time/clock.js';
import { daysSilent } from '../coaching/index.js';
import { Cohort } from '../cohorts/index.js';
import { EnrolmentState } from '../enrolments/index.js';
import { isOverdue, MilestoneState } from '../milestones/index.js';
import { summaryOf } from '../seminars/index.js';
import { boardScope } from './board.policy.js';
import { BoardQueries, type TraineeFacts } from './board.queries.js';
import { flagsOf, nextMilestone, reasonOf, takesPart, type FlagFacts, type FoundFlag } from './board.rules.js';
import type { BoardRow, CohortBoard } from './board.types.js';

/** Who stands on a board, whatever became of them; those who were declined never took part. */
const SHOWN = [EnrolmentState.APPLIED, EnrolmentState.ADMITTED, EnrolmentState.COMPLETED, EnrolmentState.WITHDRAWN];

/** The trainees of a cohort, followed in one view. */
@Injectable()
export class BoardService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly queries: BoardQueries,
  ) {}

  /** The board of one cohort with the trainees in scope. NOT_FOUND for a cohort in which the viewer follows nobody. */
  async board(viewer: Viewer, cohortId: string): Promise<CohortBoard> {
    const { cohort, followed } = await this.followed(viewer, cohortId);
    return { cohort, rows: followed.map(({ row }) => row) };
  }

  /** As {@link board}, each row with what it was made from. */
  async followed(viewer: Viewer, cohortId: string): Promise<{ cohort: Cohort; followed: { trainee: TraineeFacts; row: BoardRow }[] }> {
    const [cohort] = await this.db.rows(Cohort, 'c', sql`where c.id = ${cohortId} and (${boardScope(viewer)})`);
    if (!cohort) throw notFound();
    const trainees = await this.queries.read(viewer, sql`e.cohort_id = ${cohort.id} and ${inList(sql`e.state`, SHOWN)}`);
    const today = this.clock.today();
    return { cohort, followed: trainees.map((trainee) => ({ trainee, row: rowOf(trainee, today, viewer.language) })) };
  }
}

/** The flags of a trainee today. */
export function traineeFlags(trainee: TraineeFacts, today: string): FoundFlag[] {
  return flagsOf(flagFacts(trainee), today);
}

function flagFacts({ enrolment, milestones, share, ...rest }: TraineeFacts): FlagFacts {
  const { admittedOn } = enrolment;
  return {
    enrolmentState: enrolment.state,
    cohortState: rest.cohortState,
    beganOn: admittedOn !== null && admittedOn > rest.cohortStartsOn ? admittedOn : rest.cohortStartsOn,
    milestones: milestones.map(({ milestone }) => milestone),
    lastActivityAt: enrolment.lastActivityAt,
    attendance: share !== null && share.planned > 0 ? share : null,
    hasSupervisor: rest.hasSupervisor,
    hasProject: rest.hasProject,
  };
}

function rowOf(trainee: TraineeFacts, today: string, language: Language): BoardRow {
  const { enrolment, milestones, share } = trainee;
  const required = milestones.filter((m) => m.required).map(({ milestone }) => milestone);
  const facts = flagFacts(trainee);
  const late = takesPart(facts) ? milestones.map(({ milestone }) => milestone).filter((m) => isOverdue(m, today)) : [];
  return {
    enrolment,
    stage: nextMilestone(milestones, enrolment.state),
    approved: required.filter((m) => m.state === MilestoneState.APPROVED).length,
    required: required.length,
    overdue: late.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)),
    lastActivityAt: enrolment.lastActivityAt,
    daysSilent: daysSilent(today, enrolment.lastActivityAt),
    attendance: share && summaryOf(share, enrolment.state, language),
    partsConfirmed: trainee.partsConfirmed,
    partsTotal: trainee.partsTotal,
    lastNudgedAt: trainee.lastNudgedAt,
    flags: flagsOf(facts, today).map((flag) => ({ kind: flag.kind, reason: reasonOf(flag, language) })),
  };
}
