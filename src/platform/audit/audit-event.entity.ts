import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, JsonColumn, TextColumn } from '../database/columns.js';
import type { Id } from '../ids/id.js';

/**
 * Who did what to which record, when. Rows are only ever added: triggers refuse changes and removals.
 * It names fields and versions, never what people wrote.
 */
@Entity()
@Index(['at', 'id'])
@Index(['cohortId', 'at', 'id'])
@Index(['personId', 'at', 'id'])
@Index(['entityId', 'id'])
export class AuditEvent {
  @IdColumn()
  id: Id<'AuditEvent'>;

  @InstantColumn()
  at: Date;

  /** Who; null for the system itself. */
  @TextColumn(64, { nullable: true })
  actorId: string | null;

  /** What, as `milestone.submitted`. */
  @TextColumn(80)
  action: string;

  /** The kind of record, as `Milestone`. */
  @TextColumn(60)
  entity: string;

  @TextColumn(80)
  entityId: string;

  /** `DONE` or `DENIED`. */
  @TextColumn(10)
  outcome: string;

  /** The cohort the record belongs to, if any: the office reads the trail of its own cohorts. */
  @TextColumn(64, { nullable: true })
  cohortId: string | null;

  /** The trainee the record is about, if any. */
  @TextColumn(64, { nullable: true })
  personId: string | null;

  @TextColumn(40, { nullable: true })
  requestId: string | null;

  /** Names of changed fields, versions, counts, from and to states. */
  @JsonColumn()
  details: Record<string, string | number | boolean | string[] | null>;
}
