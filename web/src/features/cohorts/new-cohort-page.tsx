import { Button } from '@navikt/ds-react';
import type { ResultOf } from 'gql.tada';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { newId } from '../../lib/ids';
import { useChecks } from '../../lib/use-checks';
import { useData } from '../../lib/use-data';
import { useDraft } from '../../lib/use-draft';
import { useSubmit } from '../../lib/use-submit';
import { hasRole, useViewer } from '../../lib/viewer';
import { ClosedPage } from '../../ui/closed';
import { DraftNote, Form } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Screen } from '../../ui/screen';
import { COHORT_FIELDS, CohortFields, useFaultWords } from './cohort-fields';
import { EMPTY_COHORT, faultsIn, wholeNumber, type CohortValues } from './cohort-values';
import './cohorts.css';
import { ElementFields } from './element-fields';
import { elementInputs, type ElementValues } from './element-values';
import { cohortFormDocument, createCohortDocument } from './form.graphql';
import type { Centre } from './own-centres';
import { useOwnCentres } from './use-own-centres';

/** A new round. */
export function NewCohortPage(): ReactNode {
  const { t } = useTranslation('cohorts');
  const query = useData(cohortFormDocument, {});
  const centres = useOwnCentres();
  // Rounds belong to a centre, and its office makes them.
  if (!hasRole(useViewer(), 'OFFICE')) return <ClosedPage />;
  return (
    <Page title={t('form.newTitle')} lead={t('form.newLead')} back={{ to: '/cohorts', label: t('list.title') }}>
      <Screen query={query}>{(data) => centres && <NewCohort choices={data} centres={centres} />}</Screen>
    </Page>
  );
}

function NewCohort({ choices, centres }: { choices: ResultOf<typeof cohortFormDocument>; centres: readonly Centre[] }): ReactNode {
  const { t } = useTranslation('cohorts');
  const { t: common } = useTranslation('common');
  const navigate = useNavigate();
  const notice = useNotice();
  const [id] = useState(newId);
  const draft = useDraft<CohortValues>('cohort.new', EMPTY_COHORT);
  const model = useDraft<{ elements: ElementValues }>('cohort.new.elements', { elements: {} });
  const create = useSubmit(createCohortDocument);
  const checks = useChecks(create);
  const centreId = draft.values.centreId || (centres.length === 1 ? (centres[0]?.id ?? '') : '');
  const values = { ...draft.values, centreId };
  const { inputs, faulty } = elementInputs(choices.deliveryElements, model.values.elements);
  const elementPaths = Object.fromEntries([
    ...inputs.flatMap(({ elementId }, index) =>
      ['elementId', 'flagValue', 'numberValue', 'textValue'].map((field) => [`elements.${index}.${field}`, `element-${elementId}`]),
    ),
    ...faulty.map((elementId) => [`element.${elementId}`, `element-${elementId}`]),
  ]) as Record<string, string>;
  const elementError = (elementId: string): string | undefined => {
    const index = inputs.findIndex((input) => input.elementId === elementId);
    const fields = ['numberValue', 'textValue', 'elementId'].map((field) => checks.at(`elements.${index}.${field}`));
    return checks.at(`element.${elementId}`) ?? fields.find((message) => message !== undefined);
  };
  const sayFault = useFaultWords();
  const go = async (): Promise<void> => {
    const found = [
      ...faultsIn(values).map(sayFault),
      ...faulty.map((elementId) => ({
        path: `element.${elementId}`,
        message: t('faults.number', { field: choices.deliveryElements.find((one) => one.id === elementId)?.name ?? '' }),
      })),
    ];
    if (!checks.passes(found)) return;
    const done = await create.submit({
      input: {
        id,
        name: values.name.trim(),
        centreId,
        track: values.track === 'RESEARCH' ? 'RESEARCH' : 'IMPROVEMENT',
        templateId: values.templateId,
        startsOn: values.startsOn,
        endsOn: values.endsOn,
        capacity: wholeNumber(values.capacity) ?? 0,
        attendancePercent: wholeNumber(values.attendancePercent) ?? 0,
        applicantsReported: wholeNumber(values.applicantsReported),
        note: values.note.trim() || null,
        elements: inputs,
      },
    });
    if (!done?.cohort) return;
    draft.forget();
    model.forget();
    notice(t('form.created'));
    void navigate(`/cohorts/${done.cohort.id}`);
  };
  return (
    <Form onSubmit={() => void go()} submit={checks} fields={{ ...COHORT_FIELDS, ...elementPaths }}>
      <CohortFields draft={{ ...draft, values }} at={checks.at} plans={choices.milestoneTemplates} centres={centres} />
      <ElementFields
        elements={choices.deliveryElements}
        values={model.values.elements}
        onValues={(elements) => model.set('elements', elements)}
        at={elementError}
      />
      <div className="row">
        <Button type="submit" loading={create.busy}>
          {t('form.create')}
        </Button>
        <Button type="button" variant="tertiary" data-color="neutral" onClick={() => void navigate('/cohorts')}>
          {common('cancel')}
        </Button>
      </div>
      <DraftNote draft={draft} />
    </Form>
  );
}
