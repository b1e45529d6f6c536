import { Checkbox } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../lib/use-address';
import { Page } from '../../ui/page';
import { SearchBox } from '../../ui/search-box';
import type { Part } from './parts';

/** The page of a part: what it is, a search that stands in the address, and where it makes sense those that have ended. */
export function PartFrame({
  part,
  actions,
  searchLabel,
  closable = false,
  filters,
  children,
}: {
  part: Part;
  actions?: ReactNode;
  /** Left out where there is nothing to search for. */
  searchLabel?: string;
  /** True offers to show closed and merged ones too. */
  closable?: boolean;
  filters?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const { t } = useTranslation('reference');
  const address = useAddress<'search' | 'closed'>();
  return (
    <Page
      title={t(`parts.${part}.title`)}
      lead={t(`parts.${part}.about`)}
      back={{ to: '/reference', label: t('title') }}
      width="wide"
      actions={actions}
    >
      {(searchLabel !== undefined || closable) && (
        <div className="filters" role="search">
          {searchLabel !== undefined && (
            <SearchBox size="small" label={searchLabel} value={address.get('search')} onSearch={(search) => address.replace({ search })} />
          )}
          {filters}
          {closable && (
            <Checkbox
              size="small"
              className="check-line"
              checked={address.get('closed') === '1'}
              onChange={(event) => address.set({ closed: event.target.checked ? '1' : '' })}
            >
              {t('showClosed')}
            </Checkbox>
          )}
        </div>
      )}
      {children}
    </Page>
  );
}
