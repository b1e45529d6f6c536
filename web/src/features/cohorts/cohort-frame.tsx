import type { ResultOf } from 'gql.tada';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { hasRole, useViewer } from '../../lib/viewer';
import { Facts } from '../../ui/prose';
import { StateTag } from '../../ui/tags';
import { Day } from '../../ui/time';
import type { cohortHeadDocument } from './cohort.graphql';

/** A round, as the head of its pages shows it. */
export type CohortHead = ResultOf<typeof cohortHeadDocument>['cohort'];

/** The pages of one round. */
export function CohortNav({ cohort }: { cohort: CohortHead }): ReactNode {
  const { t } = useTranslation('cohorts');
  const runs = hasRole(useViewer(), 'OFFICE', 'ADMIN');
  const at = `/cohorts/${cohort.id}`;
  const links = [
    { to: at, label: t('nav.board') },
    { to: `${at}/people`, label: t('nav.people') },
    { to: `${at}/seminars`, label: t('nav.seminars') },
    cohort.viewerCan.importRoster && { to: `${at}/roster`, label: t('nav.roster') },
    runs && { to: `/evaluation/${cohort.id}`, label: t('nav.evaluation') },
    cohort.viewerCan.edit && { to: `${at}/edit`, label: t('nav.edit') },
  ].filter((link) => typeof link === 'object');
  return (
    <nav className="cohort-nav no-print" aria-label={t('nav.label')}>
      <ul>
        {links.map(({ to, label }) => (
          <li key={to}>
            <NavLink to={to} end>
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Where a round stands, when it goes on and how full it is. */
export function CohortFacts({ cohort }: { cohort: CohortHead }): ReactNode {
  const { t } = useTranslation('cohorts');
  const { places } = cohort;
  return (
    <Facts
      items={[
        { label: t('fields.state'), value: <StateTag term="cohortState" value={cohort.state} /> },
        {
          label: t('fields.period'),
          value: (
            <>
              <Day on={cohort.startsOn} /> – <Day on={cohort.endsOn} />
            </>
          ),
        },
        {
          label: t('fields.places'),
          value: places && t('places.long', { admitted: places.admitted, capacity: places.capacity, applicants: places.applicants }),
        },
      ]}
    />
  );
}
