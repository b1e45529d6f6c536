import type { ResultOf } from 'gql.tada';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/prose';
import { StateTag } from '../../ui/tags';
import { Days } from '../../ui/time';
import type { cohortHeadDocument } from './cohort.graphql';

/** A round, as the head of its pages shows it. */
export type CohortHead = ResultOf<typeof cohortHeadDocument>['cohort'];

/** Where a round stands, when it goes on and how full it is. */
export function CohortFacts({ cohort }: { cohort: CohortHead }): ReactNode {
  const { t } = useTranslation('cohorts');
  const { places } = cohort;
  return (
    <div className="cohort-facts">
      <Facts
        items={[
          { label: t('fields.state'), value: <StateTag term="cohortState" value={cohort.state} /> },
          {
            label: t('fields.period'),
            value: <Days from={cohort.startsOn} to={cohort.endsOn} />,
          },
          {
            label: t('fields.places'),
            value: places && t('places.long', { admitted: places.admitted, capacity: places.capacity, applicants: places.applicants }),
          },
        ]}
      />
    </div>
  );
}
