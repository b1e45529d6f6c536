import { Button, InlineMessage } from '@navikt/ds-react';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { rereadOutbox, sendOutbox, takeFromOutbox, useOutbox } from '../lib/outbox';
import { useOnline } from '../lib/use-online';
import { useRefresh } from '../lib/use-data';
import { useNotice } from '../ui/notice';

/** How often what waits is tried again, in milliseconds: the browser does not always notice that the connection is back. */
const AGAIN = 20_000;

/** Tells that the connection is gone and what waits to be sent; sends it when the connection is back. */
export function OutboxBanner(): ReactNode {
  const { t } = useTranslation('app');
  const common = useTranslation('common').t;
  const online = useOnline();
  const list = useOutbox();
  const notice = useNotice();
  const refresh = useRefresh();
  const waiting = list.filter((one) => !one.refused).length;

  useEffect(() => {
    if (!online || waiting === 0) return;
    const attempt = (): void =>
      void sendOutbox().then((sent) => {
        if (sent === 0) return;
        notice(t('offline.sent'));
        void refresh();
      });
    attempt();
    const timer = setInterval(attempt, AGAIN);
    return () => clearInterval(timer);
  }, [online, waiting, notice, refresh, t]);

  useEffect(() => {
    window.addEventListener('storage', rereadOutbox);
    return () => window.removeEventListener('storage', rereadOutbox);
  }, []);

  const refused = list.filter((one) => one.refused);
  if (online && list.length === 0) return null;
  return (
    <div className="outbox" role="status">
      {!online && <InlineMessage status="warning">{t('offline.banner')}</InlineMessage>}
      {waiting > 0 && <InlineMessage status="info">{t('offline.waiting', { count: waiting })}</InlineMessage>}
      {refused.map((one) => (
        <div key={one.id} className="outbox-refused">
          <InlineMessage status="error">{t('offline.refused', { reason: one.refused ?? '' })}</InlineMessage>
          <Button size="xsmall" variant="tertiary" onClick={() => takeFromOutbox(one.id)}>
            {common('remove')}
          </Button>
        </div>
      ))}
    </div>
  );
}
