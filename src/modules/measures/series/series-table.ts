import type { CsvRow, CsvTable } from '../../../platform/csv/read-csv.js';
import { containsPatientIdentifier } from '../../../platform/safety/patient-identifier.js';
import { readNumber } from './number.js';
import { readPeriod } from './period-text.js';
import {
  headerKey,
  MAX_HEADER,
  placesWithoutHeader,
  SERIES_FIELDS,
  type FieldPlaces,
  type SeriesField,
  type SeriesMapping,
} from './series-columns.js';
import type { SeriesColumn, SeriesFault } from './series-fault.js';
import { statusOfCell } from './series-point.js';

/** A table whose columns have names. */
export interface SeriesTable {
  /** The header as written, or `1`, `2`, `3` when there is none. */
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly rows: readonly CsvRow[];
  readonly columns: readonly SeriesColumn[];
  /** Where the fields are in a block of cells without header; null when there is a header. */
  readonly headless: FieldPlaces | null;
}

/** Gives the columns their names. A first row that is a period and numbers is no header but the first point: people paste without it. */
export function withHeader({ header, headerLine, rows }: CsvTable): SeriesTable {
  const kinds = header.map((cell) => {
    if (readPeriod(cell) && cell !== '') return 'period';
    return readNumber(cell) || (statusOfCell(cell) && cell !== '') ? 'number' : 'other';
  });
  // A number may look like a period: `2024` is both. Only the first column is asked for one.
  const headless = placesWithoutHeader(kinds.map((kind, place) => (place > 0 && kind === 'period' ? 'number' : kind)));
  if (!headless) return { header, headerLine, rows, columns: header.map(columnOf), headless };
  const names = header.map((_, place) => String(place + 1));
  return { header: names, headerLine, rows: [{ line: headerLine, cells: header }, ...rows], columns: names.map(columnOf), headless };
}

/** Finds the columns that a mapping names, exactly or but for case, accents and signs. */
export function mappedPlaces({ header, headerLine }: SeriesTable, mapping: SeriesMapping): { places: FieldPlaces; faults: SeriesFault[] } {
  const places = new Map<SeriesField, number>();
  const faults: SeriesFault[] = [];
  const keys = header.map(headerKey);
  for (const field of SERIES_FIELDS) {
    const name = mapping[field];
    if (name === undefined) continue;
    const written = placesOf(header, name);
    const found = written.length > 0 ? written : placesOf(keys, headerKey(name));
    const [place] = found;
    if (place === undefined || name === '') faults.push({ line: headerLine, column: null, code: 'UNKNOWN_COLUMN', params: { field } });
    else if (found.length === 1) places.set(field, place);
    else faults.push({ line: headerLine, column: columnOf(header[place] ?? '', place), code: 'DUPLICATE_COLUMN', params: { field } });
  }
  return { places, faults };
}

/** What a file must have and lacks: a period (or the caller's), and something that was measured. */
export function missingColumns(places: FieldPlaces, hasFilePeriod: boolean, line: number): SeriesFault[] {
  const has = (field: SeriesField): boolean => places.has(field);
  const lacks: (readonly [SeriesField, boolean])[] = [
    ['period', !has('period') && !has('periodStart') && !has('year') && !hasFilePeriod],
    ['periodEnd', has('periodStart') && !has('periodEnd') && !has('period')],
    ['month', has('year') && !has('month') && !has('period') && !has('periodStart')],
    ['value', !has('value') && !has('numerator') && !has('outcome')],
  ];
  return lacks.flatMap(([field, lacking]) => (lacking ? [{ line, column: null, code: 'MISSING_COLUMN' as const, params: { field } }] : []));
}

function placesOf(names: readonly string[], wanted: string): number[] {
  return names.flatMap((name, place) => (name === wanted ? [place] : []));
}

function columnOf(header: string, place: number): SeriesColumn {
  const hidden = header === '' || containsPatientIdentifier(header);
  return { number: place + 1, name: hidden ? null : [...header].slice(0, MAX_HEADER).join('') };
}
