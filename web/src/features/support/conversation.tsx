import { Button, InlineMessage, Radio, RadioGroup, Textarea } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { idFor } from '../../lib/ids';
import { useDraft } from '../../lib/use-draft';
import { useSubmit } from '../../lib/use-submit';
import { useViewer } from '../../lib/viewer';
import { DraftNote, Form, Refused } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { Prose } from '../../ui/prose';
import { Instant } from '../../ui/time';
import { addSupportMessageDocument, resolveSupportRequestDocument, setSupportWaitingDocument } from './support-changes.graphql';
import type { SupportShown } from './support.graphql';

/** What has been written, and the field to write more. */
export function Conversation({ request, staff }: { request: SupportShown; staff: boolean }): ReactNode {
  const { t } = useTranslation('support');
  const own = useViewer().person.id;
  return (
    <Section title={t('conversation')} id="conversation">
      <ul className="support-messages" aria-live="polite">
        {request.messages.map((message) => (
          <li key={message.id} className="support-message" data-own={message.author?.id === own || undefined}>
            <div className="support-message-head">
              <strong>{message.author?.id === own ? t('you') : (message.author?.name ?? t('someone'))}</strong>
              <span className="hint">
                <Instant at={message.createdAt} />
              </span>
            </div>
            <Prose>{message.text}</Prose>
          </li>
        ))}
      </ul>
      {request.viewerCan.write ? <Answer key={request.id} request={request} staff={staff} /> : <Ended request={request} />}
    </Section>
  );
}

/** Why there is no field to write in. */
function Ended({ request }: { request: SupportShown }): ReactNode {
  const { t } = useTranslation('support');
  if (request.state === 'DONE') return <p className="hint">{t(request.viewerCan.reopen ? 'ended.doneStaff' : 'ended.done')}</p>;
  if (request.state === 'CANCELLED') return <p className="hint">{t('ended.cancelled')}</p>;
  return <p className="hint">{t('ended.reader')}</p>;
}

/** What those who answer may let follow on their answer. */
const AFTER = ['go', 'wait', 'resolve'] as const;
type After = (typeof AFTER)[number];

function Answer({ request, staff }: { request: SupportShown; staff: boolean }): ReactNode {
  const { t } = useTranslation('support');
  const common = useTranslation('common').t;
  const notice = useNotice();
  const draft = useDraft(`support.${request.id}`, { text: '', id: '', sentAs: '' });
  const [after, setAfter] = useState<After>('go');
  const add = useSubmit(addSupportMessageDocument);
  const waiting = useSubmit(setSupportWaitingDocument);
  const resolving = useSubmit(resolveSupportRequestDocument);
  const follow = [waiting, resolving];
  const can = request.viewerCan;
  const go = async (): Promise<void> => {
    const { text } = draft.values;
    const id = idFor(draft.values, text);
    draft.setAll({ text, id, sentAs: text });
    follow.forEach((step) => step.clear());
    const done = await add.submit({ input: { id, supportRequestId: request.id, text } });
    if (!done) return;
    draft.forget();
    setAfter('go');
    const version = done.supportRequest?.version;
    const input = { supportRequestId: request.id, expectedVersion: version ?? request.version };
    // The answer is sent whatever comes of the rest: what was refused of that is told beside the field.
    if (after === 'wait' && !(await waiting.submit({ input }))) return;
    if (after === 'resolve' && !(await resolving.submit({ input }))) return;
    notice(t(staff ? 'answer.sentStaff' : 'answer.sent'));
  };
  const steps = staff && can.resolve;
  return (
    <Form onSubmit={() => void go()} submit={add} fields={{ text: 'support-text' }}>
      {follow.some(({ errors }) => errors.length > 0) && <InlineMessage status="info">{t('answer.sentOnly')}</InlineMessage>}
      {follow.map((step, index) => (
        <Refused key={index} submit={step} />
      ))}
      <Textarea
        id="support-text"
        label={t(staff ? 'answer.labelStaff' : 'answer.label')}
        description={common('patientHint')}
        value={draft.values.text}
        onChange={(event) => draft.set('text', event.target.value)}
        error={add.at('text')}
        maxLength={4000}
        minRows={4}
      />
      <DraftNote draft={draft} />
      {steps && (
        <RadioGroup legend={t('answer.after')} size="small" value={after} onChange={(value: After) => setAfter(value)}>
          {AFTER.map((one) => (
            <Radio key={one} value={one}>
              {t(`answer.${one}`)}
            </Radio>
          ))}
        </RadioGroup>
      )}
      <div className="row">
        <Button type="submit" loading={add.busy || waiting.busy || resolving.busy}>
          {t(staff ? 'answer.sendStaff' : 'answer.send')}
        </Button>
      </div>
    </Form>
  );
}
