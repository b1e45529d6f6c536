import { PencilIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useSubmit } from '../../lib/use-submit';
import { AskButton } from '../../ui/ask';
import { ButtonLink } from '../../ui/button-link';
import { Refused } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { Prose } from '../../ui/prose';
import { Day } from '../../ui/time';
import { removeCycleDocument, restoreCycleDocument } from './cycle-changes.graphql';
import type { Cycle } from './cycle.graphql';
import { Folded, headingOf, Said, Step, StepButton } from './step';
import type { CycleSteps } from './use-cycle-steps';

/** Plan: the question, the prediction, who does what. The test begins here. */
export function PlanStep({ cycle, steps }: { cycle: Cycle; steps: CycleSteps }): ReactNode {
  const { t } = useTranslation('cycles');
  const common = useTranslation('common').t;
  const notice = useNotice();
  const { state, viewerCan } = cycle;
  const planned = state === 'PLANNED';
  const begin = async (): Promise<void> => {
    steps.focusNext(headingOf('do'));
    const version = await steps.take('BEGIN', cycle.version);
    if (version === null) steps.focusNext(null);
    else notice(t('begun'), () => void steps.take('RECALL', version));
  };
  const lacking = cycle.availableTransitions.some(({ action, disabledReason }) => action === 'BEGIN' && disabledReason !== null);
  const edit = viewerCan.write.length > 0 && (
    <ButtonLink
      to={`/cycles/${cycle.id}/edit`}
      size={lacking ? 'medium' : 'small'}
      variant={lacking ? 'primary' : planned ? 'secondary' : 'tertiary'}
      icon={<PencilIcon aria-hidden />}
      className="no-print"
    >
      {lacking ? t('writePlan') : planned ? common('edit') : t('editRest')}
    </ButtonLink>
  );
  // What is behind is folded for who writes further down; who reads reads it all.
  if (edit && !planned) {
    return (
      <Step part="plan" state={state}>
        {state === 'RUNNING' && <Prediction cycle={cycle} />}
        <Folded summary={t('folded.plan')}>
          <Said label={t('read.question')} empty={t('notYet')}>
            {cycle.question}
          </Said>
          {state !== 'RUNNING' && <Prediction cycle={cycle} />}
          <Practical cycle={cycle} />
          <div>{edit}</div>
        </Folded>
      </Step>
    );
  }
  return (
    <Step part="plan" state={state} actions={edit}>
      <Said label={t('read.question')} empty={t('notYet')}>
        {cycle.question}
      </Said>
      <Prediction cycle={cycle} />
      <Practical cycle={cycle} />
      {planned && <Refused submit={steps.refused} />}
      {planned && cycle.availableTransitions.length > 0 && (
        <>
          <p className="hint no-print">{t('beginHint')}</p>
          <div className="pdsa-actions">
            <StepButton cycle={cycle} action="BEGIN" onTake={() => void begin()} busy={steps.busy} />
            {viewerCan.remove && <RemoveCycle cycle={cycle} />}
          </div>
        </>
      )}
    </Step>
  );
}

/** Who does what, from which day, and which idea it tests. */
function Practical({ cycle }: { cycle: Cycle }): ReactNode {
  const { t } = useTranslation('cycles');
  return (
    <>
      <Said label={t('read.plan')} empty={t('notYet')}>
        {cycle.plan}
      </Said>
      {cycle.startsOn && (
        <div>
          <h3 className="pdsa-label">{t(cycle.state === 'PLANNED' ? 'field.startsOn' : 'began')}</h3>
          <p>
            <Day on={cycle.startsOn} long />
          </p>
        </div>
      )}
      {cycle.changeIdea && (
        <div>
          <h3 className="pdsa-label">{t('field.changeIdeaId')}</h3>
          <p>
            {cycle.changeIdea.removed ? (
              cycle.changeIdea.text
            ) : (
              <Link to={`/projects/${cycle.project.id}/drivers`}>{cycle.changeIdea.text}</Link>
            )}
          </p>
        </div>
      )}
    </>
  );
}

/** What one thought would happen; what everything after is read against. */
export function Prediction({ cycle: { prediction } }: { cycle: Cycle }): ReactNode {
  const { t } = useTranslation('cycles');
  return (
    <div className="pdsa-prediction">
      <h3 className="pdsa-label">{t('read.prediction')}</h3>
      {prediction ? <Prose>{prediction}</Prose> : <p className="hint">{t('notYet')}</p>}
    </div>
  );
}

function RemoveCycle({ cycle: { id, version, number, project } }: { cycle: Cycle }): ReactNode {
  const { t } = useTranslation('cycles');
  const navigate = useNavigate();
  const notice = useNotice();
  const remove = useSubmit(removeCycleDocument);
  const restore = useSubmit(restoreCycleDocument);
  const go = async (): Promise<boolean> => {
    const done = await remove.submit({ input: { cycleId: id, expectedVersion: version } });
    if (!done?.cycle) return false;
    const expectedVersion = done.cycle.version;
    void navigate(`/projects/${project.id}/cycles`, { replace: true });
    notice(t('remove.done'), () => void restore.submit({ input: { cycleId: id, expectedVersion } }));
    return true;
  };
  return (
    <AskButton
      label={t('remove.label')}
      title={t('remove.title', { number })}
      text={t('remove.text')}
      action={t('remove.label')}
      submit={remove}
      onConfirm={go}
      button={{ variant: 'tertiary', size: 'medium', 'data-color': 'neutral', className: 'no-print' }}
      dangerous
    />
  );
}
