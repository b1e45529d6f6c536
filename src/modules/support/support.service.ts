import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql, type Sql } from '../../platform/database/sql.js';
import { forbidden, notFound } from '../../platform/errors/denied.js';
import { Rejected } from '../../platform/errors/rejected.js';
import type { Page } from '../../platform/graphql/connection.js';
import { OrderDirection } from '../../platform/graphql/order.js';
import { paginate, type OrderColumn } from '../../platform/graphql/paginate.js';
import { Clock } from '../../platform/time/clock.js';
import { EnrolmentAccess, type Enrolment } from '../enrolments/index.js';
import { SupportRequest, SupportState } from './support.entities.js';
import { SupportRequestOrderField, type SupportRequestsArgs } from './support.inputs.js';
import { ASSIGNABLE, maySupport, supportScope, type SupportAction, type SupportRelation } from './support.policy.js';
import { isClosed, stepSupport, type SupportStep } from './support.workflow.js';

/** A support request that the viewer sees, with what the policy needs to know. */
export interface ReachedSupportRequest {
  request: SupportRequest;
  enrolment: Enrolment;
  centreId: string;
  relations: ReadonlySet<SupportRelation>;
}

/** Which request to change, as it was read. */
interface Key {
  supportRequestId: string;
  expectedVersion: number;
}

const ORDER: Record<SupportRequestOrderField, OrderColumn> = {
  CREATED_AT: { by: 'r.created_at', instant: true },
  AREA: { by: 'a.position' },
};

