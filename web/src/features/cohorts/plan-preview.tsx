import { ReadMore } from '@navikt/ds-react';
import type { ResultOf } from 'gql.tada';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { cohortFormDocument } from './form.graphql';

/** A plan that a round can follow. */
export type Plan = ResultOf<typeof cohortFormDocument>['milestoneTemplates'][number];

/** What a plan holds: its milestones and seminars, counted in weeks from the first seminar. */
export function PlanPreview({ plan }: { plan: Plan }): ReactNode {
  const { t } = useTranslation('cohorts');
  const required = plan.milestones.filter((milestone) => milestone.required).length;
  return (
    <ReadMore
      header={
        plan.milestones.length === required
          ? t('plan.open', { milestones: required, seminars: plan.seminars.length })
          : t('plan.openSome', { milestones: plan.milestones.length, required, seminars: plan.seminars.length })
      }
    >
      <div className="form">
        <div>
          <h3 className="plan-title">{t('plan.seminars')}</h3>
          <ul className="plan">
            {plan.seminars.map(({ id, title, weekOffset, days }) => (
              <li key={id}>
                <span>{title}</span>
                <span>
                  <Week offset={weekOffset} />
                  {days > 1 && `, ${t('plan.days', { count: days })}`}
                </span>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3 className="plan-title">{t('plan.milestones')}</h3>
          <ul className="plan">
            {plan.milestones.map(({ id, title, weekOffset, required: needed }) => (
              <li key={id}>
                <span>
                  {title}
                  {!needed && <span className="faint">{` (${t('plan.notRequired')})`}</span>}
                </span>
                <span>
                  <Week offset={weekOffset} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </ReadMore>
  );
}

function Week({ offset }: { offset: number }): ReactNode {
  const { t } = useTranslation('cohorts');
  if (offset === 0) return t('plan.atStart');
  return offset < 0 ? t('plan.before', { count: -offset }) : t('plan.after', { count: offset });
}
