import { Button, Select } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VariablesOf } from '../../lib/graphql';
import { useAddress } from '../../lib/use-address';
import { useData } from '../../lib/use-data';
import { MoreFilters } from '../../ui/more-filters';
import { Pager, usePageArgs } from '../../ui/pager';
import { Empty, Screen } from '../../ui/screen';
import { SearchBox } from '../../ui/search-box';
import { capital, useTerm } from '../../ui/tags';
import { ChoiceFilter } from './filters';
import type { Choices } from './choices';
import { TraineeList } from './trainee-list';
import { traineesDocument } from './trainees.graphql';

type Filter = NonNullable<VariablesOf<typeof traineesDocument>['filter']>;
type State = NonNullable<NonNullable<Filter['states']>[number]>;

const STATES: State[] = ['APPLIED', 'ADMITTED', 'COMPLETED', 'WITHDRAWN', 'DECLINED'];
/** Shown unless the address asks for others: those whom there is still something to do with. */
const CURRENT: State[] = ['APPLIED', 'ADMITTED'];
const PAGE = 50;

type Name = 'search' | 'cohort' | 'unit' | 'state' | 'specialty' | 'regulation' | 'order';

const statesOf = (asked: string): State[] => {
  if (asked === 'all') return STATES;
  const one = STATES.find((state) => state === asked);
  return one ? [one] : CURRENT;
};

/** Every trainee in one’s scope, filtered as the address says. */
export function AllPart({ choices }: { choices: Choices }): ReactNode {
  const { t } = useTranslation('trainees');
  const { t: common } = useTranslation('common');
  const say = useTerm();
  const address = useAddress<Name>();
  const page = usePageArgs(PAGE);
  const { get } = address;
  const query = useData(
    traineesDocument,
    {
      ...page,
      filter: {
        search: get('search') || null,
        cohortId: get('cohort') || null,
        unitId: get('unit') || null,
        specialtyId: get('specialty') || null,
        regulationId: get('regulation') || null,
        states: statesOf(get('state')),
      },
      orderBy: get('order') === 'silence' ? { field: 'LAST_ACTIVITY', direction: 'ASC' } : { field: 'NAME', direction: 'ASC' },
    },
    { smooth: true },
  );
  const used = (['cohort', 'unit', 'state', 'specialty', 'regulation', 'order'] as const).filter((name) => get(name) !== '').length;
  const filtered = get('search') !== '' || used > (get('order') ? 1 : 0);
  return (
    <>
      <div role="search" className="filters no-print" aria-label={t('list.filters')}>
        <SearchBox size="small" label={t('filter.search')} value={get('search')} onSearch={(search) => address.replace({ search })} />
        <MoreFilters used={used}>
          <ChoiceFilter
            label={t('filter.cohort')}
            choices={choices.cohorts}
            value={get('cohort')}
            onChoice={(cohort) => address.set({ cohort })}
          />
          <ChoiceFilter label={t('filter.unit')} choices={choices.units} value={get('unit')} onChoice={(unit) => address.set({ unit })} />
          <Select
            size="small"
            label={t('filter.state')}
            value={get('state')}
            onChange={(event) => address.set({ state: event.target.value })}
          >
            <option value="">{t('filter.current')}</option>
            <option value="all">{common('all')}</option>
            {STATES.map((state) => (
              <option key={state} value={state}>
                {capital(say('enrolmentState', state))}
              </option>
            ))}
          </Select>
          <ChoiceFilter
            label={t('filter.specialty')}
            choices={choices.specialties}
            value={get('specialty')}
            onChoice={(specialty) => address.set({ specialty })}
          />
          <ChoiceFilter
            label={t('filter.regulation')}
            choices={choices.regulations}
            value={get('regulation')}
            onChoice={(regulation) => address.set({ regulation })}
          />
          <Select
            size="small"
            label={t('filter.order')}
            value={get('order')}
            onChange={(event) => address.set({ order: event.target.value })}
          >
            <option value="">{t('filter.byName')}</option>
            <option value="silence">{t('filter.bySilence')}</option>
          </Select>
        </MoreFilters>
        {filtered && (
          <Button size="small" variant="tertiary" onClick={address.clear}>
            {common('clearFilters')}
          </Button>
        )}
      </div>
      <Screen query={query}>
        {({ enrolments }) => (
          <>
            <p className="hint" role="status">
              {t('list.count', { count: enrolments.totalCount })}
            </p>
            {enrolments.edges.length > 0 ? (
              <TraineeList rows={enrolments.edges.map(({ node }) => ({ enrolment: node }))} caption={t('list.title')} choices={choices} />
            ) : (
              <Empty title={filtered ? t('empty.filtered') : t('empty.none')}>
                <p>{filtered ? t('empty.filteredNext') : t('empty.noneNext')}</p>
                <Button size="small" variant="secondary" onClick={() => address.set({ state: 'all' })}>
                  {t('empty.allStates')}
                </Button>
              </Empty>
            )}
            <Pager pageInfo={enrolments.pageInfo} shown={enrolments.edges.length} total={enrolments.totalCount} />
          </>
        )}
      </Screen>
    </>
  );
}
