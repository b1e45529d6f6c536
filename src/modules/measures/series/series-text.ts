import { readCsv, type CsvLimits, type CsvRow } from '../../../platform/csv/read-csv.js';
import type { Period, PeriodType } from './period.js';
import { readPeriod } from './period-text.js';
import { countCases, grouped, periodConflicts, seriesKey, summarise, type SeriesSummary } from './series-checks.js';
import { readNumber } from './number.js';
import { headerKey, proposePlaces, type ColumnLooks, type FieldPlaces, type SeriesField, type SeriesMapping } from './series-columns.js';
import type { SeriesColumn, SeriesFault } from './series-fault.js';
import { formatOf, formatPlaces, type FormatKnowledge, type SeriesFormat, type SeriesFormatName } from './series-formats.js';
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
  /** The values are measurements: a column of counts tells how many were measured. */
  readonly measured?: boolean;
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
  const file = openFile(bytes, options);
  if ('points' in file) return file;
  const readings = readRows(file, options);
  const points = (file.places.has('outcome') ? countCases(readings) : readings.flatMap(({ point }) => point ?? [])).map((point) =>
    options.skde ? skdeMasked(point, options.skde) : point,
  );
  const perType = file.format.seriesPerPeriodType;
  const scales = new Map(readings.map(({ line, scale }) => [line, scale]));
  const isChosen = chosen(options.choice ?? {});
  const rowFaults = readings.filter(isChosen).flatMap(({ faults }) => faults);
  const judged = judge(points.filter(isChosen), file, options.maxPoints ?? MAX_POINTS);
  return {
    format: file.format.name,
    columns: file.table.columns,
    mapping: file.mapping,
    series: summarise(points, scales, perType, options.valueScale ?? null),
    points: judged.points,
    faults: byLine([...file.faults, ...rowFaults, ...judged.faults]),
  };
}

/** A file that can be read row by row. */
interface OpenFile {
  readonly table: SeriesTable;
  readonly format: SeriesFormat;
  readonly places: FieldPlaces;
  readonly mapping: SeriesMapping;
  /** True unless the user gave a mapping of another meaning. */
  readonly asProposed: boolean;
  readonly filePeriod: Period | null;
  /** Rows that are data and hold no identity number. */
  readonly rows: readonly CsvRow[];
  readonly faults: readonly SeriesFault[];
}

const looksOf = (rows: readonly CsvRow[]): ColumnLooks => ({
  yesOrNo: (place) => isYesOrNo(rows, place),
  numbers: (place) => {
    const cells = rows.flatMap(({ cells: row }) => row[place] || []);
    return cells.length > 0 && cells.every((cell) => readNumber(cell) !== null);
  },
});

/** Reads the header and what stands above the rows; a reading without points when the rows are not to be read. */
function openFile(bytes: Uint8Array, options: SeriesOptions): OpenFile | SeriesReading {
  const { table: csv, faults: fileFaults } = readCsv(bytes, { ...SERIES_LIMITS, ...options.limits });
  const faults = fileFaults.map((fault): SeriesFault => ({ ...fault, column: null }));
  if (!csv) return { format: null, columns: [], mapping: {}, series: [], points: [], faults };
  const table = withHeader(csv);
  const { header, columns } = table;
  const format = formatOf(header);
  const proposed = table.headless ?? formatPlaces(format, header) ?? proposePlaces(header, looksOf(table.rows), options.measured);
  const { places, faults: mappingFaults } = options.mapping ? mappedPlaces(table, options.mapping) : { places: proposed, faults: [] };
  const mapping = mappingOf(places, columns);
  const refused = (found: SeriesFault[]): SeriesReading => {
    return { format: format.name, columns, mapping, series: [], points: [], faults: byLine(found) };
  };
  const persons = personFaults(table);
  if (persons.length > 0) return refused(persons);
  const identities = identityFaults(table, csv.ragged);
  const preamble = format.preamble?.(csv) ?? { rows: 0, faults: [] };
  const filePeriod = options.period === undefined ? null : readPeriod(options.period);
  const columnFaults = [...mappingFaults, ...missingColumns(places, filePeriod !== null, table.headerLine)];
  // A single pasted row is data, though the reader of the file took it for a header without rows.
  const kept = table.headless ? faults.filter(({ code }) => code !== 'NO_ROWS') : faults;
  const all = [...kept, ...identities, ...columnFaults, ...preamble.faults];
  if (columnFaults.length > 0) return refused(all);
  const unsafe = new Set(identities.map(({ line }) => line));
  const rows = table.rows.slice(preamble.rows).filter(({ line }) => !unsafe.has(line));
  const asProposed = places.size === proposed.size && [...places].every(([field, place]) => proposed.get(field) === place);
  return { table, format, places, mapping, asProposed, filePeriod, rows, faults: all };
}

/** Checks the chosen points against each other and their number against the limit; gives those that can stand. */
function judge(points: readonly ReadPoint[], { table, format, places }: OpenFile, max: number): Pick<SeriesReading, 'points' | 'faults'> {
  const column = table.columns[places.get('period') ?? places.get('periodStart') ?? places.get('year') ?? -1] ?? null;
  const series = grouped(points, (point) => seriesKey(point, format.seriesPerPeriodType));
  const conflicts = series.flatMap((group) => periodConflicts(group, column));
  const refused = new Set(conflicts.map(({ line }) => line));
  const good = points.filter(({ line }) => !refused.has(line));
  const surplus = points[max];
  const tooMany: SeriesFault[] = surplus ? [{ line: surplus.line, column: null, code: 'TOO_MANY_POINTS', params: { max } }] : [];
  return { points: good.slice(0, max), faults: [...conflicts, ...tooMany] };
}

function readRows(
  { rows, table: { header, columns }, format, places, asProposed, filePeriod }: OpenFile,
  options: SeriesOptions,
): RowReading[] {
  const context = rowContext(places, columns, filePeriod, options);
  const keys = new Map(header.map((name, place) => [headerKey(name), place]));
  const cellsOf =
    ({ cells }: CsvRow) =>
    (key: string): string =>
      cells[keys.get(key) ?? -1] ?? '';
  // A mapping of the user's own means what it says: the format's reading of its columns is then left out, its checks are not.
  const derivation = asProposed ? format.derivation?.(rows, cellsOf, options) : undefined;
  return rows.map((row) => {
    const cell = cellsOf(row);
    const derived = derivation?.(cell) ?? {};
    const textOf = (field: SeriesField): string => derived[field] ?? row.cells[places.get(field) ?? -1] ?? '';
    const broken = (format.checks ?? []).filter(({ when }) => when(cell, options));
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
    periodOf: remembered(readPeriod),
    periodType: periodType ?? null,
    ratio: ratio ?? 'PROPORTION',
    valueScale: valueScale ?? null,
    percentHeader: /%|procent|prosent|percent/iu.test(valueHeader),
    source: 'FILE',
    sourceLabel: sourceLabel ?? null,
  };
}

function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.has(text) ? (known.get(text) as T) : read(text);
    known.set(text, found);
    return found;
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
