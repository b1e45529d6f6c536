import { Tag } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useData } from '../../lib/use-data';
import { useViewer } from '../../lib/viewer';
import { Assessment } from '../../ui/assessment';
import { Card, Page, Section } from '../../ui/page';
import { Facts } from '../../ui/prose';
import { Screen } from '../../ui/screen';
import { EarlierRounds, Handed, MilestoneEvents } from '../../ui/submission';
import { capital, StateTag, useTerm } from '../../ui/tags';
import { Day } from '../../ui/time';
import { CriteriaList, ItemsList } from './asked';
import { milestoneDocument, type MilestoneShown } from './milestone.graphql';
import { MilestoneSteps } from './milestone-steps';
import { WhatToChange } from './what-to-change';

/** One milestone: what it asks for, where it stands, what was handed in and answered, and the viewer's next step. */
export function MilestonePage(): ReactNode {
  const { milestoneId = '' } = useParams();
  const viewer = useViewer();
  const query = useData(milestoneDocument, { id: milestoneId }, { keepOffline: viewer.places.length > 0 });
  return <Screen query={query}>{({ milestone }) => <Shown milestone={milestone} />}</Screen>;
}

function Shown({ milestone }: { milestone: MilestoneShown }): ReactNode {
  const { t } = useTranslation('milestones');
  const { submissions, criteria, evidenceItems: items, project, enrolment, history } = milestone;
  const current = submissions.find(({ id }) => id === milestone.currentSubmission?.id);
  const earlier = submissions.filter((submission) => submission !== current);
  const returned = milestone.state === 'RETURNED';
  const own = useOwn(enrolment.id);
  const back = project ? { to: `/projects/${project.id}`, label: project.title } : { to: `/trainees/${enrolment.id}`, label: t('trainee') };
  return (
    <Page
      title={milestone.title}
      lead={<span lang="sv">{milestone.about}</span>}
      width="wide"
      back={own && !project ? { to: '/', label: t('home') } : back}
    >
      <Card tone={milestone.overdue ? 'warning' : undefined}>
        <div className="row">
          <StateTag term="milestoneState" value={milestone.state} />
          {milestone.overdue && (
            <Tag size="small" variant="moderate" data-color="warning">
              {t('overdue')}
            </Tag>
          )}
          {!milestone.required && (
            <Tag size="small" variant="outline" data-color="neutral">
              {t('notRequired')}
            </Tag>
          )}
        </div>
        <MilestoneFacts milestone={milestone} />
        <MilestoneSteps milestone={milestone} />
      </Card>
      <div className={returned || submissions.length > 0 ? 'split' : 'stack'}>
        {(returned || submissions.length > 0) && (
          <div className="stack">
            {returned && <WhatToChange milestone={milestone} own={own} />}
            {current && (
              <Section title={t('handedIn')} id="handed-in">
                {!returned && current.outcome && <Assessment submission={current} criteria={criteria} />}
                <Handed submission={current} items={items} />
              </Section>
            )}
            {earlier.length > 0 && (
              <Section title={t('earlier')} id="earlier">
                <EarlierRounds rounds={earlier} items={items} criteria={criteria} />
              </Section>
            )}
          </div>
        )}
        <div className="stack">
          {items.length > 0 && (
            <Section title={t('toHandIn')} id="to-hand-in">
              <ItemsList items={items} />
            </Section>
          )}
          {criteria.length > 0 && (
            <Section title={t('criteria')} id="criteria">
              <CriteriaList criteria={criteria} />
            </Section>
          )}
          {history.length > 0 && (
            <Section title={t('history')} id="history">
              <MilestoneEvents events={history} />
            </Section>
          )}
        </div>
      </div>
    </Page>
  );
}

const useOwn = (enrolmentId: string): boolean => useViewer().places.some(({ id }) => id === enrolmentId);

function MilestoneFacts({ milestone }: { milestone: MilestoneShown }): ReactNode {
  const { t } = useTranslation('milestones');
  const say = useTerm();
  const { enrolment, reviewerRole, responsibleRole, state, daysWaiting } = milestone;
  const own = useOwn(enrolment.id);
  const undecided = state === 'OPEN' || state === 'RETURNED';
  return (
    <Facts
      items={[
        { label: t('due'), value: <Day on={milestone.dueOn} long distance={undecided} /> },
        { label: t('waited'), value: daysWaiting ? t('days', { count: daysWaiting }) : null },
        { label: t('handedInOn'), value: daysWaiting === 0 ? t('today') : null },
        {
          label: t('reviewedBy'),
          value: reviewerRole === 'SYSTEM' ? t('reviewedByNobody') : capital(say('role', reviewerRole)),
        },
        { label: t('responsible'), value: responsibleRole === 'TRAINEE' ? null : capital(say('role', responsibleRole)) },
        {
          label: t('trainee'),
          value: own ? null : <Link to={`/trainees/${enrolment.id}`}>{enrolment.person?.name ?? say('role', 'TRAINEE')}</Link>,
        },
        { label: t('cohort'), value: own ? null : enrolment.cohort?.name },
      ]}
    />
  );
}
