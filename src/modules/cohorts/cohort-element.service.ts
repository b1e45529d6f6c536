import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Database } from '../../platform/database/database.service.js';
import { inList, sql } from '../../platform/database/sql.js';
import { notFound } from '../../platform/errors/denied.js';
import { Rejected, type Problem } from '../../platform/errors/rejected.js';
import { isId, newId } from '../../platform/ids/id.js';
import { addDays, Clock } from '../../platform/time/clock.js';
import { DeliveryElement } from '../organisations/index.js';
import { overlaps, valueProblem } from './cohort-element.rules.js';
import { CohortElement, type Cohort } from './cohort.entity.js';
import type { CohortElementInput } from './cohort.inputs.js';

/** The delivery model of a cohort, as data: which elements applied, with which value, from when to when. */
@Injectable()
export class CohortElementService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** Adds the elements of a new cohort, valid from its first day unless told. Problems name the place in the list. */
  async addAll(cohort: Cohort, inputs: readonly CohortElementInput[]): Promise<void> {
    const rows = inputs.map((input) => elementOf(cohort.id, input, input.validFrom ?? cohort.startsOn));
    const problems = await this.problems(rows, [], (i) => ['elements', String(i)]);
    if (problems.length > 0) throw new Rejected(problems);
    await this.db.insert(CohortElement, rows);
  }

  /**
   * Adds an element to a cohort that the caller has found and holds.
   * UNKNOWN_REFERENCE, REQUIRED, INVALID_FORMAT, INVALID_PERIOD, OVERLAPPING_PERIOD; the same id again answers with the same element.
   */
  async set(viewer: Viewer, cohort: Cohort, input: CohortElementInput & { id?: string | null }): Promise<CohortElement> {
    if (input.id && !isId(input.id)) throw Rejected.of('INVALID_FORMAT', ['id']);
    const standing = await this.db.rows(CohortElement, 'ce', sql`where ce.cohort_id = ${cohort.id}`);
    const repeated = standing.find((row) => row.id === input.id);
    if (repeated) return repeated;
    const row = elementOf(cohort.id, input, input.validFrom ?? this.clock.today());
    const problems = await this.problems([row], standing, () => []);
    if (problems.length > 0) throw new Rejected(problems);
    await this.db.insert(CohortElement, row);
    await this.note(viewer, 'cohort_element.set', row);
    return row;
  }

  /** The cohort of an element. NOT_FOUND for an unknown one. */
  async cohortOf(cohortElementId: string): Promise<string> {
    const row = await this.db.find(CohortElement, cohortElementId);
    if (!row) throw notFound();
    return row.cohortId;
  }

  /** Sets the last day of an element of a cohort that the caller has found and holds. INVALID_PERIOD, OVERLAPPING_PERIOD. */
  async end(viewer: Viewer, cohort: Cohort, cohortElementId: string, lastDay: string | null): Promise<CohortElement> {
    const standing = await this.db.rows(CohortElement, 'ce', sql`where ce.cohort_id = ${cohort.id}`);
    const row = standing.find((r) => r.id === cohortElementId);
    if (!row) throw notFound();
    const ended = { ...row, validTo: lastDay ?? addDays(this.clock.today(), -1) };
    if (ended.validTo < row.validFrom) throw Rejected.of('INVALID_PERIOD', ['validTo']);
    if (standing.some((other) => other.id !== row.id && clash(ended, other))) throw Rejected.of('OVERLAPPING_PERIOD', ['validTo']);
    await this.db.change(CohortElement, { id: row.id }, { validTo: ended.validTo });
    await this.note(viewer, 'cohort_element.ended', ended);
    return ended;
  }

  private async problems(rows: CohortElement[], standing: readonly CohortElement[], path: (index: number) => string[]): Promise<Problem[]> {
    const known = await this.db.rows(
      DeliveryElement,
      'd',
      sql`where ${inList(
        sql`d.id`,
        rows.map((r) => r.elementId),
      )}`,
    );
    const byId = new Map(known.map((d) => [d.id as string, d]));
    return rows.flatMap((row, i): Problem[] => {
      const element = byId.get(row.elementId);
      if (!element) return [{ code: 'UNKNOWN_REFERENCE', path: [...path(i), 'elementId'] }];
      const value = valueProblem(element, row);
      if (value) return [{ ...value, path: [...path(i), ...value.path] }];
      if (row.validTo !== null && row.validTo < row.validFrom) return [{ code: 'INVALID_PERIOD', path: [...path(i), 'validTo'] }];
      const taken = [...standing, ...rows.slice(0, i)].some((other) => clash(row, other));
      return taken ? [{ code: 'OVERLAPPING_PERIOD', path: [...path(i), 'validFrom'] }] : [];
    });
  }

  private async note(viewer: Viewer, action: string, row: CohortElement): Promise<void> {
    await this.audit.record(viewer, action, {
      entity: 'CohortElement',
      id: row.id,
      cohortId: row.cohortId,
      details: { elementId: row.elementId, validFrom: row.validFrom, validTo: row.validTo },
    });
  }
}

function elementOf(cohortId: string, input: CohortElementInput & { id?: string | null }, validFrom: string): CohortElement {
  return {
    id: input.id ?? newId(),
    cohortId,
    elementId: input.elementId,
    flagValue: input.flagValue ?? null,
    numberValue: input.numberValue ?? null,
    textValue: input.textValue ?? null,
    validFrom,
    validTo: input.validTo ?? null,
  };
}

function clash(a: CohortElement, b: CohortElement): boolean {
  return a.elementId === b.elementId && overlaps(a, b);
}
