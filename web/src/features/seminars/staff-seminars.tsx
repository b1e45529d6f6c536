import { Button, Select } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../lib/now';
import { dayIn } from '../../lib/format';
import { useAddress } from '../../lib/use-address';
import { useData } from '../../lib/use-data';
import { Section } from '../../ui/page';
import { Pager, usePageArgs } from '../../ui/pager';
import { Empty, Screen } from '../../ui/screen';
import { addDays } from './seminar-time';
import { SeminarCard, SeminarRows } from './seminar-rows';
import { seminarCohortsDocument, staffSeminarsDocument } from './seminars.graphql';

const TIMES = ['coming', 'past', 'all'] as const;
type Time = (typeof TIMES)[number];

/** A seminar over several days is shown among today's when it began at most so many days ago. */
const LONGEST = 6;

/** Which seminars a time means, and in which order. Today's stand for themselves. */
function filterOf(time: Time): { filter: { from?: string; to?: string }; direction: 'ASC' | 'DESC' } {
  if (time === 'past') return { filter: { to: addDays(today(), -1) }, direction: 'DESC' };
  return { filter: time === 'coming' ? { from: addDays(today(), 1) } : {}, direction: 'ASC' };
}

/** The seminars in one's scope: today's first, then those to come or those that have been; filters in the address. */
export function StaffSeminars({ heading }: { heading: boolean }): ReactNode {
  const { t } = useTranslation('seminars');
  const address = useAddress<'cohort' | 'time'>();
  const time = TIMES.find((one) => one === address.get('time')) ?? 'coming';
  const cohort = address.get('cohort') ? { cohortId: address.get('cohort') } : {};
  const { filter, direction } = filterOf(time);
  const query = useData(
    staffSeminarsDocument,
    {
      today: { ...cohort, from: addDays(today(), -LONGEST), to: today() },
      filter: { ...cohort, ...filter },
      orderBy: { field: 'STARTS_AT', direction },
      ...usePageArgs(),
    },
    { smooth: true },
  );
  return (
    <>
      {heading && <h2 className="visually-hidden">{t('staff.title')}</h2>}
      <Filters time={time} />
      <Screen query={query}>
        {(data) => {
          const now = data.today.edges.map(({ node }) => node).filter((seminar) => dayIn(seminar.endsAt) >= today());
          const { edges, pageInfo, totalCount } = data.seminars;
          return (
            <>
              {now.length > 0 && (
                <Section title={t('staff.today')} id="today">
                  <ul className="plain-list">
                    {now.map((seminar) => (
                      <SeminarCard key={seminar.id} seminar={seminar} />
                    ))}
                  </ul>
                </Section>
              )}
              <Section title={t(`staff.${time}`)} id="seminars">
                {edges.length > 0 ? (
                  <SeminarRows seminars={edges.map(({ node }) => node)} withCohort />
                ) : (
                  <Empty title={t('none.staff')}>
                    {address.any ? (
                      <Button size="small" variant="secondary" onClick={address.clear}>
                        {t('staff.clear')}
                      </Button>
                    ) : (
                      <p className="seminar-text">{t('none.staffNext')}</p>
                    )}
                  </Empty>
                )}
                <Pager pageInfo={pageInfo} shown={edges.length} total={totalCount} />
              </Section>
            </>
          );
        }}
      </Screen>
    </>
  );
}

function Filters({ time }: { time: Time }): ReactNode {
  const { t } = useTranslation('seminars');
  const common = useTranslation('common').t;
  const address = useAddress<'cohort' | 'time'>();
  const cohorts = useData(seminarCohortsDocument, {}).data?.cohorts.edges.map(({ node }) => node) ?? [];
  return (
    <div className="filters seminar-filters no-print">
      {cohorts.length > 1 && (
        <Select
          label={t('staff.cohort')}
          size="small"
          value={address.get('cohort')}
          onChange={(e) => address.set({ cohort: e.target.value })}
        >
          <option value="">{common('all')}</option>
          {cohorts.map((cohort) => (
            <option key={cohort.id} value={cohort.id}>
              {cohort.name}
            </option>
          ))}
        </Select>
      )}
      <Select
        label={t('staff.time')}
        size="small"
        value={time}
        onChange={(e) => address.set({ time: e.target.value === 'coming' ? '' : e.target.value })}
      >
        {TIMES.map((one) => (
          <option key={one} value={one}>
            {t(`staff.${one}`)}
          </option>
        ))}
      </Select>
    </div>
  );
}
