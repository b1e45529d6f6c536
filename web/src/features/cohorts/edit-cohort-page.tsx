import { Button } from '@navikt/ds-react';
import type { ResultOf } from 'gql.tada';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useChecks } from '../../lib/use-checks';
import { useData, useRefresh } from '../../lib/use-data';
import { useDraft, type DraftForm } from '../../lib/use-draft';
import { useSubmit } from '../../lib/use-submit';
import { ClosedPage } from '../../ui/closed';
import { CohortNav } from '../../ui/cohort-nav';
import { DraftNote, Form } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Screen } from '../../ui/screen';
import { COHORT_FIELDS, CohortFields, useFaultWords } from './cohort-fields';
import { changesOf, faultsIn, type CohortValues } from './cohort-values';
import './cohorts.css';
import { DeliveryModel } from './delivery-model';
import { cohortFormDocument, cohortToEditDocument, updateCohortDocument } from './form.graphql';

type Cohort = ResultOf<typeof cohortToEditDocument>['cohort'];
type Choices = ResultOf<typeof cohortFormDocument>;

/** A round's fields and its delivery model, to be changed. */
export function EditCohortPage(): ReactNode {
  const { t } = useTranslation('cohorts');
  const { cohortId = '' } = useParams();
  const choices = useData(cohortFormDocument, {});
  const query = useData(cohortToEditDocument, { id: cohortId });
  const shown = query.data?.cohort;
  if (shown && !shown.viewerCan.edit) return <ClosedPage />;
  return (
    <Page
      title={t('form.editTitle')}
      lead={shown?.name}
      width="wide"
      back={{ to: '/cohorts', label: t('list.title') }}
      nav={shown && <CohortNav cohort={shown} />}
      query={query}
    >
      <Screen query={query}>
        {({ cohort }) => (
          <Screen query={choices}>
            {(data) => (
              <div className="page-text">
                <EditCohort cohort={cohort} choices={data} />
                <DeliveryModel cohort={cohort} elements={data.deliveryElements} />
              </div>
            )}
          </Screen>
        )}
      </Screen>
    </Page>
  );
}

function valuesOf(cohort: Cohort): CohortValues {
  return {
    name: cohort.name,
    centreId: cohort.centre?.id ?? '-',
    track: cohort.track,
    templateId: cohort.template?.id ?? '',
    startsOn: cohort.startsOn,
    endsOn: cohort.endsOn,
    capacity: String(cohort.capacity),
    attendancePercent: String(cohort.attendancePercent),
    applicantsReported: cohort.applicantsReported === null ? '' : String(cohort.applicantsReported),
    note: cohort.note ?? '',
  };
}

function EditCohort({ cohort, choices }: { cohort: Cohort; choices: Choices }): ReactNode {
  const { t } = useTranslation('cohorts');
  const { t: common } = useTranslation('common');
  const navigate = useNavigate();
  const notice = useNotice();
  const stored = valuesOf(cohort);
  // Only what was typed is kept: what somebody else changes meanwhile is shown, and stays.
  const typed = useDraft<Partial<CohortValues>>(`cohort.${cohort.id}`, {});
  const draft: DraftForm<CohortValues> = { ...typed, values: { ...stored, ...typed.values } };
  const refresh = useRefresh();
  const update = useSubmit(updateCohortDocument);
  const checks = useChecks(update);
  const sayFault = useFaultWords();
  const leave = (): void => void navigate(`/cohorts/${cohort.id}`);
  const go = async (): Promise<void> => {
    const found = faultsIn(draft.values).map(sayFault);
    if (!checks.passes(found)) return;
    const changes = changesOf(stored, draft.values);
    if (Object.keys(changes).length > 0) {
      const done = await update.submit({ input: { cohortId: cohort.id, expectedVersion: cohort.version, ...changes } });
      if (!done) return;
      notice(t('form.saved'));
    }
    draft.forget();
    leave();
  };
  return (
    <Form onSubmit={() => void go()} submit={checks} fields={COHORT_FIELDS}>
      {update.errors.some(({ code }) => code === 'STALE_VERSION') && (
        <div>
          <Button type="button" size="small" variant="secondary" onClick={() => void refresh().then(update.clear)}>
            {t('form.fetchNewer')}
          </Button>
        </div>
      )}
      <CohortFields draft={draft} at={checks.at} plans={choices.milestoneTemplates} centres={[]} settled />
      <div className="row">
        <Button type="submit" loading={update.busy}>
          {common('save')}
        </Button>
        <Button type="button" variant="tertiary" data-color="neutral" onClick={leave}>
          {common('cancel')}
        </Button>
      </div>
      <DraftNote draft={draft} />
    </Form>
  );
}
