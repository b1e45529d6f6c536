import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService, type AuditSubject } from '../../platform/audit/audit.service.js';
import { Database } from '../../platform/database/database.service.js';
import { sql } from '../../platform/database/sql.js';
import { notFound } from '../../platform/errors/denied.js';
import { Rejected, type Problem } from '../../platform/errors/rejected.js';
import { newId } from '../../platform/ids/id.js';
import { Clock } from '../../platform/time/clock.js';
import { FormerName, Register, RegisterCentre } from './registers.entities.js';
import { periodProblems, rename, successorProblems } from './succession.rules.js';

/** Registers and centres: what lasts, changes its name, ends and is taken over. */
export type Succeeding = Register | RegisterCentre;

/** Which of the two, and how the trail calls it. */
export interface SuccessionOf<E extends Succeeding> {
  entity: new () => E;
  noun: 'register' | 'registerCentre';
}

export const REGISTERS: SuccessionOf<Register> = { entity: Register, noun: 'register' };
export const CENTRES: SuccessionOf<RegisterCentre> = { entity: RegisterCentre, noun: 'registerCentre' };

/** Renaming, closing and merging, the same for registers and centres. What is changed is marked, so that loading reference data spares it. */
@Injectable()
export class SuccessionService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** One by id. NOT_FOUND. */
  async get<E extends Succeeding>(of: SuccessionOf<E>, id: string): Promise<E> {
    const found = await this.db.find(of.entity, id);
    if (!found) throw notFound();
    return found;
  }

  /** Ends one, and says who takes over when `successorId` is given. INVALID_PERIOD, UNKNOWN_REFERENCE, STALE_VERSION. */
  async end<E extends Succeeding>(
    viewer: Viewer,
    of: SuccessionOf<E>,
    id: string,
    input: { expectedVersion: number; validTo?: string | null; successorId?: string },
  ): Promise<E> {
    const item = await this.get(of, id);
    const validTo = input.validTo ?? this.clock.today();
    const problems = periodProblems({ validFrom: item.validFrom, validTo });
    const { successorId } = input;
    if (successorId !== undefined) problems.push(...successorProblems(item, await this.db.find<Succeeding>(of.entity, successorId)));
    refuse(problems);
    const changes: { validTo: string; successorId?: string } = successorId === undefined ? { validTo } : { validTo, successorId };
    const action = successorId === undefined ? 'closed' : 'merged';
    return this.change(viewer, of, item, input.expectedVersion, changes, { action, details: { ...changes } });
  }

  /** Changes names and keeps those that go out of use, with their last day. INVALID_PERIOD, INVALID_DATE, STALE_VERSION. */
  async rename<E extends Succeeding>(
    viewer: Viewer,
    of: SuccessionOf<E>,
    item: E,
    input: {
      expectedVersion: number;
      lastDay?: string | null;
      changes: Partial<Succeeding>;
      names: { from: string; to: string }[];
      problems: Problem[];
    },
  ): Promise<E> {
    const newest = await this.db.one<{ last: string | null }>(
      sql`select max(f.valid_to) as last from former_name f where f.item_id = ${item.id}`,
    );
    const renaming = rename(item, input.names, { lastDay: input.lastDay, today: this.clock.today(), newest: newest?.last ?? null });
    refuse([...input.problems, ...renaming.problems]);
    await this.db.insert(
      FormerName,
      renaming.kept.map((old) => ({ id: newId(), itemId: item.id, ...old })),
    );
    return this.change(viewer, of, item, input.expectedVersion, input.changes, {
      action: 'renamed',
      details: { fields: Object.keys(input.changes) },
    });
  }

  private async change<E extends Succeeding>(
    viewer: Viewer,
    of: SuccessionOf<E>,
    item: E,
    expectedVersion: number,
    changes: Partial<Succeeding>,
    event: { action: string; details: AuditSubject['details'] },
  ): Promise<E> {
    const marked = { ...changes, edited: true };
    const version = await this.db.update<Succeeding>(of.entity, { id: item.id, version: expectedVersion }, marked);
    await this.audit.record(viewer, `${of.noun}.${event.action}`, { entity: of.entity.name, id: item.id, details: event.details });
    return { ...item, ...marked, version };
  }
}

/** Throws all problems at once; does nothing without any. */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Rejected(problems);
}