/** Reading support requests, handing them out and taking them through their states. */
@Injectable()
export class SupportService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: EnrolmentAccess,
  ) {}

  /** One support request in the viewer's scope. NOT_FOUND otherwise. */
  async reach(viewer: Viewer, id: string): Promise<ReachedSupportRequest> {
    const [request] = await this.db.rows(
      SupportRequest,
      'r',
      sql`join enrolment e on e.id = r.enrolment_id where r.id = ${id} and ${supportScope(viewer)}`,
    );
    if (!request) throw notFound();
    const { enrolment, centreId, relations } = await this.access.reach(viewer, request.enrolmentId);
    const assigned: SupportRelation[] = request.assigneeId === viewer.id ? ['ASSIGNEE'] : [];
    return { request, enrolment, centreId, relations: new Set([...relations, ...assigned]) };
  }

  /** One support request in the viewer's scope. */
  async get(viewer: Viewer, id: string): Promise<SupportRequest> {
    return (await this.reach(viewer, id)).request;
  }

  /** The support requests in the viewer's scope, the oldest first unless asked otherwise. */
  list(viewer: Viewer, args: SupportRequestsArgs): Promise<Page<SupportRequest>> {
    const { cohortId, areaId, states, assignedToMe } = args.filter ?? {};
    const where: Sql[] = [supportScope(viewer)];
    if (cohortId) where.push(sql`e.cohort_id = ${cohortId}`);
    if (areaId) where.push(sql`r.area_id = ${areaId}`);
    if (states) where.push(inList(sql`r.state`, states));
    if (assignedToMe) where.push(sql`r.assignee_id = ${viewer.id}`);
    const field = args.orderBy?.field ?? SupportRequestOrderField.CREATED_AT;
    return paginate<SupportRequest>(this.db, args, {
      select: this.db.columns(SupportRequest, 'r'),
      from: sql`support_request r join enrolment e on e.id = r.enrolment_id join support_area a on a.id = r.area_id`,
      where,
      idColumn: 'r.id',
      order: { name: field, column: ORDER[field], direction: args.orderBy?.direction ?? OrderDirection.ASC },
    });
  }

  /** Assigns a request to someone with a role for the centre, the cohort or the trainee. UNKNOWN_REFERENCE, STALE_VERSION, LOCKED. */
  async assign(viewer: Viewer, input: Key & { personId: string }): Promise<SupportRequest> {
    const reached = await this.allowed(viewer, input, 'assign');
    if (!(await this.isAssignable(input.personId, reached))) throw Rejected.of('UNKNOWN_REFERENCE', ['personId']);
    return this.step(viewer, reached, 'assign', { assigneeId: input.personId });
  }

  /** Assigns a request to the viewer. STALE_VERSION, LOCKED. */
  async take(viewer: Viewer, input: Key): Promise<SupportRequest> {
    const reached = await this.allowed(viewer, input, 'take');
    if (reached.relations.has('TRAINEE')) throw forbidden();
    return this.step(viewer, reached, 'assign', { assigneeId: viewer.id });
  }

  /** Lets a request wait for the trainee. STALE_VERSION, WRONG_STATE, LOCKED. */
  async wait(viewer: Viewer, input: Key): Promise<SupportRequest> {
    return this.step(viewer, await this.allowed(viewer, input, 'wait'), 'wait');
  }

  /** Marks a request as done. STALE_VERSION, LOCKED. */
  async resolve(viewer: Viewer, input: Key): Promise<SupportRequest> {
    return this.step(viewer, await this.allowed(viewer, input, 'resolve'), 'resolve');
  }

  /** Opens a request that has ended. STALE_VERSION, WRONG_STATE. */
  async reopen(viewer: Viewer, input: Key): Promise<SupportRequest> {
    return this.step(viewer, await this.allowed(viewer, input, 'reopen'), 'reopen');
  }

  /** Cancels a request. STALE_VERSION, LOCKED. */
  async cancel(viewer: Viewer, input: Key): Promise<SupportRequest> {
    return this.step(viewer, await this.allowed(viewer, input, 'cancel'), 'cancel');
  }

  /** Takes a request one step on. For the use cases here and for messages; the caller has asked the policy. */
  async step(
    viewer: Viewer,
    reached: ReachedSupportRequest,
    step: SupportStep,
    changes: Partial<SupportRequest> = {},
  ): Promise<SupportRequest> {
    const { request, enrolment } = reached;
    const state = nextState(request, step);
    const closedAt = isClosed(state) ? this.clock.now() : null;
    const change = { ...changes, state, closedAt };
    const version = await this.db.update(SupportRequest, { id: request.id, version: request.version }, change);
    await this.audit.record(viewer, ACTIONS[step], {
      entity: 'SupportRequest',
      id: request.id,
      cohortId: enrolment.cohortId,
      personId: enrolment.personId,
      details: { from: request.state, to: state, ...(changes.assigneeId ? { assignee: changes.assigneeId } : {}) },
    });
    if (reached.relations.has('TRAINEE')) await this.access.noteActivity(enrolment.id);
    return { ...request, ...change, version };
  }

  private async allowed(viewer: Viewer, input: Key, action: SupportAction): Promise<ReachedSupportRequest> {
    const reached = await this.reach(viewer, input.supportRequestId);
    if (!maySupport(reached.relations, action)) throw forbidden();
    if (input.expectedVersion !== reached.request.version) throw Rejected.stale(reached.request.version);
    return reached;
  }

  private async isAssignable(personId: string, { enrolment, centreId }: ReachedSupportRequest): Promise<boolean> {
    if (personId === enrolment.personId) return false;
    const today = this.clock.today();
    const roles = await this.db.number(sql`
      select count(*) as n from role_assignment ra join person p on p.id = ra.person_id
      where ra.person_id = ${personId} and p.deactivated_at is null and ${inList(sql`ra.role`, ASSIGNABLE)}
        and ra.valid_from <= ${today} and (ra.valid_to is null or ra.valid_to >= ${today})
        and ((ra.scope_kind = 'CENTRE' and ra.scope_id = ${centreId}) or (ra.scope_kind = 'COHORT' and ra.scope_id = ${enrolment.cohortId})
          or (ra.scope_kind = 'TRAINEE' and ra.scope_id = ${enrolment.personId}))`);
    return roles > 0;
  }
}

const ACTIONS: Record<SupportStep, string> = {
  assign: 'support.assigned',
  answer: 'support.answered',
  reply: 'support.replied',
  wait: 'support.waiting',
  resolve: 'support.resolved',
  reopen: 'support.reopened',
  cancel: 'support.cancelled',
};

/** Where a step leads. LOCKED, WRONG_STATE. A request that is opened again before anybody had it is new. */
function nextState(request: SupportRequest, step: SupportStep): SupportState {
  const state = stepSupport(request.state, step);
  if (state === 'LOCKED') throw Rejected.of('LOCKED');
  if (state === 'WRONG_STATE') throw Rejected.of('WRONG_STATE', [], { state: request.state });
  const untouched = request.assigneeId === null && request.firstAnsweredAt === null;
  return step === 'reopen' && untouched ? SupportState.NEW : state;
}
