import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { sql } from '../../platform/database/sql.js';
import { say } from '../../platform/i18n/i18n.js';
import { civilDate } from '../../platform/time/clock.js';
import { AnnotationKind, Marks } from '../measures/index.js';
import type { Milestone } from './milestone.entities.js';

interface Started {
  projectId: string;
  /** First day of the project's first PDSA cycle that has begun. */
  firstCycleOn: string | null;
}

/**
 * The line “change started” on the charts of a project. The milestone that says so draws it when it is approved, and takes it away when it is
 * opened again. It stands on the first day of the first PDSA cycle that has begun, else on the day the milestone was handed in.
 */
@Injectable()
export class ChangeLine {
  constructor(
    private readonly db: Database,
    private readonly marks: Marks,
  ) {}

  /** Draws the line, if the milestone is one that says so. */
  async started(milestone: Milestone): Promise<void> {
    const found = await this.read(milestone);
    if (!found || !milestone.submittedAt) return;
    await this.marks.draw({
      projectId: found.projectId,
      kind: AnnotationKind.CHANGE_STARTED,
      happenedOn: found.firstCycleOn ?? civilDate(milestone.submittedAt),
      label: say('sv', 'chart.CHANGE_STARTED'),
      originId: milestone.id,
    });
  }

  /** Takes the line away. */
  async notStarted(milestone: Milestone): Promise<void> {
    await this.marks.erase(milestone.id);
  }

  private read(milestone: Milestone): Promise<Started | null> {
    return this.db.one<Started>(sql`
      select p.id as project_id,
        (select min(c.starts_on) from pdsa_cycle c where c.project_id = p.id and c.state <> 'PLANNED') as first_cycle_on
      from milestone m join milestone_definition d on d.id = m.definition_id join project p on p.enrolment_id = m.enrolment_id
      where m.id = ${milestone.id} and d.change_started`);
  }
}
