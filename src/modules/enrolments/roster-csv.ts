import { readCsv, type CsvFaultCode, type CsvLimits, type CsvTable } from '../../platform/csv/read-csv.js';

/** The columns of a roster and their canonical headers, in the order of a template. */
export const ROSTER_COLUMNS = {
  givenName: 'Förnamn',
  familyName: 'Efternamn',
  email: 'E-post',
  hsaId: 'HSA-id',
  clinic: 'Klinik',
  specialty: 'Specialitet',
  regulation: 'Föreskrift',
  startDate: 'ST-start',
  supervisorEmail: 'Handledare e-post',
} as const;

/** What a roster column means, whatever its header is called in the file. */
export type RosterField = keyof typeof ROSTER_COLUMNS;

/** The regulation under which a resident trains. */
export type RosterRegulation = 'SOSFS_2008_17' | 'SOSFS_2015_8' | 'HSLF_FS_2021_8';

/** One resident of the roster, every value checked and in canonical form. */
export interface RosterRow {
  /** Line of the file on which the row begins. */
  readonly line: number;
  readonly givenName: string;
  readonly familyName: string;
  /** Lower case. */
  readonly email: string;
  /** Upper case. */
  readonly hsaId: string | null;
  readonly clinic: string;
  readonly specialty: string;
  readonly regulation: RosterRegulation;
  /** Civil day, `YYYY-MM-DD`. */
  readonly startDate: string;
  readonly supervisorEmail: string | null;
}

/** Every reason a roster, a column or a cell is refused; those of the file itself come from {@link CsvFaultCode}. */
export type RosterFaultCode =
  | CsvFaultCode
  | 'MISSING_COLUMN'
  | 'DUPLICATE_COLUMN'
  | 'REQUIRED'
  | 'TOO_LONG'
  | 'INVALID_CHARACTER'
  | 'INVALID_EMAIL'
  | 'INVALID_HSA_ID'
  | 'INVALID_DATE'
  | 'UNKNOWN_REGULATION'
  | 'DUPLICATE_IN_FILE'
  | 'PATIENT_IDENTIFIER';

