import { Button } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '../../lib/use-submit';
import { AskButton } from '../../ui/ask';
import { Refused } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { AssignButton } from './assign-button';
import {
  cancelSupportRequestDocument,
  reopenSupportRequestDocument,
  resolveSupportRequestDocument,
  setSupportWaitingDocument,
  takeSupportRequestDocument,
} from './support-changes.graphql';
import type { SupportShown } from './support.graphql';

/** What one may do with a request besides writing in it. */
export function SupportSteps({ request, staff }: { request: SupportShown; staff: boolean }): ReactNode {
  const { t } = useTranslation('support');
  const notice = useNotice();
  const taking = useSubmit(takeSupportRequestDocument);
  const waiting = useSubmit(setSupportWaitingDocument);
  const resolving = useSubmit(resolveSupportRequestDocument);
  const reopening = useSubmit(reopenSupportRequestDocument);
  const cancelling = useSubmit(cancelSupportRequestDocument);
  const can = request.viewerCan;
  if (!can.take && !can.assign && !can.wait && !can.resolve && !can.reopen && !can.cancel) return null;
  const key = { supportRequestId: request.id, expectedVersion: request.version };
  const reopen = async (expectedVersion: number): Promise<void> => {
    if (await reopening.submit({ input: { supportRequestId: request.id, expectedVersion } })) notice(t('done.reopened'));
  };
  const resolve = async (): Promise<void> => {
    const done = await resolving.submit({ input: key });
    const version = done?.supportRequest?.version;
    if (done) notice(t('done.resolved'), version === undefined ? undefined : () => void reopen(version));
  };
  return (
    <Section title={t('steps.title')} id="steps">
      {[taking, waiting, resolving, reopening].map((submit, i) => (
        <Refused key={i} submit={submit} />
      ))}
      <div className="page-actions">
        {can.take && (
          <Button
            size="small"
            loading={taking.busy}
            onClick={() => void taking.submit({ input: key }).then((done) => done && notice(t('done.taken')))}
          >
            {t('steps.take')}
          </Button>
        )}
        {can.assign && <AssignButton request={request} />}
        {can.wait && (
          <Button
            size="small"
            variant="secondary"
            loading={waiting.busy}
            onClick={() => void waiting.submit({ input: key }).then((done) => done && notice(t('done.waiting')))}
          >
            {t('steps.wait')}
          </Button>
        )}
        {can.resolve && (
          <Button size="small" variant="secondary" loading={resolving.busy} onClick={() => void resolve()}>
            {t('steps.resolve')}
          </Button>
        )}
        {can.reopen && (
          <Button size="small" variant="secondary" loading={reopening.busy} onClick={() => void reopen(request.version)}>
            {t('steps.reopen')}
          </Button>
        )}
        {can.cancel && (
          <AskButton
            label={t(staff ? 'steps.cancel' : 'steps.cancelOwn')}
            title={t('steps.cancelTitle')}
            text={t(staff ? 'steps.cancelText' : 'steps.cancelTextOwn')}
            action={t(staff ? 'steps.cancel' : 'steps.cancelOwn')}
            submit={cancelling}
            button={{ variant: 'tertiary', 'data-color': 'danger' }}
            onConfirm={async () => {
              const done = await cancelling.submit({ input: key });
              if (done) notice(t('done.cancelled'));
              return Boolean(done);
            }}
          />
        )}
      </div>
    </Section>
  );
}
