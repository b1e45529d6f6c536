import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditEvent } from '../../platform/audit/audit-event.entity.js';
import { Database } from '../../platform/database/database.service.js';
import { sql, type Sql } from '../../platform/database/sql.js';
import { Rejected } from '../../platform/errors/rejected.js';
import type { Page } from '../../platform/graphql/connection.js';
import { paginate } from '../../platform/graphql/paginate.js';
import { addDays, instantInSweden } from '../../platform/time/clock.js';
import { trailScope } from './trail.policy.js';
import type { AuditDetail, AuditEntry, AuditFilter, AuditTrailArgs } from './trail.types.js';

/** The audit trail, for reading only. */
@Injectable()
export class TrailService {
  constructor(private readonly db: Database) {}

  /** The events in the viewer's scope, newest first. INVALID_PERIOD. */
  list(viewer: Viewer, args: AuditTrailArgs): Promise<Page<AuditEntry>> {
    return paginate<AuditEntry>(this.db, args, {
      select: this.db.columns(AuditEvent, 'a'),
      from: sql`audit_event a`,
      where: [trailScope(viewer), ...conditions(args.filter ?? {})],
      idColumn: 'a.id',
      order: { name: 'AT', column: { by: 'a.at', instant: true }, direction: 'DESC' },
      toRow: (row) => ({ ...row, details: detailsOf(String(row['details'])) }) as unknown as AuditEntry,
    });
  }
}

function conditions(filter: AuditFilter): Sql[] {
  const { cohortId, personId, entityId, action, from, to } = filter;
  if (from && to && to < from) throw Rejected.of('INVALID_PERIOD', ['filter', 'to']);
  const where: Sql[] = [];
  if (cohortId) where.push(sql`a.cohort_id = ${cohortId}`);
  if (personId) where.push(sql`a.person_id = ${personId}`);
  if (entityId) where.push(sql`a.entity_id = ${entityId}`);
  if (action) where.push(sql`a.action = ${action}`);
  if (from) where.push(sql`a.at >= ${instantInSweden(from, '00:00')}`);
  if (to) where.push(sql`a.at < ${instantInSweden(addDays(to, 1), '00:00')}`);
  return where;
}

function detailsOf(json: string): AuditDetail[] {
  const details = JSON.parse(json) as AuditEvent['details'];
  return Object.entries(details).map(([name, value]) => ({
    name,
    value: value === null ? null : Array.isArray(value) ? value.join(', ') : String(value),
  }));
}
