import { Button, Checkbox, Select } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/i18n';
import { useData } from '../../lib/use-data';
import { DayField } from '../../ui/form';
import { ACTIONS } from './actions';
import { PersonFilter } from './person-filter';
import { trailCohortsDocument } from './trail.graphql';
import { DENIED, type TrailFilter } from './use-trail-filter';

/** What the trail can be narrowed to. */
export function TrailFilters({ filter, maySeeDenied }: { filter: TrailFilter; maySeeDenied: boolean }): ReactNode {
  const { t } = useTranslation(['trail', 'common']);
  const language = useLanguage();
  const cohorts = useData(trailCohortsDocument, {});
  const { get, set } = filter;
  const actions = ACTIONS.filter((action) => action !== DENIED || maySeeDenied)
    .map((action) => ({ action, label: t(`actions.${action}`) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <search className="filters trail-filters no-print" aria-label={t('filters')}>
      <Select size="small" label={t('cohort')} value={get('cohort')} onChange={(event) => set({ cohort: event.target.value })}>
        <option value="">{t('common:all')}</option>
        {cohorts.data?.cohorts.edges.map(({ node }) => (
          <option key={node.id} value={node.id}>
            {node.name}
          </option>
        ))}
      </Select>
      <PersonFilter filter={filter} />
      <Select size="small" label={t('action')} value={get('action')} onChange={(event) => set({ action: event.target.value })}>
        <option value="">{t('common:all')}</option>
        {actions.map(({ action, label }) => (
          <option key={action} value={action}>
            {label}
          </option>
        ))}
      </Select>
      <DayField size="small" label={t('from')} value={get('from')} onDay={(from) => set({ from })} />
      <DayField size="small" label={t('to')} value={get('to')} onDay={(to) => set({ to })} />
      {maySeeDenied && (
        <Checkbox size="small" checked={get('action') === DENIED} onChange={(event) => set({ action: event.target.checked ? DENIED : '' })}>
          {t('deniedOnly')}
        </Checkbox>
      )}
      {get('record') && (
        <Button type="button" size="small" variant="secondary" onClick={() => set({ record: '' })}>
          {t('allRecords')}
        </Button>
      )}
      {filter.any && (
        <Button type="button" size="small" variant="tertiary" onClick={filter.clear}>
          {t('common:clearFilters')}
        </Button>
      )}
    </search>
  );
}
