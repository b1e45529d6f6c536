import { readCsv, type CsvLimits, type CsvRow } from '../../../platform/csv/read-csv.js';
import { isCount, readNumber } from './number.js';
import { headerKey } from './series-columns.js';
import type { CellOf, Derivation, FormatCheck, FormatKnowledge } from './series-formats.js';
import { withoutNumbers, type SeriesPoint } from './series-point.js';

/** What SKDE's description of an indicator says that reading needs. */
export interface SkdeIndicator {
  /** `andel`, `dg_andel`: `var` is a numerator. `beregnet_andel`, `antall`, `gjennomsnitt`, `median`: `var` is the value itself. */
  readonly type: string;
  /** Fewer cases than these are not shown; null when there is no such limit. */
  readonly minDenominator: number | null;
}

/** What is known of the Norwegian register a file is for. What is left out is not checked. */
export interface SkdeKnown {
  /** Organisation numbers that may deliver. */
  readonly organisations?: ReadonlySet<string>;
  /** Indicators of the register, by id. */
  readonly indicators?: ReadonlyMap<string, SkdeIndicator>;
}

const FRACTIONS = new Set(['andel', 'dg_andel']);
const CONTEXTS = new Set(['', 'caregiver', 'resident']);

const indicatorOf = (cell: CellOf, { skde }: FormatKnowledge): SkdeIndicator | undefined => skde?.indicators?.get(cell('indid'));
const isFraction = (cell: CellOf, known: FormatKnowledge): boolean => FRACTIONS.has(indicatorOf(cell, known)?.type ?? '');
const number = (cell: CellOf, key: string): number | null => readNumber(cell(key))?.value ?? null;
const unreadable = (key: string) => (cell: CellOf) => cell(key) !== '' && number(cell, key) === null;
const notWhole = (key: string) => (cell: CellOf) => !Number.isInteger(number(cell, key) ?? 0);

const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

/** Whether nine digits cannot be a Norwegian organisation number: its last digit follows from the others, modulo 11 (Brønnøysundregistrene). */
export function wrongCheckDigit(text: string): boolean {
  if (!/^\d{9}$/u.test(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(text[place]), 0);
  return (11 - (sum % 11)) % 11 !== Number(text[WEIGHTS.length]);
}

/** The checks that SKDE's importer makes of a row, under its names (github.com/mong/imongr, `inst/imongr.yml`). */
export const SKDE_CHECKS: readonly FormatCheck[] = [
  { check: 'invalid_context', code: 'FORMAT_CHECK', column: 'context', when: (cell) => !CONTEXTS.has(cell('context')) },
  {
    check: 'invalid_org',
    code: 'FORMAT_CHECK',
    column: 'orgnr',
    // SKDE has numbers of its own too (1 is the country): without its list only what cannot be a number is refused.
    when: (cell, { skde }) => (skde?.organisations ? !skde.organisations.has(cell('orgnr')) : wrongCheckDigit(cell('orgnr'))),
  },
  {
    check: 'invalid_ind',
    code: 'FORMAT_CHECK',
    column: 'indid',
    when: (cell, { skde }) => skde?.indicators?.has(cell('indid')) === false,
  },
  { check: 'values_exists', code: 'REQUIRED', column: 'var', when: (cell) => cell('var') === '' },
  { check: 'numeric_var', code: 'NOT_A_NUMBER', column: 'var', when: unreadable('var') },
  { check: 'natural_var', code: 'NOT_WHOLE', column: 'var', when: (cell, known) => isFraction(cell, known) && notWhole('var')(cell) },
  { check: 'numeric_denominator', code: 'NOT_A_NUMBER', column: 'denominator', when: unreadable('denominator') },
  { check: 'natural_denominator', code: 'NOT_WHOLE', column: 'denominator', when: notWhole('denominator') },
  { check: 'zero_denominator', code: 'ZERO_DENOMINATOR', column: 'denominator', when: (cell) => number(cell, 'denominator') === 0 },
  { check: 'natural_year', code: 'UNREADABLE_PERIOD', column: 'year', when: (cell) => !isCount(number(cell, 'year') ?? -1) },
  {
    check: 'overflow_var',
    code: 'NUMERATOR_ABOVE_DENOMINATOR',
    column: 'var',
    when: (cell, known) => isFraction(cell, known) && (number(cell, 'var') ?? 0) > (number(cell, 'denominator') || Infinity),
  },
];

/**
 * What `var` means depends on the indicator: a numerator for a share, else the value itself. An indicator that is not known is a share
 * unless one of its rows has decimals. Figures for those who live in an area (`resident`) are another series than those for the patients
 * of a hospital (`caregiver`).
 */
export function skdeDerivation(rows: readonly CsvRow[], cellsOf: (row: CsvRow) => CellOf, known: FormatKnowledge): Derivation {
  const measured = new Set<string>();
  for (const cell of rows.map(cellsOf)) {
    const type = indicatorOf(cell, known)?.type;
    if (type === undefined ? notWhole('var')(cell) : !FRACTIONS.has(type)) measured.add(cell('indid'));
  }
  return (cell) => ({
    ...(cell('context') === 'resident' && { unit: `${cell('orgnr')} (resident)` }),
    ...(measured.has(cell('indid')) && { numerator: '', value: cell('var') }),
  });
}

/** Withholds a point whose denominator is below what its indicator asks for, as SKDE does before it publishes (`var: null`). */
export function skdeMasked<T extends SeriesPoint>(point: T, { indicators }: SkdeKnown): T {
  const limit = indicators?.get(point.indicator)?.minDenominator ?? null;
  const small = limit !== null && point.denominator !== null && point.denominator < limit;
  return point.status === 'OK' && small ? withoutNumbers(point, 'MASKED') : point;
}

/** Reads the organisation numbers of SKDE's `org_structure.csv`; empty when the file cannot be read. */
export function readSkdeOrganisations(bytes: Uint8Array, limits?: CsvLimits): ReadonlySet<string> {
  return new Set(records(bytes, limits).map((cell) => cell('orgnr')));
}

/** Reads SKDE's `indicator_description.csv`, by the indicator's id; empty when the file cannot be read. */
export function readSkdeIndicators(bytes: Uint8Array, limits?: CsvLimits): ReadonlyMap<string, SkdeIndicator> {
  return new Map(
    records(bytes, limits).map((cell) => [cell('id'), { type: cell('type'), minDenominator: number(cell, 'mindenominator') }]),
  );
}

/** Reads either of SKDE's two lists, told apart by their headings; null for anything else, or a list with nothing in it. */
export function readSkdeList(bytes: Uint8Array, limits?: CsvLimits): SkdeKnown | null {
  const { table } = readCsv(bytes, limits);
  const keys = table?.header.map(headerKey) ?? [];
  if (!table?.rows.length || keys.includes('var')) return null;
  if (keys.includes('orgnr')) return { organisations: readSkdeOrganisations(bytes, limits) };
  return keys.includes('id') && keys.includes('type') ? { indicators: readSkdeIndicators(bytes, limits) } : null;
}

function records(bytes: Uint8Array, limits?: CsvLimits): CellOf[] {
  const { table } = readCsv(bytes, limits);
  const keys = table?.header.map(headerKey) ?? [];
  return (table?.rows ?? []).map(
    ({ cells }) =>
      (key) =>
        cells[keys.indexOf(key)] ?? '',
  );
}
