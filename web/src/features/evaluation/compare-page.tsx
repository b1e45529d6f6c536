import { InlineMessage, Loader } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../lib/format';
import { useLanguage } from '../../lib/i18n';
import { today } from '../../lib/now';
import { useData } from '../../lib/use-data';
import { Page, Section } from '../../ui/page';
import { Empty, Screen } from '../../ui/screen';
import { CohortChoice } from './cohort-choice';
import { ComparedCohorts } from './compared-cohorts';
import { ComparisonPlots } from './comparison-plots';
import { ComparisonTable } from './comparison-table';
import { cohortChoiceDocument, compareDocument } from './evaluation.graphql';
import { MilestonePanels } from './milestone-panels';
import { ReportActions } from './report-actions';
import { filterOf, useChoice } from './use-choice';
import './evaluation.css';

/** Cohort against cohort: chosen rounds side by side, by the same definitions. */
export function ComparePage(): ReactNode {
  const { t } = useTranslation(['evaluation', 'common']);
  const language = useLanguage();
  const { chosen, get } = useChoice();
  const query = useData(compareDocument, { cohortIds: chosen }, { when: chosen.length > 0, smooth: true });
  // Before anything is chosen, what there is to choose among tells whether one may compare at all.
  const choice = useData(cohortChoiceDocument, { filter: filterOf(get) }, { when: chosen.length === 0, smooth: true });
  return (
    <Page
      width="wide"
      title={t('compare.title')}
      lead={t('compare.lead', { day: formatDay(today(), language) })}
      query={chosen.length > 0 ? query : choice}
      actions={chosen.length > 0 && <ReportActions cohortIds={chosen} />}
    >
      <CohortChoice />
      {chosen.length === 0 ? (
        <Empty title={t('compare.none')}>
          <p>{t('compare.noneText')}</p>
        </Empty>
      ) : (
        <Screen query={query}>
          {({ compareCohorts: evaluations }) => (
            <>
              <Section title={t('compare.compared', { count: evaluations.length })} id="compared">
                <p className="hint">{t('compare.order')}</p>
                <ComparedCohorts evaluations={evaluations} />
                {!query.isPlaceholderData && evaluations.length < chosen.length && (
                  <InlineMessage status="warning">{t('compare.leftOut', { count: chosen.length - evaluations.length })}</InlineMessage>
                )}
                {evaluations.some(({ cohort }) => cohort.state !== 'CLOSED') && (
                  <InlineMessage status="info">{t('compare.unfinished')}</InlineMessage>
                )}
              </Section>
              <p className="visually-hidden" role="status">
                {query.isFetching ? '' : t('compare.compared', { count: evaluations.length })}
              </p>
              {query.isPlaceholderData && <Loader title={t('common:loading')} />}
              <Section title={t('compare.table')}>
                <p className="hint">{t('compare.tableHelp')}</p>
                <ComparisonTable evaluations={evaluations} />
              </Section>
              <ComparisonPlots evaluations={evaluations} />
              <MilestonePanels evaluations={evaluations} />
            </>
          )}
        </Screen>
      )}
    </Page>
  );
}
