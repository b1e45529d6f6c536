import { askedOf, type Asking, type NumberField } from './hand-values';
import type { ImportPreview } from './import.graphql';

type Column = ImportPreview['columns'][number];
type Series = ImportPreview['series'][number];
type Fault = ImportPreview['faults'][number];
/** What a column may mean. */
export type Field = NonNullable<Column['field']>;

/** The meanings to choose among, those that most files have first. */
export const COLUMN_FIELDS: readonly Field[] = [
  'PERIOD',
  'NUMERATOR',
  'DENOMINATOR',
  'VALUE',
  'DEVIATION',
  'UNIT',
  'INDICATOR',
  'YEAR',
  'MONTH',
  'PERIOD_START',
  'PERIOD_END',
  'OUTCOME',
  'MEASURE_UNIT',
  'SOURCE',
  'CI_LOW',
  'CI_HIGH',
];

/** Faults that say that the rows are about persons: what was pasted is then not kept. */
const PERSONS = new Set(['PATIENT_IDENTIFIER', 'ROW_LEVEL_DATA']);

/** Whether a fault says that the rows are about persons. */
export const isOfPersons = ({ code }: Pick<Fault, 'code'>): boolean => PERSONS.has(code);

/** Whether a look through found signs of persons. */
export const hasPersons = ({ faults }: Pick<ImportPreview, 'faults'>): boolean => faults.some(isOfPersons);

/** The same fault of the same column in one line after the other, told once: from line `line` to line `lastLine`. */
export function joinedFaults(faults: readonly Fault[]): (Fault & { lastLine: number })[] {
  const joined: (Fault & { lastLine: number })[] = [];
  for (const fault of faults) {
    const goesOn = joined.find(
      ({ lastLine, column, columnNumber, message }) =>
        lastLine === fault.line - 1 && column === fault.column && columnNumber === fault.columnNumber && message === fault.message,
    );
    if (goesOn) goesOn.lastLine = fault.line;
    else joined.push({ ...fault, lastLine: fault.line });
  }
  return joined;
}

/** What was chosen for the columns, by their headings. */
export type Meanings = Readonly<Record<string, Field | ''>>;

/** The columns as they are sent: what was chosen, and for the others what was proposed. Null when nothing was chosen. */
export function chosenColumns(columns: readonly Column[], chosen: Meanings): { column: string; field: Field }[] | null {
  if (Object.keys(chosen).length === 0) return null;
  return columns.flatMap(({ name, field }) => {
    if (name === null) return [];
    const meaning = name in chosen ? chosen[name] : field;
    return meaning ? [{ column: name, field: meaning }] : [];
  });
}

/** A choice of one meaning takes it from the column that had it: two columns cannot both be the numerator. */
export function withMeaning(columns: readonly Column[], chosen: Meanings, name: string, field: Field | ''): Meanings {
  const before =
    field === '' ? [] : columns.filter((column) => column.name !== name && (chosen[column.name ?? ''] ?? column.field) === field);
  return { ...chosen, ...Object.fromEntries(before.map((column) => [column.name ?? '', ''])), [name]: field };
}

const COLUMN_OF: Record<NumberField, Field> = {
  numerator: 'NUMERATOR',
  denominator: 'DENOMINATOR',
  value: 'VALUE',
  deviation: 'DEVIATION',
};

/** The numbers that a measure asks for and no column is said to hold, where the columns have names to choose by. */
export function lackingNumbers(columns: readonly Column[], chosen: Meanings, measure: Asking): NumberField[] {
  const named = columns.filter(({ name }) => name !== null);
  if (named.length === 0) return [];
  const meant = new Set(named.map(({ name, field }) => chosen[name ?? ''] ?? field));
  return askedOf(measure).filter((field) => !meant.has(COLUMN_OF[field]));
}

/** The length of the periods to be read when it is another than the measure's: yearly figures in a monthly measure. */
export function otherLength(series: readonly Series[], key: string, wanted: string): NonNullable<Series['periodLength']> | null {
  const found = (series.length === 1 ? series[0] : series.find((one) => seriesKey(one) === key))?.periodLength;
  return found && found !== wanted ? found : null;
}

/** The number of a column that has no heading: it is then named by its place. Null when it has one. */
export const placeOf = (name: string | null, number: number | null): number | null =>
  number !== null && name === String(number) ? number : null;

/** A series as one value of a list. */
export const seriesKey = ({ indicator, unit, periodLength }: Series): string => JSON.stringify([indicator, unit, periodLength]);

/** The choice of a series, as it is sent; what the file does not tell is left out. */
export function seriesChoice(key: string): { indicator?: string; unit?: string; periodLength?: NonNullable<Series['periodLength']> } {
  if (key === '') return {};
  const [indicator, unit, periodLength] = JSON.parse(key) as [string, string, Series['periodLength']];
  return { ...(indicator ? { indicator } : {}), ...(unit ? { unit } : {}), ...(periodLength ? { periodLength } : {}) };
}
