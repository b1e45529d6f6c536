import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql, type Sql } from '../../platform/database/sql.js';
import { forbidden, notFound } from '../../platform/errors/denied.js';
import { Rejected } from '../../platform/errors/rejected.js';
import type { Page } from '../../platform/graphql/connection.js';
import { OrderDirection } from '../../platform/graphql/order.js';
import { paginate } from '../../platform/graphql/paginate.js';
import { addDays, Clock, instantInSweden } from '../../platform/time/clock.js';
import { Cohort } from '../cohorts/index.js';
import { Seminar, SeminarState } from './seminar.entities.js';
import type { CancelSeminarInput, HoldSeminarInput, ReopenSeminarInput, SeminarsArgs } from './seminar.inputs.js';
import type { MySeminars } from './seminar.payloads.js';
import { mayPlan, PARTICIPANT_STATES, seminarScope } from './seminar.policy.js';
import { stepSeminar, type SeminarStep } from './seminar.workflow.js';

/** A seminar that the viewer sees, and its cohort. */
export interface ReachedSeminar {
  seminar: Seminar;
  cohort: Cohort;
}

/** Reading seminars and taking them through their states. */
@Injectable()
export class SeminarService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** One seminar in the viewer's scope, with its cohort. NOT_FOUND otherwise. */
  async reach(viewer: Viewer, id: string): Promise<ReachedSeminar> {
    const [seminar] = await this.db.rows(Seminar, 's', sql`where s.id = ${id} and ${seminarScope(viewer)}`);
    const cohort = seminar && (await this.db.find(Cohort, seminar.cohortId));
    if (!seminar || !cohort) throw notFound();
    return { seminar, cohort };
  }

  /** One seminar in the viewer's scope. */
  async get(viewer: Viewer, id: string): Promise<Seminar> {
    return (await this.reach(viewer, id)).seminar;
  }

  /** The seminars in the viewer's scope, the earliest first unless asked otherwise. */
  list(viewer: Viewer, args: SeminarsArgs): Promise<Page<Seminar>> {
    const { cohortId, from, to } = args.filter ?? {};
    const where: Sql[] = [seminarScope(viewer)];
    if (cohortId) where.push(sql`s.cohort_id = ${cohortId}`);
    if (from) where.push(sql`s.starts_at >= ${instantInSweden(from, '00:00')}`);
    if (to) where.push(sql`s.starts_at < ${instantInSweden(addDays(to, 1), '00:00')}`);
    return paginate<Seminar>(this.db, args, {
      select: this.db.columns(Seminar, 's'),
      from: sql`seminar s`,
      where,
      idColumn: 's.id',
      order: {
        name: 'STARTS_AT',
        column: { by: 's.starts_at', instant: true },
        direction: args.orderBy?.direction ?? OrderDirection.ASC,
      },
    });
  }

  /** The seminars of the cohorts in which the viewer has a place. */
  async mine(viewer: Viewer): Promise<MySeminars> {
    const seminars = await this.db.rows(
      Seminar,
      's',
      sql`where s.cohort_id in (select e.cohort_id from enrolment e where e.person_id = ${viewer.id} and ${inList(sql`e.state`, PARTICIPANT_STATES)})
        order by s.starts_at, s.id`,
    );
    const now = this.clock.now();
    return { upcoming: seminars.filter((s) => s.endsAt >= now), past: seminars.filter((s) => s.endsAt < now).reverse() };
  }

  /** Cancels a seminar that has not been held. Check-in closes. STALE_VERSION, WRONG_STATE, LOCKED. */
  cancel(viewer: Viewer, input: CancelSeminarInput): Promise<Seminar> {
    return this.step(viewer, input, 'cancel', { cancelReason: input.reason, checkInCode: null });
  }

  /** Marks a seminar as held, from its start on. STALE_VERSION, WRONG_STATE, LOCKED, NOT_AVAILABLE. */
  hold(viewer: Viewer, input: HoldSeminarInput): Promise<Seminar> {
    return this.step(viewer, input, 'hold', {});
  }

  /** Makes a held or cancelled seminar one to be held again. What was registered stays. STALE_VERSION, WRONG_STATE. */
  reopen(viewer: Viewer, input: ReopenSeminarInput): Promise<Seminar> {
    return this.step(viewer, input, 'reopen', { cancelReason: null });
  }

  private async step(
    viewer: Viewer,
    input: { seminarId: string; expectedVersion: number },
    step: SeminarStep,
    changes: Partial<Seminar>,
  ): Promise<Seminar> {
    const { seminar, cohort } = await this.reach(viewer, input.seminarId);
    if (!mayPlan(viewer, cohort)) throw forbidden();
    if (input.expectedVersion !== seminar.version) throw Rejected.stale(seminar.version);
    const state = stepSeminar(seminar.state, step);
    if (state === 'LOCKED') throw Rejected.of('LOCKED');
    if (state === 'WRONG_STATE') throw Rejected.of('WRONG_STATE', [], { state: seminar.state });
    if (step === 'hold' && this.clock.now() < seminar.startsAt) throw Rejected.of('NOT_AVAILABLE');
    const version = await this.db.update(Seminar, { id: seminar.id, version: input.expectedVersion }, { ...changes, state });
    const action = { cancel: 'seminar.cancelled', hold: 'seminar.held', reopen: 'seminar.reopened' }[step];
    await this.audit.record(viewer, action, {
      entity: 'Seminar',
      id: seminar.id,
      cohortId: cohort.id,
      details: { from: seminar.state, to: state },
    });
    return { ...seminar, ...changes, state, version };
  }
}

/** Refuses changes to a cancelled seminar: it must be reopened first. */
export function refuseCancelled(seminar: Seminar): void {
  if (seminar.state === SeminarState.CANCELLED) throw Rejected.of('LOCKED');
}