/** One fault, by place and reason; never the text of a cell. */
export interface RosterFault {
  /** Line of the file; the header's for faults of a column, 1 for those of the whole file. */
  readonly line: number;
  /** The header as written, or the canonical one if the column is missing; null for a whole row and where it has no name to show. */
  readonly column: string | null;
  readonly field: RosterField | null;
  readonly code: RosterFaultCode;
  /**
   * `max` TOO_LONG, TOO_LARGE, TOO_MANY_ROWS, TOO_MANY_COLUMNS; `firstLine` DUPLICATE_IN_FILE; `expected` and `actual` CELL_COUNT;
   * `position` (1-based) where `column` cannot name it.
   */
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What {@link parseRoster} needs from its surroundings. */
export interface RosterOptions extends CsvLimits {
  /** Tells whether a text holds a personal identity number; asked about every cell, ignored columns and headers too. */
  readonly isPatientIdentifier: (text: string) => boolean;
}

/** A roster as read: the rows without fault, and every fault of the others in the order of the file. */
export interface ParsedRoster {
  readonly rows: readonly RosterRow[];
  readonly faults: readonly RosterFault[];
  /** Headers of columns the roster does not know, as written; a column without a header is listed as an empty text if it has content. */
  readonly ignoredColumns: readonly string[];
  /** All rows below the header that are not blank, with or without fault. */
  readonly rowCount: number;
}

/**
 * Reads a roster. A fault of the file or of its header leaves no rows; a fault of a row leaves out that row.
 * Two rows with one e-mail address or HSA-id: the later is at fault, also when the earlier one has other faults to mend.
 */
export function parseRoster(bytes: Uint8Array, options: RosterOptions): ParsedRoster {
  const { table, faults: fileFaults } = readCsv(bytes, options);
  const faults = fileFaults.map((fault): RosterFault => ({ ...fault, column: null, field: null }));
  if (!table) return { rows: [], faults, ignoredColumns: [], rowCount: 0 };
  const columns = table.header.map((header): Column => {
    const hidden = header === '' || options.isPatientIdentifier(header);
    return {
      header,
      shown: hidden ? null : [...header].slice(0, MAX_HEADER).join(''),
      field: hidden ? null : (FIELD_BY_HEADER.get(headerKey(header)) ?? null),
    };
  });
  const columnFaults = checkColumns(table, columns, options.isPatientIdentifier);
  faults.push(...columnFaults);

  const firstLines = new Map<string, number>();
  const rows: RosterRow[] = [];
  for (const { line, cells } of table.rows) {
    const draft: Partial<Record<RosterField, string>> = {};
    const found: RosterFault[] = [];
    for (const [index, column] of columns.entries()) {
      const cell = cells[index] ?? '';
      const problem = options.isPatientIdentifier(cell) ? PATIENT_IDENTIFIER : readCell(column, cell, line, draft, firstLines);
      if (problem) found.push(at(line, column, index, problem));
    }
    faults.push(...found);
    if (found.length === 0 && columnFaults.length === 0) rows.push(toRow(line, draft));
  }
  for (const { line, cells } of table.ragged) {
    const position = cells.findIndex((cell) => options.isPatientIdentifier(cell)) + 1;
    if (position > 0) faults.push({ line, column: null, field: null, ...PATIENT_IDENTIFIER, params: { position } });
  }
  faults.sort((a, b) => a.line - b.line);
  const ignoredColumns = columns.flatMap(({ header, shown, field }, index) => {
    if (field !== null || (shown === null && header !== '')) return [];
    return header !== '' || table.rows.some(({ cells }) => cells[index] !== '') ? [shown ?? ''] : [];
  });
  return { rows, faults, ignoredColumns, rowCount: table.rows.length + table.ragged.length };
}

/** Headers seen in Swedish, English and Norwegian files, as {@link headerKey} writes them. */
const SYNONYMS: Readonly<Record<RosterField, string>> = {
  givenName: 'fornamn tilltalsnamn firstname givenname fornavn',
  familyName: 'efternamn lastname familyname surname etternavn',
  email: 'epost epostadress mejl mail email emailaddress epostadresse',
  hsaId: 'hsaid hsa',
  clinic: 'klinik hemklinik clinic department klinikk avdeling',
  specialty: 'specialitet stspecialitet specialty speciality spesialitet',
  regulation: 'foreskrift regulation forskrift',
  startDate: 'ststart startdatum ststartdatum startdate start startdato',
  supervisorEmail:
    'handledareepost handledarensepost handledareepostadress handledaremejl handledareemail eposthandledare ' +
    'supervisoremail emailsupervisor veilederepost veiledersepost epostveileder',
};

/** Longer headers match nothing and are shown cut off: a stray paragraph is no name. */
const MAX_HEADER = 100;
const FIELDS = Object.keys(ROSTER_COLUMNS) as RosterField[];
const FIELD_BY_HEADER = new Map(FIELDS.flatMap((field) => SYNONYMS[field].split(' ').map((key) => [key, field] as const)));
const OPTIONAL: ReadonlySet<RosterField> = new Set(['hsaId', 'supervisorEmail']);
const UNIQUE: ReadonlySet<RosterField> = new Set(['email', 'hsaId']);

interface Column {
  readonly header: string;
  /** The header unless it is empty or must not be repeated. */
  readonly shown: string | null;
  readonly field: RosterField | null;
}

type Problem = Pick<RosterFault, 'code' | 'params'>;

const PATIENT_IDENTIFIER: Problem = { code: 'PATIENT_IDENTIFIER' };

/** Letters and digits only, in lower case and without accents; what stands in brackets is a hint to the writer. */
function headerKey(header: string): string {
  if (header.length > MAX_HEADER) return '';
  const plain = header
    .replace(/\([^()]*\)/gu, '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ø', 'o');
  return plain.replace(/[^\p{L}\p{N}]/gu, '');
}

function at(line: number, column: Column, index: number, problem: Problem): RosterFault {
  const params = column.shown === null ? { ...problem.params, position: index + 1 } : problem.params;
  return { line, column: column.shown, field: column.field, code: problem.code, ...(params && { params }) };
}

function checkColumns(table: CsvTable, columns: readonly Column[], isPatientIdentifier: (text: string) => boolean): RosterFault[] {
  const line = table.headerLine;
  const seen = new Set<RosterField>();
  const faults: RosterFault[] = [];
  for (const [index, column] of columns.entries()) {
    if (isPatientIdentifier(column.header)) faults.push(at(line, column, index, PATIENT_IDENTIFIER));
    else if (column.field !== null && seen.has(column.field)) faults.push(at(line, column, index, { code: 'DUPLICATE_COLUMN' }));
    else if (column.field !== null) seen.add(column.field);
  }
  for (const field of FIELDS) {
    if (seen.has(field) || OPTIONAL.has(field)) continue;
    faults.push({ line, column: ROSTER_COLUMNS[field], field, code: 'MISSING_COLUMN' });
  }
  return faults;
}

/** Checks one cell and puts its canonical value in the draft. */
function readCell(
  { field }: Column,
  cell: string,
  line: number,
  draft: Partial<Record<RosterField, string>>,
  firstLines: Map<string, number>,
): Problem | null {
  if (field === null) return null;
  if (cell === '') return OPTIONAL.has(field) ? null : { code: 'REQUIRED' };
  const value = READERS[field](cell);
  if (typeof value !== 'string') return value;
  draft[field] = value;
  if (!UNIQUE.has(field)) return null;
  const firstLine = firstLines.get(`${field} ${value}`);
  if (firstLine !== undefined && firstLine !== line) return { code: 'DUPLICATE_IN_FILE', params: { firstLine } };
  firstLines.set(`${field} ${value}`, line);
  return null;
}

function toRow(line: number, draft: Partial<Record<RosterField, string>>): RosterRow {
  const { givenName = '', familyName = '', email = '', clinic = '', specialty = '', startDate = '' } = draft;
  const { hsaId = null, supervisorEmail = null } = draft;
  const regulation = draft.regulation as RosterRegulation;
  return { line, givenName, familyName, email, hsaId, clinic, specialty, regulation, startDate, supervisorEmail };
}

const READERS: Readonly<Record<RosterField, (cell: string) => string | Problem>> = {
  givenName: readText(80),
  familyName: readText(80),
  email: readEmail,
  hsaId: readHsaId,
  clinic: readText(200),
  specialty: readText(120),
  regulation: readRegulation,
  startDate: readDate,
  supervisorEmail: readEmail,
};

/** Keeps the text as written but for runs of spaces; refuses what cannot be seen or turns the direction of writing. */
function readText(max: number): (cell: string) => string | Problem {
  return (cell) => {
    const text = cell.replace(/\p{Zs}+/gu, ' ');
    if (/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\uFFFD]/u.test(text)) return { code: 'INVALID_CHARACTER' };
    return [...text].length > max ? { code: 'TOO_LONG', params: { max } } : text;
  };
}

