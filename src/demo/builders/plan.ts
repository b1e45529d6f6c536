import type { Database } from '../../platform/database/database.service.js';
import { sql } from '../../platform/database/sql.js';
import { MilestoneDefinition, SeminarDefinition, templateId } from '../../modules/cohorts/index.js';

/** A shipped plan, as the database holds it. */
export interface Plan {
  templateId: string;
  /** In the order of the plan. */
  milestones: MilestoneDefinition[];
  seminars: SeminarDefinition[];
}

/** Keys of the shipped plans. */
export const PLAN_KEYS = { IMPROVEMENT: 'qi-standard', RESEARCH: 'research-standard' } as const;

/** Reads a shipped plan. */
export async function readPlan(db: Database, key: string): Promise<Plan> {
  const id = templateId(key);
  return {
    templateId: id,
    milestones: await db.rows(MilestoneDefinition, 'd', sql`where d.template_id = ${id} order by d.position`),
    seminars: await db.rows(SeminarDefinition, 's', sql`where s.template_id = ${id} order by s.week_offset`),
  };
}
