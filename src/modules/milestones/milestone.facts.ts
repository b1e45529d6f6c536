import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.service.js';
import { empty, inList, sql, type Sql } from '../../platform/database/sql.js';
import { notFound } from '../../platform/errors/denied.js';
import { Clock } from '../../platform/time/clock.js';
import { CohortState, MilestoneGate, MilestoneKind } from '../cohorts/index.js';
import { enrolmentScope, EnrolmentState, relationsTo, type TraineePlace } from '../enrolments/index.js';
import { dataStepsAllowed, type EthicsKind } from '../projects/index.js';
import type { Track } from '../regulations/index.js';
import { Milestone } from './milestone.entities.js';
import { reviewerHeld } from './milestone.policy.js';
import type { MilestoneFacts } from './milestone.workflow.js';

/** A milestone that the viewer reaches, with everything that decides what can be done with it. */
export interface ReachedMilestone extends MilestoneFacts {
  milestone: Milestone;
  /** The trainee. */
  personId: string;
  cohortId: string;
  projectId: string | null;
  required: boolean;
}

type Row = Milestone &
  TraineePlace &
  Pick<MilestoneFacts, 'responsibleRole' | 'reviewerRole' | 'enrolmentState' | 'cohortState'> & {
    track: Track;
    required: boolean | number;
    needsProject: boolean | number;
    gate: MilestoneGate | null;
    definitionKind: MilestoneKind;
    projectId: string | null;
    ethicsKind: EthicsKind | null;
    intendsToPublish: boolean | number | null;
    reviewerExists: number;
  };

/**
 * Reads what decides the steps of milestones, in one statement for any number of them and in the viewer's scope: the mutations,
 * the fields that tell what is possible and the trainee's home all ask here, so that they cannot disagree.
 */
@Injectable()
export class MilestoneFactsReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** One milestone to change; others who want to change it wait until this transaction has ended. NOT_FOUND out of scope. */
  async toChange(viewer: Viewer, milestoneId: string): Promise<ReachedMilestone> {
    const lock = this.db.postgres ? sql`for update of m` : empty;
    const [reached] = await this.read(viewer, sql`m.id = ${milestoneId}`, lock);
    if (!reached) throw notFound();
    return reached;
  }

  /** Milestones by id. */
  byIds(viewer: Viewer, ids: readonly string[]): Promise<ReachedMilestone[]> {
    return this.read(viewer, inList(sql`m.id`, ids));
  }

  /** Those of the viewer's own enrolments in which work goes on, by due day. */
  ofRunning(viewer: Viewer): Promise<ReachedMilestone[]> {
    const running = inList(sql`c.state`, [CohortState.PLANNED, CohortState.OPEN, CohortState.RUNNING]);
    const own = sql`e.person_id = ${viewer.id} and e.state = ${EnrolmentState.ADMITTED} and ${running}`;
    return this.read(viewer, own, sql`order by m.due_on, d.position, m.id`);
  }

  private async read(viewer: Viewer, where: Sql, rest: Sql = empty): Promise<ReachedMilestone[]> {
    const rows = await this.db.select<Row>(sql`
      select ${this.db.columns(Milestone, 'm')}, e.person_id, e.cohort_id, e.unit_id, e.state as enrolment_state,
        c.centre_id, c.state as cohort_state, c.track, d.responsible_role, d.reviewer_role, d.required, d.needs_project, d.gate, d.kind as definition_kind,
        p.id as project_id, x.kind as ethics_kind, x.intends_to_publish,
        case when ${reviewerHeld(this.clock.today())} then 1 else 0 end as reviewer_exists
      from milestone m
        join milestone_definition d on d.id = m.definition_id
        join enrolment e on e.id = m.enrolment_id
        join cohort c on c.id = e.cohort_id
        left join project p on p.enrolment_id = e.id
        left join ethics_decision x on x.project_id = p.id
          and x.number = (select max(later.number) from ethics_decision later where later.project_id = p.id)
      where ${where} and (${enrolmentScope(viewer)}) ${rest}`);
    return rows.map((row) => factsOf(viewer, row));
  }
}

function factsOf(viewer: Viewer, row: Row): ReachedMilestone {
  const { id, version, enrolmentId, definitionId, state, dueOn, round, submittedAt, decidedAt } = row;
  const ethics = row.ethicsKind === null ? null : { kind: row.ethicsKind, intendsToPublish: Boolean(row.intendsToPublish) };
  return {
    milestone: { id, version, enrolmentId, definitionId, state, dueOn, round, submittedAt, decidedAt },
    personId: row.personId,
    cohortId: row.cohortId,
    projectId: row.projectId,
    required: Boolean(row.required),
    relations: relationsTo(viewer, row),
    responsibleRole: row.responsibleRole,
    reviewerRole: row.reviewerRole,
    reviewerExists: Number(row.reviewerExists) === 1,
    state,
    decidedBefore: decidedAt !== null,
    enrolmentState: row.enrolmentState,
    cohortState: row.cohortState,
    needsProject: Boolean(row.needsProject),
    hasProject: row.projectId !== null,
    needsEthics: row.gate === MilestoneGate.ETHICS_DECISION,
    survey: row.definitionKind === MilestoneKind.SURVEY,
    ethicsPermits: dataStepsAllowed(row.track, ethics).allowed,
  };
}
