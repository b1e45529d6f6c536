import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useData } from '../../lib/use-data';
import { useDraft } from '../../lib/use-draft';
import { useViewer } from '../../lib/viewer';
import { Assessment } from '../../ui/assessment';
import { Card, Page, Section } from '../../ui/page';
import { Screen } from '../../ui/screen';
import { EarlierRounds, Handed, MilestoneEvents } from '../../ui/submission';
import { EMPTY_DECISION } from './decision';
import { DecisionForm } from './decision-form';
import { Outcome } from './outcome';
import './review.css';
import { reviewDocument, type NextInQueue, type ToReview } from './review.graphql';

/** Reviewing one milestone: all that was handed in, the criteria, and the decision. */
export function ReviewPage(): ReactNode {
  const { milestoneId = '' } = useParams();
  const query = useData(reviewDocument, { id: milestoneId }, { fresh: true });
  return (
    <Screen query={query}>
      {({ milestone, reviewQueue }) => (
        <Review
          key={`${milestone.id}.${milestone.round}`}
          milestone={milestone}
          next={reviewQueue.edges.map(({ node }) => node).find((row) => row.milestone.id !== milestone.id) ?? null}
          remaining={reviewQueue.totalCount}
        />
      )}
    </Screen>
  );
}

function Review({ milestone, next, remaining }: { milestone: ToReview; next: NextInQueue | null; remaining: number }): ReactNode {
  const { t } = useTranslation('review');
  const viewer = useViewer();
  const draft = useDraft(`review.${milestone.id}.${milestone.round}`, EMPTY_DECISION);
  const [seen] = useState(milestone.history.length);
  const meanwhile = milestone.history.slice(seen).filter(({ actor }) => actor?.id !== viewer.person.id);
  const { submissions, criteria, evidenceItems: items, enrolment } = milestone;
  const current = submissions.find(({ id }) => id === milestone.currentSubmission?.id);
  const earlier = submissions.filter((submission) => submission !== current);
  const lastReturn = earlier.find(({ outcome }) => outcome === 'RETURNED');
  const mayDecide = milestone.viewerCan.approve || milestone.viewerCan.return;
  return (
    <Page title={milestone.title} lead={<Lead milestone={milestone} />} width="wide" back={{ to: '/review', label: t('toQueue') }}>
      {meanwhile.length > 0 && (
        <Card tone="warning">
          <Section title={t('meanwhile')} id="meanwhile">
            <p>{t('stale')}</p>
            <MilestoneEvents events={meanwhile} />
          </Section>
        </Card>
      )}
      {!mayDecide && <Outcome milestone={milestone} next={next} remaining={remaining} draft={draft} />}
      <div className={mayDecide ? 'split review-split' : 'split'}>
        <div className="stack">
          {lastReturn && mayDecide && (
            <Card tone="warning">
              <Section title={t(lastReturn.decidedBy?.id === viewer.person.id ? 'lastReturn' : 'lastReturnBy')} id="last-return">
                <Assessment submission={lastReturn} criteria={criteria} />
              </Section>
            </Card>
          )}
          {current && (
            <Section title={t('work')} id="work">
              <Handed submission={current} items={items} />
            </Section>
          )}
          {earlier.length > 0 && (
            <Section title={t('earlier')} id="earlier">
              <EarlierRounds rounds={earlier} items={items} criteria={criteria} />
            </Section>
          )}
          <Section title={t('about')} id="about">
            <p className="review-about" lang="sv">
              {milestone.about}
            </p>
            <div className="row no-print">
              <Link to={`/trainees/${enrolment.id}`}>{enrolment.person?.name ?? t('trainee')}</Link>
              {milestone.project && <Link to={`/projects/${milestone.project.id}`}>{t('project')}</Link>}
              {milestone.project && <Link to={`/projects/${milestone.project.id}/measures`}>{t('measures')}</Link>}
              <Link to={`/milestones/${milestone.id}`}>{t('milestone')}</Link>
            </div>
          </Section>
        </div>
        {mayDecide && <DecisionForm milestone={milestone} draft={draft} lastReturn={lastReturn} />}
      </div>
    </Page>
  );
}

function Lead({ milestone: { enrolment, round, daysWaiting } }: { milestone: ToReview }): ReactNode {
  const { t } = useTranslation('review');
  const facts = [enrolment.person?.name ?? t('trainee'), enrolment.cohort?.name, round > 1 && t('round', { round })];
  return (
    <>
      <div>{facts.filter(Boolean).join(' · ')}</div>
      {daysWaiting !== null && <div>{t('waited', { count: daysWaiting })}</div>}
    </>
  );
}
