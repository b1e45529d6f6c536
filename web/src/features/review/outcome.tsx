import { ArrowRightIcon } from '@navikt/aksel-icons';
import { Heading } from '@navikt/ds-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftForm } from '../../lib/use-draft';
import { ButtonLink } from '../../ui/button-link';
import { Assessment } from '../../ui/assessment';
import { Card } from '../../ui/page';
import { Prose } from '../../ui/prose';
import { useTerm } from '../../ui/tags';
import { isBegun, type DecisionDraft } from './decision';
import type { NextInQueue, ToReview } from './review.graphql';

/** What became of it, when there is nothing (more) to decide: the decision, and who waits next, one tap away. */
export function Outcome({
  milestone,
  next,
  remaining,
  draft,
}: {
  milestone: ToReview;
  next: NextInQueue | null;
  remaining: number;
  draft: DraftForm<DecisionDraft>;
}): ReactNode {
  const { t } = useTranslation('review');
  const heading = useRef<HTMLHeadingElement>(null);
  const [before] = useState(() => document.activeElement);
  // The button that was pressed is gone: the focus goes to what came of it.
  useEffect(() => {
    if (!before?.isConnected || document.activeElement === document.body) heading.current?.focus({ preventScroll: false });
  }, [before]);
  const { submissions, criteria, state } = milestone;
  const [newest] = submissions;
  const decided = state === 'APPROVED' || (state === 'RETURNED' && newest?.recalledAt === null);
  return (
    <Card tone={state === 'APPROVED' ? 'success' : state === 'RETURNED' ? 'warning' : 'accent'}>
      <Heading level="2" size="small" ref={heading} tabIndex={-1} className="outcome-heading">
        <OutcomeTitle milestone={milestone} />
      </Heading>
      {decided && newest && <Assessment submission={newest} criteria={criteria} />}
      {isBegun(draft.values) && draft.values.comment.trim() !== '' && (
        <div className="assessment">
          <strong>{t('yourText')}</strong>
          <blockquote>
            <Prose>{draft.values.comment}</Prose>
          </blockquote>
        </div>
      )}
      <p className="hint">{remaining > 0 ? t('remaining', { count: remaining }) : t('nothingNext')}</p>
      <div className="row no-print">
        {next && (
          <ButtonLink
            to={`/review/${next.milestone.id}`}
            icon={<ArrowRightIcon aria-hidden />}
            iconPosition="right"
            className="outcome-next"
          >
            {t('next', { name: next.enrolment.person?.name ?? t('trainee'), title: next.milestone.title })}
          </ButtonLink>
        )}
        <ButtonLink to="/review" variant={next ? 'tertiary' : 'secondary'}>
          {t('backToQueue')}
        </ButtonLink>
      </div>
    </Card>
  );
}

function OutcomeTitle({ milestone: { state, submissions, reviewerRole } }: { milestone: ToReview }): ReactNode {
  const { t } = useTranslation('review');
  const say = useTerm();
  if (state === 'APPROVED') return t('doneApproved');
  if (state === 'SUBMITTED' || state === 'IN_REVIEW') return t('notYours', { role: say('role', reviewerRole) });
  if (submissions[0]?.recalledAt) return t('recalledNow');
  return t(state === 'RETURNED' ? 'doneReturned' : 'doneOther');
}
