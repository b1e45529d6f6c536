import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefresh } from '../../lib/use-data';
import type { DraftForm } from '../../lib/use-draft';
import { useSubmit, type FieldError } from '../../lib/use-submit';
import { useNotice } from '../../ui/notice';
import { answersOf, approvalOf, type DecisionDraft } from './decision';
import { approveDocument, openReviewDocument, returnDocument, type ToReview } from './review.graphql';

export type Decision = 'approve' | 'return';

/** The way from reading to a decision. */
export interface Deciding {
  /** Begins the review, once: called at the first answer, so that what is being reviewed is not taken back meanwhile. */
  begin: () => void;
  /** True when it was decided. */
  decide: (decision: Decision) => Promise<boolean>;
  /** Forgets what was refused. */
  clear: () => void;
  /** The decision that is on its way. */
  busy: Decision | null;
  errors: FieldError[];
  at: (path: string) => string | undefined;
  others: (shown?: readonly string[]) => FieldError[];
  /** The criteria that were sent, in their order: the server names them by place. */
  sent: readonly string[];
}

/** Reviewing one milestone: begins when something is written, approves or returns with what was written. */
export function useDecision(milestone: ToReview, draft: DraftForm<DecisionDraft>): Deciding {
  const { t } = useTranslation('review');
  const notice = useNotice();
  const refresh = useRefresh();
  const opening = useSubmit(openReviewDocument);
  const approving = useSubmit(approveDocument);
  const returning = useSubmit(returnDocument);
  const [busy, setBusy] = useState<Decision | null>(null);
  const [last, setLast] = useState<Decision>('approve');
  const [sent, setSent] = useState<readonly string[]>([]);
  const { id: milestoneId } = milestone;
  // The version is raised by one's own beginning before the page has been fetched anew.
  const version = useRef(milestone.version);
  version.current = Math.max(version.current, milestone.version);
  const begun = useRef<Promise<void> | null>(null);

  const open = async (): Promise<void> => {
    const done = await opening.submit({ input: { milestoneId, expectedVersion: version.current } });
    if (done?.milestone) version.current = done.milestone.version;
    // Taken back, or opened by someone else: the page tells. A decision opens it anyway.
    else await refresh();
  };

  const decide = async (decision: Decision): Promise<boolean> => {
    setBusy(decision);
    setLast(decision);
    await begun.current;
    const criteria = answersOf(
      milestone.criteria,
      decision === 'approve' ? approvalOf(milestone.criteria, draft.values).draft : draft.values,
    );
    setSent(criteria.map(({ criterionKey }) => criterionKey));
    const comment = draft.values.comment.trim();
    const input = { milestoneId, expectedVersion: version.current, criteria };
    const done =
      decision === 'approve'
        ? await approving.submit({ input: { ...input, comment: comment || null } })
        : await returning.submit({ input: { ...input, comment } });
    if (done) {
      draft.forget();
      notice(t(decision === 'approve' ? 'approved' : 'returned', { title: milestone.title }));
    } else await refresh();
    setBusy(null);
    return done !== null;
  };

  const { at, others, errors, clear } = last === 'approve' ? approving : returning;
  return {
    begin: () => {
      if (milestone.viewerCan.openReview) begun.current ??= open();
    },
    decide,
    busy,
    errors,
    at,
    others,
    clear,
    sent,
  };
}
