import { readCsv, type CsvFault, type CsvLimits, type CsvTable } from '../../../platform/csv/read-csv.js';
import { readNumber } from './number.js';
import { headerKey } from './series-columns.js';
import type { SeriesFault } from './series-fault.js';
import type { CellOf, Derivation, FormatCheck } from './series-formats.js';

/** The thirty columns of a register's delivery to Vården i siffror, in their order (github.com/RegistercentrumVGR/RCSTAT, MIT). */
export const VIS_COLUMNS = [
  'RegionOrganisationId',
  'Numerator',
  'Rate',
  'Denominator',
  'RegionName',
  'PeriodReportedStartDate',
  'PeriodReportedEndDate',
  'MeasureID',
  'HospitalName',
  'HospitalHSAID',
  'HospitalOrganisationId',
  'CountryName',
  'Value',
  'Cohort',
  'Version',
  'UnitHSAID',
  'UnitName',
  'ReferenceIntervalRate',
  'ReferenceIntervalValue',
  'MunicipalityOrganisationID',
  'MunicipalityName',
  'RegisterHSAID',
  'RegisterNamn',
  'Coverage',
  'ConfidenceIntervalLower',
  'ConfidenceIntervalHigher',
  'Standarddeviation',
  'Measurepopulation',
  'Exclusions',
  'ReasonCode',
] as const;
/** One of {@link VIS_COLUMNS}. */
export type VisColumn = (typeof VIS_COLUMNS)[number];

/** A delivery as it is written: texts as they stand in the file. */
export interface VisDelivery {
  /** What happens to earlier data: `KEEP_EXISTING_DATA_FOR_REGISTER_HSAID:` or `DELETE_EXISTING_…` with the register's HSA-id. */
  readonly instruction: string;
  readonly rows: readonly Readonly<Record<VisColumn, string>>[];
}

const INSTRUCTION = /^(?:KEEP|DELETE)_EXISTING_DATA_FOR_REGISTER_HSAID:[A-Z]{2}\d{10}-[A-Z0-9]{1,18}$/u;
const REASONS = new Set(['MSK', 'NI', 'INV', 'UNK']);
const NUMBERS = 'numerator denominator rate value confidenceintervallower confidenceintervalhigher'.split(' ');
const RESULTS = 'value rate confidenceintervallower confidenceintervalhigher'.split(' ');

const isNumber = (text: string): boolean => readNumber(text) !== null;
const rateOf = (cell: CellOf): number => readNumber(cell('rate'))?.value ?? 0;

/** The rules of the delivery's validator for one row, under their wording there (`R/validate_vis.R`). */
export const VIS_CHECKS: readonly FormatCheck[] = [
  {
    check: 'Rate requires Numerator and Denominator',
    code: 'REQUIRED',
    column: 'rate',
    when: (cell) => cell('rate') !== '' && (cell('numerator') === '' || cell('denominator') === ''),
  },
  {
    check: 'Rate must be in [0,1]',
    code: 'VALUE_OUT_OF_SCALE',
    column: 'rate',
    params: { max: 1 },
    when: (cell) => rateOf(cell) < 0 || rateOf(cell) > 1,
  },
  {
    check: 'a row with ReasonCode must have no Value, Rate or confidence interval',
    code: 'FORMAT_CHECK',
    column: 'reasoncode',
    when: (cell) => REASONS.has(cell('reasoncode')) && RESULTS.some((key) => cell(key) !== ''),
  },
  {
    check: 'ReasonCode must be empty, MSK, NI, INV or UNK',
    code: 'FORMAT_CHECK',
    column: 'reasoncode',
    when: (cell) => cell('reasoncode') !== '' && !REASONS.has(cell('reasoncode')),
  },
  { check: 'CountryName must be Riket', code: 'FORMAT_CHECK', column: 'countryname', when: (cell) => cell('countryname') !== 'Riket' },
  {
    check: 'PeriodReportedEndDate must be after PeriodReportedStartDate',
    code: 'UNREADABLE_PERIOD',
    column: 'periodreportedenddate',
    when: (cell) => cell('periodreportedenddate') <= cell('periodreportedstartdate'),
  },
  { check: 'Version must be digits', code: 'NOT_WHOLE', column: 'version', when: (cell) => !/^\d+$/u.test(cell('version')) },
  ...NUMBERS.map((column): FormatCheck => ({
    check: 'must be a number',
    code: 'NOT_A_NUMBER',
    column,
    when: (cell) => cell(column) !== '' && !isNumber(cell(column)),
  })),
];

