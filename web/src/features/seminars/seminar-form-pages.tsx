import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { ResultOf } from '../../lib/graphql';
import { newId } from '../../lib/ids';
import { useChecks } from '../../lib/use-checks';
import { useData } from '../../lib/use-data';
import { useDraft } from '../../lib/use-draft';
import { useSubmit } from '../../lib/use-submit';
import { useNotice } from '../../ui/notice';
import { ClosedPage } from '../../ui/closed';
import { Page } from '../../ui/page';
import { Screen } from '../../ui/screen';
import { createSeminarDocument, updateSeminarDocument } from './seminar-changes.graphql';
import { seminarDocument, type SeminarShown } from './seminar-day.graphql';
import { inputOf, missingOf, NEW_SEMINAR, SeminarForm, valuesOf, type PartChoice } from './seminar-form';
import { cohortPartsDocument } from './seminars.graphql';
import './seminars.css';

type Cohort = ResultOf<typeof cohortPartsDocument>['cohort'];

/** A seminar that is not in the plan of the round. */
export function NewSeminarPage(): ReactNode {
  const { cohortId = '' } = useParams();
  const query = useData(cohortPartsDocument, { cohortId });
  return <Screen query={query}>{({ cohort }) => (cohort.viewerCan.edit ? <NewSeminar cohort={cohort} /> : <ClosedPage />)}</Screen>;
}

function NewSeminar({ cohort }: { cohort: Cohort }): ReactNode {
  const { t } = useTranslation('seminars');
  const notice = useNotice();
  const navigate = useNavigate();
  const [id] = useState(newId);
  const draft = useDraft(`seminar.new.${cohort.id}`, NEW_SEMINAR);
  const create = useSubmit(createSeminarDocument);
  const checks = useChecks(create);
  const list = `/cohorts/${cohort.id}/seminars`;
  const go = async (): Promise<void> => {
    const input = inputOf(draft.values);
    if (!checks.passes(missingOf(draft.values).map((path) => ({ path, message: t(`form.missing.${path}`) }))) || !input) return;
    const done = await create.submit({ input: { ...input, id, cohortId: cohort.id } });
    if (!done) return;
    draft.forget();
    notice(t('form.added'));
    void navigate(done.seminar ? `/seminars/${done.seminar.id}` : list);
  };
  return (
    <Page title={t('form.newTitle')} lead={cohort.name} back={{ to: list, label: t('plan.title') }}>
      <SeminarForm
        draft={draft}
        submit={{ ...create, ...checks }}
        parts={partsOf(cohort)}
        action={t('form.add')}
        back={list}
        onSubmit={() => void go()}
      />
    </Page>
  );
}

/** Changing time, place and link of a seminar. */
export function EditSeminarPage(): ReactNode {
  const { seminarId = '' } = useParams();
  const query = useData(seminarDocument, { id: seminarId });
  return <Screen query={query}>{({ seminar }) => (seminar.viewerCan.edit ? <EditSeminar seminar={seminar} /> : <ClosedPage />)}</Screen>;
}

function EditSeminar({ seminar }: { seminar: SeminarShown }): ReactNode {
  const { t } = useTranslation('seminars');
  const notice = useNotice();
  const navigate = useNavigate();
  const draft = useDraft(`seminar.${seminar.id}`, valuesOf(seminar));
  const update = useSubmit(updateSeminarDocument);
  const checks = useChecks(update);
  const plan = useData(cohortPartsDocument, { cohortId: seminar.cohort?.id ?? '' }, { when: seminar.cohort !== null });
  const here = `/seminars/${seminar.id}`;
  const go = async (): Promise<void> => {
    const input = inputOf(draft.values);
    if (!checks.passes(missingOf(draft.values).map((path) => ({ path, message: t(`form.missing.${path}`) }))) || !input) return;
    const done = await update.submit({ input: { ...input, seminarId: seminar.id, expectedVersion: seminar.version } });
    if (!done) return;
    draft.forget();
    notice(t('form.saved'));
    void navigate(here);
  };
  const own = seminar.parts.map((part) => ({ id: part.id, text: `${part.goal?.code ?? ''}: ${part.textSv}` }));
  return (
    <Page title={t('form.editTitle')} lead={seminar.title} back={{ to: here, label: t('form.back') }}>
      <SeminarForm
        draft={draft}
        submit={{ ...update, ...checks }}
        parts={merged(own, plan.data ? partsOf(plan.data.cohort) : [])}
        action={t('form.save')}
        back={here}
        onSubmit={() => void go()}
      />
    </Page>
  );
}

/** What the plan's seminars can be evidence for, each once. */
function partsOf(cohort: Cohort): PartChoice[] {
  const all = (cohort.template?.seminars ?? []).flatMap((seminar) => seminar.goalParts);
  return merged(
    [],
    all.map((part) => ({ id: part.id, text: `${part.goal?.code ?? ''}: ${part.textSv}` })),
  );
}

function merged(first: readonly PartChoice[], more: readonly PartChoice[]): PartChoice[] {
  return [...new Map([...first, ...more].map((part) => [part.id, part])).values()].sort((a, b) => a.text.localeCompare(b.text, 'sv'));
}
