import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useData } from '../../lib/use-data';
import { FOLLOWERS, hasRole, useViewer } from '../../lib/viewer';
import { CohortNav } from '../../ui/cohort-nav';
import { Page } from '../../ui/page';
import { Empty, Screen } from '../../ui/screen';
import { Board } from './board';
import './board.css';
import { capital, useTerm } from '../../ui/tags';
import { CohortAbout } from './cohort-about';
import { CohortFacts } from './cohort-frame';
import { cohortHeadDocument } from './cohort.graphql';
import './cohorts.css';
import { LifeCycle } from './life-cycle';

/** One round: where it stands, what can be done with it, and the board of its trainees. */
export function CohortPage(): ReactNode {
  const { t } = useTranslation('cohorts');
  const { cohortId = '' } = useParams();
  const follows = hasRole(useViewer(), ...FOLLOWERS);
  const query = useData(cohortHeadDocument, { id: cohortId });
  const say = useTerm();
  const cohort = query.data?.cohort;
  return (
    <Page
      title={cohort?.name ?? t('nav.board')}
      width="wide"
      lead={cohort && [capital(say('track', cohort.track)), cohort.centre?.name].filter(Boolean).join(', ')}
      back={{ to: '/cohorts', label: t('list.title') }}
      actions={cohort && <LifeCycle cohort={cohort} />}
      nav={cohort && <CohortNav cohort={cohort} />}
      query={query}
    >
      <Screen query={query}>
        {(data) => (
          <>
            <CohortFacts cohort={data.cohort} />
            {follows ? (
              <Board cohort={data.cohort} />
            ) : (
              <Empty title={t('board.notFollowing')}>
                <Link to={`/cohorts/${cohortId}/people`}>{t('nav.people')}</Link>
              </Empty>
            )}
            <CohortAbout cohort={data.cohort} />
          </>
        )}
      </Screen>
    </Page>
  );
}