/** Where a row names its unit, the smallest first: name and id. */
const UNIT_LEVELS = [
  ['unitname', 'unithsaid'],
  ['hospitalname', 'hospitalhsaid'],
  ['municipalityname', 'municipalityorganisationid'],
  ['regionname', 'regionorganisationid'],
] as const;

/**
 * The unit of a row is the smallest that it names, with its id, as two units may share a name; the result is a share in `Rate` or a
 * measurement in `Value`; a reason stands in the place of a result.
 */
export const visDerivation: Derivation = (cell) => {
  const level = UNIT_LEVELS.find((keys) => keys.some((key) => cell(key) !== ''));
  const [name = '', id = ''] = level?.map(cell) ?? [];
  const named = id === '' ? name : name === '' ? id : `${name} (${id})`;
  const rate = cell('rate');
  return {
    unit: named === '' ? cell('countryname') : named,
    value: [cell('reasoncode'), rate, cell('value')].find((text) => text !== '') ?? '',
    measureUnit: rate !== '' ? 'Rate' : cell('value') !== '' ? 'Value' : '',
  };
};

/** The rules above the rows: exactly the thirty columns, and an instruction in the first cell. */
export function visPreamble({ header, headerLine, rows }: CsvTable): { readonly rows: number; readonly faults: readonly SeriesFault[] } {
  const faults: SeriesFault[] = [];
  if (header.length !== VIS_COLUMNS.length || VIS_COLUMNS.some((column) => !header.includes(column))) {
    faults.push({
      line: headerLine,
      column: null,
      code: 'FORMAT_CHECK',
      params: { check: 'exactly 30 columns', expected: VIS_COLUMNS.length, actual: header.length },
    });
  }
  const first = rows[0];
  const place = header.findIndex((name) => headerKey(name) === 'regionorganisationid');
  if (INSTRUCTION.test(first?.cells[place] ?? '')) return { rows: 1, faults };
  const column = place < 0 ? null : { number: place + 1, name: header[place] ?? null };
  faults.push({ line: first?.line ?? headerLine, column, code: 'FORMAT_CHECK', params: { check: 'first row must be an instruction' } });
  return { rows: 0, faults };
}

/**
 * Reads a delivery as records, to change it and write it again. Its rules are checked by `readSeries`; here only what keeps the file from
 * being a delivery at all is a fault.
 */
export function readVisDelivery(
  bytes: Uint8Array,
  limits?: CsvLimits,
): { delivery: VisDelivery | null; faults: readonly (CsvFault | SeriesFault)[] } {
  const { table, faults } = readCsv(bytes, limits);
  if (!table) return { delivery: null, faults };
  const found = [...faults, ...visPreamble(table).faults];
  if (found.length > 0) return { delivery: null, faults: found };
  const places = new Map(VIS_COLUMNS.map((column) => [column, table.header.indexOf(column)]));
  const records = table.rows.map(({ cells }) =>
    Object.fromEntries(VIS_COLUMNS.map((column) => [column, cells[places.get(column) ?? -1] ?? ''])),
  ) as Record<VisColumn, string>[];
  return { delivery: { instruction: records[0]?.RegionOrganisationId ?? '', rows: records.slice(1) }, faults: [] };
}

/**
 * Writes a delivery: UTF-8 without byte order mark, `;`, line feeds. It is read by a program, so texts are not defused for spreadsheets:
 * that would change what is delivered.
 */
export function writeVisDelivery({ instruction, rows }: VisDelivery): Buffer {
  const lines: string[][] = [
    [...VIS_COLUMNS],
    VIS_COLUMNS.map((column) => (column === 'RegionOrganisationId' ? instruction : '')),
    ...rows.map((row) => VIS_COLUMNS.map((column) => row[column])),
  ];
  return Buffer.from(lines.map((cells) => `${cells.map(quoted).join(';')}\n`).join(''), 'utf8');
}

function quoted(text: string): string {
  return /[";\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
