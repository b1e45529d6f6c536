import { PencilIcon } from '@navikt/aksel-icons';
import { Button, Textarea } from '@navikt/ds-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '../../lib/use-submit';
import { DraftNote, Form, Refused } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { updateCycleDocument } from './cycle-changes.graphql';
import { doChanges, doValues } from './cycle-values';
import type { Cycle } from './cycle.graphql';
import { ChangedElsewhere, Folded, headingOf, Said, Step, StepButton } from './step';
import type { CycleSteps } from './use-cycle-steps';
import { useTexts } from './use-texts';

/** Do: what was done and what was seen, written while it happens. */
export function DoStep({ cycle, steps }: { cycle: Cycle; steps: CycleSteps }): ReactNode {
  const { t } = useTranslation('cycles');
  const common = useTranslation('common').t;
  const [opened, setOpened] = useState(false);
  const { state } = cycle;
  const may = cycle.viewerCan.write.includes('done');
  const writing = may && (state === 'RUNNING' || opened);
  return (
    <Step
      part="do"
      state={state}
      actions={
        may &&
        !writing && (
          <Button type="button" size="small" variant="tertiary" icon={<PencilIcon aria-hidden />} onClick={() => setOpened(true)}>
            {common('edit')}
          </Button>
        )
      }
    >
      {state === 'RUNNING' && <Refused submit={steps.refused} />}
      {state === 'PLANNED' ? (
        <p className="hint">{t('later.do')}</p>
      ) : writing ? (
        <DoForm cycle={cycle} steps={steps} onSaved={() => setOpened(false)} />
      ) : (
        <Written cycle={cycle} folded={may} />
      )}
    </Step>
  );
}

/** What was done and seen; folded for who compares it further down. */
function Written({ cycle, folded }: { cycle: Cycle; folded: boolean }): ReactNode {
  const { t } = useTranslation('cycles');
  const texts = (
    <>
      <Said label={t('read.done')} empty={t('notYet')}>
        {cycle.done}
      </Said>
      <Said label={t('read.seen')} empty={t('notYet')}>
        {cycle.seen}
      </Said>
    </>
  );
  return folded ? <Folded summary={t('folded.do')}>{texts}</Folded> : texts;
}

function DoForm({ cycle, steps, onSaved }: { cycle: Cycle; steps: CycleSteps; onSaved: () => void }): ReactNode {
  const { t } = useTranslation('cycles');
  const common = useTranslation('common').t;
  const notice = useNotice();
  const update = useSubmit(updateCycleDocument);
  const saved = doValues(cycle);
  const { draft, changed, elsewhere, sent } = useTexts(`cycle.${cycle.id}.do`, saved, doChanges);
  const { values } = draft;
  const running = cycle.state === 'RUNNING';
  useEffect(() => {
    if (!update.busy) steps.focusNow();
  }, [update.busy, steps.focusNow]);
  const field = (key: keyof typeof saved) => ({
    id: `cycle-${key}`,
    label: t(`field.${key}`),
    value: values[key],
    error: update.at(key),
    readOnly: update.busy,
    minRows: 3,
    onChange: (event: { target: { value: string } }) => draft.set(key, event.target.value),
  });

  /** The version that it has once what is typed is saved; null when it was refused. */
  const save = async (): Promise<number | null> => {
    if (!changed) return cycle.version;
    const done = await update.submit({ input: { cycleId: cycle.id, expectedVersion: cycle.version, ...doChanges(values) } });
    if (!done?.cycle) return null;
    sent();
    return done.cycle.version;
  };
  const keep = async (): Promise<void> => {
    steps.focusNext(running ? 'cycle-do-save' : headingOf('do'));
    const version = await save();
    if (version === null) {
      steps.focusNext(null);
      return;
    }
    onSaved();
    notice(t('saved'));
  };
  const study = async (): Promise<void> => {
    const version = await save();
    if (version === null) return;
    steps.focusNext(headingOf('study'));
    if ((await steps.take('STUDY', version)) === null) steps.focusNext(null);
  };
  const recall = async (): Promise<void> => {
    steps.focusNext(headingOf('plan'));
    const version = await steps.take('RECALL', cycle.version);
    if (version === null) steps.focusNext(null);
    else notice(t('recalled'), () => void steps.take('BEGIN', version));
  };
  return (
    <Form onSubmit={() => void keep()} submit={update} fields={{ done: 'cycle-done', seen: 'cycle-seen' }}>
      {elsewhere && (
        <ChangedElsewhere>
          <Said label={t('read.done')}>{cycle.done}</Said>
          <Said label={t('read.seen')}>{cycle.seen}</Said>
        </ChangedElsewhere>
      )}
      <Textarea {...field('done')} description={`${t('hint.done')} ${common('patientHint')}`} />
      <Textarea {...field('seen')} description={t('hint.seen')} />
      <DraftNote draft={draft} />
      <div className="pdsa-actions">
        <Button id="cycle-do-save" type="submit" variant={running ? 'secondary' : 'primary'} loading={update.busy}>
          {common('save')}
        </Button>
        {!running && (
          <Button type="button" variant="tertiary" onClick={onSaved}>
            {common('cancel')}
          </Button>
        )}
        {running && <StepButton cycle={cycle} action="STUDY" onTake={() => void study()} busy={steps.busy} tried={changed} />}
      </div>
      {running && (
        <Folded summary={t('folded.mistake')}>
          <StepButton cycle={cycle} action="RECALL" onTake={() => void recall()} busy={steps.busy} variant="secondary" />
        </Folded>
      )}
    </Form>
  );
}
