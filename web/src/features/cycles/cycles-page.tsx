import { ArrowRightIcon, PlusIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useData } from '../../lib/use-data';
import { ButtonLink } from '../../ui/button-link';
import { Page } from '../../ui/page';
import { Empty, Screen } from '../../ui/screen';
import { StateTag } from '../../ui/tags';
import { Day } from '../../ui/time';
import { cyclesDocument, type ListedCycle } from './cycles.graphql';
import './cycles.css';

/** The PDSA cycles of a project, the newest first. */
export function CyclesPage(): ReactNode {
  const { t } = useTranslation('cycles');
  const { projectId = '' } = useParams();
  const query = useData(cyclesDocument, { projectId }, { keepOffline: true });
  const project = query.data?.project;
  const add = (
    <ButtonLink to={`/projects/${projectId}/cycles/new`} icon={<PlusIcon aria-hidden />}>
      {t('list.new')}
    </ButtonLink>
  );
  return (
    <Page
      title={t('list.title')}
      lead={project?.title}
      back={{ to: `/projects/${projectId}`, label: t('list.back') }}
      actions={project?.viewerCan.write && project.cycles.length > 0 && add}
      query={query}
    >
      <Screen query={query}>
        {(data) =>
          data.project.cycles.length === 0 ? (
            <Empty title={t('list.empty')}>
              <p>{t('list.emptyWhat')}</p>
              {data.project.viewerCan.write && add}
            </Empty>
          ) : (
            <ol className="cycle-list" reversed>
              {[...data.project.cycles].reverse().map((cycle) => (
                <CycleCard key={cycle.id} cycle={cycle} />
              ))}
            </ol>
          )
        }
      </Screen>
    </Page>
  );
}

function CycleCard({ cycle }: { cycle: ListedCycle }): ReactNode {
  const { t } = useTranslation('cycles');
  const { id, number, title, state, startsOn, changeIdea, prediction, outcome, decision, next, previousCycle } = cycle;
  const following = cycle.nextCycles.filter(({ removed }) => !removed);
  const closed = state === 'CLOSED';
  return (
    <li className="cycle-item" data-chained={previousCycle !== null && !previousCycle.removed}>
      <span className="cycle-number" aria-hidden>
        {number}
      </span>
      <article className="card cycle-card">
        <div className="cycle-card-head">
          <h2 className="cycle-card-title">
            <span className="cycle-card-number">{t('list.numbered', { number })}</span> <Link to={`/cycles/${id}`}>{title}</Link>
          </h2>
          <StateTag term="cycleState" value={state} />
        </div>
        {(startsOn || changeIdea) && (
          <p className="hint">
            {startsOn && <Day on={startsOn} />}
            {startsOn && changeIdea && ' · '}
            {changeIdea && t('list.idea', { idea: changeIdea.text })}
          </p>
        )}
        <dl className="cycle-said">
          <div>
            <dt>{t('read.prediction')}</dt>
            <dd className="cycle-clamp">{prediction ?? <span className="hint">{t('list.noPrediction')}</span>}</dd>
          </div>
          {closed && outcome && (
            <div>
              <dt>{t('read.outcome')}</dt>
              <dd>{t(`outcome.${outcome}`)}</dd>
            </div>
          )}
          {closed && decision && (
            <div>
              <dt>{t('read.decision')}</dt>
              <dd>
                <strong>{t(`decided.${decision}`)}</strong>
              </dd>
            </div>
          )}
          {closed && next && (
            <div>
              <dt>{t('read.next')}</dt>
              <dd className="cycle-clamp">{next}</dd>
            </div>
          )}
        </dl>
        {!closed && cycle.viewerCan.write.length > 0 && (
          <p className="cycle-todo">
            <ArrowRightIcon aria-hidden fontSize="1.25rem" />
            {t(`todo.${state}`)}
          </p>
        )}
        {(previousCycle || following.length > 0) && (
          <p className="row cycle-chain">
            {previousCycle && !previousCycle.removed && (
              <Link to={`/cycles/${previousCycle.id}`}>{t('list.after', { number: previousCycle.number })}</Link>
            )}
            {following.map((one) => (
              <Link key={one.id} to={`/cycles/${one.id}`}>
                {t('list.before', { number: one.number })}
              </Link>
            ))}
          </p>
        )}
      </article>
    </li>
  );
}
