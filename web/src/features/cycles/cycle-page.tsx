import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useData } from '../../lib/use-data';
import { Page, Section } from '../../ui/page';
import { Prose } from '../../ui/prose';
import { Screen } from '../../ui/screen';
import { StateTag } from '../../ui/tags';
import { Instant } from '../../ui/time';
import { CycleMeasures } from './cycle-measures';
import { cycleDocument, type Cycle } from './cycle.graphql';
import { DoStep } from './do-step';
import { PlanStep } from './plan-step';
import { StudySteps } from './study-steps';
import { useCycleSteps } from './use-cycle-steps';
import './cycle.css';
import './cycles.css';

/** A PDSA cycle on one page: plan, do, study and act, each written where it is read. */
export function CyclePage(): ReactNode {
  const { t } = useTranslation('cycles');
  const { cycleId = '' } = useParams();
  const query = useData(cycleDocument, { id: cycleId }, { keepOffline: true });
  const cycle = query.data?.pdsaCycle;
  return (
    <Page
      title={cycle?.title ?? t('list.one')}
      width="wide"
      lead={cycle && <Lead cycle={cycle} />}
      back={cycle ? { to: `/projects/${cycle.project.id}/cycles`, label: t('list.title') } : { to: '/', label: t('home') }}
      query={query}
    >
      <Screen query={query}>{(data) => <Content key={data.pdsaCycle.id} cycle={data.pdsaCycle} />}</Screen>
    </Page>
  );
}

function Lead({ cycle: { number, state, project } }: { cycle: Cycle }): ReactNode {
  const { t } = useTranslation('cycles');
  return (
    <span className="row">
      <span>{t('list.numbered', { number })}</span>
      <StateTag term="cycleState" value={state} />
      <span>{project.title}</span>
    </span>
  );
}

function Content({ cycle }: { cycle: Cycle }): ReactNode {
  const steps = useCycleSteps(cycle);
  return (
    <div className="pdsa-page">
      <div className="pdsa">
        <Before cycle={cycle} />
        <PlanStep cycle={cycle} steps={steps} />
        <DoStep cycle={cycle} steps={steps} />
        <StudySteps cycle={cycle} steps={steps} />
      </div>
      <div className="pdsa-beside">
        <CycleMeasures cycle={cycle} />
        <History cycle={cycle} />
      </div>
    </div>
  );
}

/** The cycle that this one goes on from, and what was decided there to do next. */
function Before({ cycle: { previousCycle } }: { cycle: Cycle }): ReactNode {
  const { t } = useTranslation('cycles');
  if (!previousCycle || previousCycle.removed) return null;
  return (
    <div className="pdsa-before">
      <Link to={`/cycles/${previousCycle.id}`}>{t('goesOnFrom', { number: previousCycle.number, title: previousCycle.title })}</Link>
      {previousCycle.next && <Prose>{previousCycle.next}</Prose>}
    </div>
  );
}

/** Who took which step, and when; the newest first. */
function History({ cycle: { history } }: { cycle: Cycle }): ReactNode {
  const { t } = useTranslation('cycles');
  if (history.length === 0) return null;
  return (
    <Section title={t('history.title')} id="history">
      <ol className="cycle-events" reversed>
        {[...history].reverse().map((event) => (
          <li key={event.id}>
            <span>
              <strong>{event.actor?.name ?? t('history.someone')}</strong> {t(`history.${event.action}`)}
            </span>
            <span className="hint">
              <Instant at={event.at} />
            </span>
            {event.reason && <Prose>{event.reason}</Prose>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
