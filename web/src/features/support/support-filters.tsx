import { Select } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../lib/use-address';
import { useData } from '../../lib/use-data';
import { supportFiltersDocument } from './support.graphql';

/** The filters of the list, as the address holds them. */
export type SupportFilterName = 'state' | 'who' | 'area' | 'cohort';

type State = 'NEW' | 'ASSIGNED' | 'IN_PROGRESS' | 'WAITING' | 'DONE' | 'CANCELLED';

const OPEN: State[] = ['NEW', 'ASSIGNED', 'IN_PROGRESS', 'WAITING'];

/** The states that a choice means; without a choice those that go on. */
export function statesOf(choice: string): State[] {
  if (choice === 'ended') return ['DONE', 'CANCELLED'];
  if (choice === 'all') return [...OPEN, 'DONE', 'CANCELLED'];
  if (choice === 'waiting') return ['WAITING'];
  return OPEN;
}

/** State, person, area and round. */
export function SupportFilters(): ReactNode {
  const { t } = useTranslation('support');
  const common = useTranslation('common').t;
  const address = useAddress<SupportFilterName>();
  const data = useData(supportFiltersDocument, {}).data;
  const cohorts = data?.cohorts.edges.map(({ node }) => node) ?? [];
  const field = (name: SupportFilterName) => ({
    label: t(`filter.${name}`),
    size: 'small' as const,
    value: address.get(name),
    onChange: (event: { target: { value: string } }) => address.set({ [name]: event.target.value }),
  });
  return (
    <div className="filters support-filters no-print">
      <Select {...field('state')}>
        <option value="">{t('filter.open')}</option>
        <option value="waiting">{t('filter.waiting')}</option>
        <option value="ended">{t('filter.ended')}</option>
        <option value="all">{common('all')}</option>
      </Select>
      <Select {...field('who')}>
        <option value="">{common('all')}</option>
        <option value="me">{t('filter.me')}</option>
        <option value="nobody">{t('filter.nobody')}</option>
      </Select>
      <Select {...field('area')}>
        <option value="">{common('all')}</option>
        {data?.supportAreas.map((area) => (
          <option key={area.id} value={area.id}>
            {area.name}
          </option>
        ))}
      </Select>
      {cohorts.length > 1 && (
        <Select {...field('cohort')}>
          <option value="">{common('all')}</option>
          {cohorts.map((cohort) => (
            <option key={cohort.id} value={cohort.id}>
              {cohort.name}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}
