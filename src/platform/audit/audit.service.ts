import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { Database } from '../database/database.service.js';
import { currentRequest } from '../http/request-scope.js';
import { newId } from '../ids/id.js';
import { Clock } from '../time/clock.js';
import { AuditEvent } from './audit-event.entity.js';

/** What an action was done to. */
export interface AuditSubject {
  /** The kind of record, as `Milestone`. */
  entity: string;
  id: string;
  /** The cohort it belongs to, if any. */
  cohortId?: string | null;
  /** The trainee it is about, if any. */
  personId?: string | null;
  /** Field names, versions, states, counts. Never a text that someone wrote. */
  details?: AuditEvent['details'];
}

/** Writes the audit trail. There is no way to change or remove what it wrote. */
@Injectable()
export class AuditService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Notes one action, in the transaction of the change itself. `viewer` null: the system. */
  async record(viewer: Viewer | null, action: string, subject: AuditSubject): Promise<void> {
    await this.recordAll(viewer, action, [subject]);
  }

  /** Notes the same action on many records in one statement. */
  async recordAll(viewer: Viewer | null, action: string, subjects: readonly AuditSubject[]): Promise<void> {
    await this.db.insert(
      AuditEvent,
      subjects.map((s) => this.event(viewer, action, s, 'DONE')),
    );
  }

  /** Notes that a signed-in person was refused an operation; in a transaction of its own. */
  async denied(viewer: Viewer, operation: string): Promise<void> {
    if (!viewer.signedIn) return;
    const event = this.event(viewer, 'operation.denied', { entity: 'Operation', id: operation }, 'DENIED');
    await this.db.transaction(() => this.db.insert(AuditEvent, event));
  }

  /** Notes files that a person took out; in a transaction of its own, for a query has none. */
  async exported(viewer: Viewer, subjects: readonly AuditSubject[]): Promise<void> {
    await this.db.transaction(() => this.recordAll(viewer, 'export.made', subjects));
  }

  private event(viewer: Viewer | null, action: string, s: AuditSubject, outcome: string): AuditEvent {
    return {
      id: newId(),
      at: this.clock.now(),
      actorId: viewer?.signedIn ? viewer.id : null,
      action,
      entity: s.entity,
      entityId: s.id,
      outcome,
      cohortId: s.cohortId ?? null,
      personId: s.personId ?? null,
      requestId: currentRequest()?.requestId ?? null,
      details: s.details ?? {},
    };
  }
}
