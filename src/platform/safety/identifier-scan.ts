import { followsWord, hasIdentityLabel, isInsideTechnicalId, isNearPatientWord, isOtherNumber, isQuantity } from './identifier-context.js';
import { endsLikeDateOrTime, hasIdentifierDate, isClockTime, isPersonalVatNumber, judgeTen, judgeTwelve } from './identifier-kinds.js';
import {
  beginsIsoDate,
  type DigitGroups,
  digitsOf,
  Gap,
  isInsideChain,
  type Layout,
  layoutsFrom,
  matchesLayout,
  readGroups,
  sizeOf,
} from './identifier-layouts.js';
import {
  birthDateKind,
  type Digits,
  isFinnishNumber,
  isKennitala,
  isNorwegianNumber,
  numberAt,
  passesDanishModulus,
  type PatientIdentifierKind,
  startsWithDayMonthYear,
} from './identifier-numbers.js';
import { findSuffixed } from './identifier-suffix.js';

/** An identifier in a folded text. */
export interface Span {
  readonly kind: PatientIdentifierKind;
  readonly start: number;
  readonly end: number;
}

/** A candidate: `count` groups from group `at` on, read in one layout. */
interface Candidate {
  readonly groups: DigitGroups;
  readonly at: number;
  readonly layout: Layout;
  readonly digits: Digits;
  readonly start: number;
  readonly end: number;
}

/** Dates from this year on stand for measurements rather than births when a column of numbers follows them. */
const MEASURED_SINCE = 2015;
/** So many dated lines make a table. */
const TABLE_LINES = 3;
const LAST_FOUR_WORDS = /sista|last|slutsiff|kontrollsiff|fyra/;
const LONGEST_REMARK = 40;

/**
 * Looks for the first identifier among the groups of digits of a folded text.
 *
 * @param text folded text.
 * @param verifiedOnly only identifiers with a right check digit; for readings that are a guess already.
 */
export function scanGroups(text: string, verifiedOnly: boolean): Span | null {
  const groups = readGroups(text);
  const table = new DatedTable();
  for (let at = 0; at < groups.count; at += 1) {
    const span = judgeAt(groups, at, verifiedOnly, table);
    if (span !== null && !isInsideTechnicalId(text, span.start, span.end)) return span;
  }
  return table.verdict();
}

function judgeAt(groups: DigitGroups, at: number, verifiedOnly: boolean, table: DatedTable): Span | null {
  for (const layout of layoutsFrom(groups, at)) {
    if (layout.digits === 12 && !startsWithCentury(groups, at)) continue;
    if (!matchesLayout(groups, at, layout)) continue;
    const candidate = toCandidate(groups, at, layout);
    const kind = judge(candidate, verifiedOnly);
    const span = kind === null ? null : { kind, start: candidate.start, end: candidate.end };
    if (isMeasurementLike(candidate) && !hasIdentityLabel(groups.text, candidate.start)) table.add(candidate, span);
    else if (span !== null) return span;
  }
  if (verifiedOnly) return null;
  return findSuffixed(groups, at) ?? findLabelled(groups, at) ?? findRemarkedLastFour(groups, at);
}

function toCandidate(groups: DigitGroups, at: number, layout: Layout): Candidate {
  const count = layout.sizes.length;
  const start = groups.starts[at] ?? 0;
  const end = groups.ends[at + count - 1] ?? 0;
  return { groups, at, layout, digits: digitsOf(groups, at, count), start, end };
}

function judge(candidate: Candidate, verifiedOnly: boolean): PatientIdentifierKind | null {
  const { groups, at, layout, digits } = candidate;
  const last = at + layout.sizes.length - 1;
  if (layout.clock && isClockTime(numberAt(digits, digits.length - 4, 2), numberAt(digits, digits.length - 2, 2))) return null;
  if (layout.rule !== 'bare' && beginsIsoDate(groups, last)) return null;
  if (layout.rule === 'even' && layout.sizes[0] === 4 && numberAt(digits, 0, 4) >= MEASURED_SINCE) return null;
  if (digits.length === 12) return judgeTwelve(digits) ?? judgePersonalVat(candidate) ?? judgeMistypedTwelve(candidate, verifiedOnly);
  const kind = digits.length === 11 ? judgeEleven(candidate) : judgeShort(candidate, verifiedOnly);
  return kind !== null && layout.rule !== 'tail' && isOtherNumber(groups.text, candidate.start) ? null : kind;
}

function judgeEleven({ groups, at, layout, digits }: Candidate): PatientIdentifierKind | null {
  if (layout.rule === 'tail' && groups.gaps[at] === Gap.cell) return null;
  return isNorwegianNumber(digits) ? 'norwegian' : null;
}

function judgeShort(candidate: Candidate, verifiedOnly: boolean): PatientIdentifierKind | null {
  return judgeTen(candidate.digits) ?? judgeForeignTen(candidate) ?? judgeUnverifiedTen(candidate, verifiedOnly);
}

function judgePersonalVat({ groups, layout, digits, start }: Candidate): PatientIdentifierKind | null {
  if (layout.rule !== 'bare' || groups.text.slice(start - 2, start) !== 'se') return null;
  return isPersonalVatNumber(digits) ? 'personnummer' : null;
}

/** `YYYYMMDD-NNNN` with a wrong check digit is a typing error, unless it can be a period or a time stamp. */
function judgeMistypedTwelve(candidate: Candidate, verifiedOnly: boolean): PatientIdentifierKind | null {
  const { groups, at, layout, digits } = candidate;
  if (verifiedOnly || layout.rule !== 'tail' || groups.gaps[at] !== Gap.dash || isInsideChain(groups, at, at + 1)) return null;
  return hasIdentifierDate(digits) && !endsLikeDateOrTime(digits) ? 'mistyped' : null;
}

