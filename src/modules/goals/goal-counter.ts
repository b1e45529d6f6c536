import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql } from '../../platform/database/sql.js';
import { Clock } from '../../platform/time/clock.js';
import { enrolmentScope } from '../enrolments/index.js';
import { GoalPartKind, PartForce } from '../regulations/index.js';

/** How many parts of the goal a trainee has certified, out of how many. */
export interface GoalCount {
  enrolmentId: string;
  confirmed: number;
  total: number;
}

/** Counts what `goalsOf` lists: the parts, beside the general advice, of the goal that the trainee's own regulation has for the round. */
@Injectable()
export class GoalCounter {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The counts of many enrolments in one statement; of those in scope. Without a recorded regulation both are 0. */
  async count(ids: readonly string[], viewer: Viewer): Promise<GoalCount[]> {
    const own = sql`select pe.person_id from enrolment pe where ${inList(sql`pe.id`, ids)}`;
    const binding = sql`p.force <> ${PartForce.ADVICE} and p.kind <> ${GoalPartKind.ADVICE}`;
    const rows = await this.db.select<GoalCount>(sql`
      with choice as (
        select rc.person_id, rc.regulation_id, row_number() over (partition by rc.person_id order by rc.valid_from desc, rc.id desc) as place
        from regulation_choice rc where rc.valid_from <= ${this.clock.today()} and rc.person_id in (${own})
      ), asked as (
        select g.id, g.regulation_id, g.track, count(*) as parts from goal g join goal_part p on p.goal_id = g.id
        where g.track is not null and ${binding} group by g.id, g.regulation_id, g.track
      ), given as (
        select gc.person_id, p.goal_id, count(*) as parts from goal_confirmation gc join goal_part p on p.id = gc.part_id
        where gc.revoked_at is null and ${binding} and gc.person_id in (${own}) group by gc.person_id, p.goal_id
      )
      select e.id as enrolment_id, coalesce(given.parts, 0) as confirmed, coalesce(asked.parts, 0) as total
      from enrolment e join cohort c on c.id = e.cohort_id
        left join choice on choice.person_id = e.person_id and choice.place = 1
        left join asked on asked.regulation_id = choice.regulation_id and asked.track = c.track
        left join given on given.person_id = e.person_id and given.goal_id = asked.id
      where ${inList(sql`e.id`, ids)} and (${enrolmentScope(viewer)})`);
    return rows.map((row) => ({ ...row, confirmed: Number(row.confirmed), total: Number(row.total) }));
  }
}
