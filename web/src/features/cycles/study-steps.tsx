import { Button, Radio, RadioGroup, Textarea } from '@navikt/ds-react';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '../../lib/use-submit';
import { DraftNote, Form, Refused } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { updateCycleDocument } from './cycle-changes.graphql';
import { DECISIONS, OUTCOMES, studyChanges, studyValues } from './cycle-values';
import type { Cycle } from './cycle.graphql';
import { FollowUp } from './follow-up';
import { Prediction } from './plan-step';
import { ChangedElsewhere, headingOf, Said, Step, StepButton } from './step';
import type { CycleSteps } from './use-cycle-steps';
import { useTexts } from './use-texts';

/** Study and act: what was seen beside what one thought, and what is done with the change. */
export function StudySteps({ cycle, steps }: { cycle: Cycle; steps: CycleSteps }): ReactNode {
  const { t } = useTranslation('cycles');
  const { state } = cycle;
  const begun = state === 'STUDYING' || state === 'CLOSED';
  if (cycle.viewerCan.write.includes('comparison')) return <StudyForm cycle={cycle} steps={steps} />;
  return (
    <>
      <Step part="study" state={state}>
        {begun ? (
          <>
            <Compared cycle={cycle} />
            {cycle.outcome && <Said label={t('read.outcome')}>{t(`outcome.${cycle.outcome}`)}</Said>}
            <Said label={t('read.comparison')} empty={t('notYet')}>
              {cycle.comparison}
            </Said>
          </>
        ) : (
          <p className="hint">{t('later.study')}</p>
        )}
      </Step>
      <Step part="act" state={state}>
        {begun ? (
          <>
            <Said label={t('read.decision')} empty={t('notYet')}>
              {cycle.decision && t(`decided.${cycle.decision}`)}
            </Said>
            <Said label={t('read.next')}>{cycle.next}</Said>
            <FollowUp cycle={cycle} />
          </>
        ) : (
          <p className="hint">{t('later.act')}</p>
        )}
      </Step>
    </>
  );
}

/** Prediction and observation, side by side where there is room. */
function Compared({ cycle }: { cycle: Cycle }): ReactNode {
  const { t } = useTranslation('cycles');
  return (
    <div className="pdsa-compared">
      <Prediction cycle={cycle} />
      <div className="pdsa-seen">
        <Said label={t('read.seen')} empty={t('notYet')}>
          {cycle.seen}
        </Said>
      </div>
    </div>
  );
}

function StudyForm({ cycle, steps }: { cycle: Cycle; steps: CycleSteps }): ReactNode {
  const { t } = useTranslation('cycles');
  const common = useTranslation('common').t;
  const notice = useNotice();
  const update = useSubmit(updateCycleDocument);
  const saved = studyValues(cycle);
  const { draft, changed, elsewhere, sent } = useTexts(`cycle.${cycle.id}.study`, saved, studyChanges);
  const { values } = draft;
  useEffect(() => {
    if (!update.busy) steps.focusNow();
  }, [update.busy, steps.focusNow]);
  const field = (key: keyof typeof saved) => ({ id: `cycle-${key}`, value: values[key], error: update.at(key), readOnly: update.busy });

  /** The version that it has once what is typed is saved; null when it was refused. */
  const save = async (): Promise<number | null> => {
    if (!changed) return cycle.version;
    const done = await update.submit({ input: { cycleId: cycle.id, expectedVersion: cycle.version, ...studyChanges(values) } });
    if (!done?.cycle) return null;
    sent();
    return done.cycle.version;
  };
  const keep = async (): Promise<void> => {
    steps.focusNext('cycle-study-save');
    if ((await save()) === null) steps.focusNext(null);
    else notice(t('saved'));
  };
  const close = async (): Promise<void> => {
    const version = await save();
    if (version === null) return;
    steps.focusNext(headingOf('act'));
    if ((await steps.take('CLOSE', version)) === null) steps.focusNext(null);
    else notice(t('closed'));
  };
  return (
    <Form onSubmit={() => void keep()} submit={update} fields={FIELDS}>
      <Refused submit={steps.refused} />
      <Step part="study" state={cycle.state}>
        <Compared cycle={cycle} />
        {elsewhere && (
          <ChangedElsewhere>
            <Said label={t('read.outcome')}>{cycle.outcome && t(`outcome.${cycle.outcome}`)}</Said>
            <Said label={t('read.comparison')}>{cycle.comparison}</Said>
            <Said label={t('read.decision')}>{cycle.decision && t(`decided.${cycle.decision}`)}</Said>
            <Said label={t('read.next')}>{cycle.next}</Said>
          </ChangedElsewhere>
        )}
        <RadioGroup {...field('outcome')} legend={t('field.outcome')} onChange={(outcome: string) => draft.set('outcome', outcome)}>
          {OUTCOMES.map((outcome) => (
            <Radio key={outcome} value={outcome}>
              {t(`outcome.${outcome}`)}
            </Radio>
          ))}
        </RadioGroup>
        <Textarea
          {...field('comparison')}
          label={t('field.comparison')}
          description={`${t('hint.comparison')} ${common('patientHint')}`}
          minRows={4}
          onChange={(event) => draft.set('comparison', event.target.value)}
        />
      </Step>
      <Step part="act" state={cycle.state}>
        <RadioGroup {...field('decision')} legend={t('field.decision')} onChange={(decision: string) => draft.set('decision', decision)}>
          {DECISIONS.map((decision) => (
            <Radio key={decision} value={decision} description={t(`decisionHint.${decision}`)}>
              {t(`decision.${decision}`)}
            </Radio>
          ))}
        </RadioGroup>
        <Textarea
          {...field('next')}
          label={`${t('field.next')} (${common('optional')})`}
          description={t('hint.next')}
          minRows={3}
          onChange={(event) => draft.set('next', event.target.value)}
        />
        <DraftNote draft={draft} />
        <div className="pdsa-actions">
          <StepButton cycle={cycle} action="CLOSE" onTake={() => void close()} busy={steps.busy} tried={changed} />
          <Button id="cycle-study-save" type="submit" variant="secondary" loading={update.busy}>
            {common('save')}
          </Button>
        </div>
      </Step>
    </Form>
  );
}

const FIELDS = { outcome: 'cycle-outcome', comparison: 'cycle-comparison', decision: 'cycle-decision', next: 'cycle-next' };
