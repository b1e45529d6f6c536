import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useData } from '../../lib/use-data';
import { hasRole, useViewer } from '../../lib/viewer';
import { CohortNav } from '../../ui/cohort-nav';
import { Page } from '../../ui/page';
import { Screen } from '../../ui/screen';
import { cohortHeadDocument } from './cohort.graphql';
import './cohorts.css';
import { Leaders } from './leaders';
import { Applicants, Trainees } from './trainees';

/** Who leads a round, who takes part and who has applied. */
export function CohortPeoplePage(): ReactNode {
  const { t } = useTranslation('cohorts');
  const { cohortId = '' } = useParams();
  const query = useData(cohortHeadDocument, { id: cohortId });
  const seesPeople = hasRole(useViewer(), 'OFFICE', 'ADMIN');
  const cohort = query.data?.cohort;
  return (
    <Page
      title={t('people.title')}
      lead={cohort?.name}
      width="wide"
      back={{ to: '/cohorts', label: t('list.title') }}
      nav={cohort && <CohortNav cohort={cohort} />}
      query={query}
    >
      <Screen query={query}>
        {({ cohort: shown }) => (
          <>
            {shown.viewerCan.edit && <Applicants cohort={shown} />}
            <Trainees cohort={shown} />
            {seesPeople && <Leaders cohort={shown} />}
          </>
        )}
      </Screen>
    </Page>
  );
}
