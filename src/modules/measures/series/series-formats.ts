import type { CsvRow, CsvTable } from '../../../platform/csv/read-csv.js';
import { headerKey, type FieldPlaces, type SeriesField } from './series-columns.js';
import type { SeriesFault, SeriesFaultCode } from './series-fault.js';
import { SKDE_CHECKS, skdeDerivation, type SkdeKnown } from './skde.js';
import { VIS_CHECKS, visDerivation, visPreamble } from './vis-delivery.js';

/** The kinds of file that are known by their headers; `PLAIN` is any other. */
export type SeriesFormatName = 'VIS_DELIVERY' | 'VIS_EXPORT' | 'SKDE' | 'STRATUM' | 'INCA' | 'PLAIN';

/** The cells of a row, asked for by {@link headerKey}; empty for a column the file does not have. */
export type CellOf = (key: string) => string;

/** What the caller knows that a format's checks need. */
export interface FormatKnowledge {
  readonly skde?: SkdeKnown;
}

/** One rule of a format: its name there, the code and the column it is reported with, and when it is broken. */
export interface FormatCheck {
  /** The rule's name in the format's own checker. */
  readonly check: string;
  readonly code: SeriesFaultCode;
  /** Key of the column at fault. */
  readonly column: string;
  /** Of the fault, besides `check`. */
  readonly params?: Readonly<Record<string, number>>;
  /** True when the row breaks the rule. */
  readonly when: (cell: CellOf, known: FormatKnowledge) => boolean;
}

/** Texts that stand in for the cells of some fields in one row. */
export type Derivation = (cell: CellOf) => Readonly<Partial<Record<SeriesField, string>>>;

/** One format. */
export interface SeriesFormat {
  readonly name: SeriesFormatName;
  /** Keys that the header has. The first format in the table whose signature fits is the file's. */
  readonly signature: readonly string[];
  /** The header has these columns and no other. */
  readonly exact?: boolean;
  /** Which key means what; the general synonyms are not asked. None: they are. */
  readonly fields?: Readonly<Partial<Record<SeriesField, string>>>;
  /** Registers give one indicator by year and by quarter in one file: each length is a series of its own. */
  readonly seriesPerPeriodType: boolean;
  readonly checks?: readonly FormatCheck[];
  /** For what one column alone does not tell. */
  readonly derivation?: (rows: readonly CsvRow[], cellsOf: (row: CsvRow) => CellOf, known: FormatKnowledge) => Derivation;
  /** Rows at the top that are no data: how many, and what is wrong with them or with the header. */
  readonly preamble?: (table: CsvTable) => { readonly rows: number; readonly faults: readonly SeriesFault[] };
}

const SKDE_FIELDS = { period: 'year', indicator: 'indid', unit: 'orgnr' } as const;

/** The known formats, the most particular first; a sample of each, with its source, stands in test/fixtures/interop. */
const FORMATS: readonly SeriesFormat[] = [
  {
    name: 'VIS_DELIVERY',
    signature: ['measureid', 'registerhsaid', 'reasoncode', 'periodreportedstartdate', 'periodreportedenddate'],
    fields: {
      periodStart: 'periodreportedstartdate',
      periodEnd: 'periodreportedenddate',
      indicator: 'measureid',
      unit: 'unitname',
      numerator: 'numerator',
      denominator: 'denominator',
      value: 'rate',
      source: 'registernamn',
      ciLow: 'confidenceintervallower',
      ciHigh: 'confidenceintervalhigher',
    },
    seriesPerPeriodType: true,
    checks: VIS_CHECKS,
    derivation: () => visDerivation,
    preamble: visPreamble,
  },
  { name: 'VIS_EXPORT', signature: ['enhetsnamn', 'matperiod', 'varde', 'mattenhet'], seriesPerPeriodType: true },
  {
    name: 'SKDE',
    signature: ['indid', 'orgnr', 'year', 'var', 'denominator'],
    fields: { ...SKDE_FIELDS, numerator: 'var', denominator: 'denominator' },
    seriesPerPeriodType: true,
    checks: SKDE_CHECKS,
    derivation: skdeDerivation,
  },
  {
    // One row an event: the denominator of each is 1.
    name: 'SKDE',
    signature: ['indid', 'orgnr', 'year', 'var'],
    fields: { ...SKDE_FIELDS, outcome: 'var' },
    seriesPerPeriodType: true,
    checks: SKDE_CHECKS,
    derivation: skdeDerivation,
  },
  { name: 'STRATUM', signature: ['qunit', 'qindicator', 'qyear'], seriesPerPeriodType: true },
  // The other Stratum export has no period, and a last column without a name.
  { name: 'STRATUM', signature: ['enhet', 'medelvarde', ''], exact: true, seriesPerPeriodType: true },
  { name: 'INCA', signature: ['sjukhus', 'period', 'outcome'], seriesPerPeriodType: true },
];

const PLAIN: SeriesFormat = { name: 'PLAIN', signature: [], seriesPerPeriodType: false };

/** The format of a file with this header. */
export function formatOf(header: readonly string[]): SeriesFormat {
  const keys = header.map(headerKey);
  return (
    FORMATS.find(({ signature, exact }) => signature.every((key) => keys.includes(key)) && (!exact || keys.length === signature.length)) ??
    PLAIN
  );
}

/** Where a format has its fields, or null when the general synonyms are to be asked. */
export function formatPlaces({ fields }: SeriesFormat, header: readonly string[]): FieldPlaces | null {
  if (!fields) return null;
  const keys = header.map(headerKey);
  const places = Object.entries(fields).map(([field, key]): [SeriesField, number] => [field as SeriesField, keys.indexOf(key)]);
  return new Map(places.filter(([, place]) => place >= 0));
}
