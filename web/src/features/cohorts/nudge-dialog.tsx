import { Button, Modal, Textarea } from '@navikt/ds-react';
import { useDeferredValue, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { idFor } from '../../lib/ids';
import { useData } from '../../lib/use-data';
import { useDraft } from '../../lib/use-draft';
import { useSubmit } from '../../lib/use-submit';
import { DraftNote, Refused } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { Prose } from '../../ui/prose';
import { Screen } from '../../ui/screen';
import { Instant } from '../../ui/time';
import { nudgePreviewDocument, sendNudgesDocument } from './board.graphql';

/** How long after the last key the reminders are looked at anew, in milliseconds. */
const PAUSE = 400;

/** Reminds those who were chosen: a message of one's own, and what each of them will read. */
export function NudgeDialog({
  cohortId,
  enrolmentIds,
  onClose,
  onSent,
}: {
  cohortId: string;
  enrolmentIds: readonly string[];
  onClose: () => void;
  onSent: () => void;
}): ReactNode {
  const { t } = useTranslation('cohorts');
  const { t: common } = useTranslation('common');
  const notice = useNotice();
  const [last, setLast] = useState({ id: '', sentAs: '' });
  const draft = useDraft(`cohort.${cohortId}.nudge`, { message: '' });
  const nudge = useSubmit(sendNudgesDocument);
  const message = usePaused(draft.values.message.trim());
  const input = { enrolmentIds: [...enrolmentIds], message: message || null };
  const query = useData(nudgePreviewDocument, { input }, { smooth: true });
  const own = draft.values.message.trim();
  // Without words of one's own, those who have nothing to be reminded of are left out.
  const silent = new Set(own ? [] : query.data?.nudgePreview.filter(({ text }) => text === '').map(({ enrolment }) => enrolment.id));
  const reminded = enrolmentIds.filter((one) => !silent.has(one));
  const go = async (): Promise<void> => {
    const batch = { enrolmentIds: reminded, message: own || null };
    const sentAs = JSON.stringify(batch);
    const id = idFor(last, sentAs);
    setLast({ id, sentAs });
    const done = await nudge.submit({ input: { id, ...batch } });
    if (!done) return;
    draft.forget();
    notice(t('nudge.sent', { count: reminded.length }));
    onSent();
  };
  return (
    <Modal open onClose={onClose} header={{ heading: t('nudge.title', { count: enrolmentIds.length }) }} portal width={640}>
      <Modal.Body>
        <div className="form">
          <Refused submit={nudge} fields={{ message: 'nudge-message' }} />
          <p className="hint">{t('nudge.lead')}</p>
          <Textarea
            id="nudge-message"
            label={`${t('nudge.message')} (${common('optional')})`}
            description={common('patientHint')}
            minRows={2}
            maxLength={1000}
            value={draft.values.message}
            error={nudge.at('message')}
            onChange={(event) => draft.set('message', event.target.value)}
          />
          <DraftNote draft={draft} submit={nudge} />
          <Screen query={query}>
            {({ nudgePreview }) => (
              <div>
                <h2 className="plan-title">{t('nudge.preview')}</h2>
                <ul className="plain-list">
                  {nudgePreview.map(({ enrolment, text, lastNudgedAt }) => (
                    <li key={enrolment.id} className="nudge-text">
                      <strong>{enrolment.person?.name}</strong>
                      <span className="faint block">
                        {lastNudgedAt ? (
                          <>
                            {t('nudge.last')} <Instant at={lastNudgedAt} />
                          </>
                        ) : (
                          t('nudge.never')
                        )}
                      </span>
                      {text ? <Prose>{text}</Prose> : <p className="hint">{t('nudge.empty')}</p>}
                    </li>
                  ))}
                </ul>
              </div>
            )}
          </Screen>
        </div>
      </Modal.Body>
      <Modal.Footer>
        <Button type="button" loading={nudge.busy} disabled={query.data === undefined || reminded.length === 0} onClick={() => void go()}>
          {t('nudge.send', { count: reminded.length })}
        </Button>
        <Button type="button" variant="secondary" onClick={onClose}>
          {common('cancel')}
        </Button>
      </Modal.Footer>
    </Modal>
  );
}

/** A text as it was when one stopped typing. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return useDeferredValue(paused);
}
