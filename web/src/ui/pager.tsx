import { Button, HStack } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

/** The page that the address asks for, as arguments of a connection: `useData(list, { ...usePageArgs(50) })`. */
export function usePageArgs(first = 25): { first: number; after: string | null } {
  const [params] = useSearchParams();
  return { first, after: params.get('after') };
}

/** On to the next page of a connection, and back to the first; the page is kept in the address, so that the back button works. */
export function Pager({
  pageInfo,
  shown,
  total,
}: {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  shown: number;
  total: number;
}): ReactNode {
  const { t } = useTranslation('app');
  const [params, setParams] = useSearchParams();
  const go = (after: string | null): void =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (after) next.set('after', after);
      else next.delete('after');
      return next;
    });
  if (!pageInfo.hasNextPage && !params.has('after')) return null;
  return (
    <HStack gap="space-12" align="center" as="nav" aria-label={t('pager.label')}>
      <span>{t('pager.shown', { shown, total })}</span>
      {params.has('after') && (
        <Button size="small" variant="secondary" onClick={() => go(null)}>
          {t('pager.first')}
        </Button>
      )}
      {pageInfo.hasNextPage && (
        <Button size="small" variant="secondary" onClick={() => go(pageInfo.endCursor)}>
          {t('pager.next')}
        </Button>
      )}
    </HStack>
  );
}
