import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dayIn, daysUntil, formatDay, formatDistance } from '../../lib/format';
import { useLanguage } from '../../lib/i18n';
import { MeasureRows } from '../../ui/measure-rows';
import { Card, Section } from '../../ui/page';
import { Facts, Prose } from '../../ui/prose';
import { useTerm } from '../../ui/tags';
import { Day } from '../../ui/time';
import { milestoneSums, nextMilestone } from '../../lib/milestone-sums';
import type { Trainee } from './trainee.types';

/** The one thing to see first: where the trainee is, what comes next and since when it has been quiet. */
export function NowPart({ enrolment }: { enrolment: Trainee }): ReactNode {
  const { t } = useTranslation('trainees');
  const say = useTerm();
  const language = useLanguage();
  const { approved, required, overdue } = milestoneSums(enrolment.milestones);
  const next = enrolment.state === 'ADMITTED' ? nextMilestone(enrolment.milestones) : null;
  const active = dayIn(enrolment.lastActivityAt);
  const when = daysUntil(active) < -365 ? formatDay(active, language) : formatDistance(active, language);
  const left = enrolment.state === 'WITHDRAWN';
  const measures = enrolment.project?.measures ?? [];
  return (
    <Section title={t('now.title')} id="now">
      <Card {...(overdue > 0 && enrolment.state === 'ADMITTED' ? { tone: 'warning' } : {})}>
        {left && (
          <div>
            <strong>
              {t('now.left', {
                reason: enrolment.withdrawalReason ? say('withdrawalReason', enrolment.withdrawalReason) : t('now.noReason'),
              })}
            </strong>
            {enrolment.withdrawalNote && <Prose>{enrolment.withdrawalNote}</Prose>}
          </div>
        )}
        <Facts
          items={[
            {
              label: t('now.next'),
              value: next && (
                <>
                  <Link to={`/milestones/${next.id}`}>{next.title}</Link>
                  <br />
                  {t(next.overdue ? 'now.wasDue' : 'now.due')} <Day on={next.dueOn} distance />
                </>
              ),
            },
            { label: t('now.progress'), value: required > 0 ? t('row.milestones', { approved, required }) : null },
            { label: t('now.overdue'), value: overdue > 0 ? overdue : null },
            { label: t('now.activity'), value: when },
            {
              label: t('now.project'),
              value: enrolment.project ? (
                <Link to={`/projects/${enrolment.project.id}`}>{enrolment.project.title}</Link>
              ) : (
                t('now.noProject')
              ),
            },
            {
              label: t('now.measures'),
              value: measures.length > 0 ? <MeasureRows measures={measures} /> : null,
            },
          ]}
        />
      </Card>
    </Section>
  );
}
