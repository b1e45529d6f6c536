import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Prose } from '../../ui/prose';
import { Instant } from '../../ui/time';
import type { Home } from './trainee-round';

/** The reviewer's words on what came back, one tap away. */
export function ReviewerSaid({ submission }: { submission: Home['returned'][number]['currentSubmission'] }): ReactNode {
  const { t } = useTranslation('home');
  if (!submission?.comment) return null;
  return (
    <details className="home-said">
      <summary>{t('returned.read', { name: submission.decidedBy?.name ?? t('returned.reviewer') })}</summary>
      <Prose>{submission.comment}</Prose>
      {submission.decidedAt && (
        <p className="hint">
          <Instant at={submission.decidedAt} />
        </p>
      )}
    </details>
  );
}
