import { Button } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '../../lib/use-submit';
import { ButtonLink } from '../../ui/button-link';
import { AskButton } from '../../ui/ask';
import { Refused } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { reopenMilestoneDocument, type MilestoneShown } from './milestone.graphql';
import { useRecall } from './use-recall';
import { heldBack } from './steps';

/** The viewer's steps: those that can be taken as buttons, those that something keeps back as a sentence that says why. */
export function MilestoneSteps({ milestone }: { milestone: MilestoneShown }): ReactNode {
  const { t } = useTranslation('milestones');
  const notice = useNotice();
  const { recall, submit: recalling } = useRecall(milestone.id);
  const reopen = useSubmit(reopenMilestoneDocument);
  const { id: milestoneId, version: expectedVersion, availableTransitions: steps, viewerCan } = milestone;
  const labelOf = (action: (typeof steps)[number]['action']): string | undefined =>
    steps.find((step) => step.action === action && step.disabledReason === null)?.label;
  const [submitLabel, recallLabel, reopenLabel] = [labelOf('SUBMIT'), labelOf('RECALL'), labelOf('REOPEN')];
  const reviews = viewerCan.approve || viewerCan.return;
  return (
    <>
      <Refused submit={recalling} />
      {(submitLabel ?? recallLabel ?? reopenLabel ?? (reviews || null)) && (
        <div className="row no-print">
          {submitLabel && <ButtonLink to={`/milestones/${milestoneId}/submit`}>{submitLabel}</ButtonLink>}
          {reviews && <ButtonLink to={`/review/${milestoneId}`}>{t('review')}</ButtonLink>}
          {recallLabel && (
            <Button type="button" variant="secondary" loading={recalling.busy} onClick={() => void recall(expectedVersion)}>
              {recallLabel}
            </Button>
          )}
          {reopenLabel && (
            <AskButton
              label={reopenLabel}
              title={t('reopen.title')}
              text={t('reopen.text')}
              action={reopenLabel}
              reason={{ label: t('reopen.reason'), description: t('reopen.hint'), required: true }}
              submit={reopen}
              button={{ size: 'medium' }}
              onConfirm={async (reason) => {
                const done = await reopen.submit({ input: { milestoneId, expectedVersion, reason } });
                if (done) notice(t('reopen.done'));
                return done !== null;
              }}
            />
          )}
        </div>
      )}
      {reopenLabel === undefined && <HeldBack milestone={milestone} />}
    </>
  );
}

/** Why a step cannot be taken now, and where to put that right. */
function HeldBack({ milestone: { state, availableTransitions, project } }: { milestone: MilestoneShown }): ReactNode {
  const { t } = useTranslation('milestones');
  const kept = heldBack(availableTransitions);
  const toDo = (state === 'OPEN' || state === 'RETURNED') && kept.length > 0;
  return (
    <>
      {kept.map(({ labels, reason }) => (
        <p key={reason} className={toDo ? undefined : 'hint'}>
          {state === 'APPROVED' ? reason : `${labels.join(', ')}: ${reason}`}
        </p>
      ))}
      {toDo && (
        <div className="row no-print">
          <ButtonLink to={project ? `/projects/${project.id}` : '/'} variant="secondary" size="small">
            {t(project ? 'toProject' : 'home')}
          </ButtonLink>
        </div>
      )}
    </>
  );
}
