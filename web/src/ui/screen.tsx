import { Button, LocalAlert, Skeleton, VStack } from '@navikt/ds-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useContext, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ApiError } from '../lib/api';
import { messageOf } from '../lib/use-submit';
import { ClosedPage, closedBy } from './closed';
import { Contact } from './contact';
import { WithinPage } from './within-page';

/**
 * Shows the answer to a query, or why there is none: loading, failed with a way to try again, forbidden, not found. Old data stays on
 * the screen while newer is fetched, and when fetching it fails.
 */
export function Screen<Data>({
  query,
  children,
}: {
  query: UseQueryResult<Data, ApiError>;
  children: (data: Data) => ReactNode;
}): ReactNode {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <Failed error={query.error} retry={() => void query.refetch()} />;
  return <Loading />;
}

/** Grey lines in the shape of a page; shown only when the answer takes its time. */
export function Loading(): ReactNode {
  const { t } = useTranslation('common');
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSeen(true), 250);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" aria-busy="true" className="loading">
      {seen && <span className="visually-hidden">{t('loading')}</span>}
      {seen && (
        <VStack gap="space-16" aria-hidden>
          <Skeleton variant="text" width="60%" height={40} />
          <Skeleton variant="rounded" height={96} />
          <Skeleton variant="rounded" height={96} />
        </VStack>
      )}
    </div>
  );
}

/** Why there is nothing to show, and what to do. */
export function Failed({ error, retry }: { error: ApiError; retry?: () => void }): ReactNode {
  const { t } = useTranslation('common');
  const within = useContext(WithinPage);
  const closed = closedBy(error);
  if (closed && !within) return <ClosedPage why={closed} />;
  return (
    <LocalAlert status={closed ? 'announcement' : 'error'} as="div" role="alert" data-failed={error.failure}>
      <LocalAlert.Header>
        <LocalAlert.Title as="h2">{t(closed ? `${closed}.title` : 'failed.title')}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <VStack gap="space-16" align="start">
          <span>{closed ? t(`${closed}.text`) : messageOf(error, t)}</span>
          {error.failure === 'OLD_APPLICATION' && (
            <Button size="small" onClick={() => location.reload()}>
              {t('failed.reload')}
            </Button>
          )}
          {!closed && error.failure !== 'OLD_APPLICATION' && retry && (
            <Button size="small" variant="secondary" onClick={retry}>
              {t('failed.retry')}
            </Button>
          )}
          {closed === 'forbidden' && <Contact />}
          {closed && <Link to="/">{t('notFound.home')}</Link>}
        </VStack>
      </LocalAlert.Content>
    </LocalAlert>
  );
}

/** Nothing here yet: says so, and what comes next. */
export function Empty({ title, children }: { title: string; children?: ReactNode }): ReactNode {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children}
    </div>
  );
}
