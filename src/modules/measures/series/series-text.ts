import { readCsv, type CsvLimits, type CsvRow } from '../../../platform/csv/read-csv.js';
import type { Period, PeriodType } from './period.js';
import { readPeriod } from './period-text.js';
import { countCases, grouped, periodConflicts, seriesKey, summarise, type SeriesSummary } from './series-checks.js';
import { headerKey, proposePlaces, type FieldPlaces, type SeriesField, type SeriesMapping } from './series-columns.js';
import type { SeriesColumn, SeriesFault } from './series-fault.js';
import { formatOf, formatPlaces, type FormatKnowledge, type SeriesFormatName } from './series-formats.js';
import { identityFaults, personFaults } from './series-persons.js';
import { isYesOrNo, readRow, type RatioKind, type ReadPoint, type RowContext, type RowReading, type ValueScale } from './series-rows.js';
import { mappedPlaces, missingColumns, withHeader, type SeriesTable } from './series-table.js';
import { skdeMasked } from './skde.js';

/** Which of a file's series is wanted; what is left out is not asked for. */
export interface SeriesChoice {
  readonly indicator?: string;
  readonly unit?: string;
  readonly periodType?: PeriodType;
}

/** What {@link readSeries} needs from its surroundings. */
export interface SeriesOptions extends FormatKnowledge {
  /** Civil day, `YYYY-MM-DD`: no point may lie after it. */
  readonly today: string;
  /** Which column means what, instead of what would be proposed. */
  readonly mapping?: SeriesMapping;
  /** The one period of a file that has no column for it, as people write it. */
  readonly period?: string;
  /** A date stands for the period of this type that holds it: `2024-01-01` for January, when months are written as their first day. */
  readonly periodType?: PeriodType;
  readonly choice?: SeriesChoice;
  /** How the values are written, when the file does not tell. */
  readonly valueScale?: ValueScale;
  /** `PROPORTION` unless told. */
  readonly ratio?: RatioKind;
  /** The source's own words, for points whose row has none. */
  readonly sourceLabel?: string;
  /** Instead of {@link SERIES_LIMITS}. */
  readonly limits?: CsvLimits;
  /** Instead of {@link MAX_POINTS}. */
  readonly maxPoints?: number;
}

/** A file as read. Nothing of it may be stored when it has a fault. */
export interface SeriesReading {
  /** Null when the file could not be read as a table. */
  readonly format: SeriesFormatName | null;
  readonly columns: readonly SeriesColumn[];
  /** Which column meant what: the caller's mapping, or the one proposed. */
  readonly mapping: SeriesMapping;
  /** Every series of the file, whichever was chosen. */
  readonly series: readonly SeriesSummary[];
  /** The points without fault of the chosen series, in the order of the file. */
  readonly points: readonly ReadPoint[];
  /** The faults of the file, of its columns and of the chosen series, in the order of the file. */
  readonly faults: readonly SeriesFault[];
}

/** How much a file may hold: cases are rows too, so the rows may be more than the points. */
export const SERIES_LIMITS: Readonly<Required<CsvLimits>> = { maxBytes: 5_000_000, maxRows: 50_000, maxColumns: 200 };

/** How many points a file may give. */
export const MAX_POINTS = 10_000;

/**
 * Reads a file or pasted text (as UTF-8) with the points of one or several series: recognises its format, proposes what its columns mean,
 * reads each row to a point, and checks the points against each other. Rows that are cases (an outcome yes or no) are counted together
 * here and do not leave the function. A column about persons refuses the whole file. Never throws.
 */
