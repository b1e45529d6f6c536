import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql } from '../../platform/database/sql.js';
import { newId } from '../../platform/ids/id.js';
import { addDays, Clock } from '../../platform/time/clock.js';
import type { Cohort } from '../cohorts/index.js';
import { PlanStarter } from '../enrolments/index.js';
import { Milestone, MilestoneState } from './milestone.entities.js';

/** Days that someone has for what the plan already expected on the day the place was given. */
const CATCH_UP_DAYS = 14;

/**
 * Gives admitted trainees the milestones of their cohort's plan, due so many weeks from the first seminar. What the plan expected
 * earlier is due a fortnight after the place was given: nobody is late on the first day.
 */
@Injectable()
export class MilestonePlanStarter extends PlanStarter {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {
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
      dueOn: dueDay(addDays(cohort.startsOn, 7 * weekOffset), this.clock.today()),
      round: 0,
      submittedAt: null,
      decidedAt: null,
    }));
    await this.db.insert(Milestone, rows);
  }
}

function dueDay(planned: string, today: string): string {
  return planned < today ? addDays(today, CATCH_UP_DAYS) : planned;
}
