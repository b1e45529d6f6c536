import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Section } from '../../ui/page';
import { Bar } from './trainee-list';
import type { TraineeGoalsSummary } from './trainee.types';

/** How far the goal has come, in a line, with the way to all of it. */
export function TraineeGoals({ enrolmentId, goals }: { enrolmentId: string; goals: TraineeGoalsSummary }): ReactNode {
  const { t } = useTranslation('trainees');
  const counted = goals.parts.filter((part) => part.status !== 'ADVICE_ONLY');
  const confirmed = counted.filter((part) => part.status === 'CONFIRMED').length;
  const waiting = counted.filter((part) => part.status === 'APPROVED_NOT_CONFIRMED').length;
  return (
    <Section title={t('goals.title')} id="goals">
      {goals.goal ? (
        <div className="trainee-measure">
          <span>
            <strong>{goals.goal.code}</strong> <span lang="sv">{goals.goal.titleSv}</span>
          </span>
          <span>{goals.complete ? t('goals.complete') : t('goals.parts', { confirmed, count: counted.length })}</span>
          {counted.length > 0 && <Bar share={confirmed / counted.length} />}
          {waiting > 0 && <span className="hint">{t('goals.waiting', { count: waiting })}</span>}
          <Link to={`/goals/${enrolmentId}`}>{t('goals.open')}</Link>
        </div>
      ) : (
        <p className="hint">{t('goals.noRegulation')}</p>
      )}
    </Section>
  );
}
