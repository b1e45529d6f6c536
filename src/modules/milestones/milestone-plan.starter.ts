import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql } from '../../platform/database/sql.js';
import { newId } from '../../platform/ids/id.js';
import { addDays } from '../../platform/time/clock.js';
import type { Cohort } from '../cohorts/index.js';
import { PlanStarter } from '../enrolments/index.js';
import { Milestone, MilestoneState } from './milestone.entities.js';

/** Gives admitted trainees the milestones of their cohort's plan, due so many weeks from the first seminar. */
@Injectable()
export class MilestonePlanStarter extends PlanStarter {
  constructor(private readonly db: Database) {
    super();
  }

  override async start(cohort: Cohort, enrolmentIds: readonly string[]): Promise<void> {
    const missing = await this.db.select<{ enrolmentId: string; definitionId: string; weekOffset: number }>(
      sql`select e.id as enrolment_id, d.id as definition_id, d.week_offset
        from enrolment e join milestone_definition d on d.template_id = ${cohort.templateId}
        where ${inList(sql`e.id`, enrolmentIds)} and e.cohort_id = ${cohort.id}
          and not exists (select 1 from milestone m where m.enrolment_id = e.id and m.definition_id = d.id)`,
    );
    const rows = missing.map(({ enrolmentId, definitionId, weekOffset }): Milestone => ({
      id: newId(),
      version: 1,
      enrolmentId,
      definitionId,
      state: MilestoneState.OPEN,
      dueOn: addDays(cohort.startsOn, 7 * weekOffset),
      round: 0,
      submittedAt: null,
      decidedAt: null,
    }));
    await this.db.insert(Milestone, rows);
  }
}
