import { Injectable, Inject } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.service.js';
import { repeated } from '../../platform/database/repeat.js';
import { sql } from '../../platform/database/sql.js';
import { notFound } from '../../platform/errors/denied.js';
import { Rejected } from '../../platform/errors/rejected.js';
import { newId } from '../../platform/ids/id.js';
import { LOGGER } from '../../platform/logging/logger.js';
import { Clock } from '../../platform/time/clock.js';
import type { Logger } from 'pino';
import type { AddComparisonInput } from './comparison.inputs.js';
import { KoladaClient } from './kolada.client.js';
import { MeasureAccess, type OwnMeasure } from './measure.access.js';
import { Comparison, type ComparisonPoint } from './measure-marks.entities.js';
import { ComparisonFault } from './measure.enums.js';
import type { Measure } from './measure.entity.js';
import { KOLADA_LABEL } from './series/kolada.js';
import { readKolada } from './series/kolada-pages.js';

/** The most comparison lines of a measure: more than that nobody can tell apart. */
const MOST = 3;
const INDICATOR = /^[NU]\d{5}$/;
const PLACE = /^\d{4}$/;

/**
 * Published figures beside a measure. Fetched after the change is committed, since no transaction waits for the network; until then, and when
 * Kolada does not answer, the line says so.
 */
@Injectable()
export class ComparisonService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: MeasureAccess,
    private readonly kolada: KoladaClient,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Lays a line beside a measure. NOT_AVAILABLE where fetching is switched off, INVALID_FORMAT, DUPLICATE, TOO_LARGE, LOCKED. */
  async add(viewer: Viewer, { id, measureId, indicator, place, label }: AddComparisonInput): Promise<Measure> {
    const own = await this.access.own(viewer, measureId);
    if (await repeated(this.db, Comparison, id, (line) => line.measureId === measureId)) return own.measure;
    this.requireOn();
    if (!INDICATOR.test(indicator)) throw Rejected.of('INVALID_FORMAT', ['indicator']);
    if (!PLACE.test(place)) throw Rejected.of('INVALID_FORMAT', ['place']);
    const lines = await this.db.number(sql`select count(*) as n from comparison where measure_id = ${measureId}`);
    if (lines >= MOST) throw Rejected.of('TOO_LARGE', [], { max: MOST });
    const line: Comparison = {
      id: id ?? newId(),
      measureId: own.measure.id,
      indicator,
      place,
      label,
      sourceLabel: KOLADA_LABEL,
      points: [],
      fetchedAt: null,
      fault: null,
    };
    await this.db.insert(Comparison, line);
    await this.note(viewer, 'comparison.added', own, line);
    this.fetchLater(line);
    return own.measure;
  }

  /** Fetches a line anew. NOT_FOUND, NOT_AVAILABLE where fetching is switched off, LOCKED. */
  async refresh(viewer: Viewer, comparisonId: string): Promise<Measure> {
    const { own, line } = await this.own(viewer, comparisonId);
    this.requireOn();
    await this.note(viewer, 'comparison.refreshed', own, line);
    this.fetchLater(line);
    return own.measure;
  }

  /** Takes a line away. NOT_FOUND, LOCKED. */
  async remove(viewer: Viewer, comparisonId: string): Promise<Measure> {
    const { own, line } = await this.own(viewer, comparisonId);
    await this.db.remove(Comparison, { id: line.id });
    await this.note(viewer, 'comparison.removed', own, line);
    return own.measure;
  }

  private requireOn(): void {
    if (!this.kolada.on) throw Rejected.of('NOT_AVAILABLE', [], { problem: 'COMPARISONS_OFF' });
  }

  private async own(viewer: Viewer, comparisonId: string): Promise<{ own: OwnMeasure; line: Comparison }> {
    const line = await this.db.find(Comparison, comparisonId);
    if (!line) throw notFound();
    return { own: await this.access.own(viewer, line.measureId), line };
  }

  private note(viewer: Viewer, action: string, own: OwnMeasure, { indicator, place }: Comparison): Promise<void> {
    return this.access.note(viewer, action, own, { indicator, place });
  }

  private fetchLater(line: Comparison): void {
    this.db.afterCommit(() => this.fetch(line));
  }

  /** Fetches a line and keeps what came. What was kept before stays when nothing comes. */
  private async fetch({ id, indicator, place }: Comparison): Promise<void> {
    const fetchedAt = this.clock.now();
    let changes: Partial<Comparison>;
    try {
      const points = await readKolada(this.kolada, { kpis: [indicator], municipalities: [place] }, fetchedAt.toISOString());
      const years = points.flatMap(({ unit, period, value }): ComparisonPoint[] =>
        value === null || unit !== place ? [] : [{ year: Number(period.start.slice(0, 4)), value }],
      );
      changes =
        years.length > 0 ? { points: years.sort((a, b) => a.year - b.year), fetchedAt, fault: null } : { fault: ComparisonFault.NO_VALUES };
    } catch (error) {
      this.logger.warn({ err: error, indicator, place }, 'Kolada could not be read');
      changes = { fault: ComparisonFault.NOT_REACHED };
    }
    await this.db.transaction(() => this.db.change(Comparison, { id }, changes));
  }
}
