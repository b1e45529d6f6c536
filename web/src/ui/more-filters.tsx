import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNarrow } from '../lib/use-narrow';

/** Filters beside the search; folded in a narrow window, where the list is what matters. `used` says how many of them are set. */
export function MoreFilters({ used, children }: { used: number; children: ReactNode }): ReactNode {
  const { t } = useTranslation('common');
  if (!useNarrow()) return children;
  return (
    <details className="folded">
      <summary>{used > 0 ? t('moreFiltersUsed', { count: used }) : t('moreFilters')}</summary>
      <div className="filters filters-narrow">{children}</div>
    </details>
  );
}