/** ASCII only: mail systems of the regions have no other addresses, and an `ö` in one is a slip. */
function readEmail(cell: string): string | Problem {
  if (cell.length > 254) return { code: 'TOO_LONG', params: { max: 254 } };
  const [local = '', domain = '', ...more] = cell.toLowerCase().split('@');
  const labels = domain.split('.');
  const valid =
    more.length === 0 &&
    local.length <= 64 &&
    local.split('.').every((part) => /^[\w!#$%&'*+/=?^`{|}~-]+$/u.test(part)) &&
    labels.length > 1 &&
    labels.every((label) => /^[a-z0-9-]{1,63}$/u.test(label) && !label.startsWith('-') && !label.endsWith('-')) &&
    /^(?:[a-z]{2,}|xn--.+)$/u.test(labels.at(-1) ?? '');
  return valid ? `${local}@${domain}` : { code: 'INVALID_EMAIL' };
}

function readHsaId(cell: string): string | Problem {
  const id = plainHyphens(cell);
  return /^[Ss][Ee]\d{10}-[A-Za-z0-9]{1,18}$/u.test(id) ? id.toUpperCase() : { code: 'INVALID_HSA_ID' };
}

/** `SOSFS 2015:8` with or without series, spaces and case; `2015:08:00` is what a spreadsheet makes of `2015:8`. */
function readRegulation(cell: string): string | Problem {
  const text = plainHyphens(cell).replace(/\s/gu, '').toUpperCase();
  if (/^(?:SOSFS_?)?2008[:_]17(?::00)?$/u.test(text)) return 'SOSFS_2008_17';
  if (/^(?:SOSFS_?)?2015[:_]0?8(?::00)?$/u.test(text)) return 'SOSFS_2015_8';
  if (/^(?:HSLF[-_]?FS_?)?2021[:_]0?8(?::00)?$/u.test(text)) return 'HSLF_FS_2021_8';
  return { code: 'UNKNOWN_REGULATION' };
}

/** Year first, and a time only if it is midnight: `2024-01-31 23:00` is the first of February in another time zone. */
function readDate(cell: string): string | Problem {
  const match = /^(\d{4})([-/]?)(\d{2})\2(\d{2})(?:[ T]00:00(?::00(?:\.0{1,9})?)?)?$/u.exec(plainHyphens(cell));
  const [, year = '', , month = '', day = ''] = match ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const real = year >= '1900' && year < '2200' && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return match && real ? `${year}-${month}-${day}` : { code: 'INVALID_DATE' };
}

function plainHyphens(text: string): string {
  return text.replace(/[\u2010-\u2015\u2212]/gu, '-');
}
