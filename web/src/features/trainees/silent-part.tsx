import { Select } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../lib/use-address';
import { useData } from '../../lib/use-data';
import { Pager, usePageArgs } from '../../ui/pager';
import { Empty, Screen } from '../../ui/screen';
import type { Choices } from './choices';
import { ChoiceFilter } from './filters';
import { TraineeList } from './trainee-list';
import { silentTraineesDocument } from './trainees.graphql';

/** How long a silence one can ask for, in days. */
const DAYS = [14, 21, 30, 60] as const;
/** What the server means by silent when nothing is asked for. */
const USUAL = 21;
const PAGE = 50;

/** The trainees of running cohorts who have done nothing for a while, the longest silence first. */
export function SilentPart({ choices }: { choices: Choices }): ReactNode {
  const { t } = useTranslation('trainees');
  const { get, set } = useAddress<'cohort' | 'days'>();
  const page = usePageArgs(PAGE);
  const days = DAYS.find((count) => String(count) === get('days')) ?? USUAL;
  const query = useData(silentTraineesDocument, { ...page, filter: { cohortId: get('cohort') || null, days } }, { smooth: true });
  return (
    <>
      <div role="search" className="filters no-print" aria-label={t('list.filters')}>
        <Select
          size="small"
          label={t('filter.days')}
          value={days}
          onChange={(event) => set({ days: event.target.value === String(USUAL) ? '' : event.target.value })}
        >
          {DAYS.map((count) => (
            <option key={count} value={count}>
              {t('filter.daysAtLeast', { count })}
            </option>
          ))}
        </Select>
        <ChoiceFilter label={t('filter.cohort')} choices={choices.cohorts} value={get('cohort')} onChoice={(cohort) => set({ cohort })} />
      </div>
      <Screen query={query}>
        {({ silentTrainees }) => (
          <>
            <p className="hint" role="status">
              {t('silent.count', { count: silentTrainees.totalCount, days })}
            </p>
            {silentTrainees.edges.length > 0 ? (
              <TraineeList rows={silentTrainees.edges.map(({ node }) => node)} caption={t('silent.caption')} choices={choices} />
            ) : (
              <Empty title={t('silent.none')}>
                <p>{t('silent.noneNext', { days })}</p>
              </Empty>
            )}
            <Pager pageInfo={silentTrainees.pageInfo} shown={silentTrainees.edges.length} total={silentTrainees.totalCount} />
          </>
        )}
      </Screen>
    </>
  );
}
