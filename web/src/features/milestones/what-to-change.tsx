import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MilestoneEvent, Submission } from '../../lib/submission.graphql';
import { Assessment, type Criterion } from '../../ui/assessment';
import { Card, Section } from '../../ui/page';
import { Prose } from '../../ui/prose';
import { Instant } from '../../ui/time';

/** Why it came back and what is to be done: the reviewer's last words, or the reason of the office that opened it again. */
export function WhatToChange({
  milestone: { submissions, history, criteria },
  own,
}: {
  /** True for the one who is to change it. */
  own: boolean;
  milestone: { submissions: readonly Submission[]; history: readonly MilestoneEvent[]; criteria: readonly Criterion[] };
}): ReactNode {
  const { t } = useTranslation('milestones');
  const back = history.findLast(({ action }) => action === 'RETURN' || action === 'REOPEN');
  const decided = submissions.find(({ outcome }) => outcome !== null);
  if (!back) return null;
  return (
    <Card tone="warning">
      <Section title={t(back.action === 'REOPEN' ? 'reopened' : own ? 'change' : 'changeOther')} id="change">
        {back.action === 'REOPEN' ? (
          <div className="assessment">
            {back.reason && (
              <blockquote>
                <Prose>{back.reason}</Prose>
              </blockquote>
            )}
            <p className="hint">
              {back.actor?.name ?? t('someone')} <Instant at={back.at} />
            </p>
          </div>
        ) : (
          decided && <Assessment submission={decided} criteria={criteria} />
        )}
      </Section>
    </Card>
  );
}
