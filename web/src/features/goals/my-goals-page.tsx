import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '../../lib/use-data';
import { Page } from '../../ui/page';
import { Empty, Screen } from '../../ui/screen';
import { GoalSheet } from './goal-sheet';
import { myGoalsDocument } from './goals.graphql';
import './goals.css';

/** One’s own goals, one for each round, the latest first. */
export function MyGoalsPage(): ReactNode {
  const { t } = useTranslation('goals');
  const query = useData(myGoalsDocument, {}, { keepOffline: true });
  return (
    <Page title={t('my.title')} lead={t('my.lead')}>
      <Screen query={query}>
        {({ myGoals }) =>
          myGoals.length === 0 ? (
            <Empty title={t('my.none')}>
              <p>{t('my.noneNext')}</p>
            </Empty>
          ) : (
            myGoals.map((progress) => <GoalSheet key={progress.enrolment.id} progress={progress} own />)
          )
        }
      </Screen>
    </Page>
  );
}
