import type { CsvRow } from '../../../platform/csv/read-csv.js';
import { containsPatientIdentifier } from '../../../platform/safety/patient-identifier.js';
import { namesPersons } from './series-columns.js';
import type { SeriesColumn, SeriesFault } from './series-fault.js';
import type { SeriesTable } from './series-table.js';

/** Columns that are about one person each. One is enough to refuse the file: its rows are patients, whatever the other columns say. */
export function personFaults({ header, headerLine, columns, headless }: SeriesTable): SeriesFault[] {
  if (headless) return [];
  return columns
    .filter(({ number }) => namesPersons(header[number - 1] ?? ''))
    .map((column) => ({ line: headerLine, column, code: 'ROW_LEVEL_DATA' }));
}

/** Cells and headers with a personal identity number, in columns that are not read too, and in rows that are no data. */
export function identityFaults({ header, headerLine, rows, columns, headless }: SeriesTable, ragged: readonly CsvRow[]): SeriesFault[] {
  const known = new Map<string, boolean>();
  const isIdentity = (text: string): boolean => {
    if (SHORT_NUMBER.test(text)) return false;
    const found = known.get(text) ?? containsPatientIdentifier(text);
    known.set(text, found);
    return found;
  };
  const faultsOf = ({ line, cells }: CsvRow): SeriesFault[] =>
    cells.flatMap((cell, place) =>
      isIdentity(cell) ? [{ line, column: columnAt(columns, place), code: 'PATIENT_IDENTIFIER' as const }] : [],
    );
  const top = headless ? [] : faultsOf({ line: headerLine, cells: header });
  return [...top, ...[...rows, ...ragged].flatMap(faultsOf)];
}

/** Cells too short to hold an identity number, which most are: they are not examined one by one. */
const SHORT_NUMBER = /^[\d.,-]{0,5}$/u;

function columnAt(columns: readonly SeriesColumn[], place: number): SeriesColumn {
  return columns[place] ?? { number: place + 1, name: null };
}
