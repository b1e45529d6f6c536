import { InlineMessage } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/prose';
import { capital, StateTag, useTerm } from '../../ui/tags';
import { Day } from '../../ui/time';
import type { EvaluatedCohort } from './evaluation.graphql';

/** The first and the last day of a round. */
export function Period({ cohort }: { cohort: Pick<EvaluatedCohort, 'startsOn' | 'endsOn'> }): ReactNode {
  return (
    <>
      <Day on={cohort.startsOn} long />
      {' – '}
      <Day on={cohort.endsOn} long />
    </>
  );
}

/** What kind of round it is and where it stands. */
export function CohortFacts({ cohort }: { cohort: EvaluatedCohort }): ReactNode {
  const { t } = useTranslation('evaluation');
  const say = useTerm();
  return (
    <Facts
      items={[
        { label: t('facts.centre'), value: cohort.centre?.name },
        { label: t('facts.track'), value: capital(say('track', cohort.track)) },
        { label: t('facts.period'), value: <Period cohort={cohort} /> },
        { label: t('facts.state'), value: <StateTag term="cohortState" value={cohort.state} /> },
        { label: t('facts.people'), value: cohort.invented ? t('facts.invented') : null },
      ]}
    />
  );
}

/** What must be known before the figures are read: the round goes on, was stopped, or was never run. */
export function Caution({ cohort }: { cohort: EvaluatedCohort }): ReactNode {
  const { t } = useTranslation('evaluation');
  if (cohort.state === 'CLOSED') return null;
  const ended = cohort.state === 'STOPPED' || cohort.state === 'NEVER_RUN';
  return (
    <InlineMessage status={ended ? 'warning' : 'info'}>
      <strong>{t(`caution.${cohort.state}.title`)}.</strong> {t(`caution.${cohort.state}.text`)}
    </InlineMessage>
  );
}