export function readSeries(bytes: Uint8Array, options: SeriesOptions): SeriesReading {
  const { table: csv, faults: fileFaults } = readCsv(bytes, { ...SERIES_LIMITS, ...options.limits });
  const faults = fileFaults.map((fault): SeriesFault => ({ ...fault, column: null }));
  if (!csv) return { format: null, columns: [], mapping: {}, series: [], points: [], faults };
  const table = withHeader(csv);
  const { columns, header } = table;
  if (table.headless) faults.splice(0, faults.length, ...faults.filter(({ code }) => code !== 'NO_ROWS'));
  const format = formatOf(header);
  const proposed = table.headless ?? formatPlaces(format, header) ?? proposePlaces(header, (place) => isYesOrNo(table.rows, place));
  const mapped = options.mapping ? mappedPlaces(table, options.mapping) : { places: proposed, faults: [] };
  const places = mapped.places;
  const filePeriod = options.period === undefined ? null : readPeriod(options.period);
  const mapping = mappingOf(places, columns);

  const persons = personFaults(table);
  if (persons.length > 0) return { format: format.name, columns, mapping, series: [], points: [], faults: persons };
  const preamble = format.preamble?.(csv) ?? { rows: 0, faults: [] };
  const identities = identityFaults(table, csv.ragged);
  const columnFaults = [...mapped.faults, ...missingColumns(places, filePeriod !== null, table.headerLine)];
  faults.push(...identities, ...columnFaults, ...preamble.faults);
  if (columnFaults.length > 0) return { format: format.name, columns, mapping, series: [], points: [], faults: byLine(faults) };

  const unsafe = new Set(identities.map(({ line }) => line));
  const rows = table.rows.slice(preamble.rows).filter(({ line }) => !unsafe.has(line));
  const asProposed = [...places].every(([field, place]) => proposed.get(field) === place) && places.size === proposed.size;
  const readings = readRows(rows, table, format, asProposed, rowContext(places, columns, filePeriod, options), options);
  const perType = format.seriesPerPeriodType;
  const cases = places.has('outcome');
  const counted = cases ? countCases(readings) : readings.flatMap(({ point }) => (point ? [point] : []));
  const all = counted.map((point) => (options.skde ? skdeMasked(point, options.skde) : point));
  const column = columns[places.get('period') ?? places.get('periodStart') ?? places.get('year') ?? -1] ?? null;
  const conflicts = grouped(all, (point) => seriesKey(point, perType)).flatMap((group) => periodConflicts(group, column));

  const isChosen = chosen(options.choice ?? {});
  faults.push(...readings.filter(isChosen).flatMap((reading) => reading.faults));
  const chosenPoints = all.filter(isChosen);
  const chosenLines = new Set(chosenPoints.map(({ line }) => line));
  faults.push(...conflicts.filter(({ line }) => chosenLines.has(line)));
  const refused = new Set(conflicts.map(({ line }) => line));
  const good = chosenPoints.filter(({ line }) => !refused.has(line));
  const max = options.maxPoints ?? MAX_POINTS;
  const surplus = good[max];
  if (surplus) faults.push({ line: surplus.line, column: null, code: 'TOO_MANY_POINTS', params: { max } });
  const scales = new Map(readings.map(({ line, scale }) => [line, scale]));
  const series = summarise(
    all.filter(({ line }) => !refused.has(line)),
    scales,
    perType,
    options.valueScale ?? null,
  );
  return { format: format.name, columns, mapping, series, points: good.slice(0, max), faults: byLine(faults) };
}

function readRows(
  rows: readonly CsvRow[],
  { header, columns }: SeriesTable,
  format: ReturnType<typeof formatOf>,
  asProposed: boolean,
  context: RowContext,
  known: FormatKnowledge,
): RowReading[] {
  const keys = new Map(header.map((name, place) => [headerKey(name), place]));
  const cellsOf =
    ({ cells }: CsvRow) =>
    (key: string): string =>
      cells[keys.get(key) ?? -1] ?? '';
  // A mapping of the user's own means what it says: the format's reading of its columns is then left out, its checks are not.
  const derivation = asProposed ? format.derivation?.(rows, cellsOf, known) : undefined;
  return rows.map((row) => {
    const cell = cellsOf(row);
    const derived = derivation?.(cell) ?? {};
    const textOf = (field: SeriesField): string => derived[field] ?? row.cells[context.places.get(field) ?? -1] ?? '';
    const broken = (format.checks ?? []).filter(({ when }) => when(cell, known));
    if (broken.length === 0) return readRow(row.line, textOf, context);
    const faults = broken.map(({ check, code, column, params }): SeriesFault => {
      const place = keys.get(column);
      return { line: row.line, column: place === undefined ? null : (columns[place] ?? null), code, params: { check, ...params } };
    });
    // What the format's own rules refuse is not judged a second time; its indicator and unit still tell which series it is of.
    return { ...readRow(row.line, textOf, context), point: null, faults };
  });
}

function rowContext(
  places: FieldPlaces,
  columns: readonly SeriesColumn[],
  filePeriod: Period | null,
  { today, periodType, ratio, valueScale, sourceLabel }: SeriesOptions,
): RowContext {
  const valueHeader = columns[places.get('value') ?? -1]?.name ?? '';
  return {
    places,
    columns,
    today,
    filePeriod,
    periodType: periodType ?? null,
    ratio: ratio ?? 'PROPORTION',
    valueScale: valueScale ?? null,
    percentHeader: /%|procent|prosent|percent/iu.test(valueHeader),
    source: 'FILE',
    sourceLabel: sourceLabel ?? null,
  };
}

/** Whether a row or a point is of the chosen series; a row whose period cannot be read may be of any length. */
function chosen({ indicator, unit, periodType }: SeriesChoice): (one: Pick<RowReading, 'indicator' | 'unit' | 'period'>) => boolean {
  return (one) =>
    (indicator === undefined || one.indicator === indicator) &&
    (unit === undefined || one.unit === unit) &&
    (periodType === undefined || one.period === null || one.period.type === periodType);
}

function mappingOf(places: FieldPlaces, columns: readonly SeriesColumn[]): SeriesMapping {
  return Object.fromEntries([...places].flatMap(([field, place]) => (columns[place]?.name ? [[field, columns[place].name]] : [])));
}

function byLine(faults: readonly SeriesFault[]): SeriesFault[] {
  return faults.toSorted((a, b) => a.line - b.line || (a.column?.number ?? 0) - (b.column?.number ?? 0));
}
