import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useData } from '../../lib/use-data';
import { hasRole, useViewer } from '../../lib/viewer';
import { Page } from '../../ui/page';
import { Screen } from '../../ui/screen';
import { CohortNav } from './cohort-frame';
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
  const name = query.data?.cohort.name;
  return (
    <Page title={t('people.title')} lead={name} width="wide" back={{ to: `/cohorts/${cohortId}`, label: t('nav.board') }}>
      <Screen query={query}>
        {({ cohort }) => (
          <>
            <CohortNav cohort={cohort} />
            {cohort.viewerCan.edit && <Applicants cohort={cohort} />}
            <Trainees cohort={cohort} />
            {seesPeople && <Leaders cohort={cohort} />}
          </>
        )}
      </Screen>
    </Page>
  );
}
