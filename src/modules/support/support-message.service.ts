import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Database } from '../../platform/database/database.service.js';
import { sql } from '../../platform/database/sql.js';
import { forbidden } from '../../platform/errors/denied.js';
import { Rejected } from '../../platform/errors/rejected.js';
import { isId, newId } from '../../platform/ids/id.js';
import { Clock } from '../../platform/time/clock.js';
import { EnrolmentAccess, EnrolmentState, type Enrolment } from '../enrolments/index.js';
import { SupportMessage, SupportRequest, SupportState } from './support.entities.js';
import type { AddSupportMessageInput, CreateSupportRequestInput } from './support.inputs.js';
import { maySupport } from './support.policy.js';
import { SupportService } from './support.service.js';

/** How many messages one request can hold; a longer matter is a new request. */
const MAX_MESSAGES = 200;
/** Trainees who can ask: those with a place, also after they completed the round. */
const CAN_ASK: readonly EnrolmentState[] = [EnrolmentState.ADMITTED, EnrolmentState.COMPLETED];

/** Asking for support, and the conversation about it. */
@Injectable()
export class SupportMessageService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: EnrolmentAccess,
    private readonly requests: SupportService,
  ) {}

  /** A trainee asks. INVALID_FORMAT, NOT_AVAILABLE, UNKNOWN_REFERENCE. The same id again answers with the same request. */
  async create(viewer: Viewer, input: CreateSupportRequestInput): Promise<SupportRequest> {
    const { enrolment, relations } = await this.access.reach(viewer, input.enrolmentId);
    if (!maySupport(relations, 'ask')) throw forbidden();
    if (input.id && !isId(input.id)) throw Rejected.of('INVALID_FORMAT', ['id']);
    const repeated = input.id ? await this.db.find(SupportRequest, input.id) : null;
    if (repeated?.enrolmentId === enrolment.id && repeated.createdById === viewer.id) return repeated;
    if (repeated) throw Rejected.of('DUPLICATE', ['id']);
    if (!CAN_ASK.includes(enrolment.state)) throw Rejected.of('NOT_AVAILABLE', ['enrolmentId']);
    if (!(await this.areaFits(input.areaId, enrolment))) throw Rejected.of('UNKNOWN_REFERENCE', ['areaId']);
    const request: SupportRequest = {
      id: input.id ?? newId(),
      version: 1,
      enrolmentId: enrolment.id,
      areaId: input.areaId,
      subject: input.subject,
      state: SupportState.NEW,
      assigneeId: null,
      createdById: viewer.id,
      createdAt: this.clock.now(),
      firstAnsweredAt: null,
      closedAt: null,
    };
    await this.db.insert(SupportRequest, request);
    await this.db.insert(SupportMessage, this.message(viewer, request, newId(), input.text));
    const subject = { entity: 'SupportRequest', id: request.id, cohortId: enrolment.cohortId, personId: enrolment.personId };
    await this.audit.record(viewer, 'support.requested', { ...subject, details: { area: input.areaId } });
    await this.access.noteActivity(enrolment.id);
    return request;
  }

  /**
   * Adds a message. By the staff it is an answer, and the first one is remembered; by the trainee it ends the waiting.
   * INVALID_FORMAT, LOCKED, TOO_LARGE. The same id again answers with the same message.
   */
  async add(viewer: Viewer, input: AddSupportMessageInput): Promise<{ supportRequest: SupportRequest; message: SupportMessage }> {
    const reached = await this.requests.reach(viewer, input.supportRequestId);
    const { request, relations } = reached;
    if (!maySupport(relations, 'write')) throw forbidden();
    if (input.id && !isId(input.id)) throw Rejected.of('INVALID_FORMAT', ['id']);
    const repeated = input.id ? await this.db.find(SupportMessage, input.id) : null;
    if (repeated?.requestId === request.id && repeated.authorId === viewer.id) return { supportRequest: request, message: repeated };
    if (repeated) throw Rejected.of('DUPLICATE', ['id']);
    const written = await this.db.number(sql`select count(*) as n from support_message where request_id = ${request.id}`);
    if (written >= MAX_MESSAGES) throw Rejected.of('TOO_LARGE', [], { max: MAX_MESSAGES });
    const message = this.message(viewer, request, input.id ?? newId(), input.text);
    const supportRequest = relations.has('TRAINEE')
      ? await this.requests.step(viewer, reached, 'reply')
      : await this.requests.step(viewer, reached, 'answer', { firstAnsweredAt: request.firstAnsweredAt ?? message.createdAt });
    await this.db.insert(SupportMessage, message);
    return { supportRequest, message };
  }

  private message(viewer: Viewer, request: SupportRequest, id: string, text: string): SupportMessage {
    return { id, requestId: request.id, authorId: viewer.id, text, createdAt: this.clock.now() };
  }

  /** True for an area that exists and is for both kinds of rounds, or for that of the trainee's cohort. */
  private async areaFits(areaId: string, enrolment: Enrolment): Promise<boolean> {
    const fits = await this.db.number(sql`
      select count(*) as n from support_area a join cohort c on c.id = ${enrolment.cohortId}
      where a.id = ${areaId} and (a.track = 'BOTH' or a.track = c.track)`);
    return fits > 0;
  }
}
