import { CheckmarkCircleFillIcon, ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Submission } from '../lib/submission.graphql';
import { Prose } from './prose';
import './submission.css';
import { useTerm } from './tags';
import { Instant } from './time';

/** Something that a reviewer answers met or not met. */
export interface Criterion {
  key: string;
  text: string;
}

/** What the reviewer answered: who and when, the words on the whole, and every criterion, those that are not met first. */
export function Assessment({ submission, criteria }: { submission: Submission; criteria: readonly Criterion[] }): ReactNode {
  const { t } = useTranslation('milestones');
  const say = useTerm();
  if (!submission.outcome || !submission.decidedAt) return null;
  const answers = submission.criterionAnswers
    .map((answer) => ({ ...answer, words: criteria.find(({ key }) => key === answer.criterionKey)?.text ?? answer.criterionKey }))
    .sort((one, other) => Number(one.met) - Number(other.met));
  return (
    <div className="assessment">
      {submission.comment && (
        <blockquote>
          <Prose>{submission.comment}</Prose>
        </blockquote>
      )}
      {answers.length > 0 && (
        <ul className="answers">
          {answers.map((answer) => (
            <li key={answer.id}>
              <MetIcon met={answer.met} />
              <div>
                <span lang="sv">{answer.words}</span>
                {answer.comment && <div className="answer-comment">{answer.comment}</div>}
              </div>
            </li>
          ))}
        </ul>
      )}
      <p className="hint">
        {submission.decidedBy?.name ?? say('role', 'SYSTEM')}{' '}
        {say('milestoneAction', submission.outcome === 'APPROVED' ? 'APPROVE' : 'RETURN')} <Instant at={submission.decidedAt} />
        {submission.decidedBy === null && ` ${t('atOnce')}`}
      </p>
    </div>
  );
}

/** Met or not met, as a sign with its word. */
export function MetIcon({ met }: { met: boolean }): ReactNode {
  const { t } = useTranslation('milestones');
  return met ? (
    <CheckmarkCircleFillIcon className="met" title={t('met')} fontSize="1.5rem" />
  ) : (
    <ExclamationmarkTriangleFillIcon className="not-met" title={t('notMet')} fontSize="1.5rem" />
  );
}
