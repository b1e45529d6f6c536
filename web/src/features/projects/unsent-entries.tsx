import { Button, InlineMessage } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { takeFromOutbox, useOutbox } from '../../lib/outbox';
import { ButtonLink } from '../../ui/button-link';
import { LogWords } from './log-entry';

/** What was written without a connection, and what the server would not have: first in the log, until it is settled. */
export function UnsentEntries({ projectId }: { projectId: string }): ReactNode {
  const { t } = useTranslation('projects');
  const common = useTranslation('common').t;
  const unsent = useOutbox().flatMap((one) => (one.kind === 'logEntry' && one.input.projectId === projectId ? [one] : []));
  if (unsent.length === 0) return null;
  return (
    <ul className="project-log" aria-label={t('log.unsent')}>
      {unsent.map((one) => (
        <li key={one.id} className="log-entry log-unsent">
          <InlineMessage status={one.refused ? 'error' : 'info'} size="small">
            {one.refused ? t('log.refused', { reason: one.refused }) : t('log.waiting')}
          </InlineMessage>
          <LogWords entry={one.input} />
          {one.refused && (
            <div className="log-actions">
              <ButtonLink to={`/projects/${projectId}/write?unsent=${one.id}`} size="small">
                {t('log.rewrite')}
              </ButtonLink>
              <Button size="small" variant="tertiary" data-color="neutral" onClick={() => takeFromOutbox(one.id)}>
                {common('remove')}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
