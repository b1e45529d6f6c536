import { Button } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { idFor } from '../../lib/ids';
import { today } from '../../lib/now';
import { sendThroughOutbox, takeFromOutbox, useOutbox } from '../../lib/outbox';
import { useData, useRefresh } from '../../lib/use-data';
import { useDraft } from '../../lib/use-draft';
import { useOnline } from '../../lib/use-online';
import { sortErrors, useSubmit, type FieldError } from '../../lib/use-submit';
import { DraftNote, Form } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Empty, Screen } from '../../ui/screen';
import { LogFields, logFieldIds } from './log-fields';
import { emptyLog, logInput, logValues } from './log-values';
import { removeLogEntryDocument, writeDocument } from './log.graphql';
import './projects.css';

/** Writing in the log: from the first page to a saved entry in three actions, with or without a connection. */
export function WritePage(): ReactNode {
  const { t } = useTranslation('projects');
  const { projectId = '' } = useParams();
  const query = useData(writeDocument, { id: projectId }, { keepOffline: true });
  return (
    <Page
      title={t('write.title')}
      lead={query.data && <Link to={`/projects/${projectId}`}>{query.data.project.title}</Link>}
      back={{ to: `/projects/${projectId}?part=log`, label: t('write.back') }}
    >
      <Screen query={query}>
        {({ project }) =>
          project.viewerCan.write ? (
            <WriteForm key={projectId} projectId={projectId} />
          ) : (
            <Empty title={t('write.closed')}>{t('write.closedText')}</Empty>
          )
        }
      </Screen>
    </Page>
  );
}

function WriteForm({ projectId }: { projectId: string }): ReactNode {
  const { t } = useTranslation('projects');
  const navigate = useNavigate();
  const notice = useNotice();
  const refresh = useRefresh();
  const online = useOnline();
  const from = (useLocation().state as { from?: string } | null)?.from ?? `/projects/${projectId}?part=log`;
  const refused = useRefused();
  // Under which id it was sent is kept with the words: when the page is loaded anew meanwhile, the same words are the same entry.
  const draft = useDraft(`log.${refused?.id ?? projectId}`, { ...(refused?.values ?? emptyLog(today())), id: '', sentAs: '' });
  const { values } = draft;
  const [errors, setErrors] = useState<FieldError[]>(refused?.errors ?? []);
  const [busy, setBusy] = useState(false);
  const remove = useSubmit(removeLogEntryDocument);
  const submit = {
    ...sortErrors(errors),
    mend: (mended: (error: FieldError) => boolean) => setErrors((all) => all.filter((error) => !mended(error))),
  };

  const save = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setErrors([]);
    const entry = logInput(values);
    const sentAs = JSON.stringify(entry);
    const id = idFor(values, sentAs);
    // What was sent before and still waits is replaced by what is written now.
    if (values.id !== id) takeFromOutbox(values.id);
    draft.setAll({ ...values, id, sentAs });
    const outcome = await sendThroughOutbox(id, { kind: 'logEntry', input: { id, projectId, ...entry } });
    setBusy(false);
    if (typeof outcome !== 'string') {
      setErrors(outcome);
      return;
    }
    draft.forget();
    if (refused) takeFromOutbox(refused.id);
    if (outcome === 'signedOut') {
      // Whoever left is being led to the door already.
      notice(t('write.signedOut'));
      return;
    }
    if (outcome === 'sent') await refresh();
    void navigate(from, { replace: true });
    // What waits is told at the head of every page.
    if (outcome === 'sent') notice(t('write.saved'), () => void remove.submit({ input: { logEntryId: id, expectedVersion: 1 } }));
  };

  return (
    <Form onSubmit={() => void save()} submit={submit} fields={logFieldIds('log')}>
      <LogFields prefix="log" values={values} set={(key, value) => draft.setAll({ ...values, [key]: value })} at={submit.at} focus />
      <div className="write-save foot-bar">
        <Button type="submit" loading={busy}>
          {t('write.save')}
        </Button>
        {!online && <p className="draft-note">{t('write.waiting')}</p>}
        <DraftNote draft={draft} />
      </div>
    </Form>
  );
}

/** An entry that the server would not have, when the address names one: it is written anew, with the reason. */
function useRefused(): { id: string; values: ReturnType<typeof logValues>; errors: FieldError[] } | null {
  const [params] = useSearchParams();
  const thing = useOutbox().find((one) => one.id === params.get('unsent'));
  const [first] = useState(thing);
  if (first?.kind !== 'logEntry') return null;
  return { id: first.id, values: logValues(first.input), errors: first.errors ?? [] };
}
