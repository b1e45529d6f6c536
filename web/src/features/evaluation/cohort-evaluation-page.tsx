import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { formatDay } from '../../lib/format';
import { useLanguage } from '../../lib/i18n';
import { today } from '../../lib/now';
import { useData } from '../../lib/use-data';
import { ButtonLink } from '../../ui/button-link';
import { CohortNav } from '../../ui/cohort-nav';
import { Page, Section } from '../../ui/page';
import { Screen } from '../../ui/screen';
import { Caution, CohortFacts } from './cohort-facts';
import { Attendance, Coaching, Completion, Goals, Places, Projects, Support, Withdrawals } from './cohort-sections';
import { Delivery } from './delivery';
import { cohortEvaluationDocument } from './evaluation.graphql';
import { ReportActions } from './report-actions';
import { TimingFigure } from './timing';
import './evaluation.css';

/** The evaluation of one round, as a report that can be printed. */
export function CohortEvaluationPage(): ReactNode {
  const { t } = useTranslation('evaluation');
  const { t: cohorts } = useTranslation('cohorts');
  const { cohortId = '' } = useParams();
  const language = useLanguage();
  const query = useData(cohortEvaluationDocument, { cohortId });
  // Back to the comparison that led here, with what was chosen in it.
  const from = (useLocation().state as { comparison?: string } | null)?.comparison;
  return (
    <Screen query={query}>
      {({ cohortEvaluation: evaluation }) => (
        <Page
          width="wide"
          title={t('one.title', { name: evaluation.cohort.name })}
          lead={t('one.lead', { day: formatDay(today(), language) })}
          back={
            from === undefined ? { to: '/cohorts', label: cohorts('list.title') } : { to: `/evaluation${from}`, label: t('compare.title') }
          }
          nav={<CohortNav cohort={evaluation.cohort} />}
          actions={
            <>
              <ButtonLink to={`/evaluation?cohorts=${evaluation.cohort.id}`} size="small" variant="secondary">
                {t('one.compare')}
              </ButtonLink>
              <ReportActions cohortIds={[evaluation.cohort.id]} />
            </>
          }
        >
          <Caution cohort={evaluation.cohort} />
          <CohortFacts cohort={evaluation.cohort} />
          <div className="report">
            <Places evaluation={evaluation} />
            <Completion evaluation={evaluation} />
            <Withdrawals evaluation={evaluation} />
            <Attendance evaluation={evaluation} />
            <Coaching evaluation={evaluation} />
            <Support evaluation={evaluation} />
            <Goals evaluation={evaluation} />
          </div>
          {evaluation.timeToMilestone.length > 0 ? (
            <TimingFigure evaluation={evaluation} />
          ) : (
            <Section title={t('timing.title')}>
              <p className="hint">{t('timing.empty')}</p>
            </Section>
          )}
          <Projects evaluation={evaluation} />
          <Section title={t('delivery.title')} id="delivery">
            <p className="hint">{t('delivery.help')}</p>
            <Delivery elements={evaluation.deliveryElements} cohort={evaluation.cohort} />
          </Section>
        </Page>
      )}
    </Screen>
  );
}
