import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useData } from '../../lib/use-data';
import { useViewer } from '../../lib/viewer';
import { Page } from '../../ui/page';
import { Screen } from '../../ui/screen';
import { GoalSheet } from './goal-sheet';
import { goalsOfDocument } from './goals.graphql';
import './goals.css';

/** The goal of one trainee, for those who follow or certify. */
export function TraineeGoalsPage(): ReactNode {
  const { t } = useTranslation('goals');
  const viewer = useViewer();
  const { enrolmentId = '' } = useParams();
  const query = useData(goalsOfDocument, { enrolmentId });
  return (
    <Screen query={query}>
      {({ goalsOf }) => {
        const name = goalsOf.enrolment.person?.name ?? '';
        const own = goalsOf.enrolment.person?.id === viewer.person.id;
        return (
          <Page
            title={own ? t('my.title') : t('of.title', { name })}
            back={own ? { to: '/goals', label: t('my.title') } : { to: `/trainees/${enrolmentId}`, label: name }}
          >
            <GoalSheet progress={goalsOf} own={own} />
          </Page>
        );
      }}
    </Screen>
  );
}
