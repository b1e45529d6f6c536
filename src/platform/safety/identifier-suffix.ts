import { hasIdentityLabel, isNearPatientWord } from './identifier-context.js';
import { isWestGotaReserve, judgeFinnish, judgeLongSuffix, judgeShortSuffix } from './identifier-kinds.js';
import { type DigitGroups, digitsOf, Gap, sizeOf } from './identifier-layouts.js';
import { isDigitAt, isLetterAt } from './identifier-normalise.js';
import type { Digits, PatientIdentifierKind } from './identifier-numbers.js';

/** Identifiers with a letter after the date: reserve, interim, e-CPR and Finnish numbers. */

/** What may stand between the date and the four characters: nothing, a dash, a blank or another single sign. */
const SEPARATOR = /^(?:[ \t\n]?[-+][ \t\n]?|[ \t\n./_])?(?=[\da-z]{4})/;
const FINNISH_REST = /^ ?([+\-a-fu-y]) ?(\d{3}[\da-z])(?![\da-z\xaa-\xff])/;
const FINNISH_UNSIGNED = /^ (\d{3}[a-z])(?![\da-z\xaa-\xff])/;
const LONGEST_REST = 10;

/** The found identifier, in places of the folded text. */
interface SuffixedSpan {
  readonly kind: PatientIdentifierKind;
  readonly start: number;
  readonly end: number;
}

/**
 * Looks for an identifier whose date is group `at`, or groups `at` to `at + 2` of a date in parts, and whose rest has a letter.
 *
 * @param groups groups of digits of a folded text.
 * @param at index of the first group of the date.
 */
export function findSuffixed(groups: DigitGroups, at: number): SuffixedSpan | null {
  const parts = datePartCount(groups, at);
  if (parts === 0) return null;
  const digits = digitsOf(groups, at, parts);
  const start = groups.starts[at] ?? 0;
  const end = groups.ends[at + parts - 1] ?? 0;
  const rest = groups.text.slice(end, end + LONGEST_REST);
  const finnish = digits.length === 6 ? readFinnish(digits, rest) : null;
  if (finnish !== null) return { kind: 'finnish', start, end: end + finnish };
  const separator = SEPARATOR.exec(rest)?.[0];
  if (separator === undefined) return null;
  const after = end + separator.length;
  const suffix = groups.text.slice(after, after + 4);
  const span = (kind: PatientIdentifierKind): SuffixedSpan => ({ kind, start, end: after + 4 });
  if (digits.length === 8 && isWestGotaReserve(digits, suffix) && !isDigitAt(groups.text, after + 4)) return span('reserve-number');
  if (isDigitAt(groups.text, after + 4) || isLetterAt(groups.text, after + 4)) return null;
  const kind = digits.length === 8 ? judgeLongSuffix(digits, suffix) : judgeShortSuffix(digits, suffix);
  return kind !== null && isJoined(groups.text, kind, separator, start) ? span(kind) : null;
}

/** A form without check digit must be written in one piece or with a dash, unless the text speaks of patients. */
function isJoined(text: string, kind: PatientIdentifierKind, separator: string, start: number): boolean {
  if (kind === 'interim-number' || separator === '' || /[-+]/.test(separator)) return true;
  return hasIdentityLabel(text, start) || isNearPatientWord(text, start);
}

/** One group of six or eight digits, or three of a date in parts; 0 when there is no date. */
function datePartCount(groups: DigitGroups, at: number): number {
  const size = sizeOf(groups, at);
  if (size === 6 || size === 8) return 1;
  if (size !== 4 && size !== 2) return 0;
  const joined = groups.gaps[at] !== Gap.far && groups.gaps[at + 1] !== Gap.far && groups.gaps[at] === groups.gaps[at + 1];
  return joined && sizeOf(groups, at + 1) === 2 && sizeOf(groups, at + 2) === 2 ? 3 : 0;
}

/** Length of the rest of a Finnish number, or null. */
function readFinnish(digits: Digits, rest: string): number | null {
  const signed = FINNISH_REST.exec(rest);
  if (signed !== null) return judgeFinnish(digits, `${signed[1] ?? ''}${signed[2] ?? ''}`) === null ? null : signed[0].length;
  const unsigned = FINNISH_UNSIGNED.exec(rest);
  return unsigned === null || judgeFinnish(digits, `-${unsigned[1] ?? ''}`) === null ? null : unsigned[0].length;
}