/** Ten digits that a Danish, Finnish or Icelandic rule confirms. */
function judgeForeignTen({ groups, at, layout, digits, start }: Candidate): PatientIdentifierKind | null {
  if (!startsWithDayMonthYear(digits)) return null;
  const tail = layout.rule === 'tail' ? groups.gaps[at] : Gap.far;
  const spaced = tail === Gap.dash || tail === Gap.blank;
  if (spaced && isFinnishNumber(digits, String(digits[9]))) return 'finnish';
  const kennitala = isKennitala(digits);
  const confirmed = kennitala || passesDanishModulus(digits);
  if (!confirmed && tail !== Gap.blank) return null;
  const separated = spaced || tail === Gap.mark;
  if (!(confirmed && separated) && !isNearPatientWord(groups.text, start)) return null;
  return kennitala ? 'icelandic' : 'danish';
}

/** `DDMMYY-SSSS` needs only a date (CPR-kontoret, since 2007), `YYMMDD-NNNN` with a date and a wrong check digit is mistyped. */
function judgeUnverifiedTen({ groups, at, layout, digits, start }: Candidate, verifiedOnly: boolean): PatientIdentifierKind | null {
  if (verifiedOnly || layout.rule !== 'tail' || numberAt(digits, 6, 4) === 0) return null;
  const unlabelled = groups.gaps[at] !== Gap.dash || isInsideChain(groups, at, at + 1);
  if (unlabelled || isOtherNumber(groups.text, start)) return null;
  if (startsWithDayMonthYear(digits)) return 'danish';
  return birthDateKind(digits, 0, null) === null ? null : 'mistyped';
}

/** After a label any grouping of ten or twelve digits with a real date is refused, whatever the check digit. */
function findLabelled(groups: DigitGroups, at: number): Span | null {
  if (!followsWord(groups.text, groups.starts[at] ?? 0)) return null;
  let total = 0;
  for (let group = at; group < at + 12 && total < 12; group += 1) {
    total += sizeOf(groups, group);
    const ends = total >= 10 && total <= 12;
    const start = groups.starts[at] ?? 0;
    if (ends && hasIdentifierDate(digitsOf(groups, at, group - at + 1)) && hasIdentityLabel(groups.text, start)) {
      return beginsIsoDate(groups, group) ? null : { kind: 'mistyped', start, end: groups.ends[group] ?? 0 };
    }
    if (groups.gaps[group] === Gap.far || groups.gaps[group] === Gap.cell) return null;
  }
  return null;
}

/** `född 850709, sista fyra 9813`: a date and, after a remark on the last four digits, the rest. */
function findRemarkedLastFour(groups: DigitGroups, at: number): Span | null {
  const parts = [4, 2].includes(sizeOf(groups, at)) && sizeOf(groups, at + 1) === 2 && sizeOf(groups, at + 2) === 2 ? 3 : 1;
  const rest = at + parts;
  const digits = sizeOf(groups, rest) === 4 ? digitsOf(groups, at, parts + 1) : [];
  if (digits.length !== 10 && digits.length !== 12) return null;
  const from = groups.ends[rest - 1] ?? 0;
  const to = groups.starts[rest] ?? 0;
  if (to - from > LONGEST_REMARK || !LAST_FOUR_WORDS.test(groups.text.slice(from, to))) return null;
  const kind = digits.length === 12 ? judgeTwelve(digits) : judgeTen(digits);
  return kind === null ? null : { kind, start: groups.starts[at] ?? 0, end: groups.ends[rest] ?? 0 };
}

/** First two digits of a full year of birth, or 99 of a reserve number, or a VAT number; saves reading the rest of most candidates. */
function startsWithCentury(groups: DigitGroups, at: number): boolean {
  const start = groups.starts[at] ?? 0;
  const next = sizeOf(groups, at) > 1 ? start + 1 : (groups.starts[at + 1] ?? start);
  if (groups.text.slice(start - 2, start) === 'se') return true;
  const century = numberAt([groups.text.charCodeAt(start) - 0x30, groups.text.charCodeAt(next) - 0x30], 0, 2);
  return century === 99 || (century >= 18 && century <= 20);
}

/** A date of a measurement with four digits after it: `2026-03-01 1250`, `20260301;1250`. */
function isMeasurementLike({ groups, at, layout, digits }: Candidate): boolean {
  if (digits.length !== 12 || (layout.rule !== 'tail' && layout.rule !== 'parts')) return false;
  const gap = groups.gaps[at + layout.sizes.length - 2];
  return (gap === Gap.blank || gap === Gap.cell) && numberAt(digits, 0, 4) >= MEASURED_SINCE && hasIdentifierDate(digits);
}

/**
 * Lines of a date and four digits. A column of numbers beside dates has a right check digit one time in ten, a column of identifiers
 * always: when most lines are wrong, the text is a table of measurements.
 */
class DatedTable {
  private lines = 0;
  private right = 0;
  private first: Span | null = null;

  add(candidate: Candidate, span: Span | null): void {
    const { groups, at, layout, digits, end } = candidate;
    const tail = at + layout.sizes.length - 2;
    const cell = groups.gaps[tail] === Gap.cell;
    const nextCell = cell || groups.text.charAt(groups.ends[tail] ?? 0) !== ' ';
    const clock = isClockTime(numberAt(digits, 8, 2), numberAt(digits, 10, 2));
    this.lines += 1;
    if (span === null || isQuantity(groups.text, end) || (layout.rule === 'parts' ? nextCell || clock : cell && clock)) return;
    this.right += 1;
    this.first ??= span;
  }

  verdict(): Span | null {
    return this.lines >= TABLE_LINES && this.right * 2 < this.lines ? null : this.first;
  }
}
