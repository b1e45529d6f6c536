import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.service.js';
import { sql } from '../../platform/database/sql.js';
import type { Problem } from '../../platform/errors/rejected.js';
import { Rejected } from '../../platform/errors/rejected.js';
import { fileBytes } from '../../platform/files/file-bytes.js';
import { newId } from '../../platform/ids/id.js';
import { Clock } from '../../platform/time/clock.js';
import { MeasureAccess, type OwnMeasure } from './measure.access.js';
import { DuplicatePeriods } from './measure.enums.js';
import { ImportMapping } from './measure-marks.entities.js';
import type { Measure } from './measure.entity.js';
import type { NewPoint } from './measurement.rules.js';
import { MeasurementService } from './measurement.service.js';
import type { ImportMeasurementsInput, MeasurementImportPreviewInput } from './series-import.inputs.js';
import { faultOf, knowledgeOf, mappingOf, mustChoose, newPoint, readingOptions, type ImportFault } from './series-import.rules.js';
import type { SeriesMapping } from './series/series-columns.js';
import type { ReadPoint } from './series/series-rows.js';
import { readSeries, type SeriesReading } from './series/series-text.js';

/** Rows about persons are told first: of many faults only so many are told, and the others do not matter then. */
const isOfPersons = ({ code }: ImportFault): boolean => code === 'ROW_LEVEL_DATA' || code === 'PATIENT_IDENTIFIER';

/** A source's own words are kept so far: a cell of a file may hold any number of them. */
const LONGEST_LABEL = 200;

/** A file as it would be read into a measure. */
export interface SeriesPlan {
  reading: SeriesReading;
  remembered: boolean;
  mustChoose: boolean;
  /** The read points, and the same as they would be recorded. */
  read: readonly ReadPoint[];
  points: readonly NewPoint[];
  /** First days that the measure has already. */
  recorded: ReadonlySet<string>;
  faults: ImportFault[];
}

/** What came of a file: the measure, or why nothing was read. */
export interface SeriesOutcome {
  measure?: Measure;
  recorded?: number;
  faults: ImportFault[];
  problems: Problem[];
}

/** Reads files and pasted cells into measures: the same checks for looking through and for reading. All points are recorded, or none. */
@Injectable()
export class SeriesImportService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: MeasureAccess,
    private readonly points: MeasurementService,
  ) {}

  /** What reading a file would do. FORBIDDEN for all but the trainee; FILE_UNREADABLE, TOO_LARGE, ETHICS_MISSING, LOCKED. */
  async preview(viewer: Viewer, input: MeasurementImportPreviewInput): Promise<SeriesPlan> {
    const own = await this.access.own(viewer, input.measureId);
    await this.access.requireData(own);
    return this.plan(own, input);
  }

  /** Reads a file. FAULTY_ROWS with the faults beside it, NOT_AVAILABLE when a series must be chosen, STALE_VERSION and what {@link preview} says. */
  async import(viewer: Viewer, input: ImportMeasurementsInput): Promise<SeriesOutcome> {
    const own = await this.access.own(viewer, input.measureId);
    await this.access.requireData(own);
    if (own.measure.version !== input.expectedVersion) throw Rejected.stale(own.measure.version);
    const plan = await this.plan(own, input);
    if (plan.mustChoose) throw Rejected.of('NOT_AVAILABLE', ['indicator'], { problem: 'SERIES_NOT_CHOSEN' });
    if (plan.faults.length > 0 || plan.points.length === 0) {
      return { faults: plan.faults, problems: [{ code: 'FAULTY_ROWS', path: ['contentBase64'], params: { count: plan.faults.length } }] };
    }
    const label = plan.read.find((point) => point.sourceLabel)?.sourceLabel ?? input.sourceLabel ?? null;
    const origin = { source: input.source, label: label && [...label].slice(0, LONGEST_LABEL).join('') };
    const measure = await this.points.write(
      viewer,
      own,
      input.expectedVersion,
      plan.points,
      origin,
      input.duplicates ?? DuplicatePeriods.REFUSE,
    );
    if (input.columns) await this.remember(own, plan.reading, mappingOf(input.columns));
    return { measure, recorded: plan.points.length, faults: [], problems: [] };
  }

  private async plan(own: OwnMeasure, input: MeasurementImportPreviewInput): Promise<SeriesPlan> {
    const bytes = fileBytes(input.contentBase64);
    const choice = {
      ...(input.indicator ? { indicator: input.indicator } : {}),
      ...(input.unit ? { unit: input.unit } : {}),
      ...(input.periodLength ? { periodType: input.periodLength } : {}),
    };
    const options = {
      today: this.clock.today(),
      choice,
      periodType: own.measure.period,
      ...(input.period ? { period: input.period } : {}),
      ...readingOptions(own.measure),
      ...knowledgeOf((input.lists ?? []).map((list, index) => fileBytes(list.contentBase64, ['lists', String(index), 'contentBase64']))),
    };
    const first = readSeries(bytes, input.columns ? { ...options, mapping: mappingOf(input.columns) } : options);
    const chosen = input.columns ? null : await this.remembered(own, first);
    const reading = chosen ? readSeries(bytes, { ...options, mapping: chosen }) : first;
    const several = mustChoose(reading, choice);
    const laid = (several ? [] : reading.points).map((point) => ({ point, made: newPoint(own.measure.form, point) }));
    const read = laid.flatMap(({ point, made }) => (made ? [point] : []));
    const points = laid.flatMap(({ made }) => made ?? []);
    const few = laid.flatMap(({ point, made }): ImportFault[] => (made ? [] : [{ line: point.line, column: null, code: 'FEW_NUMBERS' }]));
    const before = await this.points.recorded(own.measure.id);
    const problems = this.points.problemsOf(own.measure, points, before, input.duplicates ?? DuplicatePeriods.REFUSE);
    const beside = problems.flatMap((problem): ImportFault[] => {
      const fault = faultOf(problem, read, reading);
      if (fault) return [fault];
      return [{ line: 1, column: null, code: 'TOO_MANY_POINTS', ...(problem.params ? { params: problem.params } : {}) }];
    });
    const told = new Set<string>();
    const faults = [...reading.faults, ...few, ...beside].filter(
      ({ line, code }) => !told.has(`${line} ${code}`) && told.add(`${line} ${code}`),
    );
    return {
      reading,
      remembered: chosen !== null,
      mustChoose: several,
      read,
      points,
      recorded: new Set(before.map((point) => point.startsOn)),
      faults: faults.sort((a, b) => Number(isOfPersons(b)) - Number(isOfPersons(a)) || a.line - b.line),
    };
  }

  private async remembered(own: OwnMeasure, reading: SeriesReading): Promise<SeriesMapping | null> {
    const [row] = await this.db.rows(
      ImportMapping,
      'i',
      sql`where i.project_id = ${own.measure.projectId} and i.header_hash = ${headerHash(reading)}`,
    );
    return row ? row.mapping : null;
  }

  private async remember(own: OwnMeasure, reading: SeriesReading, mapping: SeriesMapping): Promise<void> {
    const key = { projectId: own.measure.projectId, headerHash: headerHash(reading) };
    await this.db.remove(ImportMapping, key);
    await this.db.insert(ImportMapping, { id: newId(), ...key, mapping, usedAt: this.clock.now() });
  }
}

/** The same for files with the same headings. */
const headerHash = ({ columns }: SeriesReading): string =>
  createHash('sha256')
    .update(JSON.stringify(columns.map(({ name }) => name)))
    .digest('hex');
