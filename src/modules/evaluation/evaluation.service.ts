import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.service.js';
import { all, inList, sql, type Sql } from '../../platform/database/sql.js';
import { notFound } from '../../platform/errors/denied.js';
import { Rejected } from '../../platform/errors/rejected.js';
import { Cohort } from '../cohorts/index.js';
import type { CompareCohortsArgs } from './evaluation.inputs.js';
import { evaluationScope } from './evaluation.policy.js';
import type { CohortEvaluation } from './evaluation.types.js';

/** How many cohorts are compared at a time. */
const MOST_COHORTS = 500;

/** Which cohorts are evaluated; what they amount to is worked out field by field. */
@Injectable()
export class EvaluationService {
  constructor(private readonly db: Database) {}

  /** One cohort in scope. NOT_FOUND otherwise. */
  async of(viewer: Viewer, cohortId: string): Promise<CohortEvaluation> {
    const [cohort] = await this.cohorts(viewer, [sql`c.id = ${cohortId}`]);
    if (!cohort) throw notFound();
    return { cohort };
  }

  /** Several cohorts, oldest first; of those that are named the ones in scope, NOT_FOUND when none is. INVALID_PERIOD, TOO_LARGE. */
  async compare(viewer: Viewer, { cohortIds, filter }: CompareCohortsArgs): Promise<CohortEvaluation[]> {
    const named = cohortIds ? [...new Set(cohortIds)] : null;
    const where: Sql[] = named ? [inList(sql`c.id`, named)] : [];
    if (filter?.from && filter.to && filter.to < filter.from) throw Rejected.of('INVALID_PERIOD', ['filter', 'to']);
    if (named?.length && (await this.cohorts(viewer, where)).length === 0) throw notFound();
    if (filter?.centreId) where.push(sql`c.centre_id = ${filter.centreId}`);
    if (filter?.track) where.push(sql`c.track = ${filter.track}`);
    if (filter?.from) where.push(sql`c.starts_on >= ${filter.from}`);
    if (filter?.to) where.push(sql`c.starts_on <= ${filter.to}`);
    const cohorts = await this.cohorts(viewer, where);
    if (cohorts.length > MOST_COHORTS) throw Rejected.of('TOO_LARGE', ['filter'], { max: MOST_COHORTS });
    return cohorts.map((cohort) => ({ cohort }));
  }

  private cohorts(viewer: Viewer, where: Sql[]): Promise<Cohort[]> {
    return this.db.rows(
      Cohort,
      'c',
      sql`where ${all([evaluationScope(viewer), ...where])} order by c.starts_on, c.id limit ${MOST_COHORTS + 1}`,
    );
  }
}
