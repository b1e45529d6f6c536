import { decodeEscapes } from './identifier-escapes.js';
import { scanGroups, type Span } from './identifier-scan.js';
import { foldText, type FoldedText, readLookalikeLetters } from './identifier-normalise.js';
import type { PatientIdentifierKind } from './identifier-numbers.js';

export type { PatientIdentifierKind } from './identifier-numbers.js';

/** Where a person identifier stands in a text. It never carries the identifier, so that neither an answer nor a log can repeat it. */
export interface PatientIdentifierHit {
  /** Which rule spoke. */
  readonly kind: PatientIdentifierKind;
  /** Index of the first UTF-16 unit in the text. */
  readonly start: number;
  /** Index after the last UTF-16 unit; invisible characters that follow may be counted in. */
  readonly end: number;
}

/**
 * Finds a person identifier of Sweden or a Nordic neighbour in free text: personnummer, samordningsnummer, interim and reserve
 * numbers, fødselsnummer, CPR, henkilötunnus, kennitala. The text is folded to one form, then its groups of digits are matched to
 * fixed layouts and checked by date and check digit; the time is linear in the length. The text is judged as written, with escapes
 * decoded, and with the letters o, i and l read as digits.
 *
 * Decisions where a text could be judged either way:
 * - Ten or twelve bare digits with a wrong check digit pass: no one can tell them from another number. After a label (`pnr`,
 *   `personnummer`, `CPR-nr`, `fnr` …) a real date is enough and they are refused.
 * - `YYMMDD-NNNN` with a real date and a wrong check digit is refused as mistyped; `YYYYMMDD-NNNN` too, unless the last four digits
 *   can be a time, a date, a year or a serial number from 00.
 * - Ten bare digits that begin with 0 pass after a phone word (`ring 0701…`), as do those after `OCR`, `bankgiro`, `ISBN`.
 *   Without such a word a right date and check digit are refused, even if they might be a phone number.
 * - Ten bare Danish digits need a label, or a fitting modulus 11 and a word on patients or Denmark nearby; with a hyphen the date is
 *   enough, so a time stamp `YYMMDD-HHMM` is refused.
 * - A date of 2015 or later with four digits in the next cell is read as a measurement; with a blank between, it is one when a unit
 *   follows, when an ISO date is followed by a clock time, or when most such lines of the text have a wrong check digit.
 * - Indirect descriptions (`Rum 12 säng 3, kvinna 47 år`) pass: no guard sees them, the guidance beside the field must.
 *
 * Sources: Skatteverket (SKV 704, 707, test numbers), Inera (local and national reserve numbers), Skatteetaten and
 * navikt/fnrvalidator, CPR-kontoret and MedCom, DVV, Registers Iceland.
 *
 * @param text any text; lone surrogates and control characters are allowed.
 * @returns the first identifier of the first reading that has one, or null.
 */
export function findPatientIdentifier(text: string): PatientIdentifierHit | null {
  const written = foldText({ text, origin: null });
  const decodedSource = decodeEscapes(text);
  const decoded = decodedSource === null ? null : foldText(decodedSource);
  const lookalike = readLookalikeLetters(decoded ?? written);
  return (
    toHit(written, scanGroups(written.text, false)) ??
    (decoded === null ? null : toHit(decoded, scanGroups(decoded.text, false))) ??
    (lookalike === null ? null : toHit(lookalike, scanGroups(lookalike.text, true)))
  );
}

/**
 * The text holds a person identifier; see {@link findPatientIdentifier}.
 *
 * @param text any text.
 */
export function containsPatientIdentifier(text: string): boolean {
  return findPatientIdentifier(text) !== null;
}

function toHit(folded: FoldedText, span: Span | null): PatientIdentifierHit | null {
  if (span === null) return null;
  return { kind: span.kind, start: folded.origin[span.start] ?? 0, end: folded.origin[span.end] ?? 0 };
}
