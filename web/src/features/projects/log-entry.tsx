import { Button } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '../../lib/use-submit';
import { Refused } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { OutLink, Prose } from '../../ui/prose';
import { capital, useTerm } from '../../ui/tags';
import { Day } from '../../ui/time';
import { removeLogEntryDocument, restoreLogEntryDocument } from './log.graphql';
import type { Entry } from './log-part';
import type { LogKind } from './log-values';
import { useSpent } from './log-words';

/** What an entry says; the same in the log, while it waits to be sent, and on paper. */
export function LogWords({
  entry,
}: {
  entry: { kind: LogKind; happenedOn: string; minutes?: number | null; text: string; links?: readonly string[] | null };
}): ReactNode {
  const say = useTerm();
  const spent = useSpent();
  return (
    <>
      <p className="log-meta">
        <span className="log-day">
          <Day on={entry.happenedOn} />
        </span>
        <span className="log-kind" data-kind={entry.kind}>
          {capital(say('logKind', entry.kind))}
        </span>
        {entry.minutes ? <span>{spent(entry.minutes)}</span> : null}
      </p>
      <Prose>{entry.text}</Prose>
      {entry.links && entry.links.length > 0 && (
        <ul className="log-links">
          {entry.links.map((link) => (
            <li key={link}>
              <OutLink href={link} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** One entry of the log, with what its author may do with it. */
export function LogEntryCard({ entry, onEdit }: { entry: Entry; onEdit: () => void }): ReactNode {
  const { t } = useTranslation('projects');
  const common = useTranslation('common').t;
  const notice = useNotice();
  const remove = useSubmit(removeLogEntryDocument);
  const restore = useSubmit(restoreLogEntryDocument);
  const go = async (): Promise<void> => {
    const done = await remove.submit({ input: { logEntryId: entry.id, expectedVersion: entry.version } });
    if (!done?.logEntry) return;
    const { version } = done.logEntry;
    notice(
      t('log.removed'),
      () =>
        void restore
          .submit({ input: { logEntryId: entry.id, expectedVersion: version } })
          .then((restored) => restored && notice(t('log.restored'))),
    );
  };
  const about = entry.text.slice(0, 40);
  return (
    <li className="log-entry">
      <Refused submit={remove} />
      <LogWords entry={entry} />
      {(entry.viewerCan.edit || entry.viewerCan.remove) && (
        <div className="log-actions no-print">
          {entry.viewerCan.edit && (
            <Button size="small" variant="tertiary" onClick={onEdit} aria-label={`${common('edit')}: ${about}`}>
              {common('edit')}
            </Button>
          )}
          {entry.viewerCan.remove && (
            <Button
              size="small"
              variant="tertiary"
              data-color="neutral"
              loading={remove.busy}
              onClick={() => void go()}
              aria-label={`${common('remove')}: ${about}`}
            >
              {common('remove')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
