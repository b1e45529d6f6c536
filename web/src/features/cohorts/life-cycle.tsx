import type { ResultOf, TadaDocumentNode } from 'gql.tada';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit, type FieldError } from '../../lib/use-submit';
import { AskButton } from '../../ui/ask';
import { useNotice } from '../../ui/notice';
import {
  closeCohortDocument,
  declareCohortNeverRunDocument,
  openCohortDocument,
  reopenCohortDocument,
  startCohortDocument,
  stopCohortDocument,
  type cohortHeadDocument,
} from './cohort.graphql';

type Cohort = ResultOf<typeof cohortHeadDocument>['cohort'];
type Transition = Cohort['availableTransitions'][number];
type Answer = Record<string, { userErrors: FieldError[] }>;
type Step<Extra> = TadaDocumentNode<Answer, { input: { cohortId: string; expectedVersion: number } & Extra }>;

const PLAIN: Record<'OPEN' | 'START' | 'CLOSE', Step<unknown>> = {
  OPEN: openCohortDocument,
  START: startCohortDocument,
  CLOSE: closeCohortDocument,
};
const EXPLAINED: Record<'STOP' | 'DECLARE_NEVER_RUN' | 'REOPEN', Step<{ reason: string }>> = {
  STOP: stopCohortDocument,
  DECLARE_NEVER_RUN: declareCohortNeverRunDocument,
  REOPEN: reopenCohortDocument,
};

/** The steps in the life of a round that can be taken now, the one it is on its way to first; why another cannot, stands under them. */
export function LifeCycle({ cohort }: { cohort: Cohort }): ReactNode {
  const barred = cohort.availableTransitions.filter(({ disabledReason }) => disabledReason !== null);
  return (
    <div className="steps">
      {cohort.availableTransitions.map((transition) => (
        <StepButton key={transition.action} cohort={cohort} transition={transition} />
      ))}
      {barred.length > 0 && (
        <ul className="step-reasons">
          {barred.map(({ action, label, disabledReason }) => (
            <li key={action} className="hint" id={`barrier-${action}`}>
              {label}: {disabledReason}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function StepButton({ cohort, transition }: { cohort: Cohort; transition: Transition }): ReactNode {
  const { action } = transition;
  return action === 'OPEN' || action === 'START' || action === 'CLOSE' ? (
    <PlainStep cohort={cohort} transition={transition} document={PLAIN[action]} />
  ) : (
    <ExplainedStep cohort={cohort} transition={transition} document={EXPLAINED[action]} />
  );
}

function PlainStep({
  cohort,
  transition: { action, label, disabledReason },
  document,
}: {
  cohort: Cohort;
  transition: Transition;
  document: Step<unknown>;
}): ReactNode {
  const { t } = useTranslation('cohorts');
  const notice = useNotice();
  const step = useSubmit(document);
  return (
    <AskButton
      label={label}
      title={t(`steps.title.${action}`)}
      text={t(`steps.text.${action}`)}
      action={label}
      submit={step}
      button={{
        variant: action === 'CLOSE' ? 'secondary' : 'primary',
        disabled: disabledReason !== null,
        'aria-describedby': disabledReason === null ? undefined : `barrier-${action}`,
      }}
      onConfirm={async () => {
        const done = await step.submit({ input: { cohortId: cohort.id, expectedVersion: cohort.version } });
        if (done) notice(t(`steps.done.${action}`));
        return done !== null;
      }}
    />
  );
}

function ExplainedStep({
  cohort,
  transition: { action, label, disabledReason },
  document,
}: {
  cohort: Cohort;
  transition: Transition;
  document: Step<{ reason: string }>;
}): ReactNode {
  const { t } = useTranslation('cohorts');
  const { t: common } = useTranslation('common');
  const notice = useNotice();
  const step = useSubmit(document);
  return (
    <AskButton
      label={label}
      title={t(`steps.title.${action}`)}
      text={t(`steps.text.${action}`)}
      action={label}
      dangerous={action === 'STOP'}
      dismiss={action === 'STOP' ? t('steps.keep') : undefined}
      reason={{ label: t('steps.reason'), description: common('patientHint'), required: true }}
      submit={step}
      button={{
        variant: 'tertiary',
        'data-color': action === 'STOP' ? 'danger' : 'neutral',
        disabled: disabledReason !== null,
        'aria-describedby': disabledReason === null ? undefined : `barrier-${action}`,
      }}
      onConfirm={async (reason) => {
        const done = await step.submit({ input: { cohortId: cohort.id, expectedVersion: cohort.version, reason } });
        if (done) notice(t(`steps.done.${action}`));
        return done !== null;
      }}
    />
  );
}
