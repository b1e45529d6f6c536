import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.service.js';
import { sql } from '../../platform/database/sql.js';
import { notFound } from '../../platform/errors/denied.js';
import { Clock } from '../../platform/time/clock.js';
import { Enrolment } from './enrolment.entities.js';
import { enrolmentScope, relationsTo, type Relation } from './enrolment.policy.js';

/** An enrolment that the viewer reaches, with what a policy needs to know. */
export interface ReachedEnrolment {
  enrolment: Enrolment;
  centreId: string;
  relations: ReadonlySet<Relation>;
}

/** The way into everything that belongs to a trainee. */
@Injectable()
export class EnrolmentAccess {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The enrolment, if it is in the viewer's scope; NOT_FOUND for an unknown one and one out of scope alike. */
  async reach(viewer: Viewer, enrolmentId: string): Promise<ReachedEnrolment> {
    const [enrolment] = await this.db.rows(Enrolment, 'e', sql`where e.id = ${enrolmentId} and (${enrolmentScope(viewer)})`);
    if (!enrolment) throw notFound();
    const cohort = await this.db.one<{ centreId: string }>(sql`select centre_id from cohort where id = ${enrolment.cohortId}`);
    const centreId = cohort?.centreId ?? '';
    return { enrolment, centreId, relations: relationsTo(viewer, { ...enrolment, centreId }) };
  }

  /** Notes that the trainee has just done something. Call it in the transaction of what was done. */
  async noteActivity(enrolmentId: string): Promise<void> {
    await this.db.change(Enrolment, { id: enrolmentId }, { lastActivityAt: this.clock.now() });
  }
}
