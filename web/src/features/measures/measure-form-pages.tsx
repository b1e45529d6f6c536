import { Button } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useLanguage } from '../../lib/i18n';
import { newId } from '../../lib/ids';
import { useChecks } from '../../lib/use-checks';
import { useData } from '../../lib/use-data';
import { useDraft } from '../../lib/use-draft';
import { useSubmit } from '../../lib/use-submit';
import { DraftNote, Form } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Empty, Screen } from '../../ui/screen';
import { defineMeasureDocument, updateMeasureDocument } from './measure-changes.graphql';
import { MeasureFields } from './measure-fields';
import { editMeasureDocument, newMeasureDocument, type EditedMeasure, type RegisterChoice } from './measure-form.graphql';
import { defineInput, emptyMeasure, measureFaults, measureValues, updateInput, type MeasureValues } from './measure-values';
import './measures.css';

/** Defining a measure of a project. */
export function NewMeasurePage(): ReactNode {
  const { t } = useTranslation('measures');
  const { projectId = '' } = useParams();
  const query = useData(newMeasureDocument, { projectId });
  return (
    <Page title={t('form.new')} lead={t('form.lead')} back={{ to: `/projects/${projectId}/measures`, label: t('list.title') }}>
      <Screen query={query}>
        {({ project }) =>
          project.viewerCan.write && project.measureRoom === 0 ? (
            <Empty title={t('form.full')}>
              <p>{t('form.fullText')}</p>
            </Empty>
          ) : project.viewerCan.write ? (
            <NewMeasure projectId={project.id} registers={project.registers} />
          ) : (
            <Empty title={t('form.closed')}>
              <p>{t('form.closedText')}</p>
            </Empty>
          )
        }
      </Screen>
    </Page>
  );
}

function NewMeasure({ projectId, registers }: { projectId: string; registers: readonly RegisterChoice[] }): ReactNode {
  const { t } = useTranslation('measures');
  const navigate = useNavigate();
  const notice = useNotice();
  const define = useSubmit(defineMeasureDocument);
  const checks = useMeasureChecks(define);
  const [first] = useState(() => emptyMeasure(newId()));
  const draft = useDraft(`measure.new.${projectId}`, first);
  const go = async (): Promise<void> => {
    if (!checks.good(draft.values)) return;
    const done = await define.submit({ input: defineInput(draft.values, projectId) });
    if (!done?.measure) return;
    draft.forget();
    void navigate(`/measures/${done.measure.id}`, { replace: true });
    notice(t('form.defined'));
  };
  return (
    <Form onSubmit={() => void go()} submit={checks} fields={FIELDS}>
      <MeasureFields values={draft.values} setAll={draft.setAll} at={checks.at} registers={registers} />
      <div className="row">
        <Button type="submit" loading={define.busy}>
          {t('form.define')}
        </Button>
        <DraftNote draft={draft} />
      </div>
    </Form>
  );
}

/** Changing a measure and the settings of its chart. What is counted and how long a period is stay once there are points: they are made of them. */
export function EditMeasurePage(): ReactNode {
  const { t } = useTranslation('measures');
  const { measureId = '' } = useParams();
  const query = useData(editMeasureDocument, { id: measureId }, { fresh: true });
  return (
    <Page title={t('form.edit')} lead={query.data?.measure.name} back={{ to: `/measures/${measureId}`, label: t('form.back') }}>
      <Screen query={query}>
        {({ measure }) =>
          measure.viewerCan.edit && !measure.removed ? (
            <EditMeasure key={measure.id} measure={measure} />
          ) : (
            <Empty title={t('form.closed')}>
              <p>{t('form.closedText')}</p>
            </Empty>
          )
        }
      </Screen>
    </Page>
  );
}

function EditMeasure({ measure }: { measure: EditedMeasure }): ReactNode {
  const { t } = useTranslation('measures');
  const common = useTranslation('common').t;
  const language = useLanguage();
  const navigate = useNavigate();
  const notice = useNotice();
  const update = useSubmit(updateMeasureDocument);
  const checks = useMeasureChecks(update);
  // A draft belongs to the version it was begun from: what another changed meanwhile is not written over unseen.
  const draft = useDraft(`measure.${measure.id}.${measure.version}`, measureValues(measure, language));
  const { register } = measure;
  const others = measure.project.registers;
  const registers = register && !others.some(({ id }) => id === register.id) ? [...others, register] : others;
  const go = async (): Promise<void> => {
    if (!checks.good(draft.values)) return;
    if (!(await update.submit({ input: updateInput(draft.values, measure.version, measure.empty) }))) return;
    draft.forget();
    void navigate(`/measures/${measure.id}`);
    notice(t('form.saved'));
  };
  return (
    <Form onSubmit={() => void go()} submit={checks} fields={FIELDS}>
      <MeasureFields values={draft.values} setAll={draft.setAll} at={checks.at} registers={registers} fixed={!measure.empty} />
      <div className="row">
        <Button type="submit" loading={update.busy}>
          {common('save')}
        </Button>
        <DraftNote draft={draft} />
      </div>
    </Form>
  );
}

const FIELDS = Object.fromEntries(Object.keys(emptyMeasure('')).map((field) => [field, `measure-${field}`]));

/** What is missing or no number is told before anything is sent. */
function useMeasureChecks(submit: Parameters<typeof useChecks>[0]) {
  const { t } = useTranslation('measures');
  const checks = useChecks(submit);
  const good = (values: MeasureValues): boolean =>
    checks.passes(
      measureFaults(values).map(({ path, fault }) => ({
        path,
        message: t(fault === 'number' ? 'fault.number' : `fault.${path as 'name'}`),
      })),
    );
  return { ...checks, good };
}
