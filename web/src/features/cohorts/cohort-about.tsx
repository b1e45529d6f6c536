import { ReadMore } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../lib/now';
import { Facts, Prose } from '../../ui/prose';
import { capital, useTerm } from '../../ui/tags';
import { Instant } from '../../ui/time';
import type { CohortHead } from './cohort-frame';
import { useElementValue } from './element-value';

/** What else there is to know of a round: its plan, its delivery model, the office's note and its history. */
export function CohortAbout({ cohort }: { cohort: CohortHead }): ReactNode {
  const { t } = useTranslation('cohorts');
  const say = useTerm();
  const valueOf = useElementValue();
  const day = today();
  const current = cohort.elements.filter(({ validTo }) => validTo === null || validTo >= day);
  return (
    <ReadMore header={t('about.open')} className="no-print">
      <div className="form">
        <Facts
          items={[
            {
              label: t('fields.templateId'),
              value: cohort.template && t('plan.name', { title: cohort.template.title, version: cohort.template.templateVersion }),
            },
            { label: t('fields.attendancePercent'), value: t('about.percent', { count: cohort.attendancePercent }) },
            ...current.map((one) => ({ label: one.name ?? '', value: valueOf(one) })),
          ]}
        />
        {cohort.note && (
          <div>
            <h2 className="plan-title">{t('fields.note')}</h2>
            <Prose>{cohort.note}</Prose>
          </div>
        )}
        <div>
          <h2 className="plan-title">{t('about.history')}</h2>
          <ol className="history">
            {cohort.events.map(({ id, at, toState, actor, reason }) => (
              <li key={id}>
                <Instant at={at} /> {capital(say('cohortState', toState))}
                {actor && `, ${actor.name}`}
                {reason && <Prose>{reason}</Prose>}
              </li>
            ))}
          </ol>
        </div>
      </div>
    </ReadMore>
  );
}
