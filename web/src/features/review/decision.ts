/** A review as it is written. */
export interface DecisionDraft {
  met: Record<string, boolean>;
  comments: Record<string, string>;
  comment: string;
}

/** A review that nothing has been written in. */
export const EMPTY_DECISION: DecisionDraft = { met: {}, comments: {}, comment: '' };

/** The answers as the server takes them: those that were given, in the order of the plan. */
export function answersOf(
  criteria: readonly { key: string }[],
  { met, comments }: DecisionDraft,
): { criterionKey: string; met: boolean; comment: string | null }[] {
  return criteria.flatMap(({ key }) => {
    const answer = met[key];
    return answer === undefined ? [] : [{ criterionKey: key, met: answer, comment: comments[key]?.trim() || null }];
  });
}

/** The id of a criterion's first field. */
export const criterionId = (key: string): string => `criterion-${key}`;
/** The id of the field for what is missing. */
export const criterionCommentId = (key: string): string => `criterion-${key}-comment`;

/** Where the server's refusals belong: paths of the input to ids of fields. `sent` are the keys in the order they were sent. */
export function decisionFields(sent: readonly string[]): Record<string, string> {
  const fields: Record<string, string> = { comment: 'review-comment' };
  sent.forEach((key, index) => {
    fields[`criteria.${index}.met`] = criterionId(key);
    fields[`criteria.${index}.comment`] = criterionCommentId(key);
  });
  return fields;
}

/** True when something is not met: then it can only go back. */
export const isMissed = ({ met }: DecisionDraft): boolean => Object.values(met).includes(false);

/** True when something has been written. */
export function isBegun({ met, comments, comment }: DecisionDraft): boolean {
  return Object.keys(met).length > 0 || comment.trim() !== '' || Object.values(comments).some((words) => words.trim() !== '');
}

/**
 * What approving says, and what it records: with nothing answered that everything is met, with some answered that the rest is. With
 * something that is not met only what was answered: the server refuses it.
 */
export function approvalOf(
  criteria: readonly { key: string }[],
  draft: DecisionDraft,
): { says: 'approve' | 'approveAll' | 'approveRest'; draft: DecisionDraft } {
  const left = criteria.filter(({ key }) => draft.met[key] === undefined);
  if (left.length === 0 || isMissed(draft)) return { says: 'approve', draft };
  const met = { ...draft.met, ...Object.fromEntries(left.map(({ key }) => [key, true])) };
  return { says: left.length === criteria.length ? 'approveAll' : 'approveRest', draft: { ...draft, met } };
}

/** The criteria that were not met when it last came back, and that nobody has answered since. */
export function unanswered<Criterion extends { key: string }>(
  criteria: readonly Criterion[],
  { met }: DecisionDraft,
  earlier: readonly { criterionKey: string; met: boolean }[],
): Criterion[] {
  const missed = new Set(earlier.filter((answer) => !answer.met).map(({ criterionKey }) => criterionKey));
  return criteria.filter(({ key }) => missed.has(key) && met[key] === undefined);
}
