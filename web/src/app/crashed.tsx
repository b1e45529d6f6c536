import { Button, VStack } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ClosedPage } from '../ui/closed';
import { Page } from '../ui/page';

/** A page that threw, or a file of the application that is gone after an upgrade: reloading helps. */
export function Crashed(): ReactNode {
  const { t } = useTranslation('app');
  return (
    <main className="lone">
      <Page title={t('crash.title')} lead={t('crash.text')}>
        <VStack align="start">
          <Button onClick={() => location.reload()}>{t('crash.reload')}</Button>
        </VStack>
      </Page>
    </main>
  );
}

/** An address that leads nowhere. */
export function NotFound(): ReactNode {
  return <ClosedPage why="notFound" />;
}
