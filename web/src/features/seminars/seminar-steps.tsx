import { Button } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '../../lib/use-submit';
import { ButtonLink } from '../../ui/button-link';
import { AskButton } from '../../ui/ask';
import { Refused } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { cancelSeminarDocument, holdSeminarDocument, reopenSeminarDocument } from './seminar-changes.graphql';
import type { SeminarShown } from './seminar-day.graphql';

/** What the office does with a seminar as a whole: change it, mark it as held, cancel it, take it up again. */
export function SeminarSteps({ seminar }: { seminar: SeminarShown }): ReactNode {
  const { t } = useTranslation('seminars');
  const notice = useNotice();
  const holding = useSubmit(holdSeminarDocument);
  const reopening = useSubmit(reopenSeminarDocument);
  const cancelling = useSubmit(cancelSeminarDocument);
  const can = seminar.viewerCan;
  if (!can.edit && !can.hold && !can.cancel && !can.reopen) return null;
  const input = { seminarId: seminar.id, expectedVersion: seminar.version };
  const reopen = async (expectedVersion: number): Promise<void> => {
    if (await reopening.submit({ input: { seminarId: seminar.id, expectedVersion } })) notice(t('steps.reopened'));
  };
  const hold = async (): Promise<void> => {
    const done = await holding.submit({ input });
    const version = done?.seminar?.version;
    if (done) notice(t('steps.held'), version === undefined ? undefined : () => void reopen(version));
  };
  return (
    <Section title={t('steps.title')} id="steps">
      <Refused submit={holding} />
      <Refused submit={reopening} />
      <div className="page-actions">
        {can.hold && (
          <Button size="small" variant="secondary" loading={holding.busy} onClick={() => void hold()}>
            {t('steps.hold')}
          </Button>
        )}
        {can.edit && (
          <ButtonLink to={`/seminars/${seminar.id}/edit`} size="small" variant="secondary">
            {t('steps.edit')}
          </ButtonLink>
        )}
        {can.reopen && (
          <Button size="small" variant="secondary" loading={reopening.busy} onClick={() => void reopen(seminar.version)}>
            {t('steps.reopen')}
          </Button>
        )}
        {can.cancel && (
          <AskButton
            label={t('steps.cancel')}
            title={t('steps.cancelTitle')}
            text={t('steps.cancelText')}
            action={t('steps.cancel')}
            reason={{ label: t('steps.cancelReason'), description: t('steps.cancelReasonHint'), required: true }}
            submit={cancelling}
            button={{ 'data-color': 'danger' }}
            onConfirm={async (reason) => {
              const done = await cancelling.submit({ input: { ...input, reason } });
              if (done) notice(t('steps.cancelled'));
              return Boolean(done);
            }}
          />
        )}
      </div>
    </Section>
  );
}
