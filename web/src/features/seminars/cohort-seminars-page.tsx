import { Button } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { ResultOf } from '../../lib/graphql';
import { useData } from '../../lib/use-data';
import { useSubmit } from '../../lib/use-submit';
import { hasRole, useViewer } from '../../lib/viewer';
import { ButtonLink } from '../../ui/button-link';
import { Refused } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { CohortNav } from '../../ui/cohort-nav';
import { Page } from '../../ui/page';
import { Empty, Screen } from '../../ui/screen';
import { planSeminarsDocument } from './seminar-changes.graphql';
import { SeminarRows } from './seminar-rows';
import { cohortSeminarsDocument } from './seminars.graphql';
import './seminars.css';

type Cohort = ResultOf<typeof cohortSeminarsDocument>['cohort'];

/** The seminars of one round; the office makes those of the plan, and adds others. */
export function CohortSeminarsPage(): ReactNode {
  const { cohortId = '' } = useParams();
  const query = useData(cohortSeminarsDocument, { cohortId });
  return <Screen query={query}>{({ cohort }) => <Shown cohort={cohort} />}</Screen>;
}

function Shown({ cohort }: { cohort: Cohort }): ReactNode {
  const { t } = useTranslation('seminars');
  const { t: cohorts } = useTranslation('cohorts');
  const notice = useNotice();
  const planning = useSubmit(planSeminarsDocument);
  const office = hasRole(useViewer(), 'OFFICE') && cohort.viewerCan.edit;
  const titles = new Set(cohort.seminars.map((seminar) => seminar.title));
  const planned = cohort.template?.seminars.length ?? 0;
  const left = cohort.template?.seminars.some(({ title }) => !titles.has(title)) ?? false;
  const plan = async (): Promise<void> => {
    const done = await planning.submit({ input: { cohortId: cohort.id } });
    if (done) notice(done.created ? t('plan.created', { count: done.created }) : t('plan.nothing'));
  };
  const add = (variant: 'primary' | 'secondary'): ReactNode => (
    <ButtonLink to={`/cohorts/${cohort.id}/seminars/new`} size="small" variant={variant}>
      {t('plan.add')}
    </ButtonLink>
  );
  const make = (variant: 'primary' | 'secondary'): ReactNode =>
    left && (
      <Button size="small" variant={variant} loading={planning.busy} onClick={() => void plan()}>
        {t('plan.make')}
      </Button>
    );
  const empty = cohort.seminars.length === 0;
  return (
    <Page
      title={t('plan.title')}
      lead={cohort.name}
      back={{ to: '/cohorts', label: cohorts('list.title') }}
      nav={<CohortNav cohort={cohort} />}
      width="wide"
      actions={
        office &&
        !empty && (
          <>
            {make('secondary')}
            {add('secondary')}
          </>
        )
      }
    >
      <Refused submit={planning} />
      {empty ? (
        <Empty title={t('plan.none')}>
          <p className="seminar-text">{office ? t('plan.noneOffice', { count: planned }) : t('plan.noneOthers')}</p>
          {office && (
            <div className="row">
              {make('primary')}
              {add('secondary')}
            </div>
          )}
        </Empty>
      ) : (
        <SeminarRows seminars={cohort.seminars} />
      )}
    </Page>
  );
}
