import { Tag } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Section } from '../../ui/page';
import { Empty } from '../../ui/screen';
import { StateTag } from '../../ui/tags';
import { Day } from '../../ui/time';
import type { Trainee } from './trainee.types';

type Milestone = Trainee['milestones'][number];

/** The milestones: what is left in the order of the plan, what is approved folded. */
export function MilestonesPart({ milestones }: { milestones: readonly Milestone[] }): ReactNode {
  const { t } = useTranslation('trainees');
  const left = milestones.filter((milestone) => milestone.state !== 'APPROVED');
  const approved = milestones.filter((milestone) => milestone.state === 'APPROVED');
  return (
    <Section title={t('milestones.title')} id="milestones">
      {milestones.length === 0 && (
        <Empty title={t('milestones.none')}>
          <p>{t('milestones.noneNext')}</p>
        </Empty>
      )}
      {left.length > 0 && (
        <ul className="compact-list">
          {left.map((milestone) => (
            <MilestoneRow key={milestone.id} milestone={milestone} />
          ))}
        </ul>
      )}
      {approved.length > 0 && (
        <details className="folded" open={left.length === 0}>
          <summary>{t('milestones.approved', { count: approved.length })}</summary>
          <ul className="compact-list">
            {approved.map((milestone) => (
              <MilestoneRow key={milestone.id} milestone={milestone} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function MilestoneRow({ milestone }: { milestone: Milestone }): ReactNode {
  const { t } = useTranslation('trainees');
  const { approve, openReview, return: mayReturn } = milestone.viewerCan;
  const reviews = approve || openReview || mayReturn;
  return (
    <li>
      <span className="compact-main">
        <Link to={reviews ? `/review/${milestone.id}` : `/milestones/${milestone.id}`}>{milestone.title}</Link>
        {!milestone.required && <span className="hint">{t('milestones.notRequired')}</span>}
        {reviews && <strong className="compact-call">{t('milestones.review')}</strong>}
      </span>
      <span className="compact-side">
        {milestone.state !== 'APPROVED' && (
          <span className="hint">
            {milestone.daysWaiting === null ? <Day on={milestone.dueOn} /> : t('milestones.waiting', { count: milestone.daysWaiting })}
          </span>
        )}
        {milestone.overdue ? (
          <Tag size="small" variant="moderate" data-color="warning">
            {t('milestones.overdue')}
          </Tag>
        ) : (
          <StateTag term="milestoneState" value={milestone.state} />
        )}
      </span>
    </li>
  );
}
