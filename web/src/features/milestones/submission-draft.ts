import type { Submission } from '../../lib/submission.graphql';

/** What a piece of evidence can be. */
export type EvidenceKind = 'LINK' | 'TEXT' | 'LOG_ENTRY';

/** A piece of evidence as it is written. */
export interface Piece {
  /** Only for this page. */
  id: string;
  kind: EvidenceKind;
  /** Which item it answers; null for something extra. */
  itemKey: string | null;
  title: string;
  url: string;
  text: string;
  logEntryId: string;
}

/** What is written before it is handed in. */
export interface SubmissionDraft {
  /** Made here, so that a repeat is the same submission. */
  submissionId: string;
  /** What was sent under that id; empty before the first try. */
  sentAs: string;
  reflection: string;
  pieces: Piece[];
}

/** An empty piece. */
export function newPiece(id: string, kind: EvidenceKind, itemKey: string | null): Piece {
  return { id, kind, itemKey, title: '', url: '', text: '', logEntryId: '' };
}

/** What the form begins with: what was handed in last, so that handing in again is editing; empty the first time. */
export function draftFrom(last: Submission | undefined, makeId: () => string): SubmissionDraft {
  const pieces = (last?.evidence ?? []).map((piece) => ({
    id: makeId(),
    kind: piece.kind,
    itemKey: piece.itemKey,
    title: piece.title ?? '',
    url: piece.url ?? '',
    text: piece.text ?? '',
    // An entry that was taken back cannot be handed in again; another one has to be chosen.
    logEntryId: piece.logEntry && !piece.logEntry.removed ? piece.logEntry.id : '',
  }));
  return { submissionId: makeId(), sentAs: '', reflection: last?.reflection ?? '', pieces };
}

/** The pieces in the order in which the page shows them: item by item, then what is extra. */
export function inOrder(pieces: readonly Piece[], itemKeys: readonly string[]): Piece[] {
  const known = itemKeys.flatMap((key) => pieces.filter((piece) => piece.itemKey === key));
  return [...known, ...pieces.filter((piece) => !known.includes(piece))];
}

/** The pieces as the server takes them. */
export function evidenceInput(pieces: readonly Piece[]): {
  kind: EvidenceKind;
  itemKey: string | null;
  title: string | null;
  url: string | null;
  text: string | null;
  logEntryId: string | null;
}[] {
  const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  return pieces.map(({ kind, itemKey, title, url, text, logEntryId }) => ({
    kind,
    itemKey,
    title: orNull(title),
    url: kind === 'LINK' ? orNull(url) : null,
    text: kind === 'TEXT' ? orNull(text) : null,
    logEntryId: kind === 'LOG_ENTRY' ? orNull(logEntryId) : null,
  }));
}

/** The fields of a piece that the server can refuse. */
export const PIECE_FIELDS = ['url', 'text', 'logEntryId', 'title', 'itemKey'] as const;

/** The id of a piece's field on the page. */
export const fieldId = (piece: Pick<Piece, 'id'>, field: string): string => `piece-${piece.id}-${field}`;

/** Where the server's refusals belong: paths of the input to ids of fields. `sent` are the pieces in the order they were sent. */
export function fieldsOf(sent: readonly Piece[]): Record<string, string> {
  const fields: Record<string, string> = { reflection: 'reflection', evidence: 'evidence' };
  sent.forEach((piece, index) => {
    // A piece whose kind or item is refused leads to the field that it has.
    const main = mainField(piece.kind);
    for (const field of PIECE_FIELDS) fields[`evidence.${index}.${field}`] = fieldId(piece, field === 'title' ? 'title' : main);
  });
  return fields;
}

/** What must be there before it can be handed in and is not, all at once: fields without words, and items that nothing answers. */
export function missingOf(
  reflection: string,
  sent: readonly Piece[],
  items: readonly { key: string; text: string; needed: boolean }[],
): { paths: string[]; items: string[] } {
  const unanswered = items.filter(({ key, needed }) => needed && sent.every(({ itemKey }) => itemKey !== key));
  const empty = sent.flatMap((piece, index) => {
    const field = mainField(piece.kind);
    return piece[field].trim() === '' ? [`evidence.${index}.${field}`] : [];
  });
  return { paths: [...(reflection.trim() === '' ? ['reflection'] : []), ...empty], items: unanswered.map(({ text }) => text) };
}

/** The field that a kind of evidence is written in. */
const mainField = (kind: EvidenceKind): 'url' | 'text' | 'logEntryId' =>
  kind === 'LINK' ? 'url' : kind === 'TEXT' ? 'text' : 'logEntryId';

/**
 * The id to send under. The same content again is a repeat, whose answer was lost on the way; anything else is a submission of its own,
 * as is the same content after it was taken back or answered.
 */
export function submissionIdFor(
  { submissionId, sentAs }: SubmissionDraft,
  content: string,
  submissions: readonly Pick<Submission, 'id' | 'recalledAt' | 'outcome'>[],
  makeId: () => string,
): string {
  const known = submissions.find(({ id }) => id === submissionId);
  const over = known && (known.recalledAt !== null || known.outcome !== null);
  return sentAs === content && !over ? submissionId : makeId();
}
