import { Button, Select, Tag } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAddress } from '../../lib/use-address';
import { useData } from '../../lib/use-data';
import { useViewer } from '../../lib/viewer';
import { Page } from '../../ui/page';
import { Pager, usePageArgs } from '../../ui/pager';
import { Empty, Screen } from '../../ui/screen';
import { cohortsOf } from './queue';
import './review.css';
import { reviewQueueDocument, type QueueRow } from './review.graphql';

/** What waits for the viewer to review it, the longest waiting first. */
export function ReviewQueuePage(): ReactNode {
  const { t } = useTranslation('review');
  const address = useAddress<'cohort'>();
  const cohortId = address.get('cohort');
  const page = usePageArgs(50);
  const query = useData(reviewQueueDocument, { ...page, filter: cohortId ? { cohortId } : null }, { smooth: true });
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <Screen query={query}>
        {({ reviewQueue: { edges, totalCount, pageInfo }, cohorts: all }) => {
          const cohorts = cohortsOf(all.edges.map(({ node }) => node.enrolment.cohort));
          return (
            <>
              {cohorts.length > 1 && (!cohortId || cohorts.some(({ id }) => id === cohortId)) && (
                <div className="filters">
                  <Select
                    label={t('cohort')}
                    value={cohortId}
                    onChange={(event) => address.set({ cohort: event.target.value })}
                    className="queue-filter"
                  >
                    <option value="">{t('allCohorts')}</option>
                    {cohorts.map(({ id, name }) => (
                      <option key={id} value={id}>
                        {name}
                      </option>
                    ))}
                  </Select>
                </div>
              )}
              <p role="status" className={totalCount === 0 ? 'visually-hidden' : 'hint'}>
                {t('count', { count: totalCount })}
              </p>
              {totalCount === 0 ? (
                <Empty title={t(cohortId ? 'emptyFiltered' : 'empty')}>
                  {cohortId ? (
                    <Button type="button" size="small" variant="secondary" onClick={address.clear}>
                      {t('showAll')}
                    </Button>
                  ) : (
                    <p>{t('emptyText')}</p>
                  )}
                </Empty>
              ) : (
                <ol className="queue" aria-label={t('list')}>
                  {edges.map(({ node }) => (
                    <Row key={node.milestone.id} row={node} />
                  ))}
                </ol>
              )}
              <Pager pageInfo={pageInfo} shown={edges.length} total={totalCount} />
            </>
          );
        }}
      </Screen>
    </Page>
  );
}

function Row({ row: { daysWaiting, enrolment, milestone } }: { row: QueueRow }): ReactNode {
  const { t } = useTranslation('review');
  const viewer = useViewer();
  const reviewer = milestone.state === 'IN_REVIEW' ? milestone.currentSubmission?.openedBy : null;
  return (
    <li>
      <Link to={`/review/${milestone.id}`} className="queue-link">
        <span className="queue-name">{enrolment.person?.name ?? t('trainee')}</span> <span className="queue-title">{milestone.title}</span>
      </Link>
      <span className="queue-cohort hint">{enrolment.cohort?.name}</span>
      <span className="queue-tags">
        {milestone.round > 1 && (
          <Tag size="small" variant="moderate" data-color="neutral">
            {t('round', { round: milestone.round })}
          </Tag>
        )}
        {reviewer && (
          <Tag size="small" variant="moderate" data-color="info">
            {t('beganBy', { name: reviewer.id === viewer.person.id ? t('you') : reviewer.name })}
          </Tag>
        )}
      </span>
      <span className="queue-waited">{t('waited', { count: daysWaiting })}</span>
    </li>
  );
}
