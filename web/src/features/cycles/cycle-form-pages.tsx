import { Button } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { newId } from '../../lib/ids';
import { useChecks } from '../../lib/use-checks';
import { useData } from '../../lib/use-data';
import { useDraft } from '../../lib/use-draft';
import { useSubmit } from '../../lib/use-submit';
import { ButtonLink } from '../../ui/button-link';
import { DraftNote, Form } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Prose } from '../../ui/prose';
import { Empty, Screen } from '../../ui/screen';
import { planCycleDocument, updateCycleDocument } from './cycle-changes.graphql';
import { CycleFields } from './cycle-fields';
import { editCycleDocument, newCycleDocument, type EditedCycle, type PlannedProject } from './cycle-form.graphql';
import { emptyPlan, ideaGroups, markOfTexts, planChanges, planInput, planValues, type PlanValues } from './cycle-values';
import './cycle.css';
import './cycles.css';

/** Planning a cycle of a project; `?idea=` names the change idea that it tests. */
export function NewCyclePage(): ReactNode {
  const { t } = useTranslation('cycles');
  const { projectId = '' } = useParams();
  const query = useData(newCycleDocument, { projectId });
  return (
    <Page title={t('form.new')} lead={t('form.lead')} back={{ to: `/projects/${projectId}/cycles`, label: t('list.title') }} query={query}>
      <Screen query={query}>{({ project }) => (project.viewerCan.write ? <NewCycle project={project} /> : <Closed />)}</Screen>
    </Page>
  );
}

function Closed(): ReactNode {
  const { t } = useTranslation('cycles');
  return (
    <Empty title={t('form.closed')}>
      <p>{t('form.closedText')}</p>
    </Empty>
  );
}

function NewCycle({ project }: { project: PlannedProject }): ReactNode {
  const { t } = useTranslation('cycles');
  const navigate = useNavigate();
  const notice = useNotice();
  const [params] = useSearchParams();
  const asked = params.get('idea') ?? '';
  const known = ideaGroups(project.driverDiagram).some(({ ideas }) => ideas.some(({ id }) => id === asked));
  const plan = useSubmit(planCycleDocument);
  const checks = usePlanChecks(plan);
  // The id is kept with the words: what was sent before the page was loaded anew is the same cycle.
  const [first] = useState(() => ({ ...emptyPlan(known ? asked : ''), id: newId() }));
  const draft = useDraft(`cycle.new.${project.id}${known ? `.${asked}` : ''}`, first);
  const go = async (): Promise<void> => {
    if (!checks.good(draft.values)) return;
    const done = await plan.submit({ input: planInput(draft.values, draft.values.id, project.id) });
    if (!done?.cycle) return;
    draft.forget();
    void navigate(`/cycles/${done.cycle.id}`, { replace: true });
    notice(t('form.planned'));
  };
  return (
    <Form onSubmit={() => void go()} submit={checks} fields={FIELDS}>
      <CycleFields
        values={draft.values}
        set={(key, value) => draft.setAll({ ...draft.values, [key]: value })}
        at={checks.at}
        project={project}
        writable={() => true}
      />
      <div className="row">
        <Button type="submit" loading={plan.busy}>
          {t('form.save')}
        </Button>
        <DraftNote draft={draft} />
      </div>
    </Form>
  );
}

/** Changing what may still be changed of a cycle: all of a plan; its title and what it belongs to until it is closed. */
export function EditCyclePage(): ReactNode {
  const { t } = useTranslation('cycles');
  const { cycleId = '' } = useParams();
  const query = useData(editCycleDocument, { id: cycleId }, { fresh: true });
  const cycle = query.data?.pdsaCycle;
  return (
    <Page
      title={cycle ? t('form.edit', { number: cycle.number }) : t('list.one')}
      lead={cycle?.title}
      back={{ to: `/cycles/${cycleId}`, label: t('form.back') }}
      query={query}
    >
      <Screen query={query}>
        {({ pdsaCycle }) => (pdsaCycle.viewerCan.write.length > 0 ? <EditCycle key={pdsaCycle.id} cycle={pdsaCycle} /> : <Closed />)}
      </Screen>
    </Page>
  );
}

function EditCycle({ cycle }: { cycle: EditedCycle }): ReactNode {
  const { t } = useTranslation('cycles');
  const common = useTranslation('common').t;
  const navigate = useNavigate();
  const notice = useNotice();
  const update = useSubmit(updateCycleDocument);
  const checks = usePlanChecks(update);
  const saved = planValues(cycle);
  const draft = useDraft(`cycle.${cycle.id}.plan.${markOfTexts(saved)}`, saved);
  const { write } = cycle.viewerCan;
  const before = cycle.previousCycle;
  const go = async (): Promise<void> => {
    if (!checks.good(draft.values)) return;
    const changes = planChanges(draft.values, write);
    if (!(await update.submit({ input: { cycleId: cycle.id, expectedVersion: cycle.version, ...changes } }))) return;
    draft.forget();
    void navigate(`/cycles/${cycle.id}`, { replace: true });
    notice(t('saved'));
  };
  return (
    <Form onSubmit={() => void go()} submit={checks} fields={FIELDS}>
      {before?.next && !before.removed && cycle.state === 'PLANNED' && (
        <div className="pdsa-before">
          <p className="pdsa-label">{t('form.fromBefore', { number: before.number })}</p>
          <Prose>{before.next}</Prose>
        </div>
      )}
      {cycle.state !== 'PLANNED' && <p className="hint">{t('form.fixed')}</p>}
      <CycleFields
        values={draft.values}
        set={draft.set}
        at={checks.at}
        project={cycle.project}
        writable={(field) => write.includes(field)}
      />
      <div className="row">
        <Button type="submit" loading={update.busy}>
          {common('save')}
        </Button>
        <ButtonLink to={`/cycles/${cycle.id}`} variant="tertiary">
          {common('cancel')}
        </ButtonLink>
        <DraftNote draft={draft} />
      </div>
    </Form>
  );
}

const FIELDS = Object.fromEntries(Object.keys(emptyPlan()).map((field) => [field, `cycle-${field}`]));

/** A cycle needs a name; everything else can wait until it begins. */
function usePlanChecks(submit: Parameters<typeof useChecks>[0]) {
  const { t } = useTranslation('cycles');
  const checks = useChecks(submit);
  const good = ({ title }: PlanValues): boolean =>
    checks.passes(title.trim() === '' ? [{ path: 'title', message: t('form.noTitle') }] : []);
  return { ...checks, good };
}
