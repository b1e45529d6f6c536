import { say, type Language } from '../../platform/i18n/i18n.js';
import { withNumbers } from '../../platform/i18n/number-words.js';
import type { ImportFault, ImportFaultCode } from './series-import.rules.js';

/** Sentences that a file of points shares with what is written by hand, and with rosters. */
const SHARED: Partial<Record<ImportFaultCode, string>> = {
  ROW_LEVEL_DATA: 'userError.ROW_LEVEL_DATA',
  REQUIRED: 'seriesFault.FEW_NUMBERS',
  NOT_WHOLE: 'userError.NOT_WHOLE',
  NOT_POSITIVE: 'userError.NOT_POSITIVE',
  NEGATIVE_COUNT: 'userError.NEGATIVE_NUMBER',
  ZERO_DENOMINATOR: 'userError.ZERO_DENOMINATOR',
  NUMERATOR_ABOVE_DENOMINATOR: 'userError.NUMERATOR_ABOVE_DENOMINATOR',
  PERIOD_IN_FUTURE: 'userError.FUTURE_PERIOD',
  TOO_MANY_POINTS: 'userError.TOO_MANY_POINTS',
  DUPLICATE_PERIOD: 'seriesFault.DUPLICATE_IN_FILE',
  RECORDED_ALREADY: 'seriesFault.DUPLICATE_PERIOD',
  OVERLAPS_RECORDED: 'userError.OVERLAPPING_PERIOD',
  TOO_LARGE: 'rosterFault.TOO_LARGE',
  BINARY_FILE: 'rosterFault.BINARY_FILE',
  NUL_BYTE: 'rosterFault.NUL_BYTE',
  INVALID_ENCODING: 'rosterFault.INVALID_ENCODING',
  TOO_MANY_ROWS: 'rosterFault.TOO_MANY_ROWS',
  TOO_MANY_COLUMNS: 'rosterFault.TOO_MANY_COLUMNS',
  UNCLOSED_QUOTE: 'rosterFault.UNCLOSED_QUOTE',
  MISPLACED_QUOTE: 'rosterFault.MISPLACED_QUOTE',
  CELL_COUNT: 'rosterFault.CELL_COUNT',
};
/** Fields that a sentence names in words. */
const NAMED = new Set([
  'period',
  'periodStart',
  'periodEnd',
  'year',
  'month',
  'value',
  'numerator',
  'denominator',
  'deviation',
  'unit',
  'indicator',
  'outcome',
]);

/** Checks of the files' own formats that have no code here, as keys of the texts. */
const CHECKS: Readonly<Record<string, string>> = {
  invalid_context: 'CONTEXT',
  invalid_org: 'ORGANISATION',
  invalid_ind: 'INDICATOR',
  'a row with ReasonCode must have no Value, Rate or confidence interval': 'REASON_ALONE',
  'ReasonCode must be empty, MSK, NI, INV or UNK': 'REASON_KNOWN',
  'CountryName must be Riket': 'COUNTRY',
  'exactly 30 columns': 'COLUMNS',
  'first row must be an instruction': 'INSTRUCTION',
};

/** A fault in a sentence that says what to do. */
export function faultWords(language: Language, { code, params = {} }: ImportFault): string {
  const { field, check } = params;
  const named: Record<string, string> =
    typeof field === 'string' && NAMED.has(field) ? { field: say(language, `seriesField.${field}`) } : {};
  const rule = typeof check === 'string' ? CHECKS[check] : undefined;
  const broken: Record<string, string> = rule === undefined ? {} : { check: say(language, `formatCheck.${rule}`) };
  return say(language, SHARED[code] ?? `seriesFault.${code}`, { ...withNumbers(language, params), ...named, ...broken });
}
