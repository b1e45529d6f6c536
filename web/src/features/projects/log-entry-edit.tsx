import { Button } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../lib/use-draft';
import { useSubmit } from '../../lib/use-submit';
import { DraftNote, Form } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { LogFields, logFieldIds } from './log-fields';
import { updateLogEntryDocument } from './log.graphql';
import type { Entry } from './log-part';
import { logInput, logValues } from './log-values';

/** An entry of the log that is being changed, where it stands. */
export function EditLogEntry({ entry, onClose }: { entry: Entry; onClose: () => void }): ReactNode {
  const { t } = useTranslation('projects');
  const common = useTranslation('common').t;
  const notice = useNotice();
  const draft = useDraft(`logEntry.${entry.id}`, logValues(entry));
  const update = useSubmit(updateLogEntryDocument);
  const prefix = `edit-${entry.id}`;
  const go = async (): Promise<void> => {
    const input = { logEntryId: entry.id, expectedVersion: entry.version, ...logInput(draft.values) };
    if (!(await update.submit({ input }))) return;
    draft.forget();
    onClose();
    notice(t('log.changed'));
  };
  return (
    <li className="log-entry">
      <Form onSubmit={() => void go()} submit={update} fields={logFieldIds(prefix)}>
        <LogFields prefix={prefix} values={draft.values} set={draft.set} at={update.at} focus />
        <DraftNote draft={draft} />
        <div className="row">
          <Button type="submit" loading={update.busy}>
            {common('save')}
          </Button>
          <Button
            type="button"
            variant="secondary"
            onClick={() => {
              draft.forget();
              onClose();
            }}
          >
            {common('cancel')}
          </Button>
        </div>
      </Form>
    </li>
  );
}
